using CentralAsiaWatch.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(SeededApp))]

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>One program with the five documents in it, started once for all tests that only read.</summary>
public sealed class SeededApp : IAsyncLifetime
{
    private WatchApp? _app;

    /// <summary>The program.</summary>
    public WatchApp App => _app ?? throw new InvalidOperationException("It has not started.");

    /// <inheritdoc />
    public async ValueTask InitializeAsync() => _app = await WatchApp.StartAsync(WatchAppSettings.Seeded);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
