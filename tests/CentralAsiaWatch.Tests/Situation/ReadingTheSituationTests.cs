using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Situation;

/// <summary>The first page of a store that holds more than a page can show.</summary>
public sealed class ReadingTheSituationTests
{
    [Fact]
    public async Task Contested_ShowsTheNewestRecordsAndSaysHowManyMoreThereAre()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync([.. Enumerable.Range(1, 23).Select(number =>
            An.Event($"visit-{number}").From("uzbekistan").To("taliban").On(FormattableString.Invariant($"2024-05-{number:00}")).Citing("agency").AlsoCiting("agency", "type", "CONSULT").AlsoCiting("essay", "type", "AID"))]);

        var page = await app.GetPageAsync("/");

        Assert.Contains("Contested: 23 records", page.MainText, StringComparison.Ordinal);
        Assert.Equal(
            Enumerable.Range(18, 6).Select(number => $"Visit {number}").Order(StringComparer.Ordinal),
            page.Document.QuerySelectorAll("section[aria-labelledby=h-k] a.k").Select(link => link.TextContent).Order(StringComparer.Ordinal));
        Assert.Contains("/contested", page.Links("section[aria-labelledby=h-k] a.src"));
    }
}
