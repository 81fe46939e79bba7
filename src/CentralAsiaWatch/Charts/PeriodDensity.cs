using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Charts;

/// <summary>How many events fall into a period, by quad.</summary>
/// <param name="Period">The period.</param>
/// <param name="VerbalCooperation">Events dated to the period or better; likewise the next three.</param>
/// <param name="MaterialCooperation">Count of material cooperation.</param>
/// <param name="VerbalConflict">Count of verbal conflict.</param>
/// <param name="MaterialConflict">Count of material conflict.</param>
public sealed record PeriodDensity(CalendarPeriod Period, int VerbalCooperation, int MaterialCooperation, int VerbalConflict, int MaterialConflict)
{
    /// <summary>The counts of the four quads, in their order.</summary>
    public IReadOnlyList<int> Counts => [VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict];

    /// <summary>All of them.</summary>
    public int Total => VerbalCooperation + MaterialCooperation + VerbalConflict + MaterialConflict;

    /// <summary>Counts by period and quad, put together: each period once, in order of time.</summary>
    public static IReadOnlyList<PeriodDensity> Of(IEnumerable<(CalendarPeriod Period, int Quad, int Count)> counts) =>
    [
        .. counts.GroupBy(one => one.Period).OrderBy(group => group.Key.First).Select(group =>
        {
            int Count(int quad) => group.Where(one => one.Quad == quad).Sum(one => one.Count);
            return new PeriodDensity(group.Key, Count(1), Count(2), Count(3), Count(4));
        }),
    ];

    /// <summary>The same counts by longer periods: those of a period are added up.</summary>
    public static IReadOnlyList<PeriodDensity> By(PeriodSize size, IEnumerable<PeriodDensity> densities) =>
        Of(densities.SelectMany(one => one.Counts.Select((count, quad) => (CalendarPeriod.Of(size, one.Period.First), quad + 1, count))));
}
