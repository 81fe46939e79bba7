using System.Text.RegularExpressions;
using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>An event is entered from a paragraph to the page on which readers see it.</summary>
public sealed class EnteringAnEventTests(Browser browser)
{
    [Fact]
    public async Task ReviewerWithoutAMouse_EntersAnEventAndPublishesIt()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Reviewer, "Farida");
        var page = worker.Page;
        await worker.GoAsync("/edit/events/new?source=leverage-and-diplomacy-2025&paragraph=16");
        await Expect(page.Locator("#draft-form[data-ready]")).ToBeVisibleAsync();

        await page.Locator("#f-title").FocusAsync();
        await page.Keyboard.TypeAsync("Uzbekistan sends flour to Afghanistan");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Flour sent");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("2024-03");
        await page.Locator("input[name=type][value=AID]").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("#f-actors-0-actor").FocusAsync();
        await page.Keyboard.TypeAsync("Uzbek");
        await Expect(page.Locator("#offers")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("actor");
        await Expect(page.Locator("#f-actors-1-actor")).ToBeVisibleAsync();
        await page.Locator("#f-actors-1-actor").FocusAsync();
        await page.Keyboard.TypeAsync("Islamic Emirate of Afghanistan");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("recipient");
        await page.Locator("#f-citations-0-credibility").FocusAsync();
        await page.Keyboard.TypeAsync("2");
        await Expect(page.Locator("[data-saved]")).ToContainTextAsync("Saved");
        await Expect(page.Locator(".checks .ok")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is published.");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Event ") }).ClickAsync();
        await Expect(worker.Heading).ToContainTextAsync("Uzbekistan sends flour to Afghanistan");
        var found = await app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events?text=flour");
        var stored = Assert.Single(found.Items, one => one.Title == "Uzbekistan sends flour to Afghanistan");
        Assert.Equal("2024-03 AID uzbekistan:actor taliban:recipient", string.Join(' ', [stored.Date, stored.Type, .. stored.Actors.Select(one => $"{one.Slug}:{one.Role}")]));
        Assert.Empty(worker.Complaints);
    }
}
