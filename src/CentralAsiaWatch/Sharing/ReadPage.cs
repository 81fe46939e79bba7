using System.Text;

namespace CentralAsiaWatch.Sharing;

/// <summary>A page of ours as the program itself reads it, to show a part of it elsewhere.</summary>
/// <param name="Status">The status it answered.</param>
/// <param name="Location">Where it leads; null for nowhere.</param>
/// <param name="Html">The page.</param>
public sealed record ReadPage(int Status, string? Location, string Html)
{
    /// <summary>Lets a request go on as one for another address of ours, keeps what comes, and leaves request and response as they were.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">What answers it.</param>
    /// <param name="path">The path of the page.</param>
    /// <param name="query">Its query.</param>
    public static async Task<ReadPage> OfAsync(HttpContext context, RequestDelegate next, PathString path, QueryString query)
    {
        var (request, response) = (context.Request, context.Response);
        var (ownPath, ownQuery, ownMethod, body, headers) = (request.Path, request.QueryString, request.Method, response.Body, response.Headers.ToArray());
        using var kept = new MemoryStream();
        (request.Path, request.QueryString, request.Method, response.Body) = (path, query, HttpMethods.Get, kept);
        try
        {
            await next(context);
            return new ReadPage(response.StatusCode, response.Headers.Location.ToString() is { Length: > 0 } location ? location : null, Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length));
        }
        finally
        {
            (request.Path, request.QueryString, request.Method, response.Body) = (ownPath, ownQuery, ownMethod, body);
            response.StatusCode = StatusCodes.Status200OK;
            response.Headers.Clear();
            foreach (var (name, value) in headers)
            {
                response.Headers[name] = value;
            }
        }
    }
}
