using CentralAsiaWatch.Data;
using CentralAsiaWatch.Options;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Hosting;

internal static class StoreSetupExtensions
{
    public static void AddWatchStore(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var contentRoot = builder.Environment.ContentRootPath;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Past.ReadingTime>();
        services.AddSingleton(provider => StoreLocation.From(provider.GetRequiredService<IOptions<WatchOptions>>().Value.Database, contentRoot));
        services.AddSingleton(provider => StoreLock.Take(provider.GetRequiredService<StoreLocation>()));
        // Keys lie beside the store they belong to, so that a form survives a restart and a second store has its own.
        services.AddDataProtection().SetApplicationName("CentralAsiaWatch");
        services.AddOptions<KeyManagementOptions>().Configure<StoreLocation, ILoggerFactory>((keys, store, logs) =>
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(store.File + ".keys"), logs));
        services.AddSingleton<StoreConnections>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<GatedStore>();
        services.AddSingleton<StoreSetup>();
        services.AddPooledDbContextFactory<SqliteWatchDbContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<StoreLocation>().ConnectionString)
            .AddInterceptors(provider.GetRequiredService<StoreConnections>())
            // Counting up to a bound takes any rows.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.TrackAll));
        services.AddSingleton<Past.PastStates>();
        services.AddSingleton<IDbContextFactory<WatchDbContext>, StoreReading>();
    }

    /// <summary>Hands out the store that all know: as it is, or to a request that reads the past, as it was (<see cref="Past.AsOf"/>).</summary>
    private sealed class StoreReading(IDbContextFactory<SqliteWatchDbContext> live, Past.PastStates states) : IDbContextFactory<WatchDbContext>
    {
        public WatchDbContext CreateDbContext() =>
            Past.AsOf.IsWholePresent ? live.CreateDbContext() : throw new InvalidOperationException("A past state is opened asynchronously.");

        public async Task<WatchDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            Past.AsOf.CurrentReading is { } reading && !Past.AsOf.IsWholePresent ? await states.OpenAsync(reading, cancellationToken) : await live.CreateDbContextAsync(cancellationToken);
    }
}
