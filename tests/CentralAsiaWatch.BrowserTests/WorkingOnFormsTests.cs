using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>What holds for every page on which somebody works.</summary>
public sealed class WorkingOnFormsTests(Browser browser)
{
    private static readonly AxeRunOptions s_levels = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    // A new record and a change of each kind, and the pages around them.
    private static readonly string[] s_pages =
    [
        .. RecordKinds.All.SelectMany(kind => new[] { $"/edit/{kind.Plural()}/new", $"/edit/{kind.Plural()}/1" }),
        "/edit/events/new?source=detente-2023&paragraph=3", "/edit", "/edit/desk", "/edit/history/events/1", "/import", "/review", "/maintenance", "/changes", "/account", "/admin/people",
    ];

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task EveryForm_IsAccessible(string theme)
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Administrator, "Farida");
        await worker.Page.EmulateMediaAsync(new() { ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
        var found = new List<string>();
        foreach (var page in s_pages)
        {
            await OpenAsync(worker, page);
            found.AddRange((await worker.Page.RunAxe(s_levels)).Violations.Select(violation => $"{page}: {violation.Id} {violation.Nodes[0].Html}"));
        }

        Assert.Empty(found);
        Assert.Empty(worker.Complaints);
    }

    [Fact]
    public async Task EveryForm_FitsAPhone()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Administrator, "Farida");
        await worker.Page.SetViewportSizeAsync(390, 844);
        var found = new List<string>();
        foreach (var page in s_pages)
        {
            await OpenAsync(worker, page);
            if (await worker.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth") is > 0 and var over)
            {
                found.Add($"{page} is {over} px too wide");
            }
        }

        Assert.Empty(found);
    }

    [Theory]
    [InlineData("figures", "f-measure")]
    [InlineData("events", "f-title")]
    [InlineData("sources", "f-shortName")]
    public async Task WhatIsMissing_IsGoneToByAPress(string kind, string first)
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Editor);
        await OpenAsync(worker, $"/edit/{kind}/new");

        await worker.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(worker.Page.Locator("#summary")).ToBeFocusedAsync();
        await worker.Page.Keyboard.PressAsync("Tab");
        await worker.Page.Keyboard.PressAsync("Enter");

        await Expect(worker.Page.Locator($"#{first}")).ToBeFocusedAsync();
        Assert.Equal($"/edit/{kind}/new", worker.Address);
        await worker.GoAsync("/edit");
        await Expect(worker.Page.Locator(".std")).ToHaveTextAsync("You have no drafts.");
    }

    [Fact]
    public async Task ManyBoxes_AreOneStopOfTheTabKey()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Editor);
        await OpenAsync(worker, "/edit/events/new");
        var keys = worker.Page.Keyboard;
        await worker.Page.Locator("input[name='contexts[]'][tabindex='0']").FocusAsync();

        await keys.PressAsync("w");
        await keys.PressAsync("Space");
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Space");
        await keys.PressAsync("Tab");

        Assert.Equal(["x_water", "x_energy"], await worker.Page.Locator("input[name='contexts[]']:checked").EvaluateAllAsync<string[]>("boxes => boxes.map(box => box.value)"));
        await Expect(worker.Page.Locator("#f-places-0-name")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task PlaceThatIsKnown_BringsItsStateAndPrecision()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        await using var worker = await browser.OpenAsAsync(app, PersonRole.Editor);
        await OpenAsync(worker, "/edit/events/new");

        await worker.Page.Locator("#f-places-0-name").PressSequentiallyAsync("khor");
        await Expect(worker.Page.Locator("#offers")).ToBeVisibleAsync();
        await worker.Page.Keyboard.PressAsync("ArrowDown");
        await worker.Page.Keyboard.PressAsync("Enter");

        await Expect(worker.Page.Locator("#f-places-0-name")).ToHaveValueAsync("Khorog");
        await Expect(worker.Page.Locator("#f-places-0-country")).ToHaveValueAsync("tajikistan");
        await Expect(worker.Page.Locator("#f-places-0-precision")).ToHaveValueAsync("city");
    }

    private static async Task OpenAsync(Reader worker, string page)
    {
        await worker.GoAsync(page);
        if (await worker.Page.Locator(".wait").CountAsync() > 0)
        {
            await Expect(worker.Page.Locator("#draft-form[data-ready]")).ToBeVisibleAsync();
        }
    }
}
