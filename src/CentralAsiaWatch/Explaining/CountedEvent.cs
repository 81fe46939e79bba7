using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Explaining;

/// <summary>An event as a number counts it.</summary>
/// <param name="Row">The event.</param>
/// <param name="Origins">How many origins support it.</param>
/// <param name="Times">How often the counting rule counts it.</param>
public sealed record CountedEvent(EventRow Row, int Origins, int Times)
{
    /// <summary>The quarter it is dated to.</summary>
    public int Quarter { get; } = EventQuarter.Of(Row.Earliest, Row.Latest);

    /// <summary>True where its date is vaguer than a quarter.</summary>
    public bool IsVague => Quarter == FacetQuarter.Vaguer;

    /// <summary>Counts and sums of some events by quarter and quad.</summary>
    public static IReadOnlyList<QuarterCount> Counts(IEnumerable<CountedEvent> events) =>
    [
        .. events.GroupBy(one => (one.Quarter, one.Row.Quad)).OrderBy(group => group.Key)
            .Select(group => new QuarterCount(group.Key.Quarter, group.Key.Quad, group.Sum(one => one.Times), group.Sum(one => one.Times * one.Row.Score))),
    ];
}

/// <summary>A number from counts and sums by quarter and quad, and what each event adds to it. Pure; the parts of all events add up to the number.</summary>
/// <param name="number">Which number.</param>
/// <param name="counts">The events by quarter and quad.</param>
/// <param name="quarter">For a trend, its quarter.</param>
public sealed class NumberFormula(ExplainedNumber number, IReadOnlyCollection<QuarterCount> counts, int quarter)
{
    private const int Digits = 6;
    private readonly int _count = counts.Sum(one => one.Count);

    /// <summary>The trend of the events.</summary>
    public TrendCall Trend { get; } = TrendCall.Of(counts, quarter);

    /// <summary>The number; null where there is none, as the mean of nothing.</summary>
    public double? Value => number switch
    {
        ExplainedNumber.Count => _count,
        ExplainedNumber.Score => _count == 0 ? null : Math.Round(counts.Sum(one => one.ScoreSum) / _count, Digits),
        ExplainedNumber.Balance => Math.Round(counts.Sum(one => one.ScoreSum * QuadWeight.Of(one.Quad)), Digits),
        _ => Trend.Change,
    };

    /// <summary>The number of some events.</summary>
    public static NumberFormula Of(ExplainedNumber number, IEnumerable<CountedEvent> events, int quarter) => new(number, CountedEvent.Counts(events), quarter);

    /// <summary>What an event adds to the number.</summary>
    public double Part(CountedEvent one) => number switch
    {
        ExplainedNumber.Count => one.Times,
        ExplainedNumber.Score => one.Times * one.Row.Score / _count,
        ExplainedNumber.Balance => one.Times * QuadWeight.Of(one.Row.Quad) * one.Row.Score,
        _ => one.Times * Trend.Part(one.Quarter, one.Row.Quad, one.Row.Score),
    };
}
