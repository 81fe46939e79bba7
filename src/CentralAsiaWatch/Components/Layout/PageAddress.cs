using CentralAsiaWatch.Filtering;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace CentralAsiaWatch.Components.Layout;

/// <summary>The address of the page that is shown, as the page itself repeats it: what is too long for any filter, and was left out, is left out there too.</summary>
public static class PageAddress
{
    /// <summary>Path and query.</summary>
    public static string PathAndQuery(HttpContext context) => context.Request.Path + Query(context.Request);

    /// <summary>
    /// The address that the browser asked for, for links within the page: one that differs in anything would load the page anew. A view that is read under another
    /// address, and a page that stands in for a missing one, are where they were asked for.
    /// </summary>
    public static string Here(HttpContext context) =>
        context.Features.Get<IHttpRequestFeature>()?.RawTarget is { Length: <= RecordFilter.MostCharacters } asked && asked.StartsWith('/') && !asked.StartsWith("//", StringComparison.Ordinal)
            ? asked
            : PathAndQuery(context);

    /// <summary>Path and query without one parameter.</summary>
    public static string Without(HttpContext context, string name) =>
        context.Request.Path + QueryString.Create(Short(context.Request).Where(one => one.Key != name));

    /// <summary>The whole address with its host.</summary>
    public static string Whole(HttpContext context)
    {
        var request = context.Request;
        return UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path, Query(request));
    }

    private static QueryString Query(HttpRequest request) =>
        (request.QueryString.Value ?? "").Length <= RecordFilter.MostCharacters ? request.QueryString : QueryString.Create(Short(request));

    private static IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> Short(HttpRequest request) =>
        request.Query.Where(one => one.Key.Length + one.Value.Sum(value => value?.Length ?? 0) <= RecordFilter.MostCharacters);
}
