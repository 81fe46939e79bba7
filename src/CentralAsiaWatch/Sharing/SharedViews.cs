using System.Text;
using CentralAsiaWatch.Components.Layout;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Sharing;

/// <summary>
/// Answers <c>/shared/{id}</c> with the view that a share link opens: the request goes on as one for the view, so that what is shown is the page itself. Whether the
/// link works is asked at each request. Whatever does not is the same “nothing here”.
/// </summary>
public sealed class SharedViews(RequestDelegate next, SharedAnswers answers, ReferenceCache cache, TimeProvider clock)
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
            context.Features.Set(SharedView.Nothing);
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
        context.Features.Set(SharedView.Nothing);
        // The page for what is not found is read, whatever was sent.
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = AppUrls.Shared;
        context.Request.QueryString = QueryString.Empty;
        context.Response.Clear();
        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task ShowAsync(HttpContext context, ShareLink link, ViewAddress view, bool isChart)
    {
        context.Features.Set(new SharedView(link.Name, link.ExpiresAt));
        var query = ChartFiles.QueryOf(view);
        if (isChart)
        {
            await ShowChartAsync(context, new PathString((view.Path == AppUrls.Situation ? ChartFiles.Situation : view.Path) + ChartEnding), query);
            return;
        }

        // Asked for before the page is made: what is written meanwhile has another instance, and so makes the page anew.
        var known = await cache.ReferencesAsync(context.RequestAborted);
        var asked = new SharedAnswer(
            link.PublicId, ViewAddress.Whole(context.Request, ""), PageTheme.Read(context), PageCalendar.IsSolarHijri(context), clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute);
        var page = answers.Find(known, asked);
        if (page is null)
        {
            var read = await ReadPage.OfAsync(context, next, view.Path, query);
            if (read.Status != StatusCodes.Status200OK)
            {
                // A record that was hidden since says by whom; that is not for who has a link.
                NotFound(context);
                return;
            }

            page = new KeptAnswer(Encoding.UTF8.GetBytes(SharedAnchors.Keep(read.Html, view.Path, AppUrls.SharedView(link.PublicId))));
            answers.Keep(known, asked, page);
        }

        // Kept by the reader's own browser and asked for at each opening: so the link's end is the view's end, and what has not changed is not sent again.
        context.Response.Headers.ETag = page.Tag;
        if (ConditionalAnswers.Has(context.Request.Headers.IfNoneMatch, page.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await page.WriteAsync(context, "text/html; charset=utf-8");
    }

    private async Task ShowChartAsync(HttpContext context, PathString chart, QueryString chartQuery)
    {
        var request = context.Request;
        var (path, query) = (request.Path, request.QueryString);
        (request.Path, request.QueryString) = (chart, chartQuery);
        try
        {
            await next(context);
        }
        finally
        {
            (request.Path, request.QueryString) = (path, query);
        }
    }

    private static void KeepOut(HttpContext context) => context.Response.OnStarting(() =>
    {
        context.Response.Headers.CacheControl = context.Response.Headers.ETag.Count > 0 ? "no-cache, private" : "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return Task.CompletedTask;
    });
}
