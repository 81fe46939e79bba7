using System.Diagnostics;

namespace CentralAsiaWatch.Hosting;

/// <summary>One line per request: method, path without its query, status, milliseconds, reference. What people search for is not logged.</summary>
public sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    /// <summary>Runs the request and logs it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        await next(context);
        // Information about a reading is only worth the file, and only there it is kept; failures are shown on the console too.
        var level = context.Response.StatusCode >= StatusCodes.Status500InternalServerError ? LogLevel.Error : LogLevel.Debug;
        logger.Log(
            level, "{Method} {Path} answered {Status} in {Milliseconds:0.0} ms, reference {Reference}",
            context.Request.Method, LoggedPath.Of(context.Request.Path), context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds, Activity.Current?.Id ?? context.TraceIdentifier);
    }
}
