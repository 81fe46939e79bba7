using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Sharing;

/// <summary>
/// Reads <c>v=</c>, by which a pinned link says under which rules of addresses it was made. Where rules change, this is where an older link becomes one of today;
/// pages know nothing of it. A version that is not known is left out, and the page says so.
/// </summary>
public sealed class LinkVersions(RequestDelegate next)
{
    private static readonly string[] s_known = [PinnedLink.Version];

    /// <summary>Takes the version out of the address and goes on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Query.TryGetValue(RecordFilter.VersionParameter, out var asked) || !HttpMethods.IsGet(request.Method))
        {
            await next(context);
            return;
        }

        if (!s_known.Contains(asked.ToString(), StringComparer.Ordinal))
        {
            context.Features.Set(new Unknown(new FilterProblem(RecordFilter.VersionParameter, FilterProblem.Shorten(asked.ToString()), $"the version of a pinned link, {string.Join(" or ", s_known)}")));
        }

        var query = request.QueryString;
        request.QueryString = QueryString.Create(request.Query.Where(one => !string.Equals(one.Key, RecordFilter.VersionParameter, StringComparison.OrdinalIgnoreCase)));
        try
        {
            await next(context);
        }
        finally
        {
            request.QueryString = query;
        }
    }

    /// <summary>What an address asks for that there is not; null for nothing.</summary>
    public static FilterProblem? Problem(HttpContext context) => context.Features.Get<Unknown>()?.Problem;

    private sealed record Unknown(FilterProblem Problem);
}
