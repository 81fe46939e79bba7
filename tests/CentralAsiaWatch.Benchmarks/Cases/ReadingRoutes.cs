using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>The addresses a reader goes to: those that product.md names, and every page without a parameter that the application has beside them.</summary>
internal static class ReadingRoutes
{
    // Shown by the framework and not asked for; a page for developers that works and does not read.
    private static readonly string[] s_notRead = ["/error", "/not-found", "/diagnostics"];

    public static async Task<IReadOnlyList<string>> ListAsync(HttpClient client, Uri address) =>
    [
        .. Named().Concat(
        [
            AppUrls.Project(await FirstSlugAsync(client, address, RecordKind.Project)),
            AppUrls.Actor(await FirstSlugAsync(client, address, RecordKind.Actor)),
            AppUrls.Source(await FirstSlugAsync(client, address, RecordKind.Source)),
        ]).Concat(WithoutParameter()).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<string> Named() =>
    [
        AppUrls.Situation, AppUrls.Timeline, AppUrls.Country("uzbekistan"), AppUrls.Relation("afghanistan", "turkmenistan"), AppUrls.Event(1), AppUrls.Agreements,
        AppUrls.Agreement(1), AppUrls.Projects, AppUrls.Figures, AppUrls.Leverage, AppUrls.LeveragePair("afghanistan", "turkmenistan"), AppUrls.Actors,
        AppUrls.Sources, AppUrls.Contested, AppUrls.SearchFor("water"), AppUrls.Method,
    ];

    private static IEnumerable<string> WithoutParameter() => typeof(WatchApplication).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)
        .Where(template => !template.Contains('{') && template != AppUrls.Search && !s_notRead.Contains(template));

    private static async Task<string> FirstSlugAsync(HttpClient client, Uri address, RecordKind kind)
    {
        var list = await client.GetFromJsonAsync<JsonElement>(new Uri(address, AppUrls.Api(kind) + "?limit=1"));
        return list.GetProperty("items")[0].GetProperty("slug").GetString()!;
    }
}
