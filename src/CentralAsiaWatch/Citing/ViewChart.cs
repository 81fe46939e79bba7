using CentralAsiaWatch.Actors;

namespace CentralAsiaWatch.Citing;

/// <summary>A chart that stands on a view and can be cited by itself.</summary>
/// <param name="Code">As it stands in an address.</param>
/// <param name="Words">What it shows.</param>
/// <param name="Anchor">Where on the page it stands.</param>
public sealed record ViewChart(string Code, string Words, string Anchor)
{
    /// <summary>The parameter of an address.</summary>
    public const string Parameter = "chart";

    private static readonly ViewChart s_events = new("events", "Chart of the events", "h-c");

    private static readonly ViewChart[] s_ofRelation = [s_events with { Words = "Chart of the events by direction" }, new("balance", "Chart of cooperation and conflict by quarter", "h-q")];
    private static readonly ViewChart s_ladder = new("ladder", "Chart of the ladder over time", "h-l");

    /// <summary>The charts of a page.</summary>
    public static IReadOnlyList<ViewChart> Of(string path) => path.Split('/') switch
    {
        ["", "timeline"] => [s_events],
        ["", "countries", not ""] => [.. s_ofRelation, s_ladder],
        ["", "relations", { Length: > 0 } one, { Length: > 0 } other] => HasLadder(one, other) || HasLadder(other, one) ? [.. s_ofRelation, s_ladder] : s_ofRelation,
        _ => [],
    };

    // As Relations.RelationPair.LadderOf has it: of one of the five toward Kabul.
    private static bool HasLadder(string one, string other) => CentralAsia.States.Contains(one) && (other is CentralAsia.Afghanistan or CentralAsia.Taliban);
}
