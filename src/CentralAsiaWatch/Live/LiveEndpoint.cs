using System.Globalization;
using System.Text.Json;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Live;

/// <summary>What a page is told.</summary>
/// <param name="Count">How many events were entered since it was made that match its filter.</param>
/// <param name="Words">The same in words: <c>2 new events</c>.</param>
/// <param name="Link">What the link to them says: <c>show them</c>.</param>
public sealed record LiveNews(int Count, string Words, string Link)
{
    /// <summary>The news of so many events.</summary>
    public static LiveNews Of(int count) => new(
        count, count >= LiveFeed.Most ? $"{NumberWords.Number(count)} or more new events" : NumberWords.Count(count, "new event"), count == 1 ? "show it" : "show them");
}

/// <summary>The stream of server-sent events by which an open page learns of new events.</summary>
public static class LiveEndpoint
{
    private const string RetryAfterSeconds = "30";

    /// <summary>Something is sent at least this often, so that no proxy takes the stream for dead and a reader who has gone is noticed.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <summary>Maps <c>/live?{filter of events}&amp;after={sequence}</c>.</summary>
    public static void MapLive(this WebApplication application) => application.MapGet(AppUrls.Live, ServeAsync).ExcludeFromDescription();

    private static async Task ServeAsync(HttpContext context, LiveFeed feed, ReferenceCache cache, IHostApplicationLifetime lifetime, TimeProvider time)
    {
        // An open stream must not hold up the end of the program.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var filter = RecordFilter.Read(EventFilter.Kind, context.Request.Query, await cache.ReferencesAsync(ended.Token));
        if (!long.TryParse(context.Request.Query[AppUrls.LiveAfter], NumberStyles.None, CultureInfo.InvariantCulture, out var after))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "after is missing or no whole number; write the last sequence that was seen.");
            return;
        }

        await using var reader = await feed.OpenAsync(filter, after, ended.Token);
        if (reader is null)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "As many pages are told of news as can be; load the page again to see what is new.");
            return;
        }

        try
        {
            await SendAsync(context.Response, reader, time, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The reader has gone, or the program ends.
        }
    }

    private static async Task SendAsync(HttpResponse response, LiveReader reader, TimeProvider time, CancellationToken ended)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        await WriteAsync(response, "retry: 5000\n\n", ended);
        var next = reader.Counts.ReadAsync(ended).AsTask();
        while (true)
        {
            using var quiet = CancellationTokenSource.CreateLinkedTokenSource(ended);
            if (await Task.WhenAny(next, Task.Delay(Heartbeat, time, quiet.Token)) == next)
            {
                await WriteAsync(response, $"event: new\ndata: {JsonSerializer.Serialize(LiveNews.Of(await next), WatchJson.Contract)}\n\n", ended);
                next = reader.Counts.ReadAsync(ended).AsTask();
            }
            else
            {
                ended.ThrowIfCancellationRequested();
                await WriteAsync(response, ":\n\n", ended);
            }

            await quiet.CancelAsync();
        }
    }

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken ended)
    {
        await response.WriteAsync(text, ended);
        await response.Body.FlushAsync(ended);
    }

    private static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence, context.RequestAborted);
    }
}
