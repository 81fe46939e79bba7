using CentralAsiaWatch.Tests.Collections;
using CentralAsiaWatch.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(BothCollections))]

namespace CentralAsiaWatch.Tests.Collections;

/// <summary>One program with the five documents and the open record in it, started once for all tests that only read.</summary>
public sealed class BothCollections : IAsyncLifetime
{
    private WatchApp? _app;

    /// <summary>The program.</summary>
    public WatchApp App => _app ?? throw new InvalidOperationException("It has not started.");

    /// <summary>How it is started.</summary>
    public static WatchAppSettings Settings { get; } = WatchAppSettings.Seeded with { Configuration = new Dictionary<string, string> { ["Watch:Seeds:Collections"] = "documents,open-record" } };

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _app = await WatchApp.StartAsync(Settings);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
