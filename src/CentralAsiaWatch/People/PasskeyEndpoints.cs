namespace CentralAsiaWatch.People;

/// <summary>The challenges that passkeys answer. Each is sent as JSON, and its other half in a cookie that only this browser has.</summary>
public static class PasskeyEndpoints
{
    private const string Json = "application/json";

    /// <summary>Maps both.</summary>
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        // POST /account/passkey/request: what to ask a browser for, by anybody who wants to sign in.
        routes.MapPost(AppUrls.PasskeyRequest, async (HttpContext context, Passkeys passkeys) =>
            Results.Text(await passkeys.RequestOptionsAsync(context), Json)).AllowAnonymous().ExcludeFromDescription();

        // POST /account/passkey/creation: what a new passkey has to be, for who is signed in.
        routes.MapPost(AppUrls.PasskeyCreation, async (HttpContext context, Passkeys passkeys) =>
            Acting.From(context.User) is { } acting
                ? Results.Text(await passkeys.CreationOptionsAsync(context, acting), Json)
                : Results.Problem("Sign in first. Nothing was changed.", statusCode: StatusCodes.Status401Unauthorized)).AllowAnonymous().ExcludeFromDescription();
    }
}
