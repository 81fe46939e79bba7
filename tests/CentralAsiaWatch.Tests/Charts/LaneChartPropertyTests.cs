using System.Xml.Linq;
using CentralAsiaWatch.Charts;
using FsCheck;
using FsCheck.Fluent;
using static CentralAsiaWatch.Tests.Charts.ChartSamples;

namespace CentralAsiaWatch.Tests.Charts;

/// <summary>What must hold of a lane chart whatever is put into it.</summary>
public sealed class LaneChartPropertyTests
{
    private static readonly Gen<LaneMark> s_mark =
        from number in Gen.Choose(1, 999)
        from span in Gen.Choose(0, 5)
        from first in Gen.Choose(-400, 2600)
        from days in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, 60)), (2, Gen.Choose(61, 2500)))
        from open in Gen.Choose(0, 11)
        from length in Gen.Frequency((8, Gen.Choose(1, 40)), (1, Gen.Choose(41, 400)))
        from flags in Gen.Choose(0, 7)
        select new LaneMark(
            number,
            string.Concat(Enumerable.Range(0, length).Select(index => "Wáter ministers мит in Kabul →"[(index + number) % 30])),
            $"/events/{number}",
            $"{number} something happened",
            (number % 4) + 1,
            open == 0 ? null : From.AddDays(first),
            open == 1 ? null : From.AddDays(first + ((MarkSpan)span == MarkSpan.Day ? 0 : days)),
            (MarkSpan)span,
            (flags & 1) != 0,
            (flags & 2) != 0,
            (flags & 4) != 0 ? number % 8 : null);

    private static readonly Arbitrary<LaneMark[]> s_marks = s_mark.ArrayOf().Where(marks => marks.Length < 60).ToArbitrary();

    [Fact]
    public void NoLabelTouchesAnotherLabelOrAnothersMark() => Prop.ForAll(s_marks, marks =>
    {
        var links = Xml(LaneChart.Draw(TwoLanes(marks))).Descendants("a").ToList();
        var labels = links.Select(LabelBox).ToList();
        var shapes = links.Select(link => link.Elements("use").Select(ShapeBox).ToList()).ToList();
        for (var one = 0; one < links.Count; one++)
        {
            for (var other = 0; other < links.Count; other++)
            {
                if (one != other)
                {
                    Assert.False(labels[one].Meets(labels[other]), $"{links[one]} touches the label of {links[other]}");
                    Assert.False(shapes[other].Exists(labels[one].Meets), $"{links[one]} touches the mark of {links[other]}");
                }
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void NoMarkIsDroppedAndNoneLeavesThePlot() => Prop.ForAll(s_marks, marks =>
    {
        foreach (var (drawing, left, right) in new[] { (Xml(LaneChart.Draw(TwoLanes(marks))), 186d, 1392d), (Xml(LaneChart.DrawNarrow(TwoLanes(marks))), 0d, 358d) })
        {
            var links = drawing.Descendants("a").ToList();
            Assert.Equal(marks.Select(mark => mark.Href).Order(), links.Select(link => link.Get("href")).Order());

            // Half a unit is lost to rounding.
            Assert.All(links, link => Assert.All(
                link.Elements("use").Select(ShapeBox).Append(LabelBox(link)),
                box => Assert.True(box.Left >= left - .5 && box.Right <= right + .5, $"{box} of {link} leaves {left} to {right}")));
        }
    }).QuickCheckThrowOnFailure();

    private static LaneChartModel TwoLanes(LaneMark[] marks) =>
        Lanes([new Lane("One", "→ Two", [.. marks.Take(marks.Length / 2)]), new Lane("Two", "", [.. marks.Skip(marks.Length / 2)])]);

    private static Box LabelBox(XElement link)
    {
        var text = link.Element("text")!;
        var classes = text.Get("class").Split(' ');
        var parts = text.Nodes().ToList();
        var isNarrow = parts is [XText];
        var width = parts.Sum(part => part switch
        {
            XText words => TextWidth.Of(words.Value.Trim(), isNarrow ? TextWidth.Small : TextWidth.Label, classes.Contains("b")),
            XElement small => TextWidth.Of(small.Value.StartsWith(' ') ? small.Value : small.Value + " "),
            _ => 0,
        });
        var left = text.Number("x") - (classes.Contains("e") ? width : 0);
        return new Box(left, text.Number("y") - 9, left + width, text.Number("y") + 1);
    }

    private static Box ShapeBox(XElement use)
    {
        var isBar = use.Get("class").StartsWith('l');
        var left = use.Number("x");
        var right = left + (use.Get("width").Length == 0 ? 5 : use.Number("width"));
        var y = use.Number("y");
        return isBar ? new Box(left, y + 1, right, y + 4) : new Box(left, y - 9.5, right, y + .5);
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
