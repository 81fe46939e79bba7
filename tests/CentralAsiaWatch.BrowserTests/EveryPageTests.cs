using System.Text.RegularExpressions;
using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.Tests.Infrastructure;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>What holds for every page that a reader is offered; a page that is added is tried too.</summary>
public sealed class EveryPageTests(Browser browser)
{
    private static readonly AxeRunOptions s_levels = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        // An experiment of axe's: it reads the numbers in a chart's box as one word, which no name can hold.
        Rules = new Dictionary<string, RuleOptions> { ["label-content-name-mismatch"] = new() { Enabled = false } },
    };


    public static TheoryData<string> Pages => [.. PageRoutes.OneOfEach, "/no-such-page", "/timeline?actor=atlantis&conditions=open", "/timeline?order=entered&calendar=solar-hijri", "/countries/uzbekistan?calendar=solar-hijri", "/search?q=canal", "/compare?pairs=uzbekistan:afghanistan,tajikistan:afghanistan", "/explain?number=balance&relation=tajikistan,afghanistan"];

    public static TheoryData<string, string> PagesAndThemes => [.. Pages.SelectMany(page => new[] { (page.Data, "light"), (page.Data, "dark") })];

    [Theory]
    [MemberData(nameof(PagesAndThemes))]
    public async Task Page_IsAccessibleInEachTheme(string address, string theme)
    {
        await using var reader = await browser.OpenAsync(new BrowserNewContextOptions { ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
        await reader.GoAsync(address);

        var result = await reader.Page.RunAxe(s_levels);

        Assert.True(result.Violations.Length == 0, string.Join(Environment.NewLine, result.Violations.Select(Told)));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_LoadsSheetAndScriptsAndOpensNoSocketAndBreaksNoPolicy(string address)
    {
        await using var reader = await browser.OpenAsync();
        await reader.GoAsync(address);

        var loaded = reader.Requests.Skip(1).Where(url => !url.StartsWith("data:", StringComparison.Ordinal)).Select(url => Unfingerprinted(new Uri(url).PathAndQuery)).Order();
        // A page that is told of new events opens its stream once it is idle, which may be before or after this is asked.
        var told = await reader.Page.Locator("[data-live]").EvaluateAllAsync<string[]>("found => found.flatMap(one => ['/live.js', one.dataset.live])");
        // The page of what can be done with a view has the sheet of forms.
        string[] sheets = CentralAsiaWatch.Components.Layout.WorkingPages.Has(address.Split('?')[0]) ? ["/watch.css", "/work.css"] : ["/watch.css"];
        Assert.Equal(["/_framework/blazor.web.js", "/page.js", .. sheets], loaded.Except(told));
        Assert.Empty(reader.Sockets);
        Assert.Empty(reader.Complaints);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task PageOnAPhone_DoesNotScrollSideways(string address)
    {
        await using var reader = await browser.OpenAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        await reader.GoAsync(address);

        var wide = await reader.Page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 8).map(e => e.outerHTML.slice(0, 120))
            """);

        Assert.Empty(wide);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task PageWithoutScript_ReadsTheSame(string address)
    {
        await using var with = await browser.OpenAsync();
        await with.GoAsync(address);
        await using var without = await browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        await without.GoAsync(address);

        // What only a script can do, such as to copy, is not offered without one.
        await with.Page.EvaluateAsync("() => document.querySelectorAll('main [data-copy], main [data-send]').forEach(button => button.remove())");
        Assert.Equal(await with.Page.Locator("main").InnerTextAsync(), await without.Page.Locator("main").InnerTextAsync());
        Assert.Empty(without.Complaints);
    }

    private static string Told(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}{string.Concat(violation.Nodes.Take(4).Select(node => $"{Environment.NewLine}    {node.Html}  {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}"))}";

    private static string Unfingerprinted(string path) => Regex.Replace(path, @"\.[a-z0-9]{10}\.(css|js)$", ".$1", RegexOptions.None, TimeSpan.FromSeconds(1));
}
