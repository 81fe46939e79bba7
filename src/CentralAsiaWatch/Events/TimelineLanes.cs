using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>Puts events into lanes by direction: who acts on whom. Pure; the order of the events within a lane is kept.</summary>
public static class TimelineLanes
{
    /// <summary>So many pairs beside the Central Asian states' have a lane of their own.</summary>
    public const int MostOtherPairs = 4;

    /// <summary>
    /// The lanes: each Central Asian state with Afghanistan both ways, then other pairs with more than one event, then joint acts, armed groups and what remains.
    /// </summary>
    public static IReadOnlyList<(LaneName Name, IReadOnlyList<EventRow> Rows)> Of(IReadOnlyList<EventRow> rows, References references)
    {
        var groups = rows.GroupBy(row => Name(EventDirection.Of(row.Participants, references), references)).ToDictionary(group => group.Key, group => group.ToArray());

        // A page of lanes with one mark each shows less than one lane that gathers them.
        var gathered = groups.Where(group => group.Key.Order == LaneOrder.Pair)
            .OrderByDescending(group => group.Value.Length).Where((group, index) => index >= MostOtherPairs || group.Value.Length == 1).Select(group => group.Key).ToHashSet();
        return [.. InOrder(groups
            .GroupBy(group => gathered.Contains(group.Key) ? LaneName.Others : group.Key, group => group.Value)
            .Select(group => (Name: group.Key, Rows: (IReadOnlyList<EventRow>)[.. group.SelectMany(one => one).OrderBy(row => row.SortKey).ThenBy(row => row.Number)])), lane => lane.Name)];
    }

    /// <summary>The order of lanes: kinds as <see cref="LaneOrder"/> has them, those of one together, what it does before what is done to it.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> lanes, Func<T, LaneName> name) =>
        lanes.OrderBy(lane => name(lane).Order).ThenBy(lane => name(lane).Of, StringComparer.Ordinal).ThenBy(lane => name(lane).Title == name(lane).Of ? 0 : 1)
            .ThenBy(lane => name(lane).Subtitle, StringComparer.Ordinal);

    /// <summary>An event as a mark.</summary>
    public static LaneMark Mark(EventRow row) => new(
        row.Number, row.Label, AppUrls.Event(row.Number), EventWords.Describe(row), row.Quad, row.Earliest, row.Latest, EventWords.Span(row), row.DateInferred,
        row.IsContested, row.Rung);

    /// <summary>What the lane of a direction is called.</summary>
    public static LaneName Name(EventDirection direction, References references) => direction switch
    {
        { From: { } from, To: { } to } => Directed(from, to, references),
        _ when direction == EventDirection.Joint => LaneName.Joint,
        _ when direction == EventDirection.ArmedGroups => LaneName.ArmedGroups,
        _ => LaneName.Others,
    };

    private static LaneName Directed(string from, string to, References references)
    {
        var other = from == CentralAsia.Afghanistan ? to : from;
        var (fromName, toName) = (references.Actor(from).Name, references.Actor(to).Name);
        return CentralAsia.Includes(other) && (from == CentralAsia.Afghanistan || to == CentralAsia.Afghanistan)
            ? new LaneName(other == CentralAsia.Together ? LaneOrder.Region : LaneOrder.State, references.Actor(other).Name, fromName, $"→ {toName}")
            : new LaneName(LaneOrder.Pair, fromName, fromName, $"→ {toName}");
    }
}

/// <summary>The order in which kinds of lanes stand.</summary>
public enum LaneOrder
{
    /// <summary>A Central Asian state and Afghanistan, one way.</summary>
    State,

    /// <summary>All Central Asian states together and Afghanistan, one way.</summary>
    Region,

    /// <summary>Any other two, one way.</summary>
    Pair,

    /// <summary>Several act together.</summary>
    Joint,

    /// <summary>An armed group acts, or is acted on.</summary>
    ArmedGroups,

    /// <summary>Everything else.</summary>
    Others,
}

/// <summary>What a lane is called.</summary>
/// <param name="Order">Among which lanes it stands.</param>
/// <param name="Of">Whose lane it is: lanes of one stand together.</param>
/// <param name="Title">First line.</param>
/// <param name="Subtitle">Second line.</param>
public sealed record LaneName(LaneOrder Order, string Of, string Title, string Subtitle)
{
    public static LaneName Joint { get; } = new(LaneOrder.Joint, "", "Joint", "meetings and exchange");

    public static LaneName ArmedGroups { get; } = new(LaneOrder.ArmedGroups, "", "Armed groups", "and against them");

    public static LaneName Others { get; } = new(LaneOrder.Others, "", "Others", "and alone");
}
