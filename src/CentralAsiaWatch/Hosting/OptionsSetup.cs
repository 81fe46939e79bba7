using System.Net;
using CentralAsiaWatch.Options;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Hosting;

internal static class OptionsSetup
{
    private const string AnonymousReading = $"{WatchOptions.Section}:{nameof(WatchOptions.Access)}:{nameof(AccessOptions.AnonymousReading)}";

    /// <summary>Reads the options.</summary>
    /// <exception cref="StartProblemException">A value is not of its type, which the binder would say with a stack trace.</exception>
    public static void AddWatchOptions(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[AnonymousReading] is { } value && !bool.TryParse(value, out _))
        {
            throw new StartProblemException($"{AnonymousReading} is '{value}', which is neither true nor false; write one of them.");
        }

        builder.Services.AddOptions<WatchOptions>().BindConfiguration(WatchOptions.Section);
        builder.Services.AddSingleton<IValidateOptions<WatchOptions>, WatchOptionsCheck>();
    }

    /// <summary>Checks the configuration before anything is opened.</summary>
    /// <exception cref="StartProblemException">It is not sound.</exception>
    public static void CheckOptions(this WebApplication application)
    {
        try
        {
            _ = application.Services.GetRequiredService<IOptions<WatchOptions>>().Value;
        }
        catch (OptionsValidationException problem)
        {
            throw new StartProblemException(string.Join(Environment.NewLine, problem.Failures));
        }
    }

    /// <summary>Checks the addresses to listen on before anything is opened.</summary>
    /// <exception cref="StartProblemException">One is no address.</exception>
    public static void CheckUrls(this WebApplication application)
    {
        foreach (var url in application.Configuration["urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            if (!IsAddress(url))
            {
                throw new StartProblemException($"urls names ‘{url}’, which is no address to listen on; write one such as --urls http://localhost:5081.");
            }
        }
    }

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Port: <= IPEndPoint.MaxPort, Scheme: "http" or "https" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
