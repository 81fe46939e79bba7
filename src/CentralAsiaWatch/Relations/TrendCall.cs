using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>Whether a relation grew warmer or colder within a year.</summary>
public enum TrendDirection
{
    /// <summary>Too few events to say.</summary>
    TooFew,

    /// <summary>Warmer.</summary>
    Improving,

    /// <summary>Neither.</summary>
    Unchanged,

    /// <summary>Colder.</summary>
    Deteriorating,
}

/// <summary>Four quarters of a relation.</summary>
/// <param name="From">The first quarter: year × 4 + quarter (0–3).</param>
/// <param name="To">The last quarter.</param>
/// <param name="Count">How many events are dated to one of them.</param>
/// <param name="Weight">Sum of their weights.</param>
/// <param name="Sum">Sum of weight times score.</param>
public sealed record TrendYear(int From, int To, int Count, double Weight, double Sum)
{
    /// <summary>Mean score, each event by its weight, −10…+10; null for no event.</summary>
    public double? Level => Weight == 0 ? null : Sum / Weight;

    /// <summary>True for a quarter of the four.</summary>
    public bool Holds(int quarter) => quarter >= From && quarter <= To;

    internal static TrendYear To4(IReadOnlyCollection<QuarterCount> counts, int last)
    {
        var (from, of) = (last - TrendCall.Quarters + 1, counts.Where(one => one.Quarter >= 0 && one.Quarter <= last && one.Quarter > last - TrendCall.Quarters).ToArray());
        return new TrendYear(from, last, of.Sum(one => one.Count), of.Sum(one => (double)one.Count * QuadWeight.Of(one.Quad)), of.Sum(one => one.ScoreSum * QuadWeight.Of(one.Quad)));
    }
}

/// <summary>The last four quarters of a relation against the four before. Pure: it knows counts and sums by quarter, never the order of events.</summary>
/// <param name="Last">The four quarters up to the one of the call.</param>
/// <param name="Before">The four before them.</param>
public sealed record TrendCall(TrendYear Last, TrendYear Before)
{
    /// <summary>So many quarters are compared with as many before.</summary>
    public const int Quarters = 4;

    /// <summary>Each of the two years needs so many events, or nothing is called.</summary>
    public const int MinimumEvents = 3;

    /// <summary>A change of the mean by less than this is none.</summary>
    public const double Margin = 1.0;

    /// <summary>Of a relation with too many events, so many of the two years are read for the call without single-source events.</summary>
    public const int MostRead = 1_000;

    private const int Digits = 6;

    /// <summary>The rule, a sentence each.</summary>
    public static IReadOnlyList<string> Rule { get; } =
    [
        FormattableString.Invariant($"The {Quarters} quarters up to the one of the call, itself among them, are compared with the {Quarters} before."),
        "Only events dated to a quarter or better have a place in it, and of them only those in which one side acts on the other, both act, or an armed group acts: what only names a side, as when neighbours meet about it, says nothing of how the two treat each other.",
        $"The level of a year is the mean of its events’ scores, each by the weight of its quad. {QuadWeight.Words}",
        FormattableString.Invariant($"A level higher by {Margin:0.0} or more is improving, lower by {Margin:0.0} or more deteriorating, anything between unchanged; the change is rounded to one decimal first."),
        FormattableString.Invariant($"With fewer than {MinimumEvents} events in either year there are too few events to call, whatever the numbers."),
        "The events that drove it are those that pull most the way the level went, measured from the mean of both years.",
        "The same call is made again without single-source events: those that paragraphs of only one origin support. Paragraphs of one source are one origin, and so are sources that repeat the same origin.",
        FormattableString.Invariant($"Where a relation has too many events to read each, the sums kept by quarter stand for them: they hold events that only name a side. The second call is then made of the same, where the two years hold no more than {MostRead:#,##0}; vaguer dates are not put in."),
        "Events with vaguer dates that may lie in the two years are put in twice, as late and as early as they may be, and both outcomes are said.",
    ];

    /// <summary>The quarter of the call.</summary>
    public int Quarter => Last.To;

    /// <summary>By how much the level changed; null where a year has no event.</summary>
    public double? Change => Last.Level - Before.Level is { } change ? Math.Round(change, Digits) : null;

    /// <summary>True where both years have enough events.</summary>
    public bool IsCalled => Direction != TrendDirection.TooFew;

    /// <summary>The call.</summary>
    public TrendDirection Direction => Math.Min(Last.Count, Before.Count) < MinimumEvents || Change is not { } change
        ? TrendDirection.TooFew
        : Math.Round(change, 1) switch
        {
            >= Margin => TrendDirection.Improving,
            <= -Margin => TrendDirection.Deteriorating,
            _ => TrendDirection.Unchanged,
        };

    /// <summary>The call for a quarter.</summary>
    /// <param name="counts">Events of the relation by quarter and quad; vaguer ones are left out.</param>
    /// <param name="quarter">Year × 4 + quarter (0–3).</param>
    public static TrendCall Of(IReadOnlyCollection<QuarterCount> counts, int quarter) =>
        new(TrendYear.To4(counts, quarter), TrendYear.To4(counts, quarter - Quarters));

    /// <summary>True for a quarter of either year.</summary>
    public bool Holds(int quarter) => quarter != FacetQuarter.Vaguer && (Last.Holds(quarter) || Before.Holds(quarter));

    /// <summary>What an event of a quarter and quad adds to <see cref="Change"/>: over all events the parts add up to it.</summary>
    public double Part(int quarter, int quad, double score) =>
        Last.Holds(quarter) ? QuadWeight.Of(quad) * score / Last.Weight : Before.Holds(quarter) ? -QuadWeight.Of(quad) * score / Before.Weight : 0;
}
