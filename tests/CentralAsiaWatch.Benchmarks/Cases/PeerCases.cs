using System.Text.Json;
using Microsoft.Playwright;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>How soon vis-timeline draws 1,000 items, where somebody has installed it in a folder of their own. Nothing of it is part of this repository.</summary>
internal static class PeerCases
{
    private const string Version = "8.5.";
    private const int Drawings = 3;

    /// <summary>The median time in milliseconds; null where it cannot be measured, and why.</summary>
    public static async Task<(double? Milliseconds, string Why)> DrawnAsync(IBrowser chromium, string? folder)
    {
        if (folder is null)
        {
            return (null, "no peer given");
        }

        var package = Path.Combine(folder, "node_modules", "vis-timeline");
        var (script, style) = (Path.Combine(package, "standalone", "umd", "vis-timeline-graph2d.min.js"), Path.Combine(package, "styles", "vis-timeline-graph2d.min.css"));
        if (!File.Exists(script) || !File.Exists(style))
        {
            return (null, "no vis-timeline there");
        }

        using var said = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(package, "package.json")));
        if (said.RootElement.GetProperty("version").GetString() is var version && version?.StartsWith(Version, StringComparison.Ordinal) != true)
        {
            return (null, $"vis-timeline {version}, not {Version}x");
        }

        var times = new List<double>();
        for (var drawing = 0; drawing < Drawings; drawing++)
        {
            await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 1000 } });
            var page = await context.NewPageAsync();
            await page.SetContentAsync("<!doctype html><main></main>");
            await page.AddStyleTagAsync(new() { Path = style });
            await page.AddScriptTagAsync(new() { Path = script });
            times.Add(await page.EvaluateAsync<double>(BrowserScripts.DrawPeer));
        }

        return (Browsing.At(times, 0.5), "");
    }
}
