using System.Net;
using CentralAsiaWatch.Sources;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Sources;

/// <summary>The page of a source says what became of each of its paragraphs, and what is not known of it.</summary>
public sealed class ReadingSourcesTests(SeededApp seeded)
{
    [Theory]
    [InlineData("tashkent-conference-2022", 8)]
    [InlineData("leverage-and-diplomacy-2025", 29)]
    public async Task EveryParagraph_IsCodedOrSaysWhyNot(string slug, int paragraphs)
    {
        var page = await seeded.App.GetPageAsync($"/sources/{slug}");

        var rows = Enumerable.Range(1, paragraphs).Select(n => page.Document.GetElementById($"p{n}")).ToArray();
        Assert.All(rows, row => Assert.True(row is not null && (row.QuerySelector("a[href]") is not null || row.TextContent.Contains("Nothing to code: ", StringComparison.Ordinal)), row?.OuterHtml));
        Assert.Null(page.Document.GetElementById($"p{paragraphs + 1}"));
    }

    [Fact]
    public async Task Strip_LeadsToEachParagraphOfThePageItself()
    {
        var page = await seeded.App.GetPageAsync("/sources/detente-2023");

        Assert.Equal(Enumerable.Range(1, 16).Select(n => $"/sources/detente-2023#p{n}"), page.Links("figure.chart a"));
    }

    [Fact]
    public async Task WhatIsUnknown_IsSaidAndWhatIsInferredSaysHow()
    {
        var page = await seeded.App.GetPageAsync("/sources/leverage-and-diplomacy-2025");

        Assert.Contains("Publishernot given", page.MainText, StringComparison.Ordinal);
        Assert.Contains("inferred: The last dated happening", page.MainText, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector(".facts .hat"));
    }

    [Fact]
    public async Task OfASourceWithVeryManyCitations_EveryParagraphIsStillThere()
    {
        await using var app = await WatchApp.StartAsync();
        var many = Enumerable.Range(0, SourceQueries.ReadAtOnce + 1).Select(_ => A.Citation(paragraph: 1)).ToArray();
        await app.HasAsync(A.Agreement("crowded") with { Citations = many }, A.Agreement("alone").Citing(A.UsualSource, 40));

        var page = await app.GetPageAsync($"/sources/{A.UsualSource}");

        Assert.Equal(HttpStatusCode.OK, page.Answer.Status);
        Assert.Contains("Crowded", page.Document.GetElementById("p1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Alone", page.Document.GetElementById("p40")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("http://example.org", "http://example.org/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("//example.org", null)]
    [InlineData("no address", null)]
    [InlineData(null, null)]
    public void OnlyWebAddresses_AreLinks(string? address, string? expected) => Assert.Equal(expected, SourceWords.Address(address));

    [Fact]
    public async Task RecordThatOnlyQualifies_SaysSoAtItsParagraph()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(A.Agreement("narrowed") with { Citations = [A.Citation(), A.Citation(paragraph: 2, stance: "qualifies")] });

        var page = await app.GetPageAsync($"/sources/{A.UsualSource}");

        Assert.DoesNotContain("qualifies", page.Document.GetElementById("p1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("qualifies", page.Document.GetElementById("p2")!.TextContent, StringComparison.Ordinal);
    }
}
