using CentralAsiaWatch.BrowserTests.Infrastructure;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace CentralAsiaWatch.BrowserTests.Infrastructure;

/// <summary>
/// The machine's own Chromium, and one program with the five documents in it. Where there is no Chromium, tests are skipped and say so;
/// with <c>WATCH_REQUIRE_BROWSER=1</c> they fail instead.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    // Playwright adds what it needs to steer the browser; these keep it from talking to anybody but the program.
    private static readonly string[] s_arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The program.</summary>
    public WatchApp App { get; private set; } = null!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } chromium)
        {
            return;
        }

        App = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        _playwright = await Playwright.CreateAsync();
        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(15_000);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = s_arguments });
    }

    /// <summary>A reader with a window of their own, at the program with the five documents or at another.</summary>
    public async Task<Reader> OpenAsync(BrowserNewContextOptions? options = null, WatchApp? app = null)
    {
        if (_browser is null)
        {
            const string Reason = "There is no Chromium on this machine: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to its file.";
            Assert.False(Environment.GetEnvironmentVariable("WATCH_REQUIRE_BROWSER") == "1", Reason);
            Assert.Skip(Reason);
        }

        options ??= new BrowserNewContextOptions();
        options.BaseURL = (app ?? App).Address.ToString();
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 900 };
        return await Reader.OpenAsync(await _browser.NewContextAsync(options));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            _playwright!.Dispose();
            await App.DisposeAsync();
        }
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named) ? named : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Prepend("/usr/bin").Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists);
    }
}
