using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Records;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Hosting;

/// <summary>
/// Gives the data of a link that many open at once without asking anything again: whoever asks as nobody, for an address whose answer is kept, has it before it is
/// looked up who they are and what the address means. Until the next write and for the day it was made; never what is counted by the minute (<c>/api</c>).
/// </summary>
public sealed class HotAnswers(RequestDelegate next, ReferenceCache cache, TimeProvider clock, IOptions<WatchOptions> options)
{
    private const int Most = 2_000;

    private readonly bool _isOpen = options.Value.Access.AnonymousReading;
    private readonly ConditionalWeakTable<References, ConcurrentDictionary<string, Hot>> _kept = [];

    /// <summary>Answers, or goes on and keeps what is answered where it may be.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!_isOpen || !HttpMethods.IsGet(request.Method) || request.Headers.Cookie.Count > 0 || request.Headers.Authorization.Count > 0 || request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        var address = $"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}";
        var hot = _kept.GetOrCreateValue(await cache.ReferencesAsync(context.RequestAborted));
        if (hot.TryGetValue(address, out var known) && known.Day == Today())
        {
            await GiveAsync(context, known);
            return;
        }

        var given = new GivenAnswer();
        context.Features.Set(given);
        var day = Today();
        await next(context);
        if (given is { Answer: { } answer, Type: { } type } && context.Response is { StatusCode: StatusCodes.Status200OK, Headers.ETag: [{ } tag], Headers.CacheControl: [{ } cacheControl] })
        {
            if (hot.Count >= Most)
            {
                hot.Clear();
            }

            hot[address] = new Hot(answer, type, tag, cacheControl, day);
        }
    }

    private static Task GiveAsync(HttpContext context, Hot hot)
    {
        var headers = context.Response.Headers;
        (headers.ETag, headers.CacheControl, headers.Vary) = (hot.Tag, hot.CacheControl, "Cookie, Authorization");
        if (ConditionalAnswers.Has(context.Request.Headers.IfNoneMatch, hot.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return hot.Answer.WriteAsync(context, hot.Type);
    }

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private sealed record Hot(KeptAnswer Answer, string Type, string Tag, string CacheControl, DateOnly Day);
}

/// <summary>Of a request whose answer may be given again: the kept answer that it was given, once it was.</summary>
public sealed class GivenAnswer
{
    /// <summary>The answer; null for one that is not kept.</summary>
    public KeptAnswer? Answer { get; set; }

    /// <summary>What it is.</summary>
    public string? Type { get; set; }
}
