using System.Globalization;
using System.Net;
using System.Security.Claims;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.People;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Programs;

/// <summary>
/// Where programs come in: reads their key (<c>Authorization: Bearer caw_…</c>), counts their requests, and says in headers what is left. A key opens what is read
/// by programs, and no page and no write: its principal has no role and no session.
/// </summary>
public sealed class ProgramDoor(RequestDelegate next, ApiKeyOperations keys, ProgramLimits limits, IOptions<WatchOptions> options)
{
    private const string Bearer = "Bearer";
    private const int LongestKey = 200;
    private const string Scheme = "ApiKey";
    private static readonly string[] s_endings = [".json", ".csv", ".geojson", ".ics", ".atom", ".svg", ".png", ".zip", ".md", ".docx"];

    /// <summary>Lets a program in or refuses it with a problem document.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        var isCounted = path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(AppUrls.Assistants, StringComparison.OrdinalIgnoreCase);
        var shown = context.Request.Headers.Authorization.ToString();
        if (!isCounted && (shown.Length == 0 || !IsForPrograms(path)))
        {
            await next(context);
            return;
        }

        var (who, perMinute) = ($"a {ProgramLimits.Address(context.Connection.RemoteIpAddress)}", options.Value.Api.AnonymousPerMinute);
        string? problem = null;
        if (shown.Equals(Bearer, StringComparison.OrdinalIgnoreCase) || shown.StartsWith($"{Bearer} ", StringComparison.OrdinalIgnoreCase))
        {
            var secret = shown[Bearer.Length..].Trim();
            if (secret.Length <= LongestKey && await keys.FindAsync(secret, context.RequestAborted) is { } found)
            {
                (who, perMinute) = ($"k {found.Key.Id}", options.Value.Api.KeyPerMinute);
                context.User = Principal(found.Key, found.Owner);
                problem = Missing(context, found.Key.Scopes);
            }
            else
            {
                context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
                problem = "";
            }
        }
        else if (context.User.FindFirstValue(PersonClaims.PersonId) is { } person)
        {
            (who, perMinute) = ($"p {person}", options.Value.Api.KeyPerMinute);
        }
        else if (IsOfThisMachine(context))
        {
            // Not through the proxy, which names the reader: somebody at the machine itself.
            perMinute = 0;
        }

        if (perMinute > 0 && !Count(context, limits.Take(who, perMinute)))
        {
            await RefuseAsync(context, StatusCodes.Status429TooManyRequests, "Too many requests", $"More than {perMinute} requests came within a minute; wait for as many seconds as Retry-After says. A key of your own has a limit of its own.");
        }
        else if (problem is null)
        {
            await next(context);
        }
        else if (problem.Length == 0)
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "The key opens nothing", $"There is no such key, or it was revoked or has expired. Keys begin with {ApiKeyOperations.Beginning} and are made under {AppUrls.Keys}.");
        }
        else
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "The key does not open this", problem);
        }
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase)
        || (s_endings.Contains(Path.GetExtension(path.Value ?? ""), StringComparer.OrdinalIgnoreCase) && !path.StartsWithSegments(AppUrls.Account, StringComparison.OrdinalIgnoreCase)
            && !path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase) && !path.StartsWithSegments(AppUrls.Edit, StringComparison.OrdinalIgnoreCase)
            && !path.StartsWithSegments(AppUrls.Imports, StringComparison.OrdinalIgnoreCase) && !path.StartsWithSegments(AppUrls.Review, StringComparison.OrdinalIgnoreCase));

    private static bool IsOfThisMachine(HttpContext context) => context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    // What the request asks that the key does not open; null for nothing.
    private static string? Missing(HttpContext context, KeyScopes scopes)
    {
        var path = context.Request.Path;
        var asked = path.StartsWithSegments(AppUrls.Assistants, StringComparison.OrdinalIgnoreCase) ? KeyScopes.Assistant : KeyScopes.Read;
        var isPast = context.Request.Query.ContainsKey(AsOf.Parameter) || path.StartsWithSegments(AppUrls.Changes, StringComparison.OrdinalIgnoreCase) || path.Value?.StartsWith(AppUrls.ChangesFeed, StringComparison.OrdinalIgnoreCase) == true;
        var missing = (asked | (isPast ? KeyScopes.History : KeyScopes.None)) & ~scopes;
        return missing == KeyScopes.None ? null : $"This key lacks the scope {KeyWords.Codes(missing)}; make one that has it under {AppUrls.Keys}.";
    }

    private static ClaimsPrincipal Principal(ApiKey key, string owner) => new(new ClaimsIdentity(
        [new Claim(PersonClaims.Name, owner), new Claim(KeyWords.ScopesClaim, KeyWords.Codes(key.Scopes))], Scheme, PersonClaims.Name, PersonClaims.Role));

    private static bool Count(HttpContext context, LimitLeft left)
    {
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = left.Limit.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = Math.Max(0, left.Remaining).ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = left.Reset.ToString(CultureInfo.InvariantCulture);
        if (left.IsOver)
        {
            headers.RetryAfter = left.Reset.ToString(CultureInfo.InvariantCulture);
        }

        return !left.IsOver;
    }

    private static Task RefuseAsync(HttpContext context, int status, string title, string detail)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Problem(statusCode: status, title: title, detail: detail).ExecuteAsync(context);
    }
}
