namespace CentralAsiaWatch.Hosting;

/// <summary>Who asks: a person for a page, or a program for something it reads.</summary>
public static class RequestKinds
{
    /// <summary>Whether a person would see the answer as a page.</summary>
    public static bool WantsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && !request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal)
        && !request.Path.StartsWithSegments(AppUrls.Assistants, StringComparison.Ordinal)
        && !request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)
        && !request.Path.StartsWithSegments(AppUrls.Suggest, StringComparison.Ordinal)
        && !request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase);
}
