namespace CentralAsiaWatch.Charts;

/// <summary>A bar of events in a period.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Counts">Events of the four quads.</param>
internal sealed record DensityBar(double Left, double Right, IReadOnlyList<int> Counts)
{
    // Bars stand apart by this much where there is room for it.
    private const double MostGap = 3;

    /// <summary>All of it.</summary>
    public int Total => Counts.Sum();

    /// <summary>The bars of some periods, in their order; those outside the axis and those with nothing are left out.</summary>
    public static IReadOnlyList<DensityBar> Of(IEnumerable<PeriodDensity> densities, TimeScale scale) =>
    [
        .. densities.Where(one => one.Total > 0 && one.Period.Last >= scale.From && one.Period.First <= scale.To).Select(one =>
        {
            var (left, right) = (scale.StartOf(one.Period.First), scale.EndOf(one.Period.Last));
            var gap = Math.Min(MostGap, (right - left) / 4);
            return new DensityBar(left + (gap / 2), Math.Max(left + (gap / 2) + .5, right - (gap / 2)), one.Counts);
        }),
    ];

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
}
