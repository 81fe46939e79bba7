using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>What is entered already is offered while it is typed again, and taken in place of it.</summary>
public sealed class UsingWhatIsThereTests(Browser browser)
{
    // Written for this test; nobody reported it.
    private const string Article = """
        Visitors from the north
        12 March 2025
        Uzbekistan signed an agreement with the Taliban on 11 March 2025.
        """;

    [Fact]
    public async Task SourceThatIsThere_StandsInForTheDraftAndTheArticleIsOfItFromThenOn()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await app.HasAsync(A.Source("north") with { Title = "Visitors From the North", Published = "2025-03-12" });
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Editor, "Farida");
        var page = worker.Page;
        await worker.GoAsync("/edit/desk");
        await page.Locator("#text").FillAsync(Article);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it on the desk" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter it as a source" }).PressAsync("Enter");
        await Expect(page.Locator("#draft-form[data-ready]")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Perhaps entered already" }).PressAsync("Enter");
        await Expect(page.Locator("#f-twins")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("#f-twins a")).ToBeFocusedAsync();
        await Expect(page.Locator("#f-twins .twin")).ToContainTextAsync("same words");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#f-twins")).ToContainTextAsync("Nothing is lost");
        await page.GetByRole(AriaRole.Button, new() { Name = "Throw my draft away" }).PressAsync("Enter");

        await Expect(page.Locator("form.desk")).ToBeVisibleAsync();
        await page.Locator("button[value^='accept:Event']").First.PressAsync("Enter");
        await Expect(page.Locator("#draft-form[data-ready]")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-citations-0-source")).ToHaveValueAsync("north");
        Assert.Empty(worker.Complaints);
    }

    [Fact]
    public async Task FigureThatIsThere_GetsTheSourceThatTheDraftCites()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await app.HasAsync(A.Source("north"), A.Figure("wheat") with { Measure = "wheat exports", Date = "2021" });
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Editor, "Farida");
        var page = worker.Page;
        await worker.GoAsync("/edit/figures/new?source=north&paragraph=4");
        await Expect(page.Locator("#draft-form[data-ready]")).ToBeVisibleAsync();
        await page.Locator("#f-measure").FillAsync("exports of wheat");
        await page.Locator("#f-from").FillAsync("UZB");
        await page.Locator("#f-to").FillAsync("Afghanistan");
        await page.Locator("#f-date").FillAsync("2021");
        await page.Locator("#f-citations-0-credibility").SelectOptionAsync("2");
        await Expect(page.Locator("#f-twins")).ToContainTextAsync("same words");

        await page.GetByRole(AriaRole.Button, new() { Name = "It is this one: add my source to it" }).ClickAsync();

        await Expect(page.GetByText("in review").First).ToBeVisibleAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("What it rests on 2");
        Assert.Empty(worker.Complaints);
    }
}
