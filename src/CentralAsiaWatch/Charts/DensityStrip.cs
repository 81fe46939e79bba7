using System.Globalization;
using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Charts;

/// <summary>What a density strip shows.</summary>
/// <param name="IdPrefix">Begins every id in the drawing; unlike any other on the page.</param>
/// <param name="Title">The chart's name.</param>
/// <param name="Description">What the chart says, in words.</param>
/// <param name="From">The first day of the axis, the same as of the lane chart above it.</param>
/// <param name="To">The last day of the axis.</param>
/// <param name="KnownOn">The day of knowledge, or null.</param>
/// <param name="Quarters">The counts by quarter, in order of time; quarters without events may be left out.</param>
public sealed record DensityStripModel(
    string IdPrefix, string Title, string Description, DateOnly From, DateOnly To, DateOnly? KnownOn, IReadOnlyList<PeriodDensity> Quarters)
{
    /// <summary>The days shown by the chart that the strip belongs to; null marks none.</summary>
    public (DateOnly From, DateOnly To)? Window { get; init; }

    /// <summary>Where each year leads; none where years lead nowhere.</summary>
    public IReadOnlyList<(int Year, string Href)> Years { get; init; } = [];
}

/// <summary>Events per quarter under the lanes, stacked by quad; per year where a quarter would be thinner than a line.</summary>
public static class DensityStrip
{
    private const double PlotTop = 8;
    private const double PlotBottom = 56;
    private const double LeastQuarter = 5;
    private const double LinkedHeight = 84;

    /// <summary>The strip for a wide page, 1392 units across, in line with the lane chart.</summary>
    /// <param name="model">What to show.</param>
    public static SvgNode Draw(DensityStripModel model) => Draw(model, LaneLayout.Wide);

    /// <summary>The strip for a phone, 358 units across. Needs an id prefix of its own.</summary>
    /// <param name="model">What to show.</param>
    public static SvgNode DrawNarrow(DensityStripModel model) => Draw(model, LaneLayout.Narrow);

    private static SvgNode Draw(DensityStripModel model, LaneLayout layout)
    {
        ArgumentNullException.ThrowIfNull(model);
        var scale = new TimeScale(model.From, model.To, layout.PlotLeft, layout.PlotRight);
        var byYear = scale.PixelsPerDay * 91 < LeastQuarter;
        var bars = DensityBar.Of(byYear ? PeriodDensity.By(PeriodSize.Year, model.Quarters) : model.Quarters, scale);
        var step = DensityBar.CountStep(bars.Count == 0 ? 0 : bars.Max(bar => bar.Total));
        var most = step * Math.Max(1, Math.Ceiling(bars.Select(bar => bar.Total).DefaultIfEmpty().Max() / step));
        double Y(double count) => PlotBottom - (count / most * (PlotBottom - PlotTop));

        var fills = Enumerable.Range(0, 4).Select(_ => new SvgPath()).ToArray();
        foreach (var bar in bars)
        {
            var below = 0d;
            for (var part = 0; part < 4; part++)
            {
                var count = bar.Counts[part];
                if (count > 0)
                {
                    fills[part].Box(bar.Left, Y(below + count), bar.Right - bar.Left, Y(below) - Y(below + count));
                    below += count;
                }
            }
        }

        var labels = new List<SvgNode>();
        var rules = new SvgPath();
        for (var count = step; count <= most; count += step)
        {
            rules.Across(layout.PlotLeft, Math.Round(Y(count)) + .5, layout.PlotRight);
            labels.Add(CountLabel(count, Y(count) + 3.5, layout));
        }

        var isLinked = model.Years.Count > 0;
        var frame = ChartFrame.Open(model.IdPrefix, model.Title, model.Description, layout.Width, isLinked ? LinkedHeight + SolarHijriRow.Height : 60, isLinked, layout.IsNarrow ? "narrow" : "wide");
        SvgNode?[] drawn =
        [
            Shown(model, scale),
            rules.ToNode("gr2"),
            .. fills.Select((fill, index) => fill.ToNode($"f{index + 1}")),
            Known(model, scale),
            new SvgPath().Across(layout.PlotLeft, PlotBottom + .5, layout.PlotRight).ToNode("ax"),
        ];
        return frame.Add(drawn.OfType<SvgNode>()).Add(labels).Add(YearLinks(model, scale)).Add(isLinked ? SolarHijriRow.Draw(scale, LinkedHeight + 8) : []).Add(layout.IsNarrow ? [] : [ChartFrame.Words(byYear ? "Events per year" : "Events per quarter", 0, 17, "b")]);
    }

    private static SvgNode? Shown(DensityStripModel model, TimeScale scale) => model.Window is var (from, to)
        ? new SvgPath().Box(scale.StartOf(from), 0, Math.Max(3, scale.EndOf(to) - scale.StartOf(from)), PlotBottom).ToNode("win")
        : null;

    // A year is at least 24 units wide, or several share a link's place: then every second, fifth or tenth is named.
    private static IEnumerable<SvgNode> YearLinks(DensityStripModel model, TimeScale scale)
    {
        var width = scale.PixelsPerDay * 365;
        var every = (ReadOnlySpan<int>)[1, 2, 5, 10, 20, 50, 100] is var steps && steps.ToArray().FirstOrDefault(step => step * width >= 40) is > 0 and var step ? step : 1000;
        foreach (var (year, href) in model.Years.Where(one => one.Year % every == 0))
        {
            var left = scale.StartOf(new DateOnly(year, 1, 1));
            yield return SvgNode.Of("a").With("href", href).Add(
                SvgNode.Of("rect").With("class", "hit").With("x", Math.Round(left)).With("y", PlotBottom + 3).With("width", Math.Round(Math.Min(width * every, 80))).With("height", "24"),
                ChartFrame.Words(year.ToString(CultureInfo.InvariantCulture), Math.Round(left) + 3, PlotBottom + 19, "num"));
        }
    }

    private static SvgNode? Known(DensityStripModel model, TimeScale scale) => model.KnownOn is { } day && scale.Covers(day)
        ? new SvgPath().Down(Math.Floor(scale.EndOf(day)) - .5, 0, PlotBottom).ToNode("now")
        : null;

    private static SvgNode CountLabel(double count, double y, LaneLayout layout) => ChartFrame.Words(
        count.ToString(CultureInfo.InvariantCulture),
        layout.IsNarrow ? layout.PlotRight : layout.PlotLeft - 6,
        y,
        layout.IsNarrow ? "t xs e halo" : "t xs e");
}
