using System.Globalization;
using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Hosting;

namespace CentralAsiaWatch.Sharing;

/// <summary>
/// Answers <c>/embed</c> before a page's address with one chart or one table of that page, for a frame in somebody else's page:
/// <c>/embed/timeline?pair=afghanistan,tajikistan&amp;chart=events&amp;theme=dark&amp;width=800</c>. Without <c>chart=</c> or <c>table=</c> it is the page's largest chart,
/// or its first table. No script, no cookie read or set.
/// </summary>
public sealed class Embeds(RequestDelegate next, TimeProvider clock)
{
    /// <summary>The parameter that names a table by its place on the page, from 1.</summary>
    public const string TableParameter = "table";

    private const string WidthParameter = "width";
    private const string HeightParameter = "height";
    private const int Least = 100;
    private const int Most = 4000;
    private static readonly string[] s_own = [ChartFiles.ChartParameter, TableParameter, ChartFiles.ThemeParameter, WidthParameter, HeightParameter];

    /// <summary>The address of a part of a view for a frame.</summary>
    public static string Url(ViewAddress view, string? chart, int? table, string? theme) => (view with { Path = AppUrls.Embeds + (view.Path == AppUrls.Situation ? ChartFiles.Situation : view.Path) })
        .With(ChartFiles.ChartParameter, chart).With(TableParameter, table?.ToString(CultureInfo.InvariantCulture)).With(ChartFiles.ThemeParameter, theme).Url;

    /// <summary>Answers, or goes on.</summary>
    public async Task InvokeAsync(HttpContext context, ShownCharts charts, Records.ReferenceCache cache, Past.SinceQueries past)
    {
        var request = context.Request;
        if (!request.Path.StartsWithSegments(AppUrls.Embeds, StringComparison.Ordinal, out var rest) || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            await next(context);
            return;
        }

        // Who reads the page around a frame is nobody here, and stays nobody.
        request.Headers.Remove("Cookie");
        var whole = rest.Value is null or "" or "/" ? null : ViewAddress.Read((rest == ChartFiles.Situation ? AppUrls.Situation : rest.Value) + request.QueryString);
        if (whole is null)
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, "There is no view at this address that could be shown in a frame.");
            return;
        }

        var (asked, problem) = EmbedRequest.Read(request.Query);
        if (problem is not null)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, problem.Sentence);
            return;
        }

        var view = s_own.Aggregate(whole, (left, name) => left.With(name, null));
        var page = await ReadPage.OfAsync(context, next, view.Path, ChartFiles.QueryOf(view));
        if (Past.AsOfRequests.Problem(context) is { } time)
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, time.Sentence);
            return;
        }

        var chart = asked.Chart is { } name ? charts.Find(name) : asked.Table is null ? charts.Main : null;
        var table = page.Status == StatusCodes.Status200OK && chart is null && asked.Chart is null ? PageTables.Find(page.Html, asked.Table ?? 1) : null;
        if (chart is null && table is null && Past.AsOf.Read(view.AsOfText ?? "", clock.GetUtcNow().UtcDateTime) is { } asOf && await IsBeforeAllAsync(asOf, cache, context.RequestAborted))
        {
            var beginning = await past.BeginningAsync(context.RequestAborted);
            await RefuseAsync(context, StatusCodes.Status200OK, $"As of {Formatting.DateWords.Instant(asOf.Instant)} the store held nothing yet{(beginning is { } first ? $"; its first record was entered on {Formatting.DateWords.Instant(first)}" : "")}.");
            return;
        }

        if (page.Status != StatusCodes.Status200OK || (chart is null && table is null))
        {
            await RefuseAsync(context, StatusCodes.Status404NotFound, "There is no such chart or table on this page, or it is not open to everybody.");
            return;
        }

        var key = chart?.Node.Find("aria-labelledby")?.Split(' ')[0] is { } title ? PageKeys.Find(page.Html, title) : "";
        var answer = new KeptAnswer(System.Text.Encoding.UTF8.GetBytes(EmbedPage.Write(asked, ViewAddress.Whole(request, view.Url), chart, key, table, SourceLines.Words(context), ViewAddress.Whole(request, "/"))));
        context.Response.Headers.ETag = answer.Tag;
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        if (ConditionalAnswers.Has(request.Headers.IfNoneMatch, answer.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await answer.WriteAsync(context, "text/html; charset=utf-8");
    }

    private static async Task<bool> IsBeforeAllAsync(Past.AsOf asOf, Records.ReferenceCache cache, CancellationToken cancellationToken)
    {
        using var reading = Past.AsOf.Reading(asOf);
        return await cache.LastSequenceAsync(cancellationToken) == 0;
    }

    private static Task RefuseAsync(HttpContext context, int status, string sentence) => PlainAnswers.WriteAsync(context, status, sentence, context.RequestAborted);

    /// <summary>What an embed's address asks for beside the view.</summary>
    /// <param name="Chart">The chart by name; null for none.</param>
    /// <param name="Table">The table by its place, from 1; null for none.</param>
    /// <param name="Theme">Light or dark; null for what the reader's system has.</param>
    /// <param name="Width">In CSS pixels; null for the frame's.</param>
    /// <param name="Height">Likewise.</param>
    public sealed record EmbedRequest(string? Chart, int? Table, string? Theme, int? Width, int? Height)
    {
        /// <summary>Reads a query: what is asked, and what is wrong with it.</summary>
        public static (EmbedRequest Request, FilterProblem? Problem) Read(IQueryCollection query)
        {
            FilterProblem? problem = null;
            var chart = query[ChartFiles.ChartParameter].ToString();
            var theme = query[ChartFiles.ThemeParameter].ToString();
            problem = theme is "" or "light" or "dark" or "auto" ? null : new FilterProblem(ChartFiles.ThemeParameter, FilterProblem.Shorten(theme), "light, dark or auto");
            return (new EmbedRequest(chart.Length == 0 ? null : chart, Number(TableParameter, 1, 99), theme is "light" or "dark" ? theme : null, Number(WidthParameter, Least, Most), Number(HeightParameter, Least, Most)), problem);

            int? Number(string name, int least, int most)
            {
                var text = query[name].ToString();
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                {
                    return number;
                }

                problem ??= text.Length == 0 ? null : new FilterProblem(name, FilterProblem.Shorten(text), FormattableString.Invariant($"a whole number from {least} to {most}"));
                return null;
            }
        }
    }
}
