using CentralAsiaWatch.Options;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Hosting;

internal static class OptionsSetup
{
    public static void AddWatchOptions(this WebApplicationBuilder builder)
    {
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
}
