using System.Globalization;
using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Charts;

/// <summary>A lane of a density chart.</summary>
/// <param name="Title">What the lane stands for.</param>
/// <param name="Subtitle">A second line of that; empty for none.</param>
/// <param name="Href">Where the lane alone is shown; null for nowhere.</param>
/// <param name="Count">The events that have a bar.</param>
/// <param name="Vaguer">Those beside them whose dates are too vague for a bar.</param>
/// <param name="Bars">The counts, in order of time.</param>
public sealed record DensityLane(string Title, string Subtitle, string? Href, int Count, int Vaguer, IReadOnlyList<PeriodDensity> Bars);

/// <summary>What a density chart shows.</summary>
/// <param name="IdPrefix">Begins every id in the drawing; unlike any other on the page.</param>
/// <param name="Title">The chart's name.</param>
/// <param name="Description">What the chart says, in words.</param>
/// <param name="From">The first day of the axis.</param>
/// <param name="To">The last day of the axis.</param>
/// <param name="KnownOn">The day of knowledge, or null.</param>
/// <param name="References">Days worth a line of their own.</param>
/// <param name="Lanes">The lanes from top to bottom.</param>
public sealed record DensityLaneModel(
    string IdPrefix, string Title, string Description, DateOnly From, DateOnly To, DateOnly? KnownOn, IReadOnlyList<LaneChartReference> References, IReadOnlyList<DensityLane> Lanes)
{
    /// <summary>Periods that lead to themselves, through all lanes; none where they lead nowhere.</summary>
    public IReadOnlyList<DensityColumn> Columns { get; init; } = [];
}

/// <summary>A period of a density chart that leads to itself.</summary>
/// <param name="Period">The period.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Words">What it is and how many events it has, in words.</param>
public sealed record DensityColumn(CalendarPeriod Period, string Href, string Words);

/// <summary>Lanes of bars, where there are too many events to draw each: events per period, stacked by quad. Each lane has a scale of its own, whose top is written beside it: the words say how lanes compare, the bars how each moves.</summary>
public static class DensityLaneChart
{
    private const double LaneHeight = 46;
    private const double BarHeight = 38;
    private const double Room = 120;

    /// <summary>The chart for a wide page, 1392 units across, in line with the lane chart of single events.</summary>
    public static SvgNode Draw(DensityLaneModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var layout = LaneLayout.Wide;
        var scale = new TimeScale(model.From, model.To, layout.PlotLeft, layout.PlotRight);
        var axis = new ChartAxis(scale, model.KnownOn, model.References, narrow: false);
        var fills = Enumerable.Range(0, 4).Select(_ => new SvgPath()).ToArray();
        var rules = new SvgPath();
        var words = new List<SvgNode>();
        var top = axis.Header + 4;
        foreach (var lane in model.Lanes)
        {
            var bars = DensityBar.Of(lane.Bars, scale);
            var most = bars.Select(bar => bar.Total).DefaultIfEmpty(1).Max();
            var bottom = top + BarHeight + 4;
            foreach (var bar in bars)
            {
                Stack(bar, bottom, most, fills);
            }

            rules.Across(0, bottom + .5, layout.Width);
            words.AddRange(Heading(lane, top));
            words.Add(ChartFrame.Words(most.ToString("#,##0", CultureInfo.InvariantCulture), layout.PlotLeft - 4, top + 12, "t xs e"));
            top += LaneHeight;
        }

        return ChartFrame.Open(model.IdPrefix, model.Title, model.Description, layout.Width, top + 2, linked: true, "wide lanes")
            .Add(axis.Draw(top))
            .Add(rules.ToNode("gr") is { } node ? [node] : [])
            .Add(fills.Select((fill, index) => fill.ToNode(string.Create(CultureInfo.InvariantCulture, $"f{index + 1}"))).OfType<SvgNode>())
            .Add(model.Columns.Select(column => Column(column, scale, axis.Header, top)))
            .Add(words);
    }

    // For the pointer: the keyboard has the zoom links and the years of the overview, and would need as many steps as there are bars.
    private static SvgNode Column(DensityColumn column, TimeScale scale, double top, double bottom) =>
        SvgNode.Of("a").With("href", column.Href).With("tabindex", "-1").With("aria-hidden", "true").Add(
            SvgNode.Of("rect").With("class", "hit").With("x", Math.Round(scale.StartOf(column.Period.First), 1)).With("y", top)
                .With("width", Math.Round(scale.EndOf(column.Period.Last) - scale.StartOf(column.Period.First), 1)).With("height", bottom - top)
                .Add(SvgNode.Of("title").Add(column.Words)));

    // On whole units: a page of some thousand boxes has a budget.
    private static void Stack(DensityBar bar, double bottom, double most, SvgPath[] fills)
    {
        var (left, width) = (Math.Round(bar.Left), Math.Max(1, Math.Round(bar.Right - bar.Left)));
        var sum = 0d;
        var below = bottom;
        for (var quad = 0; quad < 4; quad++)
        {
            sum += bar.Counts[quad];
            var above = Math.Round(bottom - (sum / most * BarHeight));
            if (above < below)
            {
                fills[quad].Box(left, above, width, below - above);
                below = above;
            }
        }
    }

    private static IEnumerable<SvgNode> Heading(DensityLane lane, double top)
    {
        var title = ChartFrame.Words(TextWidth.Fit(lane.Title, Room, bold: true), 0, top + 12, "b");
        yield return lane.Href is null ? title : SvgNode.Of("a").With("href", lane.Href).With("aria-label", $"{lane.Title} {lane.Subtitle}".TrimEnd()).Add(
            SvgNode.Of("rect").With("class", "hit").With("x", "0").With("y", top - 1).With("width", Room).With("height", "24"), title);
        if (lane.Subtitle.Length > 0)
        {
            yield return ChartFrame.Words(TextWidth.Fit(lane.Subtitle, Room), 0, top + 25, "s");
        }

        var vaguer = lane.Vaguer == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {lane.Vaguer:#,##0} vaguer");
        yield return ChartFrame.Words(string.Create(CultureInfo.InvariantCulture, $"{lane.Count:#,##0}{vaguer}"), 0, top + (lane.Subtitle.Length > 0 ? 38 : 28), "s");
    }
}
