using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Sharing;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Sharing;

/// <summary>Addresses of sharing and of the past that name no view or no time, and what is offered of those that do.</summary>
public sealed class WhatCannotBeSharedTests(SeededApp seeded)
{
    [Theory]
    [InlineData("/share", 404, "There is nothing at this address")]
    [InlineData("/share?of=/edit", 404, "There is nothing at this address")]
    [InlineData("/share?of=/timeline%3Fasof%3Djunk", 400, "‘junk’ cannot be read as asof")]
    [InlineData("/since", 404, "There is nothing at this address")]
    [InlineData("/since?of=/timeline", 404, "There is nothing at this address")]
    [InlineData("/since?of=/timeline%3Fasof%3Djunk", 400, "‘junk’ cannot be read as asof")]
    [InlineData("/timeline?asof=junk", 400, "‘junk’ cannot be read as asof")]
    [InlineData("/timeline?asof=2999-01-01", 400, "‘2999-01-01’ cannot be read as asof")]
    [InlineData("/events/1?asof=1899-12-31", 400, "neither before 1900")]
    public async Task Address_SaysWhatIsWrong(string address, int status, string sentence)
    {
        var page = await seeded.App.GetPageAsync(address);

        Assert.Equal(status, (int)page.Answer.Status);
        Assert.Contains(sentence, page.MainText, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main table, main svg"));
    }

    [Fact]
    public async Task PageOfAnUnreadTime_LeadsToTheViewAsItIsNow()
    {
        var page = await seeded.App.GetPageAsync("/timeline?pair=uzbekistan,afghanistan&asof=junk");

        Assert.Equal(["/timeline?pair=uzbekistan,afghanistan"], page.Links("main p > a[data-newest]").Select(Uri.UnescapeDataString));
    }

    [Fact]
    public async Task Embed_HasTitleKeyAndATag()
    {
        var page = await seeded.App.GetPageAsync("/embed/timeline?pair=uzbekistan,afghanistan");

        Assert.Equal(page.Document.QuerySelector("svg.lanes > title")!.TextContent, page.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("material conflict", page.Document.QuerySelector("p.key")!.TextContent, StringComparison.Ordinal);
        var again = await seeded.App.GetAsync("/embed/timeline?pair=uzbekistan,afghanistan", KeyValuePair.Create("If-None-Match", page.Answer.Header("ETag")!));
        Assert.Equal((304, ""), ((int)again.Status, again.Body));
    }

    [Theory]
    [InlineData("/embed/", 404, "There is no view")]
    [InlineData("/embed/timeline?asof=junk", 400, "‘junk’ cannot be read as asof")]
    [InlineData("/embed/timeline?asof=1900-01-01", 200, "As of 1 Jan 1900")]
    public async Task EmbedOfNothing_SaysWhy(string address, int status, string sentence)
    {
        var answer = await seeded.App.GetAsync(address);

        Assert.Equal(status, (int)answer.Status);
        Assert.StartsWith(sentence, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachChart_IsOfferedByItsTitleInAFrameThatIsThere()
    {
        var page = await seeded.App.GetPageAsync(AppUrls.ShareOf("/countries/uzbekistan"));

        var view = await seeded.App.GetPageAsync("/countries/uzbekistan");
        var snippets = page.Document.QuerySelectorAll("input[id^=embed-live]").Select(row => row.GetAttribute("value")!).ToArray();
        Assert.True(snippets.Length > 2, $"{snippets.Length} frames");
        foreach (var snippet in snippets)
        {
            var frame = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(snippet).QuerySelector("iframe")!;
            Assert.Contains(frame.GetAttribute("title"), view.Document.QuerySelectorAll("svg > title").Select(title => title.TextContent));
            var embed = await seeded.App.GetPageAsync(new Uri(frame.GetAttribute("src")!).PathAndQuery);
            Assert.Equal(frame.GetAttribute("title"), embed.Document.QuerySelector("h1")!.TextContent);
        }
    }

    [Theory]
    [InlineData("0 0 960 400", 580)]
    [InlineData("0 0 1920 400", 380)]
    [InlineData("0 0 240 100", 380)]
    public void Frame_IsAsHighAsItsChart(string box, int height) => Assert.Equal(height, EmbedFrame.Height(SvgNode.Of("svg").With("viewBox", box)));
}
