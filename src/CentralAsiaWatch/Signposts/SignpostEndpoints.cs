namespace CentralAsiaWatch.Signposts;

/// <summary>Addresses that lead on to where a record stands.</summary>
public static class SignpostEndpoints
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        // GET /leverage/3: an assessment has no page of its own, and still a number for good.
        routes.MapGet("/leverage/{number:int}", async (int number, SignpostQueries signposts, CancellationToken cancellationToken) =>
            await signposts.LeverageUrlAsync(number, cancellationToken) is { } url ? Results.Redirect(url) : Results.NotFound()).ExcludeFromDescription();
}
