using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Contested;

public sealed class ReadingContestedTests
{
    [Fact]
    public async Task Points_StandByFieldWithGradeDateAndOriginOfEachReading()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            A.Source("agency", "B") with { Published = "2024-06" },
            A.Source("paper", "C") with { Published = "2024-07", Origin = "agency" },
            A.Source("essay", "D"),
            (An.Event("visit").From("uzbekistan").To("taliban").On("2024-05").Citing("agency") with { Rung = 5, Ladder = ["uzbekistan"] })
                .AlsoCiting("agency", "rung", "5").AlsoCiting("paper", "rung", "5").AlsoCiting("essay", "rung", "6", stance: "contradicts"),
            A.Agreement("memorandum").On("2024-08").Citing("agency").AlsoCiting("agency", "date", "2024-08").AlsoCiting("essay", "date", "2024-09"));

        var page = await app.GetPageAsync("/contested");

        Assert.Equal(["Date", "Rung"], page.Document.QuerySelectorAll("section.sec h2").Select(heading => heading.TextContent));
        var readings = page.Document.QuerySelectorAll("section[aria-labelledby=h-rung] .two > div").Select(reading => Words(reading.TextContent)).ToArray();
        Assert.Equal(2, readings.Length);
        Assert.Contains("B2 Agency ¶1, document: Jun 2024", readings[0], StringComparison.Ordinal);
        Assert.Contains("C2 Paper ¶1, document: Jul 2024, after agency Single origin.", readings[0], StringComparison.Ordinal);
        Assert.Contains("D2 Essay ¶1, document: undated Single origin.", readings[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("field=date", "Date", 0)]
    [InlineData("field=rung&kind=events", "Rung", 0)]
    [InlineData("field=colour&kind=events", "Rung", 1)]
    public async Task Field_NarrowsThePage(string query, string heading, int problems)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            A.Source("agency"), A.Source("essay"),
            (An.Event("visit").From("uzbekistan").To("taliban").Citing("agency") with { Rung = 5, Ladder = ["uzbekistan"] })
                .AlsoCiting("agency", "rung", "5").AlsoCiting("essay", "rung", "6"),
            A.Agreement("memorandum").On("2024-08").Citing("agency").AlsoCiting("agency", "date", "2024-08").AlsoCiting("essay", "date", "2024-09"));

        var page = await app.GetPageAsync($"/contested?{query}");

        Assert.Equal([heading], page.Document.QuerySelectorAll("section.sec h2").Select(one => one.TextContent));
        Assert.Equal(problems, page.Document.QuerySelectorAll(".errs").Length);
    }

    private static string Words(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
