using System.Globalization;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Explaining;

/// <summary>More events than are read one by one: the number comes from the sums kept on write, and the page says so.</summary>
public sealed class ExplainingManyEventsTests(ExplainingManyEventsTests.Filled filled) : IClassFixture<ExplainingManyEventsTests.Filled>
{
    private const int Events = 320;

    [Theory]
    [InlineData("number=count", "320", "320")]
    [InlineData("number=count&from=2024&to=2025", "320", "320")]
    // 240 talks of +2.5 that weigh 1, and 80 attacks of −9 that weigh 2.
    [InlineData("number=balance", "−840", "−840.00")]
    [InlineData("number=score", "−0.4", "−0.38")]
    // In 2024 every event is a talk; in 2025 every other one an attack.
    [InlineData("number=trend", "deteriorating, −7.7", "−7.67")]
    public async Task Number_ComesFromTheKeptSumsAndTheRowsAddUpToIt(string number, string said, string total)
    {
        var page = await filled.App.GetPageAsync($"/explain?{number}&pair=uzbekistan,afghanistan");

        Assert.Equal(said, page.Document.QuerySelector(".num1 b")!.TextContent);
        var parts = page.Document.QuerySelectorAll("td[data-l=Part]").Select(cell => cell.TextContent.Trim()).ToArray();
        Assert.Equal(total, parts[^1]);
        Assert.Equal(Number(total), parts.SkipLast(1).Sum(Number), 0.2);
        Assert.Contains("Summed from the counts", page.MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quad=4", "80", 44)]
    [InlineData("from=2025&to=2025", "160", 124)]
    public async Task FewerEvents_AreReadOneByOneAndThoseThatWeighLeastAreGathered(string filter, string said, int others)
    {
        var page = await filled.App.GetPageAsync($"/explain?pair=uzbekistan,afghanistan&{filter}");

        Assert.Equal(said, page.Document.QuerySelector(".num1 b")!.TextContent);
        Assert.Contains(FormattableString.Invariant($"{others} other events"), page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConditionsThatNoSumIsKeptFor_SaySo()
    {
        var page = await filled.App.GetPageAsync("/explain?pair=uzbekistan,afghanistan&grade=C");

        Assert.Contains("Too many events to sum", page.MainText, StringComparison.Ordinal);
        Assert.Contains("320 events match", page.MainText, StringComparison.Ordinal);
        Assert.Contains("/timeline?pair=uzbekistan,afghanistan&grade=C", page.Links("main a"));
    }

    [Fact]
    public async Task RelationPage_CallsTheTrendAndCallsItAgainWithoutSingleSourceEvents()
    {
        var page = await filled.App.GetPageAsync("/relations/uzbekistan/afghanistan");

        Assert.Contains("deteriorating, −7.7", page.Document.GetElementById("h-w")!.TextContent, StringComparison.Ordinal);
        // Every other talk of either year has two origins, no attack has: without the rest both years are talks alone.
        Assert.Contains("Without single-source events 160 of 320: −7.7 becomes 0, now unchanged.", Words(page.MainText), StringComparison.Ordinal);
        Assert.Contains("Vaguer dates not put in", Words(page.MainText), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExplainedTrend_SaysTheSame()
    {
        var page = await filled.App.GetPageAsync("/explain?number=trend&relation=uzbekistan,afghanistan");

        Assert.Contains("Without single-source events 160 of them: −7.7 becomes 0, now unchanged.", Words(page.MainText), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoYearsWithTooManyEventsToRead_AreNotCalledAgainAndTheListIsOffered()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync([.. Enumerable.Range(1, 1001).Select(One)]);

        var page = await app.GetPageAsync("/relations/uzbekistan/afghanistan");

        Assert.Contains("not computed: the two years hold more than 1,000 events, too many to read one by one.", Words(page.MainText), StringComparison.Ordinal);
        var list = await app.GetPageAsync(page.Links("section[aria-labelledby=h-w] a[href*=origins]").Single());
        Assert.Contains(Enumerable.Range(1, 1001).Count(IsCorroborated).ToString(CultureInfo.InvariantCulture) + " events", Words(list.MainText), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparison_CannotCountEachOnceButOncePerPair()
    {
        var once = await filled.App.GetPageAsync("/compare?pairs=uzbekistan:afghanistan");
        var pairs = await filled.App.GetPageAsync("/compare?pairs=uzbekistan:afghanistan&counting=pairs");

        Assert.Contains("more events than are read one by one", once.Document.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Together 320 events", pairs.Document.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
    }

    private static string Words(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static bool IsLate(int number) => number > Events / 2;

    private static bool IsCorroborated(int number) => number % 2 == (IsLate(number) ? 1 : 0);

    private static EventContent One(int number)
    {
        var one = An.Event(FormattableString.Invariant($"event-{number}")).From("uzbekistan").To("taliban").On(IsLate(number) ? "2025-05" : "2024-05");
        return one.Coded(IsLate(number) && number % 2 == 0 ? "ASSAULT" : "CONSULT") with
        {
            Number = number,
            Citations = IsCorroborated(number) ? [A.Citation(), A.Citation("agency")] : [A.Citation()],
        };
    }

    private static double Number(string text) => double.Parse(text.Replace('−', '-'), NumberStyles.Any, CultureInfo.InvariantCulture);

    /// <summary>160 talks in 2024; in 2025 80 talks and 80 attacks.</summary>
    public sealed class Filled : IAsyncLifetime
    {
        private WatchApp? _app;

        public WatchApp App => _app!;

        public async ValueTask InitializeAsync()
        {
            _app = await WatchApp.StartAsync();
            await _app.HasAsync([.. Enumerable.Range(1, Events).Select(One)]);
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
