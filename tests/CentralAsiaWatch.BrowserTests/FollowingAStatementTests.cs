using System.Text.RegularExpressions;
using CentralAsiaWatch.BrowserTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>From the Situation page to the paragraph of the source within three clicks.</summary>
public sealed class FollowingAStatementTests(Browser browser)
{
    private static readonly Regex s_event = new(@"/events/\d+$", RegexOptions.None, TimeSpan.FromSeconds(1));
    private static readonly Regex s_paragraph = new(@"/sources/[a-z0-9-]+#p\d+$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public async Task Situation_LeadsToCountryEventAndParagraph()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/");

        await reader.Page.Locator("main a[href='/countries/uzbekistan']").First.ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex("/countries/uzbekistan$"));
        await Expect(reader.Heading).ToContainTextAsync("Uzbekistan");

        await reader.Page.Locator("main a[href='/events/65']:visible").First.ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(s_event);
        await Expect(reader.Heading).ToContainTextAsync("65");

        await reader.Page.Locator("main a[href*='#p']:visible").First.ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(s_paragraph);
        await Expect(reader.Page.Locator($"#{reader.Address.Split('#')[1]}")).ToBeInViewportAsync();
        Assert.Empty(reader.Complaints);
    }

    [Fact]
    public async Task Back_ReturnsTheWayOneCame()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/timeline?pair=uzbekistan,afghanistan");
        await reader.Page.Locator("table a[href='/events/65']").First.ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(s_event);

        await reader.Page.GoBackAsync();

        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"/timeline\?pair=uzbekistan,afghanistan$"));
        await Expect(reader.Heading).ToContainTextAsync("Timeline");
    }
}
