using System.Net;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Promises;

public sealed class ReadingPromisesTests(SeededApp seeded)
{
    [Fact]
    public async Task Railway_IsAnsweredInOneRowWithItsParagraphs()
    {
        var page = await seeded.App.GetPageAsync("/promises?text=Trans-Afghan&kind=railway");

        var row = Assert.Single(page.Document.QuerySelectorAll("section[aria-labelledby=h-promised] tbody tr"));
        var cells = row.QuerySelectorAll("td").ToDictionary(cell => cell.GetAttribute("data-l")!, cell => string.Join(' ', cell.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains("by 25 Jul 2022", cells["Promised"], StringComparison.Ordinal);
        Assert.Contains("known from it", cells["Promised"], StringComparison.Ordinal);
        Assert.Equal(["□ not reported", "□ not reported"], [cells["Signed"], cells["Delivered"]]);
        Assert.Contains("Signed: no evidence, waited for 3 to 4 years", cells["Waiting"], StringComparison.Ordinal);
        Assert.Contains("last checked Astana 2026, 2026, inferred", cells["Waiting"], StringComparison.Ordinal);
        Assert.Contains("overdue: more than 24 months", cells["Waiting"], StringComparison.Ordinal);
        Assert.Contains(row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")), link => link == "/sources/tashkent-conference-2022#p7");
    }

    [Fact]
    public async Task EveryProjectAndAgreement_StandsOnceInTheGroupOfItsState()
    {
        var page = await seeded.App.GetPageAsync("/promises");

        Assert.Equal(["h-promised", "h-signed", "h-delivered"], page.Document.QuerySelectorAll("section.sec[aria-labelledby^=h-]").Select(section => section.GetAttribute("aria-labelledby")));
        var shown = page.Document.QuerySelectorAll("tbody th a.num").Select(link => link.GetAttribute("href")!).ToArray();
        Assert.Equal(15, shown.Length);
        Assert.Equal(shown.Length, shown.Distinct().Count());
    }

    [Theory]
    [InlineData("actor=china&step=signed", new[] { "/projects/belt-and-road-initiative", "/agreements/2" })]
    [InlineData("kind=roadmap", new[] { "/agreements/6" })]
    [InlineData("step=delivered", new[] { "/projects/tajikistan-afghanistan-electricity-supply", "/projects/uzbekistan-afghanistan-electricity-supply" })]
    [InlineData("kind=railway&step=delivered", new string[0])]
    public async Task Filter_LeavesWhatFits(string query, string[] expected)
    {
        var page = await seeded.App.GetPageAsync($"/promises?{query}");

        Assert.Equal(expected.Order(), page.Document.QuerySelectorAll("tbody th a.num").Select(link => link.GetAttribute("href")!).Order());
        Assert.Empty(page.Document.QuerySelectorAll(".errs"));
    }

    [Theory]
    [InlineData("actor=atlantis")]
    [InlineData("kind=tunnel")]
    [InlineData("step=begun")]
    [InlineData("colour=red")]
    [InlineData("text=%20%3F%3F")]
    public async Task WhatCannotBeRead_IsLeftOutWithANote(string query)
    {
        var page = await seeded.App.GetPageAsync($"/promises?{query}");

        Assert.Equal(HttpStatusCode.OK, page.Answer.Status);
        Assert.Single(page.Document.QuerySelectorAll(".errs[role=note]"));
        Assert.Equal(15, page.Document.QuerySelectorAll("tbody th a.num").Length);
    }

    [Fact]
    public async Task DeadlineOfARoadmap_OutweighsSilence()
    {
        var page = await seeded.App.GetPageAsync("/agreements/6");

        var section = page.Document.QuerySelector("section[aria-labelledby=h-waiting]")!.TextContent;
        Assert.Contains("Reported: in force.", section, StringComparison.Ordinal);
        Assert.Contains("due 2027", section, StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MoreThanAreShown_AreSaidWithTheWayToAll()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync([.. Enumerable.Range(1, 30).Select(number => A.Project($"canal-{number}")), A.Agreement("memorandum").Between("china", "afghanistan")]);

        var page = await app.GetPageAsync("/promises");

        Assert.Equal(25, page.Document.QuerySelectorAll("section[aria-labelledby=h-promised] tbody tr").Length);
        Assert.Equal("Promised, nothing signed: 30", page.Document.GetElementById("h-promised")!.TextContent);
        Assert.Contains("/projects?state=promised", page.Links("section[aria-labelledby=h-promised] .say a"));
        Assert.Single(page.Document.QuerySelectorAll("section[aria-labelledby=h-signed] tbody tr"));
    }
}
