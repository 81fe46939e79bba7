using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Formatting;

namespace CentralAsiaWatch.Charts;

/// <summary>
/// A second, lighter row of words under the Gregorian ones of a time axis, for a reader who wants Solar Hijri dates: the same for every chart that has an axis of days.
/// For any other reader it takes no room and draws nothing.
/// </summary>
internal static class SolarHijriRow
{
    private const double RowHeight = 12;

    /// <summary>The room the row takes, in units of the drawing; a chart adds it to its height.</summary>
    public static double Height => SolarHijriCulture.IsReaders ? RowHeight : 0;

    /// <summary>The words, each with a short line where its day begins.</summary>
    /// <param name="scale">The axis.</param>
    /// <param name="baseline">Where the words stand.</param>
    public static IReadOnlyList<SvgNode> Draw(TimeScale scale, double baseline)
    {
        if (!SolarHijriCulture.IsReaders)
        {
            return [];
        }

        var lines = new SvgPath();
        var words = new List<SvgNode>();
        var taken = double.NegativeInfinity;
        foreach (var tick in SolarHijriTicks.For(scale))
        {
            var x = Math.Floor(scale.StartOf(tick.Day)) + .5;
            var right = x + 2.5 + TextWidth.Of(tick.Label!, TextWidth.Small);

            // The first says its year and takes the room of the one after it; the last may stand too close to the edge.
            if (x >= taken && right <= scale.Right + 6)
            {
                lines.Down(x, baseline - 8, baseline);
                words.Add(ChartFrame.Words(tick.Label!, x + 2.5, baseline, "t xs"));
                taken = right + 4;
            }
        }

        return lines.ToNode("gr") is { } node ? [node, .. words] : words;
    }

    /// <summary>Beside a day that an axis names without its year: " (1 Qaws)"; nothing for a reader of Gregorian dates.</summary>
    public static string Beside(DateOnly day) => SolarHijriCulture.IsReaders && SolarHijriDate.Of(day) is { } date ? $" ({date.WithoutYear})" : "";
}
