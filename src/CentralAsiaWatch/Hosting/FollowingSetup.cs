using CentralAsiaWatch.Following;
using CentralAsiaWatch.Programs;

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

        // Programs: keys and limits.
        services.AddSingleton<ApiKeyOperations>();
        services.AddSingleton<ProgramLimits>();
    }
}
