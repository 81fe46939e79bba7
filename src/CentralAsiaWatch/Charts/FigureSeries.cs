namespace CentralAsiaWatch.Charts;

/// <summary>One figure of a measure.</summary>
/// <param name="From">The first day of its period.</param>
/// <param name="To">The last day.</param>
/// <param name="Low">The least value.</param>
/// <param name="High">The greatest value.</param>
/// <param name="Words">The value with its qualifier, as it stands in the drawing: 866 m USD, reached.</param>
/// <param name="IsInferred">Whether the period or the value is inferred: hatched.</param>
/// <param name="Href">Where it leads.</param>
public sealed record FigurePoint(DateOnly From, DateOnly To, double Low, double High, string Words, bool IsInferred, string Href);

/// <summary>The figures of one measure over time: a bar from low to high as wide as its period, flat where both are one value.</summary>
public static class FigureSeries
{
    private const double Width = 420;
    private const double Top = 40;
    private const double Floor = 104.5;
    private const double Height = 122;
    private const double Least = 3;
    private const double LineHeight = 12;

    /// <summary>The chart, 420 by 122 units, from nought to the greatest value.</summary>
    /// <param name="idPrefix">Begins every id in the drawing.</param>
    /// <param name="title">The measure.</param>
    /// <param name="description">The figures in words.</param>
    /// <param name="points">The figures, oldest first; at least one.</param>
    /// <param name="fromYear">The first year of the axis.</param>
    /// <param name="toYear">The last year of the axis.</param>
    public static SvgNode Draw(string idPrefix, string title, string description, IReadOnlyList<FigurePoint> points, int fromYear, int toYear)
    {
        var scale = new TimeScale(new DateOnly(fromYear, 1, 1), new DateOnly(Math.Max(fromYear, toYear), 12, 31), 0, Width);
        var (least, most) = (Math.Min(0, points.Min(point => point.Low)), Math.Max(points.Max(point => point.High), 0));
        // All may be nought, as a count of states that recognise: then nothing rises from the line.
        var unit = most > least ? (Floor - Top) / (most - least) : 0;
        var grid = new SvgPath();
        var words = new List<SvgNode>();
        foreach (var tick in TimeTicks.For(scale, shortYears: true))
        {
            grid.Down(Math.Floor(scale.StartOf(tick.Day)) + .5, Top, Floor + 4);
            if (tick.Label is not null)
            {
                words.Add(ChartFrame.Words(tick.Label, scale.StartOf(tick.Day) + 2, Height - 4, "t xs"));
            }
        }

        var taken = new List<(double Left, double Right, double Y)>();
        return ChartFrame.Open(idPrefix, title, description, Width, Height + SolarHijriRow.Height, linked: true, null)
            .Add(grid.IsEmpty ? [] : [grid.ToNode("gr2")!])
            .Add(new SvgPath().Across(0, At(0), Width).ToNode("ax")!)
            .Add(words)
            .Add(SolarHijriRow.Draw(scale, Height + 8))
            .Add(points.Select(Mark));

        double At(double value) => Floor - ((value - least) * unit);

        SvgNode Mark(FigurePoint point)
        {
            var (left, right) = (scale.StartOf(point.From), scale.EndOf(point.To));
            var (width, height) = (Math.Max(Least, right - left), Math.Max(Least, At(point.Low) - At(point.High)));
            var y = Math.Min(At(point.High), Floor - height);
            var box = new SvgPath().Box(left, y, width, height);
            var link = SvgNode.Of("a").With("href", point.Href).With("aria-label", point.Words).Add(box.ToNode("on")!);
            if (point.IsInferred)
            {
                link = link.Add(new SvgPath().Box(left, y, width, height).ToNode(null)!.With("fill", SvgDefs.Reference(SvgDefs.HatchOnMark)));
            }

            return link.Add(Label(point.Words, left, y - 4));
        }

        // Words that would run over each other go a line higher, and stay on the paper.
        SvgNode Label(string text, double left, double y)
        {
            var width = TextWidth.Of(text, TextWidth.Small);
            var start = Math.Max(0, Math.Min(left, Width - width));
            while (y - LineHeight >= LineHeight && taken.Any(other => start < other.Right + 4 && start + width + 4 > other.Left && Math.Abs(other.Y - y) < LineHeight))
            {
                y -= LineHeight;
            }

            taken.Add((start, start + width, y));
            return ChartFrame.Words(text, start, y, "xs halo");
        }
    }
}
