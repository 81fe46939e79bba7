using System.Globalization;
using System.Net;
using CentralAsiaWatch.Options;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Hosting;

internal static class OptionsSetup
{
    private static readonly (string Key, Func<string, bool> IsOne, string Accepted)[] s_typed =
    [
        ($"{WatchOptions.Section}:{nameof(WatchOptions.Access)}:{nameof(AccessOptions.AnonymousReading)}", value => bool.TryParse(value, out _), "is neither true nor false; write one of them"),
        ($"{WatchOptions.Section}:{nameof(WatchOptions.Sources)}:{nameof(SourceOptions.KeepText)}", value => bool.TryParse(value, out _), "is neither true nor false; write one of them"),
        ($"{WatchOptions.Section}:{nameof(WatchOptions.Live)}:{nameof(LiveOptions.MaximumReaders)}", IsWhole, "is no whole number; write one"),
        ($"{WatchOptions.Section}:{nameof(WatchOptions.Hosting)}:{nameof(HostingOptions.HstsDays)}", IsWhole, "is no whole number; write one"),
        ($"{WatchOptions.Section}:{nameof(WatchOptions.Api)}:{nameof(ApiOptions.AnonymousPerMinute)}", IsWhole, "is no whole number; write one"),
        ($"{WatchOptions.Section}:{nameof(WatchOptions.Api)}:{nameof(ApiOptions.KeyPerMinute)}", IsWhole, "is no whole number; write one"),
        ($"{WatchOptions.Section}:{nameof(WatchOptions.Mail)}:{nameof(MailOptions.Port)}", IsWhole, "is no whole number; write one"),
        ($"{WatchOptions.Section}:{nameof(WatchOptions.Mail)}:{nameof(MailOptions.StartTls)}", value => bool.TryParse(value, out _), "is neither true nor false; write one of them"),
    ];

    /// <summary>Reads the options.</summary>
    /// <exception cref="StartProblemException">A value is not of its type, which the binder would say with a stack trace.</exception>
    public static void AddWatchOptions(this WebApplicationBuilder builder)
    {
        foreach (var (key, isOne, accepted) in s_typed)
        {
            if (builder.Configuration[key] is { } value && !isOne(value))
            {
                throw new StartProblemException($"{key} is '{value}', which {accepted}.");
            }
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

    private static bool IsWhole(string value) => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);

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
