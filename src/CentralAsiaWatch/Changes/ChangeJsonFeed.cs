using System.Text.Json;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Changes;

/// <summary>The changes as a JSON Feed (version 1.1): <c>GET /changes/feed.json</c>, with the filters of the page.</summary>
public static class ChangeJsonFeed
{
    /// <summary>The feed in UTF-8.</summary>
    /// <param name="stretch">The changes, newest first.</param>
    /// <param name="filter">What they were asked for by.</param>
    /// <param name="host">Scheme and host, before every address.</param>
    /// <param name="references">Actors and sources, for their names.</param>
    public static byte[] Write(ChangeStretch stretch, ChangesFilter filter, string host, References references) =>
        Write(stretch, FeedHead.Of(stretch, filter, AppUrls.ChangesJsonFeed), host, references);

    /// <summary>Any changes as a feed in UTF-8.</summary>
    /// <param name="stretch">The changes, newest first.</param>
    /// <param name="head">What the feed says of itself.</param>
    /// <param name="host">Scheme and host, before every address.</param>
    /// <param name="references">Actors and sources, for their names.</param>
    public static byte[] Write(ChangeStretch stretch, FeedHead head, string host, References references)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", head.Title);
            json.WriteString("language", "en");
            json.WriteString("home_page_url", PinnedAddress.Of(host, head.Page));
            json.WriteString("feed_url", PinnedAddress.Of(host, head.Self));
            if (head.Next is { } next)
            {
                json.WriteString("next_url", PinnedAddress.Of(host, next));
            }

            json.WriteStartArray("items");
            foreach (var change in stretch.Changes)
            {
                Item(json, change, host, references);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Item(Utf8JsonWriter json, Change change, string host, References references)
    {
        json.WriteStartObject();
        json.WriteString("id", host + ChangeWords.Url(change));
        json.WriteString("url", PinnedAddress.Of(host, ChangeWords.Url(change)));
        json.WriteString("external_url", PinnedAddress.Of(host, change.Url));
        json.WriteString("title", ChangeWords.Title(change));
        json.WriteString("summary", change.Revision.Why);

        // A feed reader needs a text; where what the record said is out of sight, it is only why.
        json.WriteString("content_text", change.IsWithheld || ChangeWords.Differences(change, references) is not { Length: > 0 } differences ? change.Revision.Why : differences);
        json.WriteString("date_published", ChangeWords.Instant(change.Revision.RecordedAt));
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", ChangeWords.Who(change.Revision));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("tags");
        json.WriteStringValue(change.Action);
        json.WriteStringValue(change.Kind.Singular());
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
