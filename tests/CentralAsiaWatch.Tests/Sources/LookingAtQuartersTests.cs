using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Sources;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Sources;

public sealed class LookingAtQuartersTests
{
    private const int Start = 2022 * 4;

    [Fact]
    public void Quarter_IsRecordedQuietOrNotLookedAt()
    {
        var quarters = CollectedQuarters.Between(Start, Start + 7, new Dictionary<int, int> { [Start + 1] = 3, [Start + 6] = 1, [-1] = 9 }, [new SourceSpan(1, Start + 1, Start + 3), new SourceSpan(2, Start - 9, Start - 5)]);
        var row = new CollectedQuarters("Uzbekistan", "UZB", quarters, 9);

        Assert.Equal(
            [QuarterState.NobodyLooked, QuarterState.Recorded, QuarterState.Quiet, QuarterState.Quiet, QuarterState.NobodyLooked, QuarterState.NobodyLooked, QuarterState.Recorded, QuarterState.NobodyLooked],
            quarters.Select(quarter => quarter.State));
        Assert.Equal("events recorded in 2 quarters; looked at, nothing recorded in 2; nobody looked in 4", CollectedWords.Counts(row));
        Assert.Equal("2022 Q2 (3), 2023 Q3 (1)", CollectedWords.Which(row, QuarterState.Recorded));
        Assert.Equal("2022 Q3–Q4", CollectedWords.Which(row, QuarterState.Quiet));
        Assert.Equal("2022 Q1, 2023 Q1–Q2, 2023 Q4", CollectedWords.Which(row, QuarterState.NobodyLooked));
    }

    [Theory]
    [InlineData(Start + 3, "Q1 2022 and Q3 2022 to Q4 2022")]
    [InlineData(Start + 6, "Q4 2022 and Q2 2023 to Q3 2023")]
    [InlineData(Start + 30, null)]
    public void Call_NamesTheQuartersThatNobodyLookedAt(int quarter, string? words)
    {
        var looked = new CollectedQuarters("Uzbekistan", "UZB", CollectedQuarters.Between(Start, Start + 7, new Dictionary<int, int> { [Start + 1] = 3 }, []), 0);

        Assert.Equal(words, TrendWords.NobodyLooked(TrendCall.Of([], quarter), looked, [new QuarterCount(Start + 4, 4, 1, -9)]));
    }

    [Theory]
    [InlineData(null, Start + 9)]
    [InlineData("2023", Start + 7)]
    [InlineData("2022-05", Start + 1)]
    [InlineData("2030", Start + 9)]
    [InlineData("2020", (2020 * 4) + 3)]
    public void Source_CoversNothingAfterItsPublication(string? published, int last) =>
        Assert.Equal(new SourceSpan(1, Start, last), SourceSpan.Of(1, Start, Start + 9, published));

    [Fact]
    public void AnotherSource_NeverMakesAQuarterLessLookedAt() => Prop.ForAll(
        (from events in Gen.Choose(Start, Start + 11).Select(quarter => quarter).ArrayOf()
         from spans in (from first in Gen.Choose(Start - 3, Start + 14) from length in Gen.Choose(-1, 6) select new SourceSpan(1, first, first + length)).NonEmptyListOf()
         select (Events: events.CountBy(quarter => quarter).ToDictionary(), Spans: spans.ToArray())).ToArbitrary(),
        one =>
        {
            var fewer = CollectedQuarters.Between(Start, Start + 11, one.Events, one.Spans[1..]);
            var more = CollectedQuarters.Between(Start, Start + 11, one.Events, one.Spans);

            Assert.Equal(12, more.Count);
            Assert.All(fewer.Zip(more), both => Assert.True(both.First.State <= both.Second.State && both.First.Events == both.Second.Events));
            Assert.Equal(one.Events.Values.Sum(), more.Sum(quarter => quarter.Events));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Strip_DrawsOneBoxAQuarterInOnePathAState()
    {
        var quarters = CollectedQuarters.Between(Start, Start + 7, new Dictionary<int, int> { [Start + 1] = 3 }, [new SourceSpan(1, Start, Start + 4)]);
        var drawing = CollectedStrip.Draw("looked", "Quarters", [new CollectedQuarters("Uzbekistan", "UZB", quarters, 0), new CollectedQuarters("Kazakhstan", "KAZ", quarters, 0)]);

        Assert.Equal("img", drawing.Find("role"));
        Assert.Equal(["2022", "2023", "UZB", "KAZ"], drawing.All().Where(node => node.Name == "text").Select(node => node.Children[0].Text));
        Assert.Equal([("on", 2), ("inkq", 8), ("dash", 6)], drawing.All().Where(node => node.Name == "path").Select(path => (path.Find("class")!, path.Find("d")!.Count(letter => letter == 'z'))));
    }

    [Fact]
    public async Task Page_TellsQuietFromNotLookedAt()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            A.Source("agency") with { Published = "2024-12" }, A.Source("paper"),
            An.Event("first").From("uzbekistan").To("taliban").On("2024-01-10").Citing("agency"),
            An.Event("last").From("uzbekistan").To("taliban").On("2025-02").Citing("agency"),
            An.Event("vague").From("uzbekistan").To("taliban").On("2023").Citing("agency"),
            An.Event("elsewhere").From("kazakhstan").To("taliban").On("2023-05").Citing("paper"),
            An.Event("later").From("kazakhstan").To("taliban").On("2025-08").Citing("paper"));

        foreach (var address in new[] { "/countries/uzbekistan", "/relations/uzbekistan/afghanistan" })
        {
            var page = await app.GetPageAsync(address);
            Assert.Equal(
                ["2024 Q1 (1), 2025 Q1 (1)", "2024 Q2–Q4", "2020 Q1–2023 Q4, 2025 Q2–Q4", "1"],
                page.Document.QuerySelectorAll("section[aria-labelledby=h-looked] tbody td").Select(cell => cell.TextContent));
            var trend = page.Document.QuerySelector("section[aria-labelledby=h-w] .say")!;
            Assert.Contains("Q1 2025 to Q4 2025 so far: +2.5 over 1 event; ", trend.TextContent, StringComparison.Ordinal);
            Assert.Contains("Nobody looked in Q2 2025 to Q4 2025: no source that was read covers that time.", trend.TextContent, StringComparison.Ordinal);
            Assert.Equal([$"{address}#h-looked"], page.Links("section[aria-labelledby=h-w] .say b a"));
        }

        var sources = await app.GetPageAsync("/sources");
        Assert.Equal(["Kazakhstan", "Uzbekistan", "Afghanistan"], sources.Document.QuerySelectorAll("section[aria-labelledby=h-looked] tbody th").Select(cell => cell.TextContent));
    }
}
