namespace CentralAsiaWatch.Hosting;

/// <summary>The headers every answer carries (reliability.md, "Achievable CSP").</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    // Blazor needs base-uri and the circuit's socket; styles inline because working pages' components set them on elements.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    // A chart or a table that other people's pages may frame: it needs a sheet and nothing else, and runs no script.
    private const string EmbedPolicy = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; base-uri 'self'; form-action 'none'; frame-ancestors *";

    /// <summary>Adds the headers just before the answer begins, so that no part of the framework adds a second policy.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var isEmbed = context.Request.Path.StartsWithSegments(AppUrls.Embeds, StringComparison.Ordinal);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = isEmbed ? EmbedPolicy : Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = isEmbed ? "cross-origin" : "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers.Remove("X-Frame-Options");
            return Task.CompletedTask;
        });
        return next(context);
    }
}
