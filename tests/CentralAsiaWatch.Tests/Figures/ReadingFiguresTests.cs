using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Figures;

public sealed class ReadingFiguresTests(SeededApp seeded)
{
    [Fact]
    public async Task Figure_NeverStandsWithoutUnitPeriodQualifierAndSides()
    {
        var page = await seeded.App.GetPageAsync("/figures/11");

        Assert.Contains("18–20 %", page.MainText, StringComparison.Ordinal);
        Assert.Contains("“approximately”", page.MainText, StringComparison.Ordinal);
        Assert.Contains("1 Jan – 31 Dec 2026", page.MainText, StringComparison.Ordinal);
        Assert.Contains("inferred: ", page.MainText, StringComparison.Ordinal);
        Assert.Equal(["/actors/central-asia", "/actors/afghanistan"], page.Links(".facts a[href^='/actors']"));
    }

    [Fact]
    public async Task OtherFiguresOfTheMeasure_StandBesideItAndItIsMarked()
    {
        var page = await seeded.App.GetPageAsync("/figures/6");

        var measured = await seeded.App.GetJsonAsync<JsonList<FigureItem>>("/api/v1/figures?measure=trade-turnover");
        Assert.Equal(measured.Items.Select(item => item.Url), page.Links("section[aria-labelledby=h-same] th[scope=row] a"));
        Assert.Contains("6", page.Document.QuerySelector("section[aria-labelledby=h-same] tr[aria-current]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_HoldsWhatTheJsonHolds()
    {
        var page = await seeded.App.GetPageAsync("/figures?pair=uzbekistan,afghanistan&order=newest");
        var json = await seeded.App.GetJsonAsync<JsonList<FigureItem>>("/api/v1/figures?pair=uzbekistan,afghanistan&order=newest");

        Assert.NotEmpty(json.Items);
        Assert.Equal(json.Items.Select(item => item.Url), page.Links("tbody th[scope=row] a"));
    }

    [Fact]
    public async Task FigureOfOneSideAlone_HasAPage()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Figure("own") with { From = "uzbekistan", To = "uzbekistan", Low = null, High = 5, Unit = "percent" });

        var page = await app.GetPageAsync("/figures/1");

        Assert.Contains("at most 5 %", page.MainText, StringComparison.Ordinal);
    }
}
