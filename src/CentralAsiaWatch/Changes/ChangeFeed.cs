using System.Text;
using System.Xml;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Changes;

/// <summary>The changes as an Atom feed (RFC 4287): <c>GET /changes.atom</c>, with the filters of the page.</summary>
public static class ChangeFeed
{
    internal const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    /// <summary>Maps the addresses of this feed and of its twin in JSON.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, AppUrls.ChangesFeed, "application/atom+xml; charset=utf-8", Write);
        Map(routes, AppUrls.ChangesJsonFeed, "application/feed+json; charset=utf-8", ChangeJsonFeed.Write);
    }

    /// <summary>The feed in UTF-8.</summary>
    /// <param name="stretch">The changes, newest first.</param>
    /// <param name="filter">What they were asked for by.</param>
    /// <param name="host">Scheme and host, before every address.</param>
    /// <param name="references">Actors and sources, for their names.</param>
    public static byte[] Write(ChangeStretch stretch, ChangesFilter filter, string host, References references) =>
        Write(stretch, FeedHead.Of(stretch, filter, AppUrls.ChangesFeed), host, references);

    /// <summary>Any changes as a feed in UTF-8.</summary>
    /// <param name="stretch">The changes, newest first.</param>
    /// <param name="head">What the feed says of itself.</param>
    /// <param name="host">Scheme and host, before every address.</param>
    /// <param name="references">Actors and sources, for their names.</param>
    public static byte[] Write(ChangeStretch stretch, FeedHead head, string host, References references)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            Text(xml, "title", head.Title);
            Text(xml, "id", host + head.Page);
            Link(xml, "self", PinnedAddress.Of(host, head.Self));
            Link(xml, "alternate", PinnedAddress.Of(host, head.Page));
            if (head.Next is { } next)
            {
                Link(xml, "next", PinnedAddress.Of(host, next));
            }

            Text(xml, "updated", ChangeWords.Instant(stretch.Changes.Count == 0 ? DateTime.UnixEpoch : stretch.Changes[0].Revision.RecordedAt));
            foreach (var change in stretch.Changes)
            {
                Entry(xml, change, host, references);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Map(IEndpointRouteBuilder routes, string address, string type, Func<ChangeStretch, ChangesFilter, string, References, byte[]> write) =>
        routes.MapGet(address, async (HttpContext context, ChangeQueries queries, ReferenceCache cache) =>
        {
            var filter = ChangesFilter.Read(context.Request.Query);
            if (filter.Problems.Count > 0)
            {
                return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "A filter cannot be read", detail: filter.Problems[0].Sentence);
            }

            var stretch = await queries.ListAsync(filter, Most, context.RequestAborted);
            var host = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
            return Results.Bytes(write(stretch, filter, host, await cache.ReferencesAsync(context.RequestAborted)), type);
        }).WithMetadata(ReadsStore.Alone).ExcludeFromDescription();

    /// <summary>Writes one change as an entry.</summary>
    internal static void Entry(XmlWriter xml, Change change, string host, References references)
    {
        var address = host + ChangeWords.Url(change);
        xml.WriteStartElement("entry", Atom);
        Text(xml, "title", ChangeWords.Title(change));
        Text(xml, "id", address);
        Link(xml, "alternate", PinnedAddress.Of(host, ChangeWords.Url(change)));
        Link(xml, "related", PinnedAddress.Of(host, change.Url));
        Text(xml, "updated", ChangeWords.Instant(change.Revision.RecordedAt));
        xml.WriteStartElement("author", Atom);
        Text(xml, "name", ChangeWords.Who(change.Revision));
        xml.WriteEndElement();
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", change.Action);
        xml.WriteEndElement();
        Text(xml, "summary", change.Revision.Why);
        if (!change.IsWithheld)
        {
            Text(xml, "content", ChangeWords.Differences(change, references));
        }

        xml.WriteEndElement();
    }

    // Text and never markup; a character that XML cannot hold becomes the one that stands for it.
    internal static void Text(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name, Atom);
        xml.WriteString(new string([.. text.Select((letter, place) => XmlConvert.IsXmlChar(letter) || IsPair(text, place) ? letter : '\uFFFD')]));
        xml.WriteEndElement();
    }

    private static bool IsPair(string text, int place) =>
        (place + 1 < text.Length && char.IsSurrogatePair(text[place], text[place + 1])) || (place > 0 && char.IsSurrogatePair(text[place - 1], text[place]));

    internal static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
