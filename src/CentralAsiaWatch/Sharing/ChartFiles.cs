using System.Security.Cryptography;
using System.Text;
using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Hosting;
using Microsoft.Net.Http.Headers;

namespace CentralAsiaWatch.Sharing;

/// <summary>
/// Answers a page's address with <c>.svg</c> behind it: <c>/timeline.svg?pair=afghanistan,tajikistan&amp;chart=events&amp;theme=dark</c> is that chart of the page
/// under the same filter as a file that stands by itself. Without <c>chart=</c> it is the page's largest.
/// </summary>
public sealed class ChartFiles(RequestDelegate next)
{
    /// <summary>How the first page is called where its address alone has no name to put an ending behind.</summary>
    public const string Situation = "/situation";

    /// <summary>The parameter that names a chart.</summary>
    public const string ChartParameter = "chart";

    /// <summary>The parameter for light, dark or auto.</summary>
    public const string ThemeParameter = "theme";

    private const string Ending = ".svg";

    /// <summary>The address of a view's chart as a file.</summary>
    /// <param name="view">The view.</param>
    /// <param name="chart">The name of the chart; null for the largest.</param>
    public static string Url(ViewAddress view, string? chart = null) =>
        (view with { Path = (view.Path == AppUrls.Situation ? Situation : view.Path) + Ending }).With(ChartParameter, chart).Url;

    /// <summary>Answers, or goes on.</summary>
    public async Task InvokeAsync(HttpContext context, ShownCharts charts)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Path.Value is not { } path || !path.EndsWith(Ending, StringComparison.Ordinal) || View(path[..^Ending.Length], request) is not { } view || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            await next(context);
            return;
        }

        var (asked, theme) = (request.Query[ChartParameter].ToString(), request.Query[ThemeParameter].ToString());
        if (theme is not ("" or "light" or "dark" or "auto"))
        {
            await PlainAnswers.WriteAsync(context, StatusCodes.Status400BadRequest, new FilterProblem(ThemeParameter, FilterProblem.Shorten(theme), "light, dark or auto").Sentence, context.RequestAborted);
            return;
        }

        var page = await ReadPage.OfAsync(context, next, view.Path, QueryOf(view));
        if (Past.AsOfRequests.Problem(context) is { } time)
        {
            await PlainAnswers.WriteAsync(context, StatusCodes.Status400BadRequest, time.Sentence, context.RequestAborted);
        }
        else if (page.Location is { } location)
        {
            // The sign-in, or a record that another one was merged into: whoever asks for a picture follows no page.
            await PlainAnswers.WriteAsync(context, StatusCodes.Status404NotFound, location.Contains(AppUrls.SignIn, StringComparison.Ordinal) ? "Sign in to see this chart." : $"This page stands at {location} now; ask for its charts there.", context.RequestAborted);
        }
        else if (page.Status != StatusCodes.Status200OK || (asked.Length == 0 ? charts.Main : charts.Find(asked)) is not { } chart)
        {
            await PlainAnswers.WriteAsync(context, StatusCodes.Status404NotFound, Missing(page, charts), context.RequestAborted);
        }
        else
        {
            await WriteAsync(context, SvgText.ToFile(chart.Node, new Uri(ViewAddress.Whole(request, "/")), theme.Length == 0 ? "light" : theme, SourceLines.Below(chart.Node, ViewAddress.Whole(request, view.Url), SourceLines.Words(context))));
        }
    }

    /// <summary>The query of a view.</summary>
    public static QueryString QueryOf(ViewAddress view) => view.Url.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? new QueryString(view.Url[mark..]) : QueryString.Empty;

    // The page is asked for as it is; what is said of the file is left out.
    private static ViewAddress? View(string path, HttpRequest request) =>
        ViewAddress.Read((path == Situation ? AppUrls.Situation : path) + request.QueryString)?.With(ChartParameter, null).With(ThemeParameter, null);

    private static string Missing(ReadPage page, ShownCharts charts) => page.Status != StatusCodes.Status200OK
        ? "There is nothing at this address that could have a chart."
        : charts.All.Count == 0 ? "This page shows no chart under this filter." : $"Name one of the charts of this page as chart=; it has {string.Join(", ", charts.All.Select(chart => chart.Name))}.";

    private static async Task WriteAsync(HttpContext context, string svg)
    {
        var bytes = Encoding.UTF8.GetBytes(svg);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"", isWeak: true);
        var response = context.Response;
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "image/svg+xml; charset=utf-8";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
