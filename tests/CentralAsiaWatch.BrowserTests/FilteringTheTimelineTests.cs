using System.Text.RegularExpressions;
using CentralAsiaWatch.BrowserTests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

public sealed class FilteringTheTimelineTests(Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FormThenRemoveThenBack_KeepsTheAddressAndTheListTogether(bool hasScript)
    {
        await using var reader = await browser.OpenAsync(new BrowserNewContextOptions { JavaScriptEnabled = hasScript });
        await reader.GoAsync("/timeline");

        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Add a condition" }).ClickAsync();
        await reader.Page.GetByLabel("Actor", new() { Exact = true }).SelectOptionAsync("uzbekistan");
        await reader.Page.GetByLabel("Quad", new() { Exact = true }).SelectOptionAsync("4");
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();

        await Expect(reader.Page).ToHaveURLAsync(new Regex("actor=uzbekistan"));
        var filtered = reader.Page.Locator("main [aria-label='What is shown']");
        await Expect(filtered).ToContainTextAsync("Uzbekistan");
        var both = await RowsAsync(reader);

        await filtered.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Remove: of ") }).ClickAsync();
        await Expect(filtered).Not.ToContainTextAsync("conflict");
        var wider = await RowsAsync(reader);
        Assert.Subset(wider.ToHashSet(), both.ToHashSet());
        Assert.True(wider.Length > both.Length);

        await reader.Page.GoBackAsync();
        await Expect(filtered).ToContainTextAsync("conflict");
        Assert.Equal(both, await RowsAsync(reader));
    }

    [Fact]
    public async Task CopiedAddress_ShowsTheSame()
    {
        await using var one = await browser.OpenAsync();
        await one.GoAsync("/timeline?actor=tajikistan&type=CONSULT&from=2021");
        await using var other = await browser.OpenAsync();

        await other.GoAsync(one.Address);

        Assert.Equal(await one.Page.Locator("main").InnerTextAsync(), await other.Page.Locator("main").InnerTextAsync());
    }

    private static Task<string[]> RowsAsync(Reader reader) => reader.Page.Locator("tr[id^=e]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.id)");
}
