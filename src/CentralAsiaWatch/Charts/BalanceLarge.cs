using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>The balance chart with a link for each event.</summary>
internal static class BalanceLarge
{
    public static SvgNode Draw(BalanceChartModel model, LaneLayout layout)
    {
        ArgumentNullException.ThrowIfNull(model);
        var columns = new BalanceColumns(model, layout.PlotLeft, layout.PlotRight);
        var axis = new ChartAxis(columns.Scale, model.KnownOn, [], narrow: true, shortYears: layout.IsNarrow);
        var square = layout.IsNarrow
            ? new Square(Math.Max(3, Math.Min(20, columns.Width - 1.7)), 14, 16)
            : new Square(Math.Max(3, Math.Min(30, columns.Width - 2)), 16, 18);

        // At least two squares high on both sides, for the words at the left.
        var above = columns.Columns.Select(column => column.Above.Count).Append(2).Max();
        var below = columns.Columns.Select(column => column.Below.Count).Append(2).Max();
        var line = axis.Header + 4 + ((above + 1) * square.Pitch) + .5;
        var height = line + 4 + ((below + 1) * square.Pitch);

        var content = new List<SvgNode>();
        foreach (var column in columns.Columns)
        {
            AddStack(content, column.Above, column.Middle, line - .5, square, up: true, layout);
            AddStack(content, column.Below, column.Middle, line + .5, square, up: false, layout);
        }

        return ChartFrame.Open(model.IdPrefix, model.Title, model.Description, layout.Width, height, linked: true, layout.IsNarrow ? "narrow" : "wide")
            .Add(axis.Draw(height))
            .Add(content)
            .Add(new SvgPath().Across(layout.PlotLeft, line, layout.PlotRight).ToNode("ax")!)
            .Add(layout.IsNarrow ? [] : Heading(line));
    }

    private static void AddStack(
        List<SvgNode> content, IReadOnlyList<QuarterEvent> events, double middle, double edge, Square square, bool up, LaneLayout layout)
    {
        var y = up ? edge - 2 - square.Height : edge + 2;
        foreach (var one in events)
        {
            content.Add(Link(one, middle, y, square));
            y += up ? -square.Pitch : square.Pitch;
        }

        // On a phone the columns stand too close for a count over each.
        if (events.Count > 0 && !layout.IsNarrow)
        {
            content.Add(ChartFrame.Words(Figures(events.Count), middle, up ? y + square.Height - 2 : y + 11, "b mid"));
        }
    }

    private static SvgNode Link(QuarterEvent one, double middle, double y, Square square)
    {
        var quad = Math.Clamp(one.Quad, 1, 4).ToString(CultureInfo.InvariantCulture);
        var number = Figures(one.Number);
        var link = SvgNode.Of("a")
            .With("href", one.Href)
            .With("aria-label", $"{number} {one.Title}")
            .Add(SvgNode.Of("rect").With("class", "f" + quad).With("x", middle - (square.Width / 2)).With("y", y).With("width", square.Width).With("height", square.Height));

        // A number wider than its square would run into the next column; the link still says it.
        var isSmall = TextWidth.Of(number, TextWidth.Label, bold: true) > square.Width - 2;
        return isSmall && TextWidth.Of(number, TextWidth.Small) > square.Width
            ? link
            : link.Add(ChartFrame.Words(number, middle, y + square.Height - 4, $"in{quad} mid{(isSmall ? " xs" : "")}"));
    }

    private static IEnumerable<SvgNode> Heading(double line) =>
    [
        ChartFrame.Words("Cooperation", 0, line - 24, "b"),
        ChartFrame.Words("above the line", 0, line - 9, "s"),
        ChartFrame.Words("Conflict", 0, line + 17, "b"),
        ChartFrame.Words("below the line", 0, line + 32, "s"),
    ];

    private static string Figures(int number) => number.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Square(double Width, double Height, double Pitch);
}
