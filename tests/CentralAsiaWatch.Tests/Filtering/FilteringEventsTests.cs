using CentralAsiaWatch.Events;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Filtering;

public sealed class FilteringEventsTests
{
    [Fact]
    public async Task StateAsActor_IncludesWhoBelongsToIt()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Actor("foreign-ministry", "authority") with { Parent = "taliban" }, A.Actor("iskp", "armed group"));
        await app.HasEventsAsync(
            An.Event("state").From("uzbekistan").To("afghanistan").On("2021"),
            An.Event("authority").From("uzbekistan").To("taliban").On("2022"),
            An.Event("ministry").From("foreign-ministry").To("tajikistan").On("2023"),
            An.Event("armed-group").From("iskp").To("tajikistan").On("2024"));

        Assert.Equal(["State", "Authority", "Ministry"], await TitlesAsync(app, "actor=afghanistan"));
        Assert.Equal(["Authority", "Ministry"], await TitlesAsync(app, "actor=taliban"));
        Assert.Equal(["Armed Group"], await TitlesAsync(app, "actor=iskp"));
    }

    [Fact]
    public async Task Pair_IsBetweenTheTwoSidesWhoeverIsNamedFirst()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("with-the-taliban").From("uzbekistan").To("taliban").On("2021"),
            An.Event("of-three").From("uzbekistan", "tajikistan", "afghanistan").On("2022"),
            An.Event("without-kabul").From("uzbekistan").To("tajikistan").On("2023"),
            An.Event("within-one-side").From("taliban").To("afghanistan").On("2024"));

        Assert.Equal(["With The Taliban", "Of Three"], await TitlesAsync(app, "pair=uzbekistan,afghanistan"));
        Assert.Equal(["With The Taliban", "Of Three"], await TitlesAsync(app, "pair=afghanistan,uzbekistan"));
        Assert.Equal(["With The Taliban"], await TitlesAsync(app, "pair=taliban,uzbekistan"));
        Assert.Empty(await TitlesAsync(app, "pair=taliban,afghanistan"));
    }

    [Fact]
    public async Task DatesOfEveryVagueness_AreOrderedByEarliestThenLongestAndUndatedLast()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("undated").From("uzbekistan"),
            An.Event("day").From("uzbekistan").On("2024-01-01"),
            An.Event("month").From("uzbekistan").On("2024-01"),
            An.Event("since").From("uzbekistan").On("2024/.."),
            An.Event("year").From("uzbekistan").On("2024"),
            An.Event("until").From("uzbekistan").On("../2024"));

        Assert.Equal(["Until", "Since", "Year", "Month", "Day", "Undated"], await TitlesAsync(app, ""));
        Assert.Equal(["Day", "Month", "Year", "Since", "Until", "Undated"], await TitlesAsync(app, "order=newest"));
    }

    [Fact]
    public async Task FromAndTo_FindWhateverMayLieBetween()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("early-2023").From("uzbekistan").On("2023-37"),
            An.Event("may").From("uzbekistan").On("2023-05"),
            An.Event("since-2022").From("uzbekistan").On("2022/.."),
            An.Event("one-of-two-days").From("uzbekistan").On("[2023-03-31,2023-07-01]"),
            An.Event("undated").From("uzbekistan"));

        Assert.Equal(["Since 2022", "Early 2023", "One Of Two Days"], await TitlesAsync(app, "from=2023-03&to=2023-04"));
        Assert.Equal(["Since 2022", "One Of Two Days"], await TitlesAsync(app, "from=2023-06"));
        Assert.Equal(["Since 2022"], await TitlesAsync(app, "to=2022"));
    }

    /// <param name="more">Added to the counts: of very many events what reaches into the days is found day by day.</param>
    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public async Task DaysWalkedOneByOne_PassFromWhatReachesIntoThemToWhatBeginsInThem(int more)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("until-then").From("uzbekistan").On("../2023-03-05"),
            An.Event("year").From("uzbekistan").On("2023"),
            An.Event("first-half").From("uzbekistan").On("2023-01-01/2023-06-30"),
            An.Event("same-half").From("tajikistan").On("2023-01-01/2023-06-30"),
            An.Event("new-year").From("uzbekistan").On("2023-01-01"),
            An.Event("january").From("uzbekistan").On("2023-01"),
            An.Event("over-the-first-day").From("tajikistan").On("2023-02-28/2023-03-01"),
            An.Event("first-day").From("uzbekistan").On("2023-03-01"),
            An.Event("march").From("uzbekistan").On("2023-03"),
            An.Event("april").From("tajikistan").On("2023-04-02"),
            An.Event("undated").From("uzbekistan"));
        await app.CountsMoreAsync(more);
        string[] all = ["Until Then", "Year", "First Half", "Same Half", "Over The First Day", "March", "First Day", "April"];

        Assert.Equal(all, await WalkAsync(app, "from=2023-03-01"));
        Assert.Equal(all[..^1], await WalkAsync(app, "from=2023-03-01&to=2023-04-01"));
        Assert.Equal(["Same Half", "Over The First Day", "April"], await WalkAsync(app, "from=2023-03-01&actor=tajikistan"));
        Assert.Equal(all, await WalkAsync(app, "from=2023-03-01&actor=uzbekistan,tajikistan"));
        Assert.Equal(["Same Half", "Over The First Day", "April"], await WalkAsync(app, "from=2023-03-01&actor=tajikistan&contested=false"));
        Assert.Equal(all.Order(), (await WalkAsync(app, "from=2023-03-01&order=newest")).Order());
    }

    [Fact]
    public async Task RepeatedParameter_MeansTheSameAsCommas()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("visit").From("uzbekistan").Coded("CONSULT", "visit").On("2021"),
            An.Event("promise").From("uzbekistan").Coded("AGREE").On("2022"),
            An.Event("protest").From("uzbekistan").Coded("PROTEST").On("2023"));

        Assert.Equal(["Visit", "Promise"], await TitlesAsync(app, "type=CONSULT&type=AGREE"));
        Assert.Equal(["Visit", "Promise"], await TitlesAsync(app, "type=consult,agree"));
    }

    [Fact]
    public async Task ValueWithoutRecords_FindsNothing()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2021"));

        var list = await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?type=ASSAULT");

        Assert.Empty(list.Items);
        Assert.Equal((0, null), (list.Total, list.Next));
    }

    [Fact]
    public async Task EmptyStore_AnswersAnEmptyList()
    {
        await using var app = await WatchApp.StartAsync();

        var list = await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?from=2024&text=canal");

        Assert.Empty(list.Items);
        Assert.Equal((0, null), (list.Total, list.Next));
    }

    private static async Task<IEnumerable<string>> TitlesAsync(WatchApp app, string query) =>
        (await app.GetJsonAsync<JsonList<EventItem>>($"/api/v1/events?{query}")).Items.Select(one => one.Title);

    // One event at a time; each answer knows how many there are.
    private static async Task<List<string>> WalkAsync(WatchApp app, string query)
    {
        var titles = new List<string>();
        var totals = new HashSet<int>();
        string? after = null;
        do
        {
            var list = await app.GetJsonAsync<JsonList<EventItem>>($"/api/v1/events?limit=1&{query}{(after is null ? "" : $"&after={after}")}");
            titles.AddRange(list.Items.Select(one => one.Title));
            totals.Add(list.Total);
            after = list.Next;
        }
        while (after is not null);

        Assert.Equal([titles.Count], totals);
        return titles;
    }
}
