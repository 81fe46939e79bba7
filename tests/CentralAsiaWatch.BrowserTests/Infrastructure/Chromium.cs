using CentralAsiaWatch.BrowserTests.Infrastructure;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]
// One browser on a machine of two cores: journeys that run beside each other only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace CentralAsiaWatch.BrowserTests.Infrastructure;

/// <summary>
/// The Chromium of this machine. Where there is none a test is skipped with that reason; with <c>WATCH_REQUIRE_BROWSER=1</c>, as in CI, it fails.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] s_arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        if (Find() is { } executable)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = s_arguments });
        }
    }

    /// <summary>A page in a browser profile of its own.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        if (_browser is null)
        {
            const string Reason = "There is no Chromium on this machine; install it, or name it in CHROMIUM_PATH.";
            Assert.False(Environment.GetEnvironmentVariable("WATCH_REQUIRE_BROWSER") == "1", Reason);
            Assert.Skip(Reason);
        }

        return await (await _browser!.NewContextAsync(options)).NewPageAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name)));
        return onPath.Prepend(named ?? "").FirstOrDefault(File.Exists);
    }
}
