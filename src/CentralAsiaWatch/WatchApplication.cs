using System.Net.Sockets;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Map;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Seeding;
using Microsoft.AspNetCore.Connections;

namespace CentralAsiaWatch;

/// <summary>The one place where the program is put together; tests start the same program through it.</summary>
public static class WatchApplication
{
    private const int CannotStart = 1;

    /// <summary>Where it listens when nothing says otherwise.</summary>
    public const string UsualUrl = "http://localhost:5080";


    /// <summary>Runs the command that is named, or builds, prepares the store, and serves until told to stop. The exit code is 0, or 1 where it cannot start.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            if (Commands.IsNamed(args))
            {
                return await Commands.RunAsync(args);
            }

            await using var application = Build(args, null);
            await StartAsync(application);
            await application.WaitForShutdownAsync();
            return 0;
        }
        catch (StartProblemException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return CannotStart;
        }
    }

    /// <summary>Builds the program without starting it.</summary>
    /// <param name="args">Command-line arguments, read as configuration.</param>
    /// <param name="configure">What a test changes; null for nothing.</param>
    /// <exception cref="StartProblemException">The configuration is not sound.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseStaticWebAssets();
        builder.AddWatchServer();
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null && builder.Configuration["https_ports"] is null)
        {
            builder.WebHost.UseUrls(UsualUrl);
        }

        configure?.Invoke(builder);
        builder.AddWatchOptions();
        builder.AddWatchLogging();
        builder.AddWatchStore();
        builder.AddWatchRecords();
        builder.AddWatchEditing();
        builder.AddWatchFollowing();
        builder.AddWatchPages();
        builder.AddWatchPeople();
        builder.AddWatchTransportSecurity();

        var application = builder.Build();
        application.CheckOptions();
        application.CheckUrls();
        application.UseWatchPipeline();
        application.MapWatchEndpoints();
        return application;
    }

    /// <summary>Prepares the store, seeds it and begins to listen.</summary>
    /// <exception cref="StartProblemException">Something keeps the program from starting; nothing was changed.</exception>
    public static async Task StartAsync(WebApplication application, CancellationToken cancellationToken = default)
    {
        // Held until the program ends: resolved here so that nothing is opened before the lock is taken.
        application.Services.GetRequiredService<StoreLock>();
        // Read before the store is touched: a gazetteer that cannot be taken stops the start with nothing changed.
        application.Services.GetRequiredService<Gazetteer>();
        application.Services.GetRequiredService<Method.SecondCodings>();
        await application.Services.GetRequiredService<StoreSetup>().RunAsync(cancellationToken);
        await application.Services.GetRequiredService<ProjectionRebuild>().RunAsync(cancellationToken);
        var seeded = await application.Services.GetRequiredService<Seeder>().RunAsync(cancellationToken);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch (IOException problem) when (problem.InnerException is AddressInUseException)
        {
            throw new StartProblemException($"{Urls(application)} is in use by another program; stop that one, or start with --urls http://localhost:5081.");
        }
        catch (SocketException problem)
        {
            throw new StartProblemException($"{Urls(application)} cannot be listened on ({problem.Message}); start with --urls http://localhost:5081.");
        }

        application.Services.GetRequiredService<StartReport>().Write(application.Urls, seeded);
    }

    private static string Urls(WebApplication application) => string.Join(" and ", application.Configuration["urls"]?.Split(';') ?? [UsualUrl]);
}
