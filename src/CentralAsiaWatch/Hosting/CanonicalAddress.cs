using Microsoft.AspNetCore.Http.Extensions;

namespace CentralAsiaWatch.Hosting;

/// <summary>
/// One address for one page: what a form sends empty is left out, what it sends twice is joined with a comma, and slugs are in lower case. The address is
/// what people copy, so it says what was asked for and nothing else; that must hold without a script, too.
/// </summary>
public sealed class CanonicalAddress(RequestDelegate next)
{
    private static readonly string[] s_slugged = ["actors", "countries", "leverage", "projects", "relations", "sources"];

    /// <summary>Leads a page's address to the one it should have, or goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        // An address that begins with two slashes would be read by a browser as one of another host.
        if (!HttpMethods.IsGet(request.Method) || request.Path.StartsWithSegments("/_framework", StringComparison.Ordinal) || request.Path.Value?.StartsWith("//", StringComparison.Ordinal) == true)
        {
            return next(context);
        }

        var path = InLowerCase(request.Path.Value ?? "/");
        var isWhole = request.Query.All(one => one.Value.Count == 1 && !string.IsNullOrWhiteSpace(one.Value[0]));
        if (isWhole && path == request.Path.Value)
        {
            return next(context);
        }

        var query = new QueryBuilder(request.Query
            .Select(one => KeyValuePair.Create(one.Key, string.Join(',', one.Value.Where(value => !string.IsNullOrWhiteSpace(value)))))
            .Where(one => one.Value.Length > 0));
        // Not for ever: what is left out today may mean something to a later version.
        context.Response.Redirect(request.PathBase.Add(path).ToUriComponent() + query.ToQueryString().ToUriComponent());
        return Task.CompletedTask;
    }

    private static string InLowerCase(string path)
    {
        var parts = path.Split('/');
        return parts.Length > 2 && s_slugged.Contains(parts[1], StringComparer.Ordinal) ? path.ToLowerInvariant() : path;
    }
}
