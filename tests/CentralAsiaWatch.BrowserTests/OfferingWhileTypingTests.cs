using System.Text.RegularExpressions;
using CentralAsiaWatch.BrowserTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>The search box from any page: what it offers, by keys alone.</summary>
public sealed class OfferingWhileTypingTests(Browser browser)
{
    [Fact]
    public async Task ControlK_OffersInAnyScriptAndArrowsAndEnterOpen()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/method");

        await reader.Page.Keyboard.PressAsync("Control+k");
        await reader.Page.Keyboard.TypeAsync("Кош-Тепа");
        await Expect(reader.Page.Locator("#found [role=option]").First).ToContainTextAsync("Qosh Tepa Canal");
        await reader.Page.Keyboard.PressAsync("ArrowDown");
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Page).ToHaveURLAsync(new Regex("/projects/qosh-tepa-canal$"));
    }

    [Fact]
    public async Task Escape_TakesTheOffersAndLeavesTheWordsForEnter()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/");

        await reader.Page.Keyboard.PressAsync("/");
        await reader.Page.Keyboard.TypeAsync("taliban");
        await Expect(reader.Page.Locator("#found [role=option]").First).ToBeVisibleAsync();
        await reader.Page.Keyboard.PressAsync("Escape");
        await Expect(reader.Page.Locator("#found")).ToHaveCountAsync(0);
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"/search\?q=taliban$"));
    }
}
