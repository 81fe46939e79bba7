namespace CentralAsiaWatch.Hosting;

/// <summary>
/// Answers HEAD as GET without its body (RFC 9110, 9.3.2): those who preview or check a link ask so, and pages are mapped for GET alone. What streams without end is left
/// to say that it is not for HEAD.
/// </summary>
public sealed class HeadRequests(RequestDelegate next)
{
    /// <summary>Goes on as GET, and throws away what is written.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsHead(context.Request.Method) || context.Request.Path.StartsWithSegments(AppUrls.Live, StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Response.Body = Stream.Null;
        context.Request.Method = HttpMethods.Get;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    }
}
