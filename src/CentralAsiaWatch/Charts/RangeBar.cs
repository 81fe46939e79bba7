using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>A share between two bounds, drawn out of 100 %.</summary>
public static class RangeBar
{
    private const double Width = 160;

    /// <summary>The bar, 160 by 12 units; says itself, “18 to 20 percent”.</summary>
    /// <param name="low">The lower bound in percent, 0 to 100; what lies outside is put on the nearer end.</param>
    /// <param name="high">The upper bound in percent; the same as <paramref name="low"/> for a single value.</param>
    public static SvgNode Draw(double low, double high)
    {
        (low, high) = (Math.Clamp(Math.Min(low, high), 0, 100), Math.Clamp(Math.Max(low, high), 0, 100));

        // A single value is a bar too, wide enough to be seen.
        var width = Math.Max(2, (high - low) / 100 * Width);
        var left = Math.Min(low / 100 * Width, Width - width);
        return Glyphs.Open(Width, 12, low == high ? $"{Percent(low)} percent" : $"{Percent(low)} to {Percent(high)} percent").Add(
            new SvgPath().Box(.5, 3.5, Width - 1, 6).ToNode("off")!,
            new SvgPath().Box(left, 1, width, 11).ToNode("rl")!);
    }

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
