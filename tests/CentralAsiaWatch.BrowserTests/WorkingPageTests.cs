using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Playwright;

namespace CentralAsiaWatch.BrowserTests;

/// <summary>A page that works rather than reads: it runs over a circuit, with the client script that the build makes and Radzen's parts.</summary>
public sealed class WorkingPageTests(Chromium chromium)
{
    [Fact]
    public async Task Diagnostics_VerifiesTheRevisionsOverACircuit()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded with { Environment = "Development" });
        var page = await chromium.OpenAsync();
        var said = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                said.Add(message.Text);
            }
        };

        await page.GotoAsync(new Uri(app.Address, "/diagnostics").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify the revisions" }).ClickAsync();

        await Assertions.Expect(page.Locator("#verified")).ToContainTextAsync("are as they were written", new() { Timeout = 15_000 });
        Assert.Empty(said);
    }
}
