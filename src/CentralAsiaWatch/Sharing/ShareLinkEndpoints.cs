namespace CentralAsiaWatch.Sharing;

/// <summary>The address of a share link itself.</summary>
public static class ShareLinkEndpoints
{
    /// <summary>Maps <c>/s/{token}</c>: it gives the browser a cookie for the one view and leads to an address without the secret.</summary>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet($"{AppUrls.ShareLinkStart}/{{**token}}", OpenAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task OpenAsync(HttpContext context, string? token, ShareLinkQueries links, SharedCookies cookies, ShareUses uses)
    {
        if (await links.FindByTokenAsync(token ?? "", context.RequestAborted) is not { } link)
        {
            SharedViews.NotFound(context);
            return;
        }

        var isOpen = link.PassphraseHash is null;
        cookies.Give(context, link.PublicId, isOpen ? SharedStage.Open : SharedStage.Asked);
        if (isOpen)
        {
            // One that asks for a passphrase is opened when that is right (SharedPage).
            uses.Count(link.Id);
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = AppUrls.SharedView(link.PublicId);
    }
}
