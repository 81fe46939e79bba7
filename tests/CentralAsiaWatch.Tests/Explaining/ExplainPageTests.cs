using System.Globalization;
using System.Net;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Explaining;

public sealed class ExplainPageTests(ExplainPageTests.Filled filled) : IClassFixture<ExplainPageTests.Filled>
{
    private const string Relation = "relation=uzbekistan,afghanistan";

    [Fact]
    public async Task Trend_IsCalledWithItsEventsAndWithoutSingleSourceEvents()
    {
        var page = await filled.App.GetPageAsync($"/explain?number=trend&{Relation}");

        Assert.Equal("deteriorating, −4.6", page.Document.QuerySelector(".num1 b")!.TextContent);
        Assert.Equal(["e1", "e2", "e3", "e4", "e5", "e6", "e7"], Rows(page).Order());
        Assert.Equal("−4.60", Total(page));
        Assert.Contains("−4.6 becomes 0, now unchanged.", Text(page.Document.QuerySelector("main ul.list li")!), StringComparison.Ordinal);
        Assert.Equal([1, 2, 2, 2, 2, 2, 2], Cells(page, "Origins").Select(one => int.Parse(one, CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public async Task Balance_IsTheSumOfAllEventsOfTheRelation()
    {
        var page = await filled.App.GetPageAsync($"/explain?number=balance&{Relation}");

        Assert.Equal(["e1", "e2", "e3", "e4", "e5", "e6", "e7", "e8", "e9"], Rows(page).Order());
        Assert.Equal(Number(Total(page)), Cells(page, "Part").SkipLast(1).Sum(Number), 4);
        Assert.Equal("2.00", Total(page).TrimStart('+'));
    }

    [Theory]
    [InlineData("relation=uzbekistan,afghanistan&dates=vaguer", "e8")]
    [InlineData("relation=uzbekistan,afghanistan&quad=4", "e6")]
    [InlineData("pair=uzbekistan,afghanistan&from=2025&to=2025&dates=quarter", "e4", "e5", "e7", "e9")]
    [InlineData("actor=tajikistan", "e9")]
    public async Task Filter_ChoosesTheEvents(string filter, params string[] events)
    {
        var page = await filled.App.GetPageAsync($"/explain?{filter}");

        Assert.Equal(events, Rows(page).Order());
        Assert.Equal(events.Length.ToString(CultureInfo.InvariantCulture), Total(page));
    }

    [Fact]
    public async Task CountingRule_StandsInTheAddressAndChangesTheNumber()
    {
        var once = await filled.App.GetPageAsync("/explain?actor=tajikistan");
        var pairs = await filled.App.GetPageAsync("/explain?actor=tajikistan&counting=pairs");

        Assert.Equal(("1", "2"), (once.Document.QuerySelector(".num1 b")!.TextContent, pairs.Document.QuerySelector(".num1 b")!.TextContent));
        Assert.Equal(["/explain?actor=tajikistan&number=count", "/explain?actor=tajikistan&number=count&counting=pairs"], once.Links(".sw a"));
        Assert.Equal(("1 event", "2 events, events of several sides counted once per pair"), (Text(once.Document.QuerySelector(".num1")!), Text(pairs.Document.QuerySelector(".num1")!)));
        Assert.Contains("Without contested events none of them: 1 stays as it is.", once.Document.QuerySelectorAll("main ul.list li").Select(Text));
        Assert.Equal("once per pair", pairs.Document.QuerySelector(".sw [aria-current]")!.TextContent);
        Assert.Contains("counted once per pair", pairs.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCannotBeRead_IsLeftOutWithANote()
    {
        var page = await filled.App.GetPageAsync("/explain?number=mood&counting=twice&dates=soon&mood=1&actor=atlantis");

        Assert.Equal(HttpStatusCode.OK, page.Answer.Status);
        Assert.Equal(
            [
                "Left out: ‘mood’ cannot be read as number; accepted is count, score, balance or trend.",
                "Left out: ‘twice’ cannot be read as counting; accepted is once or pairs.",
                "Left out: ‘soon’ cannot be read as dates; accepted is quarter or vaguer.",
            ],
            page.Document.QuerySelectorAll("main [role=note]").Select(Text).Take(3));
        Assert.Equal(5, page.Document.QuerySelectorAll("main [role=note]").Length);
        Assert.Equal("9", page.Document.QuerySelector(".num1 b")!.TextContent);
    }

    [Fact]
    public async Task NumbersOfTheCountryPage_OpenToAsManyEvents()
    {
        var page = await filled.App.GetPageAsync("/countries/uzbekistan");

        var counts = page.Document.QuerySelectorAll("table.qt td a[href^='/explain?number=count']").Select(link => (Url: link.GetAttribute("href")!, Count: link.TextContent)).ToArray();
        Assert.NotEmpty(counts);
        foreach (var (url, count) in counts)
        {
            Assert.Equal(count, (await filled.App.GetPageAsync(url)).Document.QuerySelector(".num1 b")!.TextContent);
        }

        Assert.StartsWith("Warmer or colder than a year ago: ↘ deteriorating, −4.6", Text(page.Document.GetElementById("h-w")!), StringComparison.Ordinal);
        Assert.Equal(["/events/6", "/events/1", "/events/2"], page.Links("section[aria-labelledby=h-w] > .say a[href^='/events/']"));
    }

    [Fact]
    public async Task SituationPage_CarriesTheCall()
    {
        var page = await filled.App.GetPageAsync("/");

        Assert.Equal(
            [("/countries/tajikistan#h-w", "too few to call"), ("/countries/uzbekistan#h-w", "deteriorating")],
            page.Document.QuerySelectorAll("table.rel td[data-l='A year ago'] a").Select(link => (link.GetAttribute("href")!, link.TextContent)).Order());
    }

    private static IEnumerable<string> Rows(Page page) => page.Document.QuerySelectorAll("main tr[id^=e]").Select(row => row.Id!);

    private static string Total(Page page) => page.Document.QuerySelector("tfoot [data-l=Part]")!.TextContent.Trim();

    private static IEnumerable<string> Cells(Page page, string label) => page.Document.QuerySelectorAll($"main td[data-l='{label}']").Select(cell => cell.TextContent.Trim());

    private static double Number(string text) => double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture);

    private static string Text(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Two years of Uzbekistan and the Taliban; every event but the attack has two origins.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        private WatchApp? _app;

        public WatchApp App => _app!;

        public async ValueTask InitializeAsync()
        {
            _app = await WatchApp.StartAsync();
            await _app.HasAsync(
                // The outlet only repeats the usual source: it makes no second origin.
                A.Source("outlet") with { Origin = A.UsualSource },
                A.Actor("raiders", "armed group"),
                Talks(1, "2024-02"),
                Talks(2, "2024-05-03"),
                Talks(3, "2024-11"),
                Talks(4, "2025-01"),
                Talks(5, "2025-04"),
                An.Event("attack").From("raiders").To("uzbekistan").On("2025-10").Coded("ASSAULT").AlsoCiting("outlet", "date", "2025-10") with { Number = 6 },
                Talks(7, "2025-07"),
                An.Event("vague").From("uzbekistan").To("taliban").On("2025") with { Number = 8 },
                // Neighbours meet about Afghanistan: it is only named.
                An.Event("meeting").From("uzbekistan", "tajikistan").With("mentioned", "afghanistan").On("2025-08") with { Number = 9 });
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();

        private static EventContent Talks(int number, string date) =>
            An.Event(FormattableString.Invariant($"talks-{number}")).From("uzbekistan").To("taliban").On(date).AlsoCiting("agency", "date", date) with { Number = number };
    }
}
