using Microsoft.Playwright;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>A Chromium of this machine without a window.</summary>
internal static class Browsing
{
    private static readonly string[] s_browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly string[] s_arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Whether there is one.</summary>
    public static bool IsThere => s_browsers.Any(File.Exists);

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = s_browsers.First(File.Exists), Args = s_arguments });

    /// <summary>The value below which such a part of all lies.</summary>
    public static double At(IEnumerable<double> values, double part)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * part))];
    }
}
