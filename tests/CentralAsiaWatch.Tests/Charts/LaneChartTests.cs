using System.Text;
using System.Xml.Linq;
using CentralAsiaWatch.Charts;
using static CentralAsiaWatch.Tests.Charts.ChartSamples;

namespace CentralAsiaWatch.Tests.Charts;

public sealed class LaneChartTests
{
    [Fact]
    public void EveryMark_IsThereOnceInTheOrderGiven()
    {
        var model = SeventyFive();
        var expected = model.Lanes.SelectMany(lane => lane.Marks).Select(mark => mark.Href).ToList();

        Assert.Equal(expected, Links(Xml(LaneChart.Draw(model))));
        Assert.Equal(expected, Links(Xml(LaneChart.DrawNarrow(model))));
    }

    [Fact]
    public void WideAndNarrow_CarryTheSameNumbers()
    {
        var model = SeventyFive();

        var wide = Xml(LaneChart.Draw(model)).Descendants("a").Select(link => link.Element("text")!.Value.Split(' ')[0]);
        var narrow = Xml(LaneChart.DrawNarrow(model)).Descendants("a").Select(link => link.Element("text")!.Value);

        Assert.Equal(wide, narrow);
    }

    [Fact]
    public void EveryMark_HasANameThatBeginsWithItsNumber()
    {
        var model = OneLane(Mark(12), Mark(3) with { Description = "Another act, 2023" });

        var wide = Xml(LaneChart.Draw(model)).Descendants("a").Select(link => link.Element("text")!.Value.Split(' ')[0]);
        var narrow = Xml(LaneChart.DrawNarrow(model)).Descendants("a").Select(link => link.Get("aria-label"));

        Assert.Equal(["12", "3"], wide);
        Assert.Equal(["12 Talks in Kabul, May 2023", "3 Another act, 2023"], narrow);
    }

    [Fact]
    public void UndatedMarks_StandInALaneOfTheirOwnAtTheBottom()
    {
        var noDays = Mark(5, MarkSpan.Within) with { Earliest = null, Latest = null };
        var model = Lanes([new Lane("A", "", [Mark(1), Mark(2, MarkSpan.Undated)]), new Lane("B", "", [noDays, Mark(4)])]);

        var drawing = Xml(LaneChart.Draw(model));

        Assert.Equal(["/events/1", "/events/4", "/events/2", "/events/5"], Links(drawing));
        Assert.Contains(drawing.Elements("text"), text => text.Value == "Undated");
    }

    [Fact]
    public void ManyUndatedMarks_WrapAndStayInsideTheChart()
    {
        var model = OneLane([.. Enumerable.Range(1, 60).Select(number => Mark(number, MarkSpan.Undated))]);

        foreach (var (drawing, width) in new[] { (Xml(LaneChart.Draw(model)), 1392d), (Xml(LaneChart.DrawNarrow(model)), 358d) })
        {
            Assert.Equal(60, Links(drawing).Count);
            Assert.All(drawing.Descendants("a").Elements("use"), use => Assert.InRange(use.Number("x"), 0, width - 10));
        }
    }

    [Theory]
    [InlineData(MarkSpan.Day)]
    [InlineData(MarkSpan.Within)]
    [InlineData(MarkSpan.GoesOn)]
    public void ContestedMark_IsCutInTwo(MarkSpan span)
    {
        var links = Xml(LaneChart.Draw(OneLane(Mark(1, span, contested: true), Mark(2, span)))).Descendants("a").ToList();

        Assert.Equal([1, 0], links.Select(link => link.Elements("path").Count(path => path.Get("class") == "cut")));
    }

    [Fact]
    public void DateKnownByThen_HasDotsBeforeItsBlock()
    {
        var mark = Mark(1, MarkSpan.ByThen, earliest: new DateOnly(2021, 8, 15), latest: new DateOnly(2023, 12, 31));

        var drawing = Xml(LaneChart.Draw(OneLane(mark)));

        var block = drawing.Descendants("a").Single().Element("use")!;
        Assert.Single(drawing.Elements("path"), path => path.Get("class")?.StartsWith("tail", StringComparison.Ordinal) == true);
        Assert.Equal(585, block.Number("x"));
        Assert.Equal(785, block.Number("x") + block.Number("width") + 1, tolerance: 1);
    }

    [Fact]
    public void OpenEndedMark_ReachesTheDayOfKnowledgeWithAnArrow()
    {
        var drawing = Xml(LaneChart.Draw(OneLane(Mark(1, MarkSpan.OpenEnded))));

        var bar = drawing.Descendants("a").Single().Element("use")!;
        Assert.Equal(1362, bar.Number("x") + bar.Number("width") + 1, tolerance: 1);
        Assert.NotNull(drawing.Descendants("symbol").Single().Element("svg"));
    }

    [Fact]
    public void Highlight_SetsOneMarkApart()
    {
        var drawing = Xml(LaneChart.Draw(OneLane(Mark(1), Mark(2)) with { Highlight = 2 }));

        Assert.Equal("/events/2", drawing.Descendants("a").Single(link => link.Get("aria-current") == "true").Get("href"));
    }

    [Fact]
    public void SameModel_GivesTheSameDrawing() =>
        Assert.Equal(SvgText.ToText(LaneChart.Draw(SeventyFive())), SvgText.ToText(LaneChart.Draw(SeventyFive())));

    [Fact]
    public void EveryReferenceInTheChart_IsDefinedInItOnceUnderItsPrefix()
    {
        var drawing = Xml(LaneChart.Draw(SeventyFive()));
        drawing.AddFirst(Xml(SvgDefs.Page()));

        SvgTests.AllReferencesAreDefined(drawing);
        Assert.All(drawing.Elements("defs").Descendants().Attributes("id"), id => Assert.StartsWith("tl", id.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void SeventyFiveMarks_StayWithinTheirBytes()
    {
        var model = SeventyFive();
        var marks = model.Lanes.SelectMany(lane => lane.Marks).ToList();
        var labels = marks.Sum(mark => Encoding.UTF8.GetByteCount(mark.Label + mark.Href));
        var names = marks.Sum(mark => Encoding.UTF8.GetByteCount(mark.Description + mark.Href));

        var wide = Encoding.UTF8.GetByteCount(SvgText.ToText(LaneChart.Draw(model)));
        var narrow = Encoding.UTF8.GetByteCount(SvgText.ToText(LaneChart.DrawNarrow(model)));

        // What the caller gives is the caller's; what the chart adds for a mark, axis and lanes included, has a limit.
        TestContext.Current.SendDiagnosticMessage($"wide {wide} ({labels} of words), narrow {narrow} ({names} of words)");
        Assert.InRange((wide - labels) / 75d, 0, 170);
        Assert.InRange((narrow - names) / 75d, 0, 170);
    }

    [Fact]
    public void EmptyChart_IsStillAChart()
    {
        var drawing = Xml(LaneChart.Draw(Lanes([])));

        Assert.Equal("group", drawing.Get("role"));
        Assert.Equal("Timeline", drawing.Element("title")!.Value);
    }
}
