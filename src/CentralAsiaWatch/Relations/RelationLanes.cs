using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>Who does something to whom in a relation; also the order of the lanes.</summary>
public enum LaneKind
{
    /// <summary>The first side acts on the second.</summary>
    Forth,

    /// <summary>The second side acts on the first.</summary>
    Back,

    /// <summary>Both sides act.</summary>
    Joint,

    /// <summary>One side acts and the other is only named.</summary>
    Aside,

    /// <summary>Neither acts; an armed group does.</summary>
    ArmedGroups,

    /// <summary>Neither acts; somebody else does.</summary>
    Others,
}

/// <summary>Events of one direction.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Title">First line: who acts.</param>
/// <param name="Subtitle">Second line: on whom.</param>
/// <param name="Rows">The events, by earliest possible day.</param>
public sealed record RelationLane(LaneKind Kind, string Title, string Subtitle, IReadOnlyList<EventRow> Rows)
{
    /// <summary>The lane in one line.</summary>
    public string Name => $"{Title} {Subtitle}";
}

/// <summary>Sorts the events of a relation into directed lanes. Pure; a participant stands for what it belongs to.</summary>
public static class RelationLanes
{
    /// <summary>The lanes that have events, in the order of <see cref="LaneKind"/>.</summary>
    public static IReadOnlyList<RelationLane> Of(IEnumerable<EventRow> rows, RelationPair pair, References references) =>
    [
        .. rows.GroupBy(row => KindOf(row, pair, references)).OrderBy(lane => lane.Key).Select(lane =>
        {
            var (title, subtitle) = Words(lane.Key, pair);
            return new RelationLane(lane.Key, title, subtitle, [.. lane.OrderBy(row => row.SortKey).ThenBy(row => row.Number)]);
        }),
    ];

    /// <summary>
    /// True where an event shows how the sides treat each other: one acts on the other, both act, or an armed group acts. An event in which one side acts
    /// and the other is only named, as when neighbours meet about it, does not, nor what others do.
    /// </summary>
    public static bool IsBetween(EventRow row, RelationPair pair, References references) =>
        KindOf(row, pair, references) is LaneKind.Forth or LaneKind.Back or LaneKind.Joint or LaneKind.ArmedGroups;

    /// <summary>The lane of one event.</summary>
    public static LaneKind KindOf(EventRow row, RelationPair pair, References references)
    {
        var participants = row.Participants;
        bool Has(string role, ActorEntry side) => participants.Any(one => one.Role == role && RelationPair.Belongs(one.Slug, side.Slug, references));
        var (firstActs, secondActs) = (Has("actor", pair.A), Has("actor", pair.B));
        return (firstActs, secondActs) switch
        {
            (true, true) => LaneKind.Joint,
            (true, false) => Has("recipient", pair.B) ? LaneKind.Forth : LaneKind.Aside,
            (false, true) => Has("recipient", pair.A) ? LaneKind.Back : LaneKind.Aside,
            _ => participants.Any(one => one.Role == "actor" && RelationPair.IsArmedGroup(one.Slug, references)) ? LaneKind.ArmedGroups : LaneKind.Others,
        };
    }

    private static (string Title, string Subtitle) Words(LaneKind kind, RelationPair pair) => kind switch
    {
        LaneKind.Forth => (pair.A.Name, $"→ {pair.B.Name}"),
        LaneKind.Back => (pair.B.Name, $"→ {pair.A.Name}"),
        LaneKind.Joint => ("Joint,", "or each to the other"),
        LaneKind.Aside => ("One side acts,", "the other is named"),
        LaneKind.ArmedGroups => ("Armed groups", pair.Exposed is { } exposed ? $"→ {exposed.Name}" : "→ either"),
        _ => ("Others,", "naming both"),
    };
}
