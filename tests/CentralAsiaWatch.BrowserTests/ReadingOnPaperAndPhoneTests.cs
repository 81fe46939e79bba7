using System.Text.RegularExpressions;
using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>The same pages on paper and under a thumb.</summary>
public sealed class ReadingOnPaperAndPhoneTests(Browser browser)
{
    // A4 landscape less its margins of 12 mm, at 96 points an inch.
    private const int PaperWidth = 1032;

    public static TheoryData<string> Pages => [.. PageRoutes.OneOfEach, "/compare?pairs=uzbekistan:afghanistan,tajikistan:afghanistan", "/explain?number=trend&relation=tajikistan,afghanistan"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task PageOnPaper_ShowsWhatItSaysAndNothingToPress(string address)
    {
        await using var reader = await browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = PaperWidth, Height = 700 } });
        await reader.GoAsync(address);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(reader.Heading).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".nav, .tools, .acts, .skip").Locator("visible=true")).ToHaveCountAsync(0);
        var cut = await reader.Page.EvaluateAsync<string[]>(
            "width => [...document.querySelectorAll('main table, main svg')].filter(e => e.getBoundingClientRect().right > width + 1).map(e => e.outerHTML.slice(0, 120))", PaperWidth);
        Assert.Empty(cut);
    }

    [Fact]
    public async Task TimelineOnPaper_KeepsTheWordsOfItsFilterItsChartAndItsTable()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/timeline?pair=tajikistan,afghanistan&from=2022");
        var rows = await reader.Page.Locator("table.ev tbody td:first-child").CountAsync();
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(reader.Page.Locator(".std")).ToContainTextAsync("Tajikistan and Afghanistan");
        await Expect(reader.Page.Locator("figure svg.wide").First).ToBeVisibleAsync();
        Assert.True(rows > 5, "the test needs rows");
        Assert.Equal(rows, await reader.Page.Locator("table.ev tbody td:first-child").Locator("visible=true").CountAsync());
        Assert.True((await reader.Page.PdfAsync(new() { PreferCSSPageSize = true })).Length > 10_000);
    }

    [Fact]
    public async Task Thumb_GoesFromTheTimelineToAnEventAndItsParagraph()
    {
        await using var reader = await browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        await reader.GoAsync("/timeline?pair=uzbekistan,afghanistan");

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Zoom in" }).TapAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex("from=[0-9-]+&to=[0-9-]+$"));
        await reader.Page.Locator("table.ev a[href='/events/65']").First.TapAsync();
        await Expect(reader.Heading).ToContainTextAsync("65");
        await reader.Page.Locator("main a[href*='#p']:visible").First.TapAsync();

        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"/sources/[a-z0-9-]+#p\d+$"));
        await Expect(reader.Page.Locator($"#{reader.Address.Split('#')[1]}")).ToBeInViewportAsync();
        Assert.Empty(reader.Complaints);
    }
}
