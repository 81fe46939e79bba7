using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>A mark with its row and its label's place.</summary>
/// <param name="Mark">The event.</param>
/// <param name="Shape">Where it lies along the axis.</param>
/// <param name="Row">Its row in the lane, from 0.</param>
/// <param name="Label">The label's words after the number; empty in a narrow chart.</param>
/// <param name="LabelLeft">Where the label begins, its number included.</param>
/// <param name="LabelRight">Where it ends, as measured.</param>
internal sealed record PlacedMark(LaneMark Mark, MarkShape Shape, int Row, string Label, double LabelLeft, double LabelRight)
{
    /// <summary>Whether the label ends at the mark and is therefore set from its end, whatever face it is shown in.</summary>
    public bool LabelEndsAtMark => LabelRight <= Shape.Left && !Shape.IsBar;

    public double Left => Math.Min(Shape.Start, LabelLeft);

    public double Right => Math.Max(Shape.Right, LabelRight);
}

/// <summary>Puts the marks of a lane into as few rows as leave every label free: first row that fits, in the order given.</summary>
internal static class LanePacking
{
    public static IReadOnlyList<PlacedMark> Pack(IEnumerable<LaneMark> marks, TimeScale scale, DateOnly? knownOn, LaneLayout layout)
    {
        var rows = new List<List<PlacedMark>>();
        var placed = new List<PlacedMark>();
        foreach (var mark in marks)
        {
            var shape = MarkShape.Of(mark, scale, knownOn, layout);
            var candidates = Candidates(mark, shape, layout);
            for (var row = 0; ; row++)
            {
                if (row == rows.Count)
                {
                    rows.Add([]);
                }

                if (candidates.Find(candidate => rows[row].TrueForAll(other => AreApart(candidate, other, layout))) is { } free)
                {
                    placed.Add(free with { Row = row });
                    rows[row].Add(placed[^1]);
                    break;
                }
            }
        }

        return placed;
    }

    /// <summary>Lists marks without a date one after another, since no place along the axis is theirs.</summary>
    public static IReadOnlyList<PlacedMark> Flow(IEnumerable<LaneMark> marks, LaneLayout layout)
    {
        var placed = new List<PlacedMark>();
        var left = layout.PlotLeft;
        var row = 0;
        foreach (var mark in marks)
        {
            var (label, width) = Measure(mark, layout.PlotRight - layout.PlotLeft - 14, layout);
            if (left > layout.PlotLeft && left + 14 + width > layout.LabelRight)
            {
                left = layout.PlotLeft;
                row++;
            }

            var shape = new MarkShape(MarkForm.Sharp, left, left + 10, null, false);
            placed.Add(new PlacedMark(mark, shape, row, label, left + 14, left + 14 + width));
            left = Math.Ceiling(left + 14 + width + (2 * layout.Gap));
        }

        return placed;
    }

    private static bool AreApart(PlacedMark one, PlacedMark other, LaneLayout layout) =>
        one.Left >= other.Right + layout.Gap || one.Right + layout.Gap <= other.Left;

    // The places a label may take, best first. What is dated to a span only reads better with its words over its own dots.
    private static List<PlacedMark> Candidates(LaneMark mark, MarkShape shape, LaneLayout layout)
    {
        var (label, width) = Measure(mark, layout.LabelRight - layout.PlotLeft - 8, layout);
        PlacedMark At(double left) => new(mark, shape, 0, label, left, left + width);

        // A bar fills its row, so its label stands above it.
        var inside = At(Math.Max(layout.PlotLeft, Math.Min(shape.Left + (layout.IsNarrow ? 2 : 5), layout.LabelRight - width)));
        if (shape.IsBar)
        {
            return [inside];
        }

        var right = At(shape.Right + 4);
        var left = At(shape.Left - 4 - width);
        PlacedMark[] beside = shape.TailLeft is not null ? [left, right] : [right, left];
        var fitting = beside.Where(place => place.LabelLeft >= layout.PlotLeft && place.LabelRight <= layout.LabelRight).ToList();

        // Only a block as long as the chart leaves no room beside it: its label then stands on the block itself.
        return fitting.Count > 0 ? fitting : [inside];
    }

    private static (string Label, double Width) Measure(LaneMark mark, double room, LaneLayout layout)
    {
        var bold = mark.Rung is not null;
        var number = mark.Name;
        if (layout.IsNarrow)
        {
            return (string.Empty, TextWidth.Of(number, layout.LabelSize, bold));
        }

        var before = TextWidth.Of(number + " ", layout.LabelSize);
        var after = bold ? TextWidth.Of(RungWords(mark), layout.LabelSize) : 0;
        var label = TextWidth.Fit(mark.Label, room - before - after, layout.LabelSize, bold);
        return (label, before + TextWidth.Of(label, layout.LabelSize, bold) + after);
    }

    /// <summary>The small words after the label of a mark that reached a rung; empty for the others.</summary>
    public static string RungWords(LaneMark mark) => mark.Rung is { } rung ? $" rung {rung.ToString(CultureInfo.InvariantCulture)}" : string.Empty;
}
