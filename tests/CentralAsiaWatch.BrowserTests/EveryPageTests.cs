using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.Tests.Infrastructure;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>What holds for every page in a real browser: WCAG 2.2 AA in light and dark, no sideways scrolling on a phone, nothing on the console.</summary>
public sealed class EveryPageTests(SeededApp seeded, Chromium chromium)
{
    private static readonly List<string> s_rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    public static TheoryData<string> Addresses => [.. PageRoutes.OneOfEach, "/timeline?conditions=open&actor=atlantis", "/search?q=canal", "/nothing-here"];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_KeepsTheAccessibilityRulesInLightAndDark(string address)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await chromium.OpenAsync(new BrowserNewContextOptions { ColorScheme = scheme, BypassCSP = true });
            await page.GotoAsync(new Uri(seeded.App.Address, address).ToString());

            var found = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = s_rules } });

            Assert.Empty(found.Violations.Select(violation => $"{scheme}: {violation.Id}: {string.Join(" | ", violation.Nodes.Take(4).Select(node => node.Html))}"));
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_OnAPhoneDoesNotScrollSideways(string address)
    {
        var page = await chromium.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });

        await page.GotoAsync(new Uri(seeded.App.Address, address).ToString());

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Page_LeavesTheConsoleEmpty(string address)
    {
        var page = await chromium.OpenAsync();
        var said = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                said.Add(message.Text);
            }
        };
        page.PageError += (_, error) => said.Add(error);

        await page.GotoAsync(new Uri(seeded.App.Address, address).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(said);
        await page.Context.CloseAsync();
    }
}
