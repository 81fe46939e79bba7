namespace CentralAsiaWatch.Hosting;

/// <summary>What a signed-in person is shown is kept by no cache, and no page of an account by any: after signing out, Back shows nothing of it.</summary>
public sealed class PrivatePages(RequestDelegate next)
{
    /// <summary>Says so just before the answer begins. Sheets, scripts and fonts are the same for all and stay cacheable.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var isPrivate = context.User.Identity is { IsAuthenticated: true } || context.Request.Path.StartsWithSegments(AppUrls.Account, StringComparison.OrdinalIgnoreCase);
        if (isPrivate)
        {
            context.Response.OnStarting(() =>
            {
                var type = context.Response.ContentType ?? "";
                if (!type.StartsWith("text/css", StringComparison.Ordinal) && !type.StartsWith("text/javascript", StringComparison.Ordinal) && !type.StartsWith("font/", StringComparison.Ordinal))
                {
                    context.Response.Headers.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
        }

        return next(context);
    }
}
