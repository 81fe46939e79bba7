using System.Text.RegularExpressions;
using CentralAsiaWatch.BrowserTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>The timeline by keys, pointer and wheel: each gesture ends in an address that shows the same thing.</summary>
public sealed class MovingThroughTimeTests(Browser browser)
{
    private const string Chart = "figure[data-from]:not([data-brush])";
    private const string Overview = "figure[data-brush]";

    [Theory]
    [InlineData("]", "from=2022-07&to=2025-07$")]
    [InlineData("[", "from=2018&to=2029$")]
    [InlineData("ArrowLeft", "from=2018&to=2023$")]
    [InlineData("ArrowRight", "from=2024&to=2029$")]
    public async Task Key_LeadsToAnotherWindowAndNoughtToAllDays(string key, string address)
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/timeline");

        await reader.Page.Keyboard.PressAsync(key);
        await Expect(reader.Page).ToHaveURLAsync(new Regex(address));
        await reader.Page.Keyboard.PressAsync("0");

        await Expect(reader.Page).ToHaveURLAsync(new Regex("/timeline$"));
    }

    [Fact]
    public async Task Links_ZoomWithScriptsOff()
    {
        await using var reader = await browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await reader.GoAsync("/timeline");

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Zoom in" }).ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex("from=2022-07&to=2025-07$"));
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "place", Exact = true }).ClickAsync();

        await Expect(reader.Page).ToHaveURLAsync(new Regex("from=2022-07&to=2025-07&lanes=place$"));
    }

    [Fact]
    public async Task Brush_ChoosesDaysAndThePageStaysWhereItWas()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/timeline");
        await reader.Page.Locator(Overview).ScrollIntoViewIfNeededAsync();
        var before = await reader.Page.EvaluateAsync<double>("() => scrollY");

        await DragAsync(reader, Overview, .4, .6);

        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"from=202\d-\d\d-\d\d&to=202\d-\d\d-\d\d$"));
        await reader.Page.WaitForFunctionAsync("before => Math.abs(scrollY - before) < 2", before);
    }

    [Fact]
    public async Task Drag_MovesTheWindowAndBackReturns()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/timeline?from=2023&to=2023");

        await DragAsync(reader, Chart, .7, .5);

        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"from=2023-0[2-4]-\d\d&to=2024-0[2-4]-\d\d$"));
        await reader.Page.GoBackAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex("from=2023&to=2023$"));
    }

    [Fact]
    public async Task WheelWithControl_ZoomsAndWithoutItScrollsThePage()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/timeline?from=2023&to=2024");
        await PointAsync(reader, Chart, .5);

        await reader.Page.Mouse.WheelAsync(0, 60);
        await reader.Page.WaitForFunctionAsync("() => scrollY > 0");
        await Expect(reader.Page).ToHaveURLAsync(new Regex("from=2023&to=2024$"));
        await reader.Page.Keyboard.DownAsync("Control");
        await reader.Page.Mouse.WheelAsync(0, -200);
        await reader.Page.Keyboard.UpAsync("Control");

        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"from=2023-0\d-\d\d&to=2024-\d\d-\d\d$"));
    }

    [Fact]
    public async Task HoverAndFocus_SayTheEventAndEnterOpensIt()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/timeline");
        var mark = reader.Page.Locator($"{Chart} a[href^='/events/']").First;
        var number = (await mark.GetAttributeAsync("href"))!["/events/".Length..];

        await mark.HoverAsync();
        await Expect(reader.Page.Locator("p.pick")).ToContainTextAsync(new Regex($"^{number} · "));
        await mark.FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");

        await Expect(reader.Page).ToHaveURLAsync(new Regex($"/events/{number}$"));
    }

    [Fact]
    public async Task KeyInsideTheChart_LeavesTheFocusOnTheLinkItPressed()
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync("/timeline");
        await reader.Page.Locator($"{Chart} a[href^='/events/']").First.FocusAsync();

        await reader.Page.Keyboard.PressAsync("]");
        await Expect(reader.Page).ToHaveURLAsync(new Regex("from=2022-07&to=2025-07$"));
        await Expect(reader.Page.Locator("[data-z=in]")).ToBeFocusedAsync();
        await reader.Page.Keyboard.PressAsync("ArrowLeft");

        await Expect(reader.Page).Not.ToHaveURLAsync(new Regex("from=2022-07&to=2025-07$"));
        await Expect(reader.Page.Locator("[data-z=earlier]")).ToBeFocusedAsync();
    }

    private static async Task DragAsync(Reader reader, string chart, double from, double to)
    {
        await PointAsync(reader, chart, from);
        await reader.Page.Mouse.DownAsync();
        await PointAsync(reader, chart, to, steps: 6);
        await reader.Page.Mouse.UpAsync();
    }

    // A place across the part of the chart that is on the screen; the second move comes after the script has been brought by the first.
    private static async Task PointAsync(Reader reader, string chart, double across, int steps = 1)
    {
        var box = (await reader.Page.Locator(chart).BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width * (float)across), Math.Max(box.Y, 0) + 30);
        await reader.Page.Mouse.MoveAsync(x, y, new() { Steps = steps });
        await reader.Page.WaitForFunctionAsync("() => performance.getEntriesByName(new URL('/timeline.js', location).href).length > 0");
    }
}
