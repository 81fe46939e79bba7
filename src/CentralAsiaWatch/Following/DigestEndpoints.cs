using CentralAsiaWatch.Hosting;

namespace CentralAsiaWatch.Following;

/// <summary>The links of digests. Opening one changes nothing, because programs that look into mails open them too: a page asks, and a POST does it, also that of a mail program (RFC 8058).</summary>
public static class DigestEndpoints
{
    /// <summary>Maps <c>/digests/confirm/{token}</c> and <c>/digests/end/{token}</c>.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost($"{AppUrls.Digests}/confirm/{{token}}", async (HttpContext context, string token, DigestLinks links) => await AnswerAsync(
            context, await links.ConfirmAsync(token, context.RequestAborted), "The address is confirmed. The first mail comes after the present day or week, if there is something new.", "This link was used before, is too old, or is none of ours. Nothing was changed.")).DisableAntiforgery().AllowAnonymous().ExcludeFromDescription();
        routes.MapPost($"{AppUrls.Digests}/end/{{token}}", async (HttpContext context, string token, DigestLinks links) => await AnswerAsync(
            context, await links.EndAsync(token, context.RequestAborted), "The mails are ended.", "This link is none of ours. Nothing was changed; whoever has an account can end mails under Saved views.")).DisableAntiforgery().AllowAnonymous().ExcludeFromDescription();
        routes.MapGet($"{AppUrls.Digests}/end/{{token}}", (string token) => Results.Redirect(AppUrls.StopDigest(token))).AllowAnonymous().ExcludeFromDescription();
    }

    private static Task AnswerAsync(HttpContext context, bool isDone, string done, string refused) =>
        PlainAnswers.WriteAsync(context, isDone ? StatusCodes.Status200OK : StatusCodes.Status404NotFound, isDone ? done : refused, context.RequestAborted);
}
