using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CentralAsiaWatch.People;

/// <summary>What a browser carries between two steps of a sign-in, encrypted and for ten minutes: who gave the right password, or which challenge a passkey answers.</summary>
public sealed class ShortCookies(IDataProtectionProvider protection)
{
    /// <summary>Between password and code: the person and their stamp.</summary>
    public const string SecondFactor = "watch-second-factor";

    /// <summary>Between the challenge and a passkey's answer.</summary>
    public const string Passkey = "watch-passkey";

    private static readonly TimeSpan s_lasts = TimeSpan.FromMinutes(10);

    /// <summary>Gives the browser a text to carry.</summary>
    public void Give(HttpContext context, string name, string text) => context.Response.Cookies.Append(
        HostCookies.NameFor(context, name),
        Protector(name).Protect(text, s_lasts),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", IsEssential = true, MaxAge = s_lasts });

    /// <summary>The text that it carries; null where it is too old, of another purpose or forged.</summary>
    public string? Read(HttpContext context, string name)
    {
        if (context.Request.Cookies[HostCookies.NameFor(context, name)] is not { Length: > 0 } kept)
        {
            return null;
        }

        try
        {
            return Protector(name).Unprotect(kept);
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Takes it away.</summary>
    public void Forget(HttpContext context, string name) => context.Response.Cookies.Delete(
        HostCookies.NameFor(context, name), new CookieOptions { Secure = context.Request.IsHttps, Path = "/" });

    private ITimeLimitedDataProtector Protector(string name) => protection.CreateProtector($"CentralAsiaWatch.People.{name}").ToTimeLimitedDataProtector();
}
