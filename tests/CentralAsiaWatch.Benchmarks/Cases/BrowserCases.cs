using CentralAsiaWatch.Benchmarks.Measuring;
using Microsoft.Playwright;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>P9 in a browser on this machine: what a reader waits for. And that no page opens a circuit there.</summary>
internal static class BrowserCases
{
    private const int Clicks = 40;

    public static async Task RunAsync(ResultTable table, Uri address)
    {
        if (!Browsing.IsThere)
        {
            table.Add(ResultRow.Without("P9 in a browser", "no Chromium", "–"));
            return;
        }

        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await Browsing.LaunchAsync(playwright);
        var sockets = 0;
        foreach (var (name, path, loads) in PageCases.Measured)
        {
            sockets += await MeasureLoadsAsync(table, chromium, new Uri(address, path), name, loads);
        }

        sockets += await MeasureClicksAsync(table, chromium, address);
        table.Add(new ResultRow("P7 circuits opened in the browser", sockets.ToString(System.Globalization.CultureInfo.InvariantCulture), "–", "–", "none", sockets == 0 ? "ok" : "MISSED"));
    }

    private static async Task<int> MeasureLoadsAsync(ResultTable table, IBrowser chromium, Uri url, string name, int times)
    {
        var loads = new List<PageLoad>();
        var sockets = 0;
        for (var load = 0; load <= times; load++)
        {
            // A context of its own has no cache: as at a reader's first visit.
            await using var context = await chromium.NewContextAsync();
            var page = await context.NewPageAsync();
            page.WebSocket += (_, _) => sockets++;
            if (!await IsThereAsync(page, url))
            {
                table.Add(ResultRow.Without($"P9 {name}: in a browser", "missing", "–"));
                return sockets;
            }

            loads.Add(await page.EvaluateAsync<PageLoad>(BrowserScripts.Load));
        }

        // The first one warms the server and the browser.
        loads.RemoveAt(0);
        table.Add(ResultRow.Bound($"P9 {name}: largest paint", Browsing.At(loads.Select(load => load.Paint / 1000), 0.5), "s", 0.5));
        table.Add(ResultRow.Bound($"P9 {name}: interactive", Browsing.At(loads.Select(load => Math.Max(load.Interactive, load.Loaded) / 1000), 0.5), "s", 0.8));
        table.Add(ResultRow.Bound($"P9 {name}: layout shift", loads.Max(load => load.Shift), "", 0.02));
        return sockets;
    }

    private static async Task<int> MeasureClicksAsync(ResultTable table, IBrowser chromium, Uri address)
    {
        const string Metric = "P9 click to DOM, p95";
        var sockets = 0;
        var page = await chromium.NewPageAsync();
        page.WebSocket += (_, _) => sockets++;
        var times = new List<double>();
        for (var click = 0; click < Clicks + 4; click++)
        {
            if (click % 4 == 0)
            {
                await page.GotoAsync(new Uri(address, AppUrls.Timeline).AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
            }

            var milliseconds = await page.EvaluateAsync<double>(BrowserScripts.Click, click);
            if (milliseconds < 0)
            {
                table.Add(ResultRow.Without(Metric, milliseconds < -1 ? "the link changes nothing" : "no link from one timeline to another yet", "≤ 50.0 ms"));
                return sockets;
            }

            times.Add(milliseconds);
        }

        table.Add(ResultRow.Bound(Metric, Browsing.At(times.Skip(4), 0.95), "ms", 50));
        return sockets;
    }

    private static async Task<bool> IsThereAsync(IPage page, Uri url)
    {
        try
        {
            return (await page.GotoAsync(url.AbsoluteUri))?.Status == 200;
        }
        catch (PlaywrightException problem) when (problem.Message.Contains("ERR_HTTP_RESPONSE_CODE_FAILURE", StringComparison.Ordinal))
        {
            // What Chromium makes of a 404 without a body.
            return false;
        }
    }
}
