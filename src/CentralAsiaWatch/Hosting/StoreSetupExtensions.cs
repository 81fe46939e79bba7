using CentralAsiaWatch.Data;
using CentralAsiaWatch.Options;
using Microsoft.EntityFrameworkCore;
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
        services.AddSingleton(provider => StoreLocation.From(provider.GetRequiredService<IOptions<WatchOptions>>().Value.Database, contentRoot));
        services.AddSingleton(provider => StoreLock.Take(provider.GetRequiredService<StoreLocation>()));
        services.AddSingleton<StoreConnections>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<StoreSetup>();
        services.AddPooledDbContextFactory<SqliteWatchDbContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<StoreLocation>().ConnectionString)
            .AddInterceptors(provider.GetRequiredService<StoreConnections>())
            .UseQueryTrackingBehavior(QueryTrackingBehavior.TrackAll));
        services.AddSingleton<IDbContextFactory<WatchDbContext>, WatchDbContextFactory<SqliteWatchDbContext>>();
    }

    /// <summary>The factory interface is not covariant: this hands out a provider's context as the store that all know.</summary>
    private sealed class WatchDbContextFactory<TContext>(IDbContextFactory<TContext> provider) : IDbContextFactory<WatchDbContext>
        where TContext : WatchDbContext
    {
        public WatchDbContext CreateDbContext() => provider.CreateDbContext();

        public async Task<WatchDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await provider.CreateDbContextAsync(cancellationToken);
    }
}
