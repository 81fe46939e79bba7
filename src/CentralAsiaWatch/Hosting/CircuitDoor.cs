using System.Collections.Concurrent;
using CentralAsiaWatch.People;
using Microsoft.Net.Http.Headers;

namespace CentralAsiaWatch.Hosting;

/// <summary>
/// Who may open a circuit: somebody who is signed in, from a page of ours, and not too many at once (reliability.md, A9 and C1). Reading pages need none. In
/// Development anybody may, because the diagnostics page needs no account.
/// </summary>
public sealed class CircuitDoor(RequestDelegate next, IHostEnvironment environment, IHostApplicationLifetime lifetime)
{
    /// <summary>The most circuits that one person has open at once: as many as tabs are worked in.</summary>
    public const int MostOfOne = 10;

    /// <summary>The most there are at once: about 100 MB of forms.</summary>
    public const int Most = 500;

    private const string Nobody = "";
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <summary>Answers 403 to a page of another site, 401 to nobody, 503 where there are too many or the program is stopping; or goes on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        var person = Acting.From(context.User)?.PersonId;
        if (IsForeign(context.Request))
        {
            await PlainAnswers.WriteAsync(context, StatusCodes.Status403Forbidden, "Only pages of this site open a circuit.", context.RequestAborted);
        }
        else if (person is null && !environment.IsDevelopment())
        {
            await PlainAnswers.WriteAsync(context, StatusCodes.Status401Unauthorized, "Sign in first. Nothing was changed, and drafts are kept.", context.RequestAborted);
        }
        else if (lifetime.ApplicationStopping.IsCancellationRequested || IsFull(context.Request, person))
        {
            await PlainAnswers.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "There are too many open pages of this kind. Drafts are kept; close some, wait a minute and try again.", context.RequestAborted);
        }
        else if (IsConnection(context.Request))
        {
            await CountAsync(context, person ?? Nobody);
        }
        else
        {
            await next(context);
        }
    }

    // A browser names the page's own site whenever it opens a socket; what is no browser has no cookie that somebody else could use.
    private static bool IsForeign(HttpRequest request) =>
        request.Headers[HeaderNames.Origin] is { Count: > 0 } origin
        && !(Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var site) && string.Equals(site.Authority, new Uri($"{site.Scheme}://{request.Host}").Authority, StringComparison.OrdinalIgnoreCase));

    // POST /_blazor/negotiate begins one; GET /_blazor?id=… is one, for as long as it is open.
    private static bool IsConnection(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Path.Value?.Length <= "/_blazor/".Length
        || HttpMethods.IsConnect(request.Method);

    private bool IsFull(HttpRequest request, string? person) =>
        (IsConnection(request) || request.Path.StartsWithSegments("/_blazor/negotiate", StringComparison.OrdinalIgnoreCase))
        && (_open.Values.Sum() >= Most || (person is not null && _open.GetValueOrDefault(person) >= MostOfOne));

    private async Task CountAsync(HttpContext context, string person)
    {
        _open.AddOrUpdate(person, 1, (_, count) => count + 1);
        try
        {
            await next(context);
        }
        finally
        {
            // Those who have none left are forgotten; who comes back in this moment is counted anew.
            if (_open.AddOrUpdate(person, 0, (_, count) => count - 1) == 0)
            {
                _open.TryRemove(KeyValuePair.Create(person, 0));
            }
        }
    }
}
