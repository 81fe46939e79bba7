using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Actors;

public sealed class ReadingActorsTests(SeededApp seeded)
{
    [Fact]
    public async Task NamesOfOtherScripts_AreIsolated()
    {
        var page = await seeded.App.GetPageAsync("/actors/taliban");

        Assert.Contains("طالبان", page.Document.QuerySelectorAll(".facts bdi").Select(name => name.TextContent));
    }

    [Fact]
    public async Task Counts_AreThoseOfTheListsTheyLeadTo()
    {
        var page = await seeded.App.GetPageAsync("/actors/uzbekistan");
        var events = await seeded.App.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?actor=uzbekistan&limit=1");

        var counted = page.Document.QuerySelector("section[aria-labelledby=h-records] a[href='/timeline?actor=uzbekistan']")!;
        Assert.Equal(events.Total.ToString(System.Globalization.CultureInfo.InvariantCulture), counted.TextContent);
    }

    [Fact]
    public async Task Ties_GoUpDownAndAcross()
    {
        var afghanistan = await seeded.App.GetPageAsync("/actors/afghanistan");
        var kazakhstan = await seeded.App.GetPageAsync("/actors/kazakhstan");
        var together = await seeded.App.GetPageAsync("/actors/central-asia");

        Assert.Contains("/actors/taliban", afghanistan.Links("section[aria-labelledby=h-records] a"));
        Assert.Contains("/actors/central-asia", kazakhstan.Links("section[aria-labelledby=h-records] a"));
        Assert.Contains("/actors/kazakhstan", together.Links("section[aria-labelledby=h-records] a"));
    }

    [Fact]
    public async Task LatestEvents_LeaveOutWhatNothingDates()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("undated").From("uzbekistan").To("taliban"),
            An.Event("early").From("uzbekistan").To("taliban").On("2022"),
            An.Event("late").From("uzbekistan").To("taliban").On("2024-10"));

        var page = await app.GetPageAsync("/actors/uzbekistan");

        var titles = page.Document.QuerySelectorAll("section[aria-labelledby=h-last] a.k").Select(link => link.TextContent).ToArray();
        Assert.Equal(2, titles.Length);
        Assert.Contains("Late", titles[0], StringComparison.Ordinal);
        Assert.Contains("Early", titles[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_HoldsWhatTheJsonHolds()
    {
        var page = await seeded.App.GetPageAsync("/actors?kind=state,grouping");
        var json = await seeded.App.GetJsonAsync<JsonList<ActorItem>>("/api/v1/actors?kind=state,grouping");

        Assert.NotEmpty(json.Items);
        Assert.Equal(json.Items.Select(item => item.Url), page.Links("tbody th[scope=row] a"));
    }
}
