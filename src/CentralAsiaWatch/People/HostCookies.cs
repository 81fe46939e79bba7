using Microsoft.AspNetCore.Authentication.Cookies;

namespace CentralAsiaWatch.People;

/// <summary>
/// Puts <c>__Host-</c> before a cookie's name over TLS, so that no other host and no plain connection can set it. Over plain HTTP, where browsers refuse the
/// prefix, the name stands alone.
/// </summary>
public sealed class HostCookies : ICookieManager
{
    private const string Prefix = "__Host-";
    private readonly ChunkingCookieManager _cookies = new();

    /// <summary>The name under which a request sends a cookie.</summary>
    public static string NameFor(HttpContext context, string name) => context.Request.IsHttps ? Prefix + name : name;

    /// <inheritdoc />
    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, NameFor(context, key));

    /// <inheritdoc />
    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, NameFor(context, key), value, options);

    /// <inheritdoc />
    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, NameFor(context, key), options);
}
