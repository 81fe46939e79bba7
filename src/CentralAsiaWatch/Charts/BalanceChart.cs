using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>Cooperation above a line, conflict below it, one square for each event dated to a quarter or better.</summary>
public static class BalanceChart
{
    private const double SmallWidth = 272;
    private const double SmallHeight = 46.5;
    private const double SmallAxis = 27.5;
    private const double SmallPitch = 8.5;

    /// <summary>The chart for a table row, 272 by 46.5 units; more events than fit become a bar with their number.</summary>
    /// <param name="model">What to show; links are not used.</param>
    public static SvgNode Draw(BalanceChartModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var columns = new BalanceColumns(model, 0, SmallWidth);
        var years = new SvgPath();
        foreach (var tick in TimeTicks.For(columns.Scale, shortYears: true))
        {
            years.Down(Math.Floor(columns.Scale.StartOf(tick.Day)) + .5, 0, SmallHeight);
        }

        var fills = Enumerable.Range(0, 4).Select(_ => new SvgPath()).ToArray();
        var numbers = new List<SvgNode>();
        foreach (var column in columns.Columns)
        {
            Stack(column.Above, column.Middle, columns.Width, up: true, fills, numbers);
            Stack(column.Below, column.Middle, columns.Width, up: false, fills, numbers);
        }

        SvgNode?[] drawn =
        [
            years.ToNode("gr"),
            .. fills.Select((fill, index) => fill.ToNode($"f{index + 1}")),
            new SvgPath().Across(0, SmallAxis, SmallWidth).ToNode("ax"),
        ];
        return ChartFrame.Open(model.IdPrefix, model.Title, model.Description, SmallWidth, SmallHeight, linked: false, "fix", fixedSize: true)
            .Add(drawn.OfType<SvgNode>())
            .Add(numbers);
    }

    /// <summary>The years above a column of small charts, 272 by 12 units; for the table's head.</summary>
    /// <param name="fromYear">The first year.</param>
    /// <param name="toYear">The last year.</param>
    public static SvgNode DrawYears(int fromYear, int toYear)
    {
        var scale = new TimeScale(new DateOnly(fromYear, 1, 1), new DateOnly(Math.Max(fromYear, toYear), 12, 31), 0, SmallWidth);
        var labels = TimeTicks.For(scale, shortYears: true).Where(tick => tick.Label is not null);
        return SvgNode.Of("svg")
            .With("class", "fix")
            .With("viewBox", $"0 0 272 {SvgNode.Number(12 + SolarHijriRow.Height)}")
            .With("width", SmallWidth)
            .With("height", 12 + SolarHijriRow.Height)
            .With("aria-hidden", "true")
            .Add(labels.Select((tick, index) => ChartFrame.Words(
                index == 0 ? tick.Day.Year.ToString(CultureInfo.InvariantCulture) : tick.Label!, scale.StartOf(tick.Day), 10, "t xs")))
            .Add(SolarHijriRow.Draw(scale, 22));
    }

    /// <summary>The chart for a page of its own, 1392 units across: each square links to its event and carries its number.</summary>
    /// <param name="model">What to show.</param>
    public static SvgNode DrawLarge(BalanceChartModel model) => BalanceLarge.Draw(model, LaneLayout.Wide);

    /// <summary>The same for a phone, 358 units across. Needs an id prefix of its own.</summary>
    /// <param name="model">What to show.</param>
    public static SvgNode DrawLargeNarrow(BalanceChartModel model) => BalanceLarge.Draw(model, LaneLayout.Narrow);

    private static void Stack(IReadOnlyList<QuarterEvent> events, double middle, double columnWidth, bool up, SvgPath[] fills, List<SvgNode> numbers)
    {
        var fitting = up ? 3 : 2;
        var size = Math.Min(7, columnWidth - 2);
        var left = middle - (size / 2);
        if (events.Count <= fitting)
        {
            for (var index = 0; index < events.Count; index++)
            {
                var y = up ? SmallAxis - 1 - (SmallPitch * index) - 8 : SmallAxis + 2 + (SmallPitch * index);
                fills[QuadIndex(events[index])].Box(left, y, size, 7);
            }

            return;
        }

        // Too many to count by eye: a bar to its full height, split as the quads are, and the number in figures.
        var height = up ? 15d : 8d;
        var edge = up ? SmallAxis - 2 : SmallAxis + 2;
        foreach (var group in events.GroupBy(QuadIndex).OrderBy(group => group.Key))
        {
            var share = height * group.Count() / events.Count;
            fills[group.Key].Box(left, up ? edge - share : edge, size, share);
            edge += up ? -share : share;
        }

        numbers.Add(ChartFrame.Words(events.Count.ToString(CultureInfo.InvariantCulture), middle, up ? 9 : SmallHeight - .5, "b xs mid halo"));
    }

    private static int QuadIndex(QuarterEvent one) => Math.Clamp(one.Quad, 1, 4) - 1;
}
