using System.Globalization;
using System.Text.RegularExpressions;
using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Dates;
using static CentralAsiaWatch.Tests.Charts.ChartSamples;

namespace CentralAsiaWatch.Tests.Charts;

public sealed partial class OtherChartsTests
{
    private static readonly LadderModel s_ladder = new(
        "ul", "Uzbekistan: rung reached", "As the table says.", RungNames,
        [
            new(0, "no open talks", null, null, new(2021, 8, 15), null, true, false, null),
            new(2, "delegation", 14, "/events/14", new(2022, 7, 24), new(2022, 7, 24), false, false, null),
            new(5, "embassy", 16, "/events/16", new(2023, 1, 1), new(2023, 4, 30), false, false, null),
            new(6, "ambassador", 17, "/events/17", new(2024, 10, 1), new(2024, 10, 31), false, false, null),
        ],
        From, To, KnownOn);

    private static readonly BalanceChartModel s_balance = new(
        "bq", "Balance", "As the table says.", 2021, 2026, KnownOn,
        [
            new(2022, 3, [Event(13, 1), Event(14, 1), Event(3, 4), Event(6, 3)]),
            new(2023, 2, [.. Enumerable.Range(100, 12).Select(number => Event(number, 2))]),
        ]);

    [Fact]
    public void Ladder_NamesTheEventOfEachRungAndLinksIt()
    {
        foreach (var drawing in new[] { Xml(LadderChart.Draw(s_ladder)), Xml(LadderChart.DrawNarrow(s_ladder)) })
        {
            Assert.Equal(["/events/14", "/events/16", "/events/17"], Links(drawing).Order());
            Assert.Equal(["14 · delegation", "16 · embassy", "17 · ambassador"], drawing.Descendants("a").Select(link => link.Value).Order());
            Assert.Equal("group", drawing.Get("role"));
        }

        var small = Xml(LadderChart.DrawSmall(s_ladder, "Uzbekistan", "Oct 2024"));
        Assert.Empty(Links(small));
        Assert.Equal("img", small.Get("role"));
    }

    [Fact]
    public void ContestedStep_IsDrawnAsTwoThinLinesEachWithItsWords()
    {
        var contested = s_ladder with { Steps = [new(5, "envoy accepted", 34, "/events/34", new(2022, 1, 1), new(2022, 1, 1), false, true, 3)] };

        var drawing = Xml(LadderChart.Draw(contested));

        var line = drawing.Elements("path").Single(path => path.Get("class") == "rl").Get("d");
        Assert.Equal(2, line.Count(letter => letter == 'M'));
        Assert.Equal(2, line.Split("v3").Length - 1);
        Assert.Equal(["34 · envoy accepted", "34 · or working channel"], drawing.Descendants("a").Select(link => link.Value).Order());
    }

    [Fact]
    public void StepWithoutADate_FadesInBetweenItsNeighbours()
    {
        var steps = s_ladder.Steps.ToList();
        steps[2] = steps[2] with { Earliest = null, Latest = null };

        var drawing = Xml(LadderChart.Draw(s_ladder with { Steps = steps }));

        Assert.Equal(3, Links(drawing).Count);
        Assert.Contains(drawing.Elements("path"), path => path.Get("fill") == "url(#uli)");
    }

    [Fact]
    public void SmallBalance_DrawsASquareForEachEventAndANumberWhereTheyDoNotFit()
    {
        var drawing = Xml(BalanceChart.Draw(s_balance));

        Assert.Equal("img", drawing.Get("role"));
        Assert.Equal(["f1", "f2", "f3", "f4"], drawing.Elements("path").Select(path => path.Get("class")).Where(name => name.StartsWith('f')));
        Assert.Equal("12", drawing.Elements("text").Single().Value);
        Assert.Equal("0 0 272 46.5", drawing.Get("viewBox"));
    }

