using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Agreements;

public sealed class ReadingAgreementsTests(SeededApp seeded)
{
    [Theory]
    [InlineData("")]
    [InlineData("?actor=uzbekistan")]
    [InlineData("?state=signed&order=newest")]
    [InlineData("?limit=3")]
    public async Task PageAndJson_HoldTheSameInTheSameOrder(string query)
    {
        var page = await seeded.App.GetPageAsync("/agreements" + query);
        var json = await seeded.App.GetJsonAsync<JsonList<AgreementItem>>("/api/v1/agreements" + query);

        Assert.Equal(json.Items.Select(item => item.Url), page.Links("tbody th[scope=row] a"));
        Assert.StartsWith($"{json.Total} agreement", page.Document.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pager_ReachesEveryAgreementOnce()
    {
        var found = new List<string>();
        for (var url = "/agreements?limit=2"; url is not null;)
        {
            var page = await seeded.App.GetPageAsync(url);
            found.AddRange(page.Links("tbody th[scope=row] a"));
            url = page.Links("a[rel=next]").SingleOrDefault();
        }

        var all = await seeded.App.GetJsonAsync<JsonList<AgreementItem>>("/api/v1/agreements?limit=500");
        Assert.Equal(all.Items.Select(item => item.Url), found);
    }

    [Fact]
    public async Task NothingFound_SaysSoAndOffersToClear()
    {
        var page = await seeded.App.GetPageAsync("/agreements?actor=russia&state=ended");

        Assert.Contains("No agreement meets all of these conditions", page.MainText, StringComparison.Ordinal);
        Assert.Contains("/agreements", page.Links("p.note a"));
    }

    [Fact]
    public async Task UnreadableFilter_IsSaidAndLeftOut()
    {
        var page = await seeded.App.GetPageAsync("/agreements?state=lapsed&after=nonsense");

        Assert.Contains("‘lapsed’ cannot be read as state", page.MainText, StringComparison.Ordinal);
        Assert.Contains("‘nonsense’ cannot be read as after", page.MainText, StringComparison.Ordinal);
        Assert.NotEmpty(page.Links("tbody th[scope=row] a"));
    }

    [Fact]
    public async Task StageThatNoSourceReports_IsNotReportedAndNotNo()
    {
        var page = await seeded.App.GetPageAsync("/agreements/4");

        var stages = page.Document.QuerySelectorAll("section[aria-labelledby=h-stages] tbody tr").Select(row => row.TextContent).ToArray();
        Assert.Equal(4, stages.Length);
        Assert.Contains("Aug 2024", stages[1], StringComparison.Ordinal);
        Assert.All(new[] { stages[0], stages[2], stages[3] }, stage => Assert.Contains("not reported", stage, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SourcesThatDiffer_AreBothShownWithTheirGrades()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            A.Source("other", "B"),
            A.Agreement("counted").AlsoCiting(A.UsualSource, "count", "35").AlsoCiting("other", "count", "40", stance: "contradicts"));

        var page = await app.GetPageAsync("/agreements/1");

        var contested = page.Document.QuerySelector("#claim-count .con")!;
        Assert.Equal(2, contested.Children.Length);
        Assert.Contains("35", contested.Children[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("C2", contested.Children[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("40", contested.Children[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("B2", contested.Children[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryClaim_OpensToItsParagraph()
    {
        var page = await seeded.App.GetPageAsync("/agreements/4");

        Assert.Equal(
            ["/sources/contact-group-tashkent-2025#p9", "/sources/leverage-and-diplomacy-2025#p16", "/sources/contact-group-tashkent-2025#p9", "/sources/contact-group-tashkent-2025#p9", "/sources/contact-group-tashkent-2025#p9"],
            page.Links("table.claims td.src a"));
    }
}
