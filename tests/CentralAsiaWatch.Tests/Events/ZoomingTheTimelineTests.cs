using CentralAsiaWatch.Events;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Events;

/// <summary>Windows of the timeline: each step shows what it says, and no step leaves the calendar.</summary>
public sealed class ZoomingTheTimelineTests
{
    [Fact]
    public void Steps_AreWholeYearsOrMonthsWhereTheWindowIsWide()
    {
        var zoom = new TimelineZoom(new DateOnly(2021, 1, 1), new DateOnly(2026, 12, 31));

        Assert.Equal(("2022-07", "2025-07"), Text(zoom.In()));
        Assert.Equal(("2018", "2029"), Text(zoom.Out()));
        Assert.Equal(("2018", "2023"), Text(zoom.Earlier()));
        Assert.Equal(("2024", "2029"), Text(zoom.Later()));
    }

    [Fact]
    public void Days_AreSaidAsShortAsTheyCanBe()
    {
        Assert.Equal(("2024", "2024"), Text(new TimelineZoom(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31))));
        Assert.Equal(("2024-02", "2024-02"), Text(new TimelineZoom(new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29))));
        Assert.Equal(("2024-02-02", "2024-02-28"), Text(new TimelineZoom(new DateOnly(2024, 2, 2), new DateOnly(2024, 2, 28))));
    }

    [Fact]
    public void AnyWindow_StaysInTheCalendarAndZoomingOutHoldsIt() => Properties.Hold(Windows, 300, zoom =>
    {
        TimelineZoom[] steps = [zoom.In(), zoom.Out(), zoom.Earlier(), zoom.Later(), zoom.UpTo(new DateOnly(2026, 11, 22))];
        Assert.All(steps, step => Assert.True(step.From <= step.To, step.ToString()));
        var wider = zoom.Out();
        Assert.True(wider.From <= zoom.From && wider.To >= zoom.To, $"{zoom} lies not in {wider}");
        Assert.True(zoom.Days < 31 || zoom.In().Days < zoom.Days, $"{zoom} is no wider than {zoom.In()}");
        return Task.CompletedTask;
    });

    [Theory]
    [InlineData("direction")]
    [InlineData("country")]
    [InlineData("type")]
    [InlineData("context")]
    [InlineData("place")]
    public async Task EveryEvent_IsInSomeWindowOfEverySetOfLanes(string lanes)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
            An.Event("day").From("uzbekistan").On("2024-05-17"),
            An.Event("month").From("uzbekistan").To("taliban").On("2024-06"),
            An.Event("since").From("tajikistan").On("2023/.."),
            An.Event("until").From("kazakhstan").On("../2024-05"),
            An.Event("one-of-two").From("kyrgyzstan").On("[2024-05-31,2024-06-01]"),
            An.Event("undated").From("uzbekistan"));

        Assert.Equal(["day", "month", "since", "until", "one-of-two", "undated"], await DrawnAsync(app, $"lanes={lanes}"));
        Assert.Equal(["day", "since", "until", "one-of-two"], await DrawnAsync(app, $"lanes={lanes}&from=2024-05&to=2024-05"));
        Assert.Equal(["month", "since", "one-of-two"], await DrawnAsync(app, $"lanes={lanes}&from=2024-06&to=2024-06"));
        Assert.Equal(["since"], await DrawnAsync(app, $"lanes={lanes}&from=2025"));
    }

    [Fact]
    public async Task WindowWithNothingInIt_SaysWhatIsNearest()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("early").From("uzbekistan").On("2021-03"), An.Event("late").From("uzbekistan").On("2025-02-03"));

        var page = await app.GetPageAsync("/timeline?from=2023&to=2023");

        Assert.Contains("Nearest before: 1 Early, Mar 2021.", page.MainText, StringComparison.Ordinal);
        Assert.Contains("Nearest after: 2 Late, 3 Feb 2025.", page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SelectedEvent_IsSetApartInChartAndTableAndSaidInALine()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("one").From("uzbekistan").On("2024-05-17"), An.Event("other").From("uzbekistan").On("2024-06"));

        var page = await app.GetPageAsync("/timeline?selected=2");

        Assert.Equal(["/events/2"], page.Links("figure a[aria-current=true]"));
        Assert.Equal("e2", page.Document.QuerySelector("tr[aria-current=true]")!.Id);
        Assert.StartsWith("2 Other Jun 2024", page.Document.QuerySelector(".pick")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lanes=height", "‘height’ cannot be read as lanes; accepted is one of direction, country, actor, type, context, place.")]
    [InlineData("selected=first", "‘first’ cannot be read as selected; accepted is the number of an event.")]
    public async Task LanesOrSelectionThatCannotBeRead_AreLeftOutWithANote(string query, string note)
    {
        await using var app = await WatchApp.StartAsync();

        var page = await app.GetPageAsync($"/timeline?{query}");

        Assert.Equal($"Left out: {note}", page.Document.QuerySelector("[role=note]")!.TextContent);
    }

    private static FsCheck.Gen<TimelineZoom> Windows =>
        from first in Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)
        from days in Gen.Frequency((3, Gen.Choose(0, 40)), (3, Gen.Choose(0, 4_000)), (1, Gen.Choose(0, 4_000_000)))
        select new TimelineZoom(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, first + days)));

    private static (string From, string To) Text(TimelineZoom zoom) => (zoom.FromText, zoom.ToText);

    // The events that the chart draws, in the order in which they were recorded.
    private static async Task<string[]> DrawnAsync(WatchApp app, string query)
    {
        string[] names = ["day", "month", "since", "until", "one-of-two", "undated"];
        var page = await app.GetPageAsync($"/timeline?{query}");
        return [.. page.Links("figure svg.lanes a[href^='/events/']").Distinct().Select(link => int.Parse(link["/events/".Length..], null)).Order().Select(number => names[number - 1])];
    }
}
