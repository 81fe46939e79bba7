using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Filtering;

/// <summary>The order of entry: the last entered first, whatever it is dated, and however often it was changed.</summary>
public sealed class ListingByEntryTests
{
    [Fact]
    public async Task Timeline_ShowsWhenEachEventWasEnteredAndNotWhenItWasChanged()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("late").From("uzbekistan").On("2025-02"), An.Event("undated").From("uzbekistan"));
        app.Clock.Now = TestClock.Start.AddDays(1);
        await app.HasEventsAsync(An.Event("early").From("uzbekistan").On("2021-03"));
        app.Clock.Now = TestClock.Start.AddDays(2);
        await app.HasEventsAsync(An.Event("late").From("uzbekistan").On("2025-03"));

        var page = await app.GetPageAsync("/timeline?order=entered");

        Assert.Equal(["Early", "Undated", "Late"], page.Document.QuerySelectorAll("table.ev tbody td:nth-child(3)").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("Entered", page.Document.QuerySelectorAll("table.ev thead th")[^1].TextContent);
        Assert.Equal(["4 Nov 2025 09:30 UTC", "3 Nov 2025 09:30 UTC", "3 Nov 2025 09:30 UTC"], page.Document.QuerySelectorAll("table.ev tbody td:nth-child(9)").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(8, (await app.GetPageAsync("/timeline")).Document.QuerySelectorAll("table.ev thead th").Length);
    }

    [Fact]
    public async Task Order_StaysThroughThePagesAndIsOfferedBesideTheOthers()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync([.. Enumerable.Range(1, 7).Select(number => An.Event($"event-{number}").From("uzbekistan").On($"202{number}"))]);

        var numbers = new List<string>();
        for (var url = "/timeline?order=entered&limit=3&actor=uzbekistan"; url is not null;)
        {
            var page = await app.GetPageAsync(url);
            numbers.AddRange(page.Document.QuerySelectorAll("tr[id^=e]").Select(row => row.Id!));
            url = page.Links("a[rel=next]").SingleOrDefault();
        }

        Assert.Equal(["e7", "e6", "e5", "e4", "e3", "e2", "e1"], numbers);
        var orders = (await app.GetPageAsync("/timeline?actor=uzbekistan")).Document.QuerySelectorAll("a[href*='order=']").ToDictionary(link => link.TextContent, link => link.GetAttribute("href"));
        Assert.Equal("/timeline?actor=uzbekistan&order=entered", orders["Last entered first"]);
        Assert.Equal("/timeline?actor=uzbekistan&order=newest", orders["Newest first"]);
    }

    [Fact]
    public async Task EventPage_SaysWhenItHappenedAndWhenItWasEnteredAndChanged()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-10"));
        var before = await app.GetPageAsync("/events/1");
        app.Clock.Now = TestClock.Start.AddDays(2);
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-10-12"));

        Assert.Contains("happened: Oct 2024entered: 3 Nov 2025 09:30 UTCrevision 1, as entered", before.MainText, StringComparison.Ordinal);
        Assert.Contains("happened: 12 Oct 2024entered: 3 Nov 2025 09:30 UTCchanged: 5 Nov 2025 09:30 UTC, revision 2", (await app.GetPageAsync("/events/1")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(1_000, 1)]
    [InlineData(1_000, 1_000)]
    public async Task HoweverFarIsWalked_TheSameIsFound(int walkedEach, int dearness)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync([.. Enumerable.Range(1, 40).Select(number => An.Event($"event-{number}")
            .From(number % 3 == 0 || number > 35 ? "tajikistan" : "uzbekistan").Coded(number is 7 or 20 ? "ASSAULT" : "CONSULT").On($"20{10 + (number % 7)}"))]);
        await using var store = Store.Open(app.StoreFile);
        int[] uzbek = [.. Enumerable.Range(1, 40).Where(number => number % 3 != 0 && number <= 35).OrderDescending()];

        int Id(string facet) => store.Facets.Single(one => one.Name == RecordFacets.Name(RecordKind.Event, facet)).Id;
        FacetPlan Plan(IReadOnlyList<int> facets, int most, IReadOnlyList<IReadOnlyList<int>> required) => new(facets, required, null, null, null, null) { Most = most, All = 40, WalksAll = most == 40 };
        var actor = Plan([Id("actor:uzbekistan")], uzbek.Length, []);
        var both = Plan([Id("actor:uzbekistan")], uzbek.Length, [[Id("type:ASSAULT")]]);
        var either = Plan([Id("type:ASSAULT"), Id("type:CONSULT")], 39, [[Id("actor:uzbekistan")]]);
        var all = Plan([Id(RecordFacets.All)], 40, []);
        var of2012 = all with { From = new DateOnly(2012, 1, 1), To = new DateOnly(2012, 12, 31) };

        Assert.Equal(uzbek, await NumbersAsync(actor));
        Assert.Equal([20, 7], await NumbersAsync(both));
        Assert.Equal(uzbek, await NumbersAsync(either));
        Assert.Equal(Enumerable.Range(1, 40).Reverse(), await NumbersAsync(all));
        Assert.Equal([37, 30, 23, 16, 9, 2], await NumbersAsync(of2012));

        async Task<List<int>> NumbersAsync(FacetPlan plan)
        {
            const int Limit = 4;
            var numbers = new List<int>();
            for (var request = new ListRequest(null, Limit) { IsByEntry = true }; ;)
            {
                var places = await new EntryOrder(store, RecordKind.Event, plan, walkedEach, dearness).WalkAsync(request, CancellationToken.None);
                numbers.AddRange(places.Take(Limit).Select(place => place.Number));
                if (places.Count <= Limit)
                {
                    return numbers;
                }

                request = request with { After = places[Limit - 1] };
            }
        }
    }

    [Fact]
    public async Task Json_IsInTheSameOrder()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("late").From("uzbekistan").On("2025"), An.Event("early").From("uzbekistan").On("2021"), An.Event("undated").From("uzbekistan"));

        var list = await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?order=entered&limit=2");

        Assert.Equal([3, 2], list.Items.Select(one => one.Id));
        Assert.Equal([1], (await app.GetJsonAsync<JsonList<EventItem>>($"/api/v1/events?order=entered&limit=2&after={list.Next}")).Items.Select(one => one.Id));
    }
}
