namespace CentralAsiaWatch.Hosting;

/// <summary>Keeps diagnostic pages out of every environment but Development: elsewhere their addresses name nothing.</summary>
public sealed class DevelopmentOnly(RequestDelegate next, IHostEnvironment environment)
{
    /// <summary>Answers 404 to diagnostic pages outside Development.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (!environment.IsDevelopment() && context.Request.Path.StartsWithSegments(AppUrls.Diagnostics, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
