using System.Text.RegularExpressions;
using CentralAsiaWatch.BrowserTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

public sealed class UsingTheKeyboardTests(Browser browser)
{
    [Fact]
    public async Task Slash_PutsTheCursorIntoTheSearchAndEnterSearches()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/method");

        await reader.Page.Keyboard.PressAsync("/");
        await Expect(reader.Page.Locator("#q")).ToBeFocusedAsync();
        await reader.Page.Keyboard.TypeAsync("canal g t");
        await Expect(reader.Page.Locator("#q")).ToHaveValueAsync("canal g t");
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"/search\?q=canal(\+|%20)g(\+|%20)t$"));
    }

    [Theory]
    [InlineData("s", "/")]
    [InlineData("t", "/timeline")]
    [InlineData("c", "/countries")]
    [InlineData("a", "/agreements")]
    [InlineData("p", "/projects")]
    [InlineData("f", "/figures")]
    [InlineData("l", "/leverage")]
    [InlineData("o", "/sources")]
    public async Task GAndALetter_GoesToThePage(string letter, string path)
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/method");

        await reader.Page.Keyboard.PressAsync("g");
        await reader.Page.Keyboard.PressAsync(letter);

        await Expect(reader.Page).ToHaveURLAsync(new Regex($"[0-9]{path}$"));
    }

    [Fact]
    public async Task QuestionMark_ShowsTheKeys()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/timeline");

        await reader.Page.Keyboard.PressAsync("?");

        await Expect(reader.Page).ToHaveURLAsync(new Regex("/method#keys$"));
        await Expect(reader.Page.Locator("#keys")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task JAndK_GoThroughTheRowsAndEnterOpensOne()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/timeline");

        foreach (var key in new[] { "j", "j", "j", "k", "Enter" })
        {
            await reader.Page.Keyboard.PressAsync(key);
        }

        var second = await browser.App.GetAsync("/api/v1/events?limit=2");
        await Expect(reader.Page).ToHaveURLAsync(new Regex($"/events/{second.Json.GetProperty("items")[1].GetProperty("id")}$"));
    }

    [Fact]
    public async Task FirstTab_OffersToSkipToTheContent()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/timeline");

        await reader.Page.EvaluateAsync("() => { document.activeElement.blur(); getSelection().removeAllRanges(); document.body.setAttribute('tabindex', '-1'); document.body.focus(); }");
        await reader.Page.Keyboard.PressAsync("Tab");

        await Expect(reader.Page.Locator("a.skip")).ToBeFocusedAsync();
        await Expect(reader.Page.Locator("a.skip")).ToBeInViewportAsync();
    }
}
