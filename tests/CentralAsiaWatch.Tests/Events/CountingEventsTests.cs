using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Dates;
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
        PeriodDensity[] quarters = [Quarter(2020, 1, 1, 0, 2, 0), Quarter(2020, 4, 0, 3, 0, 0), Quarter(2021, 2, 0, 0, 0, 5)];
        var scale = new TimeScale(new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31), 0, 400);

        var byQuarter = DensityBar.Of(quarters, scale);
        var byYear = DensityBar.Of(PeriodDensity.By(PeriodSize.Year, quarters), scale);

        Assert.Equal([3, 3, 5], byQuarter.Select(bar => bar.Total));
        Assert.Equal([6, 5], byYear.Select(bar => bar.Total));
        Assert.All(byYear, bar => Assert.True(bar is { Left: >= 0, Right: <= 400 }));
        Assert.Equal([1, 3, 2, 0], byYear[0].Counts);
    }

    [Fact]
    public void DensityLanes_SayTheirCountsAndLeadToThemselvesAlone()
    {
        var model = new DensityLaneModel("d", "Events by country", "Two lanes.", new DateOnly(2020, 1, 1), new DateOnly(2021, 12, 31), null, [],
        [
            new DensityLane("Uzbekistan", "→ Afghanistan", "/timeline?actor=uzbekistan", 1_234, 56, [Quarter(2020, 1, 1, 0, 0, 0)]),
            new DensityLane("Nowhere", "", null, 0, 0, []),
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

    [Theory]
    [InlineData("direction", "direction", "kazakhstan:afghanistan")]
    [InlineData("country", "actor", "kazakhstan")]
    public async Task TooManyToDraw_AreCountedInLanesThatAddUpAndLeadToThemselvesAlone(string lanes, string parameter, string value)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync([.. Enumerable.Range(1, TimelineQueries.MostDrawn + 1).Select(number =>
            An.Event($"event-{number}").From(number % 3 == 0 ? "kazakhstan" : "uzbekistan").To(lanes == "direction" ? "taliban" : "iskp").On(FormattableString.Invariant($"2024-{1 + (number % 12):00}")))]);

        var page = await app.GetPageAsync($"/timeline?lanes={lanes}");
        var alone = await app.GetJsonAsync<JsonList<EventItem>>($"/api/v1/events?{parameter}={value}");

        Assert.Contains($"All events by {lanes}, counted by month, 2024", page.MainText, StringComparison.Ordinal);
        Assert.Equal(TimelineQueries.MostDrawn + 1, CountsOf(page).Sum());
        Assert.Contains(alone.Total, CountsOf(page));
        Assert.Contains(page.Links("figure svg.lanes a"), link => Uri.UnescapeDataString(link).StartsWith($"/timeline?{parameter}={value}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TooManyToDrawOfANarrowerFilter_AreCountedAsOne()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync([.. Enumerable.Range(1, TimelineQueries.MostDrawn + 1).Select(number => An.Event($"event-{number}").From("uzbekistan").On("2024-05-17"))]);

        foreach (var filter in new[] { "actor=uzbekistan", "actor=uzbekistan&quad=1", "actor=uzbekistan&from=2024-05&to=2024-05", "text=event" })
        {
            var page = await app.GetPageAsync($"/timeline?{filter}");
            Assert.Equal([TimelineQueries.MostDrawn + 1], CountsOf(page));
        }
    }

    private static PeriodDensity Quarter(int year, int quarter, int one, int two, int three, int four) =>
        new(new CalendarPeriod(PeriodSize.Quarter, (year * 4) + quarter - 1), one, two, three, four);

    private static int[] CountsOf(Page page) =>
        [.. page.Document.QuerySelectorAll("figure svg.lanes text.s[x='0']").Select(text => text.TextContent.Split(',')[0]).Where(text => int.TryParse(text, out _)).Select(int.Parse)];
}
