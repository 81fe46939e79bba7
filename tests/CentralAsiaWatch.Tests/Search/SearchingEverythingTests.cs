using System.Net;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Search;

public sealed class SearchingEverythingTests(SeededApp seeded)
{
    private const string Hits = "section[aria-labelledby=h-hits] th[scope=row] a";

    [Theory]
    [InlineData("qosh tepa")]
    [InlineData("талибан")]
    [InlineData("طالبان")]
    public async Task WordsOfAnyScript_Find(string words)
    {
        var page = await seeded.App.GetPageAsync($"/search?q={Uri.EscapeDataString(words)}");

        Assert.NotEmpty(page.Links(Hits));
    }

    [Fact]
    public async Task WhatBearsTheName_StandsOnTop()
    {
        var page = await seeded.App.GetPageAsync("/search?q=uzbekistan");

        Assert.Contains("/actors/uzbekistan", page.Links("section[aria-labelledby=h-named] th[scope=row] a"));
    }

    [Fact]
    public async Task Kind_NarrowsToIt()
    {
        var page = await seeded.App.GetPageAsync("/search?q=uzbekistan&kind=agreements");

        Assert.NotEmpty(page.Links(Hits));
        Assert.All(page.Links(Hits), link => Assert.StartsWith("/agreements/", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pager_ReachesEveryHitOnce()
    {
        var found = new List<string>();
        for (var url = "/search?q=afghanistan"; url is not null;)
        {
            var page = await seeded.App.GetPageAsync(url);
            found.AddRange(page.Links(Hits));
            url = page.Links("a[rel=next]").SingleOrDefault();
        }

        var all = await seeded.App.GetPageAsync("/search?q=afghanistan");
        Assert.StartsWith($"{found.Count} records hold", all.Document.QuerySelector("p.std")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(found.Count, found.Distinct().Count());
    }

    [Theory]
    [InlineData("/search", "Type one or more words")]
    [InlineData("/search?q=%22%21%22", "There is no word in")]
    [InlineData("/search?q=xyzzyq", "Nothing recorded holds")]
    [InlineData("/search?q=tashkent&kind=maps", "‘maps’ cannot be read as kind")]
    [InlineData("/search?q=tashkent&below=soon", "‘soon’ cannot be read as below")]
    public async Task WhatFindsNothing_SaysWhatToDo(string url, string said)
    {
        var page = await seeded.App.GetPageAsync(url);

        Assert.Equal(HttpStatusCode.OK, page.Answer.Status);
        Assert.Contains(said, page.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MisspeltWord_OffersTheNearest()
    {
        var page = await seeded.App.GetPageAsync("/search?q=tashkenzo");

        Assert.NotEmpty(page.Links("section[aria-labelledby=h-near] th[scope=row] a"));
    }
}
