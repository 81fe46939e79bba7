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

    private static readonly ViewChart[] s_ofRelation =
    [
        s_events with { Words = "Chart of the events by direction" },
        new("balance", "Chart of cooperation and conflict by quarter", "h-q"),
        new("ladder", "Chart of the ladder over time", "h-l"),
        new("figures", "Charts of the figures by period", "h-f"),
    ];

    /// <summary>The charts of a page.</summary>
    public static IReadOnlyList<ViewChart> Of(string path) => path.Split('/') switch
    {
        ["", "timeline"] => [s_events],
        ["", "countries", not ""] or ["", "relations", not "", not ""] => s_ofRelation,
        _ => [],
    };
}
