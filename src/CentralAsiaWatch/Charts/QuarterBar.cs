namespace CentralAsiaWatch.Charts;

/// <summary>A bar of events in a quarter, or in a year where a quarter would be thinner than a line.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Counts">Events of the four quads, then the share of vaguer ones.</param>
/// <param name="IsYear">True for a year.</param>
internal sealed record QuarterBar(double Left, double Right, double[] Counts, bool IsYear)
{
    /// <summary>All of it.</summary>
    public double Total => Counts.Sum();

    /// <summary>The bars of some quarters, in order of time; those outside the axis are left out.</summary>
    /// <param name="quarters">The counts.</param>
    /// <param name="scale">The axis.</param>
    /// <param name="leastWidth">The least width of a quarter; where it would be thinner, quarters are put together into years.</param>
    public static IReadOnlyList<QuarterBar> Of(IEnumerable<QuarterDensity> quarters, TimeScale scale, double leastWidth = 5)
    {
        var byYear = scale.PixelsPerDay * 91 < leastWidth;
        return [.. quarters
            .GroupBy(quarter => (quarter.Year, Quarter: byYear ? 1 : quarter.Quarter))
            .OrderBy(group => group.Key)
            .Select(group => Bar([.. group], FirstDay(group.Key.Year, group.Key.Quarter), byYear, scale))
            .OfType<QuarterBar>()];
    }

    /// <summary>The step between count lines: two or three of them, at round counts.</summary>
    public static double CountStep(double most)
    {
        for (var power = 1d; ; power *= 10)
        {
            foreach (var step in (ReadOnlySpan<double>)[1, 2, 3, 5])
            {
                if (most / (step * power) <= 3)
                {
                    return step * power;
                }
            }
        }
    }

    private static QuarterBar? Bar(QuarterDensity[] quarters, DateOnly first, bool isYear, TimeScale scale)
    {
        var last = first.AddMonths(isYear ? 12 : 3).AddDays(-1);
        double[] counts =
        [
            quarters.Sum(quarter => quarter.VerbalCooperation), quarters.Sum(quarter => quarter.MaterialCooperation),
            quarters.Sum(quarter => quarter.VerbalConflict), quarters.Sum(quarter => quarter.MaterialConflict), quarters.Sum(quarter => quarter.Vague),
        ];
        return counts.Sum() == 0 || last < scale.From || first > scale.To
            ? null
            : new QuarterBar(scale.StartOf(first) + 1.5, Math.Max(scale.StartOf(first) + 2, scale.EndOf(last) - 1.5), counts, isYear);
    }

    private static DateOnly FirstDay(int year, int quarter) => new(year, (quarter * 3) - 2, 1);
}
