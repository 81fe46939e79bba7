namespace CentralAsiaWatch.Sharing;

/// <summary>What sharing needs.</summary>
internal static class SharingSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<ViewCollections>();
        services.AddSingleton<ShownParameters>();
        services.AddSingleton<ShareableViews>();
        services.AddSingleton<ShareLinkOperations>();
        services.AddSingleton<ShareLinkQueries>();
        services.AddSingleton<SharedCookies>();
        services.AddSingleton<SharedAnswers>();
        services.AddSingleton<ShareUses>();
        services.AddHostedService(provider => provider.GetRequiredService<ShareUses>());
        // Of one request: what its page drew, and what it says of itself.
        services.AddScoped<Charts.ShownCharts>();
        services.AddScoped<ViewPreview>();
    }
}
