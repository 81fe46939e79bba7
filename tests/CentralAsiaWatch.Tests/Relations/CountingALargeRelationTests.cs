using CentralAsiaWatch.Events;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Relations;

/// <summary>A relation of more events than can be drawn one by one.</summary>
public sealed class CountingALargeRelationTests
{
    [Fact]
    public async Task Lanes_HoldEachWayAndTheRestAndAddUpToThePair()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
        [
            .. Enumerable.Range(1, RelationQueries.MaximumEvents).Select(number => An.Event($"toward-{number}").From("tajikistan").To("taliban").On(number % 2 == 0 ? "2024-05-17" : "2023-02")),
            .. Enumerable.Range(1, 7).Select(number => An.Event($"back-{number}").From("taliban").To("tajikistan").On("2024-06-01")),
            .. Enumerable.Range(1, 5).Select(number => An.Event($"joint-{number}").From("tajikistan", "taliban").On("2024")),
        ]);

        var page = await app.GetPageAsync("/relations/tajikistan/afghanistan");
        var toward = await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?direction=tajikistan:afghanistan");

        var lanes = page.Document.QuerySelectorAll("section[aria-labelledby=h-c] svg.lanes text.s[x='0']").Select(text => text.TextContent).ToArray();
        Assert.Equal(["→ Afghanistan", "300", "→ Tajikistan", "7", "and naming both", "0, 5 vaguer"], lanes);
        Assert.Equal(RelationQueries.MaximumEvents, toward.Total);
        Assert.Equal(
            ["/timeline?direction=tajikistan:afghanistan", "/timeline?direction=afghanistan:tajikistan"],
            page.Links("section[aria-labelledby=h-c] svg.lanes a").Select(Uri.UnescapeDataString));
        Assert.Null((await app.GetPageAsync("/relations/tajikistan/taliban")).Document.QuerySelector("section[aria-labelledby=h-c] svg.lanes"));
    }
}
