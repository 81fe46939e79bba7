using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CentralAsiaWatch.Hosting;

/// <summary>
/// Answers 304 where nothing is new since a program asked last (RFC 9110, 13). The tag is of what an answer is made from (<see cref="ReadsStore"/>), and not of its bytes:
/// the last revision, the version of the program and the address, never of who asks. So it is known before anything is read.
/// </summary>
public sealed class ConditionalAnswers(RequestDelegate next, ReferenceCache cache, ReadingTime time, IOptions<WatchOptions> options)
{
    /// <summary>How long an answer as of a time may be kept: it cannot change, but for a new version of the program.</summary>
    private const string PinnedAge = "max-age=86400";

    // Of this build: another one may say the same records in other words.
    private static readonly string s_program = typeof(ConditionalAnswers).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private readonly string _scope = options.Value.Access.AnonymousReading ? "public" : "private";

    /// <summary>Answers 304, or lets the address answer and gives the tag with it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ReadsStore>() is not { } reads || !HttpMethods.IsGet(context.Request.Method))
        {
            await next(context);
            return;
        }

        // Before anything else is read: what is read after it is no older than the tag says.
        var tag = Tag(context.Request, await cache.LastSequenceAsync(context.RequestAborted), reads);
        if (Has(context.Request.Headers.IfNoneMatch, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            Say(context.Response, tag);
            return;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status200OK)
            {
                Say(context.Response, tag);
            }

            return Task.CompletedTask;
        });
        await next(context);
    }

    private void Say(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        // What a signed-in person is given is kept by no cache (PrivatePages).
        response.Headers.CacheControl = AsOf.Current is null ? $"{_scope}, no-cache" : $"{_scope}, {PinnedAge}";
        response.Headers.Append(HeaderNames.Vary, "Cookie, Authorization");
    }

    private string Tag(HttpRequest request, long sequence, ReadsStore reads)
    {
        var today = reads.KnowsToday ? time.Today.ToString("O", CultureInfo.InvariantCulture) : "";
        // Absolute addresses stand in feeds: the host belongs to it.
        var whole = string.Create(CultureInfo.InvariantCulture, $"{s_program}\n{sequence}\n{AsOf.Current?.Text}\n{today}\n{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}");
        return $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)).AsSpan(0, 12))}\"";
    }

    /// <summary>Whether a reader has what a tag names. Sample: <c>W/"a1", W/"b2"</c>. A star asks whether there is anything at all, which only an answer can tell.</summary>
    internal static bool Has(StringValues ifNoneMatch, string tag) =>
        ifNoneMatch.Count > 0 && EntityTagHeaderValue.TryParseList(ifNoneMatch, out var known) && EntityTagHeaderValue.TryParse(tag, out var own)
        && known.Any(one => one.Compare(own, useStrongComparison: false));
}
