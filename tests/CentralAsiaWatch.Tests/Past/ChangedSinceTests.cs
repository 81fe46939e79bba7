using System.Net;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Past;

/// <summary>A link as of a time shows its sender's picture, and what has become of it since.</summary>
public sealed class ChangedSinceTests
{
    private const string Relation = "/relations/tajikistan/afghanistan";

    [Fact]
    public async Task PinnedRelation_SaysWhatWasCorrectedAndAddedUnderItAlone()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("first-visit").From("tajikistan").To("afghanistan").On("2023-05-01"),
            An.Event("second-visit").From("tajikistan").To("afghanistan").On("2023-06-01"),
            An.Event("third-visit").From("tajikistan").To("afghanistan").On("2023-07-01"),
            An.Event("elsewhere").From("uzbekistan").To("afghanistan").On("2023-05-02"));
        var time = Later(app);
        await app.HasEventsAsync(
            An.Event("first-visit").From("tajikistan").To("afghanistan").On("2023-05-03"),
            An.Event("second-visit").From("tajikistan").To("afghanistan").On("2023-06-01") with { Title = "Second visit, to Kunduz" },
            An.Event("fourth-visit").From("tajikistan").To("afghanistan").On("2023-08-01"),
            An.Event("elsewhere").From("uzbekistan").To("afghanistan").On("2023-05-09"));
        Later(app);

        var page = await app.GetPageAsync($"{Relation}?asof={time.Text}");
        var since = await app.GetPageAsync(Assert.Single(page.Links("aside.past a[href^='/since']")));

        Assert.Contains("2 corrected, 1 added", page.Document.QuerySelector("aside.past")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Kunduz", page.MainText, StringComparison.Ordinal);
        Assert.Equal(["Corrected", "Added"], since.Document.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
        Assert.Equal(["First Visit", "Second visit, to Kunduz", "Fourth Visit"], since.Document.QuerySelectorAll("ol.changes > li > a").Select(link => link.TextContent));
        Assert.Equal(["When", "What happened"], since.Document.QuerySelectorAll("ol.changes > li table:not(.new) tbody th").Select(field => field.TextContent.Trim()));
    }

    [Fact]
    public async Task WhatWasHiddenOrMadeContestedOrMovedAway_IsSaid()
    {
        await using var app = await WatchApp.StartAsync();
        var (hidden, contested, moved) = (
            An.Event("hidden").From("tajikistan").To("afghanistan").On("2023"), An.Event("contested").From("tajikistan").To("afghanistan").On("2023"), An.Event("moved").From("tajikistan").To("afghanistan").On("2023"));
        await app.HasEventsAsync(hidden, contested, moved);
        var time = Later(app);
        await app.HasEventsAsync(
            hidden with { Number = 1, Hidden = true },
            contested.AlsoCiting("other-source", "date", "2024").AlsoCiting(A.UsualSource, "date", "2023"),
            moved with { Actors = An.Event("moved").From("uzbekistan").To("afghanistan").Actors });
        Later(app);

        var page = await app.GetPageAsync($"/timeline?actor=tajikistan&asof={time.Text}");
        var since = await app.GetPageAsync(Assert.Single(page.Links("aside.past a[href^='/since']")));

        Assert.Contains("1 newly contested, 2 withdrawn", page.Document.QuerySelector("aside.past")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Withdrawn", "Newly contested"], since.Document.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
    }

    [Fact]
    public async Task TimeBeforeTheFirstRecord_SaysSo()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("tajikistan").To("afghanistan").On("2023"));
        Later(app);

        var page = await app.GetPageAsync("/timeline?asof=2020-01-01");
        var list = await app.GetAsync("/api/v1/events?asof=2020-01-01");
        var record = await app.GetPageAsync("/events/1?asof=2020-01-01");

        Assert.Contains("It held nothing yet; its first record was entered on 3 Nov 2025", page.Document.QuerySelector("aside.past")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("""{"items":[],"total":0,"next":null}""", list.Body);
        Assert.Equal(HttpStatusCode.NotFound, record.Answer.Status);
        Assert.Equal(["/events/1"], record.Links("main p a"));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2031-01-01")]
    [InlineData("2025-11-03T09:30:00Z,2025-11-03T09:30:00Z")]
    public async Task TimeThatCannotBeRead_IsA400ForReadersAndPrograms(string time)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("tajikistan").To("afghanistan").On("2023"));

        var page = await app.GetPageAsync($"/timeline?asof={time}");
        var list = await app.GetAsync($"/api/v1/events?asof={time}");

        Assert.Equal(HttpStatusCode.BadRequest, page.Answer.Status);
        Assert.Contains("cannot be read as asof", page.MainText, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, list.Status);
        Assert.Equal(("asof", AsOf.Accepted), (list.Json.GetProperty("parameter").GetString(), list.Json.GetProperty("accepted").GetString()));
    }

    [Fact]
    public async Task NothingChanged_SaysSoAndWritesGoOn()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("tajikistan").To("afghanistan").On("2023"));
        var time = Later(app);

        var before = await app.GetPageAsync($"{Relation}?asof={time.Text}");
        await app.HasEventsAsync(An.Event("elsewhere").From("uzbekistan").To("kazakhstan").On("2023-05-09"));
        var after = await app.GetPageAsync($"{Relation}?asof={time.Text}");

        Assert.All(new[] { before, after }, page => Assert.Contains("Nothing of this view has changed since.", page.Document.QuerySelector("aside.past")!.TextContent, StringComparison.Ordinal));
        Assert.Equal(2, (await app.GetJsonAsync<JsonList<System.Text.Json.JsonElement>>("/api/v1/events")).Total);
        Assert.Equal(1, (await app.GetJsonAsync<JsonList<System.Text.Json.JsonElement>>($"/api/v1/events?asof={time.Text}")).Total);
    }

    // The time now; then some pass, so that what is written next is later.
    private static AsOf Later(WatchApp app)
    {
        var time = new AsOf(app.Clock.Now.UtcDateTime);
        app.Clock.Now += TimeSpan.FromHours(1);
        return time;
    }
}
