using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>How many events of a quad lie in a quarter, with the sum of their scores.</summary>
/// <param name="Quarter">Year × 4 + quarter (0–3), or <see cref="FacetQuarter.Vaguer"/>.</param>
/// <param name="Quad">PLOVER quad, 1–4.</param>
/// <param name="Count">How many.</param>
/// <param name="ScoreSum">Sum of scores, each −10…+10.</param>
public sealed record QuarterCount(int Quarter, int Quad, int Count, double ScoreSum);

/// <summary>Cooperation and conflict by quarter. Pure.</summary>
/// <param name="Counts">The counts, by quarter and quad.</param>
public sealed record QuarterBalance(IReadOnlyList<QuarterCount> Counts)
{
    /// <summary>All events.</summary>
    public int Total => Counts.Sum(one => one.Count);

    /// <summary>Events dated to a quarter or better.</summary>
    public int Dated => Total - Vaguer;

    /// <summary>Events whose date is vaguer than a quarter.</summary>
    public int Vaguer => Counts.Where(one => one.Quarter == FacetQuarter.Vaguer).Sum(one => one.Count);

    /// <summary>Events of cooperation dated to a quarter or better.</summary>
    public int Cooperative => DatedCounts.Where(one => one.Quad <= 2).Sum(one => one.Count);

    /// <summary>Events of conflict dated to a quarter or better.</summary>
    public int Conflictual => DatedCounts.Where(one => one.Quad > 2).Sum(one => one.Count);

    /// <summary>Mean score of all events, −10…+10; null for none. Never shown without the counts by quad beside it (coding-scheme.md, section 1).</summary>
    public double? MeanScore => Total == 0 ? null : Counts.Sum(one => one.ScoreSum) / Total;

    /// <summary>Sum of all scores, each by the weight of its quad: cooperation less conflict.</summary>
    public double Weighted => Counts.Sum(one => one.ScoreSum * QuadWeight.Of(one.Quad));

    /// <summary>Years with events of conflict dated to a quarter.</summary>
    public IReadOnlyList<int> ConflictYears => [.. DatedCounts.Where(one => one.Quad > 2).Select(Year).Distinct().Order()];

    /// <summary>The quarters with an event, in order.</summary>
    public IReadOnlyList<int> Quarters => [.. DatedCounts.Select(one => one.Quarter).Distinct().Order()];

    private IEnumerable<QuarterCount> DatedCounts => Counts.Where(one => one.Quarter != FacetQuarter.Vaguer && one.Count > 0);

    /// <summary>The balance of events that are at hand.</summary>
    public static QuarterBalance Of(IEnumerable<EventRow> rows) => new(
    [
        .. rows.GroupBy(row => (Quarter: EventQuarter.Of(row.Earliest, row.Latest), row.Quad)).OrderBy(group => group.Key)
            .Select(group => new QuarterCount(group.Key.Quarter, group.Key.Quad, group.Count(), group.Sum(row => row.Score))),
    ]);

    /// <summary>How many events of a quad, of a year or of all; vaguer dates count in all only.</summary>
    public int Count(int quad, int? year = null) =>
        (year is null ? Counts : DatedCounts.Where(one => Year(one) == year)).Where(one => one.Quad == quad).Sum(one => one.Count);

    /// <summary>The events of one quarter, or those with vaguer dates.</summary>
    public QuarterBalance OfQuarter(int quarter) => new([.. Counts.Where(one => one.Quarter == quarter)]);

    /// <summary>The events from one year to another that are dated to a quarter or better.</summary>
    public QuarterBalance OfYears(int first, int last) => new([.. DatedCounts.Where(one => Year(one) >= first && Year(one) <= last)]);

    /// <summary>Years from the first to the last with a dated event, at least up to a year; empty where no event is dated.</summary>
    public IReadOnlyList<int> YearsTo(int last)
    {
        var years = DatedCounts.Select(Year).ToArray();
        return years.Length == 0 ? [] : [.. Enumerable.Range(years.Min(), Math.Max(years.Max(), last) - years.Min() + 1)];
    }

    private static int Year(QuarterCount one) => EventQuarter.Split(one.Quarter).Year;
}
