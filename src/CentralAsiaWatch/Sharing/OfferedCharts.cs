using CentralAsiaWatch.Charts;

namespace CentralAsiaWatch.Sharing;

/// <summary>
/// Reads the view that <c>/share?of=…</c> is about, so that the page can offer its charts by their titles and frames that fit them: only the page itself knows what
/// it draws under a filter.
/// </summary>
public sealed class OfferedCharts(RequestDelegate next, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The charts of the view, the one that stands for it first; none where it draws none.</summary>
    public static IReadOnlyList<ShownChart> Of(HttpContext context) => context.Features.Get<Offered>()?.Charts ?? [];

    /// <summary>Reads the view where one is shared, also when a form of that page is sent, and goes on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path == AppUrls.Share && ViewAddress.Read(request.Query[ViewAddress.Parameter]) is { } view
            && ViewParts.HasChart(view) && view.TimeProblem(clock.GetUtcNow().UtcDateTime) is null)
        {
            context.Features.Set(new Offered(await ReadAsync(context, view)));
        }

        await next(context);
    }

    // With services of its own, and routed anew afterwards: the page of sharing knows nothing of it.
    private async Task<IReadOnlyList<ShownChart>> ReadAsync(HttpContext context, ViewAddress view)
    {
        var (own, features, items) = (context.RequestServices, context.Features.Select(one => one.Key).ToHashSet(), context.Items.Keys.ToHashSet());
        await using var scope = scopes.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        try
        {
            var page = await ReadPage.OfAsync(context, next, view.Path, ChartFiles.QueryOf(view));
            var charts = scope.ServiceProvider.GetRequiredService<ShownCharts>();
            return page.Status == StatusCodes.Status200OK && charts.Main is { } main ? [main, .. charts.All.Where(chart => chart != main)] : [];
        }
        finally
        {
            context.RequestServices = own;
            // What that page put on the request, such as that its forms have a token, is taken off: what it answered with it is not sent.
            foreach (var type in context.Features.Select(one => one.Key).Where(type => !features.Contains(type)).ToArray())
            {
                context.Features[type] = null;
            }

            foreach (var item in context.Items.Keys.Where(item => !items.Contains(item)).ToArray())
            {
                context.Items.Remove(item);
            }

            context.SetEndpoint(null);
            context.Request.RouteValues.Clear();
        }
    }

    private sealed record Offered(IReadOnlyList<ShownChart> Charts);
}
