using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Events;

/// <summary>Puts events into lanes by something they hold: an event that holds several stands in each of their lanes. Pure.</summary>
public static class DimensionLanes
{
    private const int MostLanes = 14;
    private static readonly LaneName s_others = new(LaneOrder.Others, "", "Others", "");

    /// <summary>The lanes, those with most events first; what has none of the kind, and what would be a lane too many, stands last.</summary>
    /// <param name="lanes">What the lanes stand for.</param>
    /// <param name="rows">The events.</param>
    /// <param name="items">The same events with their contexts and places, where the lanes stand for those.</param>
    /// <param name="references">Names of actors and states.</param>
    public static IReadOnlyList<(LaneName Name, IReadOnlyList<EventRow> Rows)> Of(
        LaneDimension lanes, IReadOnlyList<EventRow> rows, IReadOnlyDictionary<int, EventItem> items, References references)
    {
        var none = new LaneName(LaneOrder.Others, "", $"No {lanes.Words}", "recorded");
        var groups = rows
            .SelectMany(row => Names(lanes, row, items, references).Distinct(StringComparer.Ordinal).DefaultIfEmpty().Select(name => (Name: name, Row: row)))
            .GroupBy(one => one.Name, one => one.Row).ToArray();
        var kept = groups.Where(group => group.Key is not null).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostLanes).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return [.. groups
            .GroupBy(group => group.Key is null ? none : kept.Contains(group.Key) ? new LaneName(LaneOrder.Pair, "", group.Key, "") : s_others, group => group)
            .Select(lane => (Name: lane.Key, Rows: (IReadOnlyList<EventRow>)[.. lane.SelectMany(group => group).DistinctBy(row => row.Number).OrderBy(row => row.SortKey).ThenBy(row => row.Number)]))
            .OrderBy(lane => lane.Name == none ? 2 : lane.Name == s_others ? 1 : 0).ThenByDescending(lane => lane.Rows.Count).ThenBy(lane => lane.Name.Title, StringComparer.Ordinal)];
    }

    /// <summary>Whether the lanes need what an event's row does not hold.</summary>
    public static bool NeedItems(LaneDimension lanes) => lanes == LaneDimension.Context || lanes == LaneDimension.Place;

    private static IEnumerable<string> Names(LaneDimension lanes, EventRow row, IReadOnlyDictionary<int, EventItem> items, References references)
    {
        if (lanes == LaneDimension.Type)
        {
            return [row.Type];
        }

        if (lanes == LaneDimension.Context)
        {
            return items.TryGetValue(row.Number, out var item) ? item.Contexts.Select(code => PloverContext.Find(code)?.ShortWords ?? code) : [];
        }

        if (lanes == LaneDimension.Place)
        {
            return items.TryGetValue(row.Number, out var item) ? item.Places.Select(place => place.Name) : [];
        }

        var acting = row.Participants.Where(participant => participant.Role != "mentioned");
        return lanes == LaneDimension.Country
            ? acting.Select(participant => participant.Country).OfType<string>().Select(slug => references.Actor(slug).Name)
            : acting.Select(participant => participant.Name);
    }
}
