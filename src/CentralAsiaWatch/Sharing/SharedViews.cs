namespace CentralAsiaWatch.Sharing;

/// <summary>
/// Answers <c>/shared/{id}</c> with the view that a share link opens: the request goes on as one for the view, so that what is shown is the page itself. Whether the
/// link works is asked at each request. Whatever does not is the same “nothing here”.
/// </summary>
public sealed class SharedViews(RequestDelegate next)
{
    private const string ChartEnding = ".svg";

    /// <summary>Answers, or goes on.</summary>
    public async Task InvokeAsync(HttpContext context, ShareLinkQueries links, SharedCookies cookies)
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments(AppUrls.Shared, StringComparison.Ordinal, out var rest) && !request.Path.StartsWithSegments(AppUrls.ShareLinkStart, StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        KeepOut(context);
        var name = rest.Value?.TrimStart('/') ?? "";
        if (!rest.HasValue)
        {
            await next(context);
            return;
        }

        var isChart = name.EndsWith(ChartEnding, StringComparison.Ordinal);
        var publicId = isChart ? name[..^ChartEnding.Length] : name;
        var (link, stage) = (await links.FindByPublicIdAsync(publicId, context.RequestAborted), cookies.Stage(context, publicId));
        if (link is null || stage == SharedStage.None || ViewAddress.Read(link.View) is not { } view)
        {
            NotFound(context);
        }
        else if (stage == SharedStage.Asked)
        {
            // The page that asks for the passphrase.
            await next(context);
        }
        else if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            NotFound(context);
        }
        else
        {
            await ShowAsync(context, link, view, isChart);
        }
    }

    /// <summary>Answers what is the same for every link that opens nothing: nothing of the address is repeated.</summary>
    public static void NotFound(HttpContext context)
    {
        // The page for what is not found is read, whatever was sent.
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = AppUrls.Shared;
        context.Request.QueryString = QueryString.Empty;
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task ShowAsync(HttpContext context, ShareLink link, ViewAddress view, bool isChart)
    {
        var request = context.Request;
        var (path, query) = (request.Path, request.QueryString);
        context.Features.Set(new SharedView(link.Name, link.ExpiresAt));
        var mark = link.View.IndexOf('?', StringComparison.Ordinal);
        request.Path = isChart ? (view.Path == AppUrls.Situation ? ChartFiles.Situation : view.Path) + ChartEnding : view.Path;
        request.QueryString = mark < 0 ? QueryString.Empty : new QueryString(link.View[mark..]);
        try
        {
            await next(context);
        }
        finally
        {
            (request.Path, request.QueryString) = (path, query);
        }

        // A record that was hidden since says by whom; that is not for who has a link.
        if (context.Response.StatusCode >= StatusCodes.Status300MultipleChoices && context.Response.StatusCode != StatusCodes.Status304NotModified && !context.Response.HasStarted)
        {
            NotFound(context);
        }
    }

    private static void KeepOut(HttpContext context) => context.Response.OnStarting(() =>
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return Task.CompletedTask;
    });
}
