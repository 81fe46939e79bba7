using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Sources;

/// <summary>What is known of a quarter.</summary>
public enum QuarterState
{
    /// <summary>No source that was read covers it: that nothing is recorded says nothing.</summary>
    NobodyLooked,

    /// <summary>A source covers it, and no event was recorded.</summary>
    Quiet,

    /// <summary>Events are recorded.</summary>
    Recorded,
}

/// <summary>One quarter of a strip.</summary>
/// <param name="Index">Year × 4 + quarter (0–3).</param>
/// <param name="State">Whether anyone looked, and found something.</param>
/// <param name="Events">How many events are dated to it.</param>
public sealed record CollectedQuarter(int Index, QuarterState State, int Events);

/// <summary>The quarters that a source covers.</summary>
/// <param name="Source">Number of the source.</param>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last; before <paramref name="First"/> where it covers none.</param>
public sealed record SourceSpan(int Source, int First, int Last)
{
    /// <summary>
    /// What a source covers: from the first to the last quarter to which an event it is cited for is dated, but no further than the quarter by which it was published.
    /// </summary>
    public static SourceSpan Of(int source, int first, int last, string? published) =>
        new(source, first, published is not null && EdtfDate.Parse(published).Latest is { } day ? Math.Min(last, CollectedQuarters.Index(day)) : last);

    /// <summary>True where it covers a quarter.</summary>
    public bool Covers(int quarter) => First <= quarter && quarter <= Last;
}

/// <summary>Collected against quiet: for each quarter whether anyone looked, so that no events is not read as nothing happened.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Label">The same in a few letters.</param>
/// <param name="Quarters">The quarters, oldest first.</param>
/// <param name="Vaguer">How many events are dated too vaguely to stand in a quarter.</param>
public sealed record CollectedQuarters(string Name, string Label, IReadOnlyList<CollectedQuarter> Quarters, int Vaguer)
{
    /// <summary>The quarter of a day: year × 4 + quarter (0–3).</summary>
    public static int Index(DateOnly day) => (day.Year * 4) + ((day.Month - 1) / 3);

    /// <summary>The states of all quarters from one to another.</summary>
    /// <param name="first">The first quarter.</param>
    /// <param name="last">The last quarter.</param>
    /// <param name="events">How many events are dated to each quarter.</param>
    /// <param name="spans">What the sources that were read for it cover.</param>
    public static IReadOnlyList<CollectedQuarter> Between(int first, int last, IReadOnlyDictionary<int, int> events, IReadOnlyCollection<SourceSpan> spans) =>
    [
        .. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(quarter => events.GetValueOrDefault(quarter) is > 0 and var count
            ? new CollectedQuarter(quarter, QuarterState.Recorded, count)
            : new CollectedQuarter(quarter, spans.Any(span => span.Covers(quarter)) ? QuarterState.Quiet : QuarterState.NobodyLooked, 0)),
    ];

    /// <summary>How many quarters are in a state.</summary>
    public int Count(QuarterState state) => Quarters.Count(quarter => quarter.State == state);
}
