using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Events;

/// <summary>Events by quarter, for the overview and for lanes of more events than can be drawn.</summary>
public sealed class CountingEventsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("actor=uzbekistan")]
    [InlineData("actor=uzbekistan&contested=false")]
    [InlineData("text=visit")]
    [InlineData("text=visit&from=2024-05")]
    public async Task Overview_CountsTheEventsOfTheFilterOnceWhateverDaysAreShown(string filter)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("visit-one").From("uzbekistan").On("2024-02-03"),
            An.Event("visit-two").From("uzbekistan").On("2024-03"),
            An.Event("visit-three").From("uzbekistan").On("2024-05").Coded("ASSAULT"),
            An.Event("visit-four").From("uzbekistan").On("2023"),
            An.Event("visit-five").From("uzbekistan"));

        var page = await app.GetPageAsync($"/timeline?{filter}");

        Assert.Contains("2 of 5 events have dates vaguer than a quarter and no bar.", page.MainText, StringComparison.Ordinal);
        Assert.StartsWith("3 events by quarter; 2 more have vaguer dates.", page.Document.QuerySelector("figure[data-brush] desc")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_OfYearsHoldTheBarsOfTheirQuarters()
    {
        QuarterDensity[] quarters = [new(2020, 1, 1, 0, 2, 0, 0), new(2020, 4, 0, 3, 0, 0, 0), new(2021, 2, 0, 0, 0, 5, .5)];
        var scale = new TimeScale(new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31), 0, 400);

        var byQuarter = QuarterBar.Of(quarters, scale);
        var byYear = QuarterBar.Of(quarters, scale, leastWidth: 100);

        Assert.Equal<double>([3, 3, 5.5], byQuarter.Select(bar => bar.Total));
        Assert.Equal<double>([6, 5.5], byYear.Select(bar => bar.Total));
        Assert.All(byYear, bar => Assert.True(bar is { IsYear: true, Left: >= 0, Right: <= 400 }));
        Assert.Equal<double>([1, 3, 2, 0, 0], byYear[0].Counts);
    }

    [Fact]
    public void DensityLanes_SayTheirCountsAndLeadToThemselvesAlone()
    {
        var model = new DensityLaneModel("d", "Events by country", "Two lanes.", new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31), null, [],
        [
            new DensityLane("Uzbekistan", "/timeline?actor=uzbekistan", 1_234, 56, [new(2020, 1, 1, 0, 0, 0, 0)]),
            new DensityLane("Nowhere", null, 0, 0, []),
        ]);

        var text = SvgText.ToText(DensityLaneChart.Draw(model));

        Assert.Contains("href=\"/timeline?actor=uzbekistan\"", text, StringComparison.Ordinal);
        Assert.Contains("1,234, 56 vaguer", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
    }

    [Fact]
    public void LanesOfADimension_HoldEachEventOnceInEachLaneItBelongsTo()
    {
        var events = new[]
        {
            Relations.RelationSamples.Event(1, "2024", "uzbekistan:actor taliban:recipient"),
            Relations.RelationSamples.Event(2, "2023", "uzbekistan:actor kazakhstan:actor afghanistan:mentioned"),
            Relations.RelationSamples.Event(3, null, "iskp:actor", "ASSAULT"),
        };

        var lanes = DimensionLanes.Of(LaneDimension.Country, events, new Dictionary<int, EventItem>(), Relations.RelationSamples.References);

        Assert.Equal(
            ["Uzbekistan: 2 1", "Afghanistan: 1", "Kazakhstan: 2", "No country: 3"],
            lanes.Select(lane => $"{lane.Name.Title}: {string.Join(' ', lane.Rows.Select(row => row.Number))}"));
    }

    [Fact]
    public async Task TooManyToDraw_AreCountedByCountryAndTheLanesAddUp()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync([.. Enumerable.Range(1, TimelineQueries.MostDrawn + 1).Select(number =>
            An.Event($"event-{number}").From(number % 3 == 0 ? "kazakhstan" : "uzbekistan").On(FormattableString.Invariant($"2024-{1 + (number % 12):00}")))]);

        var page = await app.GetPageAsync("/timeline");
        var json = await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?actor=kazakhstan");

        var lanes = page.Document.QuerySelectorAll("figure svg.lanes text.s").Select(text => text.TextContent.Split(',')[0]).Where(text => int.TryParse(text, out _)).Select(int.Parse).ToArray();
        Assert.Equal(TimelineQueries.MostDrawn + 1, lanes.Sum());
        Assert.Contains(json.Total, lanes);
        Assert.Contains("/timeline?actor=kazakhstan", page.Links("figure svg.lanes a"));
    }
}
