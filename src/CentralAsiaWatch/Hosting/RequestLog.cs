using System.Diagnostics;

namespace CentralAsiaWatch.Hosting;

/// <summary>One line per request: method, path without its query, status, milliseconds, reference. What people search for is not logged.</summary>
public sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    private const string Secret = "…";

    // What stands after these is a secret by itself.
    private static readonly PathString[] s_secret = [AppUrls.ShareLinkStart, AppUrls.Invitations, AppUrls.SecretFeeds, AppUrls.Digests];

    /// <summary>A path as the log may have it: <c>/s/…</c>.</summary>
    public static string Shown(PathString path) =>
        s_secret.FirstOrDefault(start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase, out var rest) && rest.HasValue) is { HasValue: true } start ? $"{start}/{Secret}" : path.Value ?? "";

    /// <summary>Runs the request and logs it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var (started, method, path) = (Stopwatch.GetTimestamp(), context.Request.Method, Shown(context.Request.Path));
        await next(context);
        // Information about a reading is only worth the file, and only there it is kept; failures are shown on the console too.
        var level = context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogLevel.Error : LogLevel.Debug;
        logger.Log(
            level, "{Method} {Path} answered {Status} in {Milliseconds:0.0} ms, reference {Reference}",
            method, path, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds, Activity.Current?.Id ?? context.TraceIdentifier);
    }
}
