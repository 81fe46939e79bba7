using System.Globalization;
using CentralAsiaWatch.Options;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;
using Serilog.Settings.Configuration;

namespace CentralAsiaWatch.Hosting;

internal static class LoggingSetup
{
    private const long MaximumFileBytes = 32L * 1024 * 1024;
    private const int KeptFiles = 14;

    /// <summary>Serilog to the console and to a rolling JSON file, a line per event; the files together are bounded, so that a log cannot fill the store's disk.</summary>
    public static void AddWatchLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSerilogLogger(builder.Configuration, builder.Environment.ContentRootPath);
    }

    private static void AddSerilogLogger(this IServiceCollection services, ConfigurationManager configuration, string contentRoot)
    {
        var logging = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .Enrich.With(new LoggedPathEnricher())
            // It warns that its keys lie unencrypted; docs/configuration.md says to keep them as the store is kept.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // The sinks there are: unnamed, they are looked for in every assembly the program has, which costs a start 30 ms.
            .ReadFrom.Configuration(configuration, new ConfigurationReaderOptions(typeof(ConsoleLoggerConfigurationExtensions).Assembly, typeof(FileLoggerConfigurationExtensions).Assembly))
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture);
        var folder = configuration.GetSection(WatchOptions.Section).Get<WatchOptions>()?.Logs.Path ?? "";
        if (folder.Length > 0)
        {
            logging.WriteTo.File(
                new JsonFormatter(renderMessage: true, formatProvider: CultureInfo.InvariantCulture),
                Path.Combine(Path.GetFullPath(folder, contentRoot), "watch-.json"),
                rollingInterval: RollingInterval.Day,
                fileSizeLimitBytes: MaximumFileBytes,
                rollOnFileSizeLimit: true,
                retainedFileCountLimit: KeptFiles);
        }

        services.AddLogging(logs => logs.AddSerilog(logging.CreateLogger(), dispose: true));
    }
}
