using CentralAsiaWatch.Following;
using CentralAsiaWatch.Programs;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CentralAsiaWatch.Hosting;

internal static class FollowingSetup
{
    /// <summary>Saved views and whatever tells of them, and what programs come in by.</summary>
    public static void AddWatchFollowing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // One query for all that follows.
        services.AddSingleton<ViewChanges>();
        services.AddSingleton<SavedViewQueries>();
        services.AddSingleton<SavedViewOperations>();

        // Sent to other programs.
        services.TryAddSingleton<HostLookup>((host, cancellationToken) => System.Net.Dns.GetHostAddressesAsync(host, cancellationToken));
        services.AddSingleton<HookClient>();
        services.AddSingleton<HookOperations>();
        services.AddSingleton<HookSender>();
        services.AddHostedService(provider => provider.GetRequiredService<HookSender>());

        // Told by mail.
        services.AddSingleton<MailSender>();
        services.AddSingleton<DigestOperations>();
        services.AddSingleton<DigestLinks>();
        services.AddSingleton<DigestSender>();
        services.AddHostedService(provider => provider.GetRequiredService<DigestSender>());

        // Programs: keys and limits.
        services.AddSingleton<ApiKeyOperations>();
        services.AddSingleton<ProgramLimits>();
        services.AddSingleton<AssistantTools>();
    }
}
