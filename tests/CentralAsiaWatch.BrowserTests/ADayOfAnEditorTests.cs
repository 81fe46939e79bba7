using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>An article becomes records, a reviewer publishes them, and an open page offers them.</summary>
public sealed class ADayOfAnEditorTests(Browser browser)
{
    // Written for this test; nobody reported it.
    private const string Article = """
        Visitors from the north
        12 March 2025
        Uzbekistan signed an agreement with the Taliban on 11 March 2025.
        Turkmenistan delivered electricity to Afghanistan in February 2025.
        Tajikistan rejected a request of the Taliban on 9 March 2025.
        The weather was fine.
        """;

    private const int Events = 6;

    private const string LongerArticle = """
        A season of visits
        12 March 2025
        Uzbekistan signed an agreement with the Taliban on 11 March 2025.
        Turkmenistan delivered electricity to Afghanistan in February 2025.
        Tajikistan rejected a request of the Taliban on 9 March 2025.
        Kazakhstan sent flour to Afghanistan as humanitarian aid on 3 March 2025.
        The Taliban accused Tajikistan of sheltering their enemies on 5 March 2025.
        Kyrgyzstan opened an embassy in Kabul on 7 March 2025 for talks with the Taliban.
        The weather was fine.
        """;

    [Fact]
    public async Task ArticleOnTheDesk_BecomesPublishedEventsThatAnOpenTimelineOffers()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await using var analyst = await browser.OpenAsync(app: app);
        await analyst.GoAsync("/timeline");
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Reviewer, "Farida");
        var page = worker.Page;

        await worker.GoAsync("/edit/desk");
        await page.Locator("#text").FillAsync(Article);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it on the desk" }).PressAsync("Enter");
        await Expect(worker.Heading).ToContainTextAsync("Visitors from the north");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter it as a source" }).PressAsync("Enter");
        await ReadyAsync(page);
        await page.Locator("#f-reliability").SelectOptionAsync("C");
        await page.Locator("#f-reliabilityReason").FillAsync("A daily that has been right before.");
        await PublishAsync(page);

        var published = 0;
        for (; await page.Locator("button[value^='accept:Event']").CountAsync() > 0; published++)
        {
            await page.Locator("button[value^='accept:Event']").First.PressAsync("Enter");
            await ReadyAsync(page);
            await Expect(page.Locator(".checks .ok")).ToBeVisibleAsync();
            await PublishAsync(page);
        }

        Assert.True(published >= 3, $"{published} events were suggested.");
        await Expect(page.Locator(".std")).ToContainTextAsync("3 of 6 paragraphs coded");
        await Expect(analyst.Page.Locator("[data-live]")).ToContainTextAsync($"{published} new events");
        await analyst.Page.Locator("[data-live] a").ClickAsync();
        await Expect(analyst.Page.Locator("[data-live]")).ToBeEmptyAsync();
        await analyst.GoAsync("/timeline?source=visitors-from-the-north-2025");
        await Expect(analyst.Page.Locator(".std, .say, .filter").First).ToContainTextAsync($"{published} events");
        Assert.Empty(worker.Complaints);
        Assert.Empty(analyst.Complaints);
    }

    [Fact]
    public async Task EditorsArticle_IsPublishedByAReviewerWithoutAMouse()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await using var analyst = await browser.OpenAsync(app: app);
        await analyst.GoAsync("/timeline");
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Editor, "Nilufar");
        var page = worker.Page;
        await worker.GoAsync("/edit/desk");
        await page.Locator("#text").FillAsync(LongerArticle);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it on the desk" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter it as a source" }).PressAsync("Enter");
        await ReadyAsync(page);
        await page.Locator("#f-reliability").SelectOptionAsync("C");
        await page.Locator("#f-reliabilityReason").FillAsync("A weekly that has been right before.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("form.desk")).ToBeVisibleAsync();
        for (var entered = 1; entered <= Events; entered++)
        {
            await page.Locator("button[value^='accept:Event']").First.PressAsync("Enter");
            await ReadyAsync(page);
            await Expect(page.Locator(".beside [aria-current]")).ToHaveCountAsync(1);
            await Expect(page.Locator(".checks .ok")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Control+Enter");
            await Expect(page.Locator("[role=status]").First).ToContainTextAsync("is in review");
        }

        await using var other = await browser.OpenAsAsync(app, PersonRole.Reviewer, "Farida");
        await other.GoAsync("/review");
        await Expect(other.Page.Locator("main")).ToContainTextAsync($"{Events + 1} proposals wait.");
        await other.Page.GetByRole(AriaRole.Link, new() { Name = "A season of visits" }).PressAsync("Enter");
        for (var proposal = 0; proposal <= Events; proposal++)
        {
            await Expect(other.Page.Locator("body[data-keys] [data-key=a]")).ToBeEnabledAsync();
            await other.Page.Keyboard.PressAsync("a");
            await other.Page.Keyboard.PressAsync("Enter");
            await Expect(other.Page.Locator("#next")).ToBeFocusedAsync();
            await other.Page.Keyboard.PressAsync("Enter");
            await Expect(other.Page.Locator("#next")).ToHaveCountAsync(0);
        }

        await Expect(analyst.Page.Locator("[data-live]")).ToContainTextAsync($"{Events} new events");
        await analyst.GoAsync("/timeline?source=a-season-of-visits-2025");
        await Expect(analyst.Page.Locator(".std, .say, .filter").First).ToContainTextAsync($"{Events} events");
        Assert.Empty(worker.Complaints);
        Assert.Empty(other.Complaints);
    }

    private static Task ReadyAsync(IPage page) => Expect(page.Locator("#draft-form[data-ready]")).ToBeVisibleAsync();

    private static async Task PublishAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("form.desk")).ToBeVisibleAsync();
    }
}
