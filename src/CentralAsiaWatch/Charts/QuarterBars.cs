using System.Globalization;
using CentralAsiaWatch.Events;

namespace CentralAsiaWatch.Charts;

/// <summary>How many events of a quad lie in a quarter, for <see cref="QuarterBars"/>.</summary>
/// <param name="Quarter">Year × 4 + quarter (0–3).</param>
/// <param name="Quad">1 to 4.</param>
/// <param name="Count">How many.</param>
public sealed record QuarterBar(int Quarter, int Quad, int Count);

/// <summary>Cooperation above a line and conflict below it, a bar for each quarter; several drawn with one frame have the same axes.</summary>
public static class QuarterBars
{
    private const double Width = 640;
    private const double Left = 26;
    private const double Reach = 34;
    private const double Line = 48.5;
    private const double Height = 98;

    /// <summary>The greatest number of events on one side of the line in any quarter, at least 1: the scale that several charts share.</summary>
    public static int Greatest(IEnumerable<IReadOnlyCollection<QuarterBar>> charts) => charts
        .SelectMany(chart => chart.GroupBy(one => (one.Quarter, IsAbove(one))).Select(side => side.Sum(one => one.Count))).Append(1).Max();

    /// <summary>The chart, 640 by 98 units.</summary>
    /// <param name="idPrefix">Begins every id in the drawing.</param>
    /// <param name="title">The chart's name.</param>
    /// <param name="description">What it says, in words.</param>
    /// <param name="bars">The quarters with events.</param>
    /// <param name="fromYear">The first year of the axis.</param>
    /// <param name="toYear">The last year of the axis.</param>
    /// <param name="greatest">The number that reaches to the edge.</param>
    public static SvgNode Draw(string idPrefix, string title, string description, IReadOnlyCollection<QuarterBar> bars, int fromYear, int toYear, int greatest)
    {
        var scale = new TimeScale(new DateOnly(fromYear, 1, 1), new DateOnly(Math.Max(fromYear, toYear), 12, 31), Left, Width);
        var grid = new SvgPath();
        var words = new List<SvgNode>();
        foreach (var tick in TimeTicks.For(scale, shortYears: true))
        {
            grid.Down(Math.Floor(scale.StartOf(tick.Day)) + .5, 12, Height);
            if (tick.Label is not null)
            {
                words.Add(ChartFrame.Words(tick.Label, scale.StartOf(tick.Day) + 2, 9, "t xs"));
            }
        }

        var fills = Enumerable.Range(0, 4).Select(_ => new SvgPath()).ToArray();
        foreach (var quarter in bars.GroupBy(one => one.Quarter))
        {
            var (left, right) = (scale.StartOf(EventQuarter.FirstDay(quarter.Key)) + 1, scale.EndOf(EventQuarter.LastDay(quarter.Key)) - 1);
            Stack(quarter.Where(IsAbove), left, Math.Max(2, right - left), up: true);
            Stack(quarter.Where(one => !IsAbove(one)), left, Math.Max(2, right - left), up: false);
        }

        var number = greatest.ToString(CultureInfo.InvariantCulture);
        SvgNode?[] drawn = [grid.ToNode("gr2"), .. fills.Select((fill, index) => fill.ToNode($"f{index + 1}")), new SvgPath().Across(Left, Line, Width).ToNode("ax")];
        return ChartFrame.Open(idPrefix, title, description, Width, Height + SolarHijriRow.Height, linked: false, null).Add(drawn.OfType<SvgNode>()).Add(words).Add(SolarHijriRow.Draw(scale, Height + 10)).Add(
            ChartFrame.Words(number, Left - 4, Line - Reach + 5, "t xs e"),
            ChartFrame.Words("0", Left - 4, Line + 4, "t xs e"),
            ChartFrame.Words(number, Left - 4, Line + Reach + 4, "t xs e"));

        void Stack(IEnumerable<QuarterBar> side, double left, double width, bool up)
        {
            var edge = Line;
            foreach (var one in side.OrderBy(one => one.Quad))
            {
                var height = Reach * one.Count / greatest;
                fills[Math.Clamp(one.Quad, 1, 4) - 1].Box(left, up ? edge - height : edge, width, height);
                edge += up ? -height : height;
            }
        }
    }

    private static bool IsAbove(QuarterBar one) => one.Quad <= 2;
}
