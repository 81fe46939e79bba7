using CentralAsiaWatch.BrowserTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

public sealed class SwitchingTheThemeTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Switch_IsKeptOnTheNextPageAndTheNextVisit(bool hasScript)
    {
        await using var reader = await browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = hasScript });
        await reader.GoAsync("/timeline?quad=4");
        var light = await PaperAsync(reader);
        var button = reader.Page.Locator("#theme button");
        await Expect(button).ToHaveTextAsync("Theme: auto");

        await button.ClickAsync();
        await Expect(button).ToHaveTextAsync("Theme: light");
        await button.ClickAsync();
        await Expect(button).ToHaveTextAsync("Theme: dark");
        Assert.Equal("/timeline?quad=4", reader.Address);
        var dark = await PaperAsync(reader);
        Assert.NotEqual(light, dark);

        await reader.Page.Locator("nav a[href='/leverage']").ClickAsync();
        await Expect(button).ToHaveTextAsync("Theme: dark");
        await reader.GoAsync("/method");
        Assert.Equal(dark, await PaperAsync(reader));

        await button.ClickAsync();
        await Expect(button).ToHaveTextAsync("Theme: auto");
        Assert.Equal(light, await PaperAsync(reader));
    }

    [Fact]
    public async Task SystemInTheDark_IsFollowedUntilAChoiceIsMade()
    {
        await using var dark = await browser.OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        await using var light = await browser.OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        await dark.GoAsync("/");
        await light.GoAsync("/");

        Assert.NotEqual(await PaperAsync(light), await PaperAsync(dark));
    }

    // Without scripts of its own the page still answers a question of the browser's.
    private static Task<string> PaperAsync(Reader reader) => reader.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
