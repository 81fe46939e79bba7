using System.Globalization;
using CentralAsiaWatch.Benchmarks.Measuring;
using Microsoft.Playwright;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>P5: how much a timeline draws and sends, how smoothly it is moved, and how soon it stands, over the bigger store of the run.</summary>
/// <param name="table">Where the rows go.</param>
/// <param name="peer">The folder where vis-timeline was installed; null for none.</param>
internal sealed class TimelineCases(ResultTable table, string? peer)
{
    private const int MostMarks = 600;
    private const double MostKiB = 30;
    private const double MostFrame = 16.7;
    private const double MostLateFrame = 33;
    private const double MostOfPeer = 0.2;
    private const int RequestsOfWarmUp = 30;
    private const int Moves = 240;
    private const int Drawings = 7;
    private static readonly TimeSpan s_rest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_move = TimeSpan.FromMilliseconds(6);

    public async Task RunAsync(string file)
    {
        var windows = await TimelineWindowCase.OfAsync(file);
        await using var watch = ChildApplication.StartWatch(file, isSeeded: false);
        using var client = new HttpClient();
        await watch.FirstAnswerAsync(client, AppUrls.Timeline);
        foreach (var window in windows)
        {
            var url = new Uri(watch.Address, window.Path);
            await PageBody.AskAsync(client, url, RequestsOfWarmUp);
            var html = await client.GetStringAsync(url);
            table.Add(ResultRow.Bound($"P5 {window.Name}: marks", PageBody.MarksIn(html), "", MostMarks));
            table.Add(ResultRow.Bound($"P5 {window.Name}: HTML by Brotli", (await PageBody.BytesAsync(client, url, "br"))!.Value / 1024.0, "KiB", MostKiB));
        }

        if (!Browsing.IsThere)
        {
            table.Add(ResultRow.Without("P5 in a browser", "no Chromium", "–"));
            return;
        }

        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await Browsing.LaunchAsync(playwright);
        foreach (var window in windows)
        {
            await MeasurePanningAsync(chromium, new Uri(watch.Address, window.Path), window.Name);
        }

        var (theirs, why) = await PeerCases.DrawnAsync(chromium, peer);
        foreach (var window in windows)
        {
            await MeasureDrawingAsync(chromium, new Uri(watch.Address, window.Path), window.Name, theirs, why);
        }
    }

    // The mouse is moved as a hand does it, some hundred times a second; the drag is not let go, which would ask for other days.
    private async Task MeasurePanningAsync(IBrowser chromium, Uri url, string name)
    {
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 1000 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(url.AbsoluteUri, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var figure = page.Locator(BrowserScripts.Chart).First;
        await figure.EvaluateAsync("figure => figure.scrollIntoView()");
        var box = (await figure.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + Math.Min(box.Height / 2, 300));
        await page.Mouse.MoveAsync(x, y);

        // The script of the chart comes when a pointer first meets it.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Task.Delay(s_rest);
        await page.EvaluateAsync(BrowserScripts.RecordFrames);
        await Task.Delay(s_rest);
        var still = await page.EvaluateAsync<double[]>(BrowserScripts.Frames);
        await page.Mouse.DownAsync();
        await page.EvaluateAsync(BrowserScripts.RecordFrames);
        for (var move = 1; move <= Moves; move++)
        {
            await page.Mouse.MoveAsync(x + (float)(250 * Math.Sin(move * Math.PI / 60)), y);
            await Task.Delay(s_move);
        }

        var frames = await page.EvaluateAsync<double[]>(BrowserScripts.Frames);
        if (!await page.EvaluateAsync<bool>(BrowserScripts.IsMoved))
        {
            table.Add(ResultRow.Without($"P5 {name}: panning", "the chart does not move", $"≤ {ResultRow.Amount(MostFrame, "ms")}"));
            return;
        }

        AddFrames($"P5 {name}: panning, p50", frames, still, 0.5, MostFrame);
        AddFrames($"P5 {name}: panning, p95", frames, still, 0.95, MostLateFrame);
    }

    // Beside it the same page at rest: what the machine itself keeps from its screen.
    private void AddFrames(string metric, double[] frames, double[] still, double part, double most)
    {
        // The browser tells tenths of a millisecond.
        var (ours, rest) = (Math.Round(Browsing.At(frames, part), 1), Math.Round(Browsing.At(still, part), 1));
        table.Add(ResultRow.Bound(metric, ours, "ms", most, ResultRow.Amount(rest, "ms"), ours / rest));
    }

    private async Task MeasureDrawingAsync(IBrowser chromium, Uri url, string name, double? theirs, string why)
    {
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 1000 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(url.AbsoluteUri);
        var chart = await page.EvaluateAsync<DrawnChart>(BrowserScripts.TakeChart);
        var times = new List<double>();
        for (var drawing = 0; drawing <= Drawings; drawing++)
        {
            // A document of its own each time: nothing is laid out or painted already.
            await page.GotoAsync("about:blank");
            await page.SetContentAsync($"<!doctype html><style>{chart.Style}</style><main></main>");
            times.Add(await page.EvaluateAsync<double>(BrowserScripts.Draw, chart.Markup));
        }

        var metric = string.Create(CultureInfo.InvariantCulture, $"P5 {name}: drawn");
        var ours = Browsing.At(times.Skip(1), 0.5);
        table.Add(theirs is { } peerTime
            ? ResultRow.Of(metric, ours, peerTime, "ms", ours / peerTime, MostOfPeer)
            : new ResultRow(metric, ResultRow.Amount(ours, "ms"), why, "–", string.Create(CultureInfo.InvariantCulture, $"≤ {MostOfPeer:0.00} ×"), "–"));
    }
}
