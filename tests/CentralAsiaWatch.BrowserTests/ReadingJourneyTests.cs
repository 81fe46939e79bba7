using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>What an analyst does in a browser.</summary>
public sealed class ReadingJourneyTests(SeededApp seeded, Chromium chromium)
{
    private string Address(string path) => new Uri(seeded.App.Address, path).ToString();

    [Fact]
    public async Task FromTheSituation_ASourceParagraphIsThreeClicksAway()
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync(Address("/"));

        await page.GetByRole(AriaRole.Table).First.GetByRole(AriaRole.Link, new() { Name = "Ambassador accredited" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Uzbekistan accredits an ambassador");
        await page.GetByRole(AriaRole.Link, new() { Name = "Leverage 2025 ¶16" }).First.ClickAsync();

        await page.WaitForURLAsync("**/sources/leverage-and-diplomacy-2025#p16");
        await Assertions.Expect(page.Locator("tr:target")).ToContainTextAsync("Uzbekistan accredits an ambassador");
    }

    [Fact]
    public async Task Filter_IsSetByAFormTakenAwayByAClickAndUndoneByBack()
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync(Address("/timeline"));
        var all = await page.GetByRole(AriaRole.Status).InnerTextAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Add a condition" }).ClickAsync();
        await page.GetByLabel("Actor").SelectOptionAsync("tajikistan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("involving Tajikistan");
        Assert.Contains("actor=tajikistan", page.Url, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove: involving Tajikistan" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(all);

        await page.GoBackAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("involving Tajikistan");
    }

    [Fact]
    public async Task Keys_SearchAndGoAndStepThroughRows()
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync(Address("/"));

        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("qosh tepa");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Qosh Tepa Canal", Exact = true }).First).ToBeVisibleAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("t");
        await page.WaitForURLAsync("**/timeline");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Timeline");
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(page.Locator("table.ev tbody tr").First.GetByRole(AriaRole.Link).First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("?");

        await page.WaitForURLAsync("**/method#keys");
    }

    [Fact]
    public async Task Theme_ChangesAtOnceAndIsRemembered()
    {
        var page = await chromium.OpenAsync(new BrowserNewContextOptions { ColorScheme = ColorScheme.Light });
        await page.GotoAsync(Address("/timeline"));
        var light = await Background(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Theme: auto" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Theme: light" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Theme: dark" })).ToBeVisibleAsync();
        Assert.NotEqual(light, await Background(page));
        await page.GotoAsync(Address("/sources"));

        await Assertions.Expect(page.Locator("html[data-theme=dark]")).ToHaveCountAsync(1);
        Assert.NotEqual(light, await Background(page));
    }

    [Fact]
    public async Task WithoutScripts_FilterThemeAndLinksWork()
    {
        var page = await chromium.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync(Address("/timeline?conditions=open"));

        await page.GetByLabel("Contested").SelectOptionAsync("true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("contested: 1 event");
        await page.GetByRole(AriaRole.Button, new() { Name = "Theme: auto" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Theme: light" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("contested: 1 event");
    }

    [Fact]
    public async Task ReadingPage_LoadsItsSheetAndTheClientScriptAndOpensNoSocket()
    {
        var page = await chromium.OpenAsync();
        var (loaded, sockets) = (new List<string>(), 0);
        page.Request += (_, request) => loaded.Add(new Uri(request.Url).AbsolutePath);
        page.WebSocket += (_, _) => sockets++;

        await page.GotoAsync(Address("/"), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Equal(3, loaded.Count(path => path != "/favicon.ico"));
        Assert.Contains(loaded, path => path.StartsWith("/watch.", StringComparison.Ordinal) && path.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(loaded, path => path.StartsWith("/_framework/blazor.web.", StringComparison.Ordinal));
        Assert.Equal(0, sockets);
    }

    private static Task<string> Background(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
