using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>Pages that work run over a circuit: the client script is the .NET 9 one (docs/decisions), so this proves that it serves.</summary>
public sealed class WorkingPagesTests(Browser browser)
{
    [Fact]
    public async Task InteractivePage_AnswersAClickOverItsSocket()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Environment = "Development" });
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024"));
        await using var worker = await browser.OpenAsync(app: app);
        await worker.GoAsync("/diagnostics");
        await Expect(worker.Page.Locator("#verified")).ToHaveTextAsync("Not verified yet.");

        await worker.Page.GetByRole(AriaRole.Button, new() { Name = "Verify the revisions" }).ClickAsync();

        await Expect(worker.Page.Locator("#verified")).ToHaveTextAsync("All 3 revisions are as they were written.");
        Assert.Single(worker.Sockets);
        Assert.Empty(worker.Complaints);
    }
}
