using System.Globalization;
using CentralAsiaWatch.Charts;

namespace CentralAsiaWatch.Sharing;

/// <summary>How large a frame is offered for a chart or a table. Pure.</summary>
public static class EmbedFrame
{
    /// <summary>How wide it is at most, in CSS pixels; on a narrower page it is as wide as that.</summary>
    public const int Width = 960;

    /// <summary>How high it is for a table, which scrolls within it, in CSS pixels.</summary>
    public const int TableHeight = 480;

    // The title above the drawing, the key and the source below it, each over two lines, and what is around them.
    private const int Around = 180;

    /// <summary>How high a frame of <see cref="Width"/> is so that it holds a chart with its title, key and source, in CSS pixels.</summary>
    /// <param name="chart">The drawing; one that does not say its size gets what a table gets.</param>
    public static int Height(SvgNode chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart.Find("viewBox")?.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray() is [_, _, > 0 and var width, var height]
            ? Around + (int)Math.Ceiling(Math.Min(Width, Math.Max(width, Width / 2)) / width * height)
            : TableHeight;
    }
}
