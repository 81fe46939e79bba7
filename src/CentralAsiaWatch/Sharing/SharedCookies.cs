using System.Collections.Concurrent;
using System.Security.Cryptography;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.DataProtection;

namespace CentralAsiaWatch.Sharing;

/// <summary>How far a browser has come with a share link.</summary>
public enum SharedStage
{
    /// <summary>It never had the link.</summary>
    None,

    /// <summary>It had the link; the passphrase is still to come.</summary>
    Asked,

    /// <summary>The view is open to it.</summary>
    Open,
}

/// <summary>
/// What a browser carries instead of a share link's secret: which links it opened, encrypted. It says nothing of whether they still work, which is asked of the
/// store at each request.
/// </summary>
public sealed class SharedCookies(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>The cookie's name; over TLS with <c>__Host-</c> before it.</summary>
    public const string Name = "watch-shared";

    // So many stay open beside each other: a cookie travels with every request.
    private const int Most = 8;
    private const int MostRead = 1_000;
    private static readonly TimeSpan s_readFor = TimeSpan.FromMinutes(1);
    // Each reading of a view brings the same cookie: for a minute it is not decrypted again.
    private readonly ConcurrentDictionary<string, (IReadOnlyList<(string PublicId, SharedStage Stage)> Links, DateTime Until)> _read = new(StringComparer.Ordinal);
    private readonly IDataProtector _protector = protection.CreateProtector("CentralAsiaWatch.Sharing.Shared");

    /// <summary>How far this browser has come with a link.</summary>
    public SharedStage Stage(HttpContext context, string publicId) =>
        Read(context).FirstOrDefault(one => one.PublicId == publicId) is { PublicId: not null } found ? found.Stage : SharedStage.None;

    /// <summary>Remembers how far it has come.</summary>
    public void Give(HttpContext context, string publicId, SharedStage stage)
    {
        var kept = Read(context).Where(one => one.PublicId != publicId).Prepend((PublicId: publicId, Stage: stage)).Take(Most);
        context.Response.Cookies.Append(
            HostCookies.NameFor(context, Name),
            _protector.Protect(string.Join(' ', kept.Select(one => $"{one.PublicId}:{one.Stage}"))),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true });
    }

    private IReadOnlyList<(string PublicId, SharedStage Stage)> Read(HttpContext context)
    {
        if (context.Request.Cookies[HostCookies.NameFor(context, Name)] is not { Length: > 0 } carried)
        {
            return [];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (_read.TryGetValue(carried, out var read) && read.Until > now)
        {
            return read.Links;
        }

        try
        {
            (string, SharedStage)[] links = [.. _protector.Unprotect(carried).Split(' ').Select(one => one.Split(':')).Select(parts => (parts[0], Enum.Parse<SharedStage>(parts[1])))];
            if (_read.Count >= MostRead)
            {
                _read.Clear();
            }

            _read[carried] = (links, now + s_readFor);
            return links;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return [];
        }
    }
}