    [Fact]
    public void LargeBalance_LinksEveryEventOnceWithItsNumber()
    {
        var expected = s_balance.Quarters.SelectMany(cell => cell.Events).Select(one => one.Href).Order().ToList();

        foreach (var drawing in new[] { Xml(BalanceChart.DrawLarge(s_balance)), Xml(BalanceChart.DrawLargeNarrow(s_balance)) })
        {
            Assert.Equal(expected, Links(drawing).Order());
            var bottom = drawing.Get("viewBox").Split(' ')[3];
            Assert.All(drawing.Descendants("rect"), rect => Assert.InRange(rect.Number("y") + rect.Number("height"), 0, double.Parse(bottom, CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void Balance_OfAQuarterOutsideItsYears_WidensTheYears()
    {
        var early = s_balance with { Quarters = [new(2019, 1, [Event(1, 1)])] };

        Assert.Single(Links(Xml(BalanceChart.DrawLarge(early))));
    }

    [Fact]
    public void Density_StacksTheQuads()
    {
        var model = new DensityStripModel("dn", "Density", "Words.", From, To, KnownOn, [new(new CalendarPeriod(PeriodSize.Quarter, 8090), 2, 0, 1, 1), new(new CalendarPeriod(PeriodSize.Quarter, 8092), 0, 0, 0, 0)]);

        var drawing = Xml(DensityStrip.Draw(model));

        Assert.Equal(["f1", "f3", "f4"], drawing.Elements("path").Select(path => path.Get("class")).Where(name => name.StartsWith('f')));
        Assert.Contains("Events per quarter", drawing.Elements("text").Select(text => text.Value));
    }

    [Fact]
    public void Coverage_LinksEachParagraphAndSaysItsState()
    {
        var model = new CoverageStripModel("cv", "Coverage", "Words.",
            [new(1, ParagraphState.Coded, 3), new(2, ParagraphState.NothingToCode, 0), new(3, ParagraphState.Uncovered, 0)]);

        var drawing = Xml(CoverageStrip.Draw(model, columns: 2));

        Assert.Equal(["#p1", "#p2", "#p3"], Links(drawing));
        Assert.Equal(
            ["Paragraph 1: 3 records", "Paragraph 2: nothing to code", "Paragraph 3: not covered yet"],
            drawing.Elements("a").Select(link => link.Get("aria-label")));
        Assert.All(drawing.Elements("a"), link => Assert.True(link.Element("rect")!.Number("height") >= 24));
    }

    [Theory]
    [InlineData(6, null, "rung 6 of 7")]
    [InlineData(5, 3, "rung 5 or 3 of 7, contested")]
    [InlineData(5, 5, "rung 5 of 7")]
    public void RungGlyph_SaysItself(int rung, int? other, string words) => Assert.Equal(words, Glyphs.Rung(rung, other).Find("aria-label"));

    [Fact]
    public void LeverageOfNone_IsNotDrawnAsNotAssessed()
    {
        Assert.Equal("none", Glyphs.Leverage(0, false).Find("aria-label"));
        Assert.Equal("limited or considerable, contested, level inferred", Glyphs.Leverage(1, true, 3).Find("aria-label"));
        Assert.NotEqual(
            Xml(Glyphs.Leverage(0, false)).Element("path")!.Get("class"),
            Xml(Glyphs.NotAssessed()).Element("path")!.Get("class"));
    }

    [Theory]
    [InlineData(18, 20, "18 to 20 percent")]
    [InlineData(90, 80, "80 to 90 percent")]
    [InlineData(100, 100, "100 percent")]
    public void RangeBar_SaysItself(double low, double high, string words) => Assert.Equal(words, RangeBar.Draw(low, high).Find("aria-label"));

    [Fact]
    public void EveryClassInUse_HasItsColoursInAStandaloneFile()
    {
        SvgNode[] drawings =
        [
            LaneChart.Draw(SeventyFive() with { Highlight = 3 }), LaneChart.DrawNarrow(SeventyFive()), LadderChart.Draw(s_ladder), LadderChart.DrawSmall(s_ladder, "A", "B"),
            BalanceChart.Draw(s_balance), BalanceChart.DrawLarge(s_balance), Glyphs.Rung(5, 3), Glyphs.NotAssessed(), RangeBar.Draw(1, 2),
            DensityStrip.Draw(new DensityStripModel("dn", "Density", "Words.", From, To, KnownOn, [new(new CalendarPeriod(PeriodSize.Quarter, 8090), 2, 1, 1, 1)])),
            CoverageStrip.Draw(new CoverageStripModel("cv", "C", "D", [new(1, ParagraphState.Coded, 3), new(2, ParagraphState.NothingToCode, 0), new(3, ParagraphState.Uncovered, 0)])),
        ];
        var known = ClassNames().Matches(SvgStyle.Light).Select(match => match.Groups[1].Value).ToHashSet();
        string[] pageOnly = ["wide", "narrow", "lanes", "fix", "glyph", "in1", "in3"];

        var used = drawings.SelectMany(drawing => drawing.All()).Select(node => node.Find("class")).OfType<string>().SelectMany(names => names.Split(' ')).Distinct();

        Assert.Empty(used.Except(known).Except(pageOnly));
    }

    private static QuarterEvent Event(int number, int quad) => new(number, quad, $"/events/{number}", $"Event {number}, Jul 2022");

    [GeneratedRegex(@"\.([a-z][a-z0-9-]*)")]
    private static partial Regex ClassNames();
}
