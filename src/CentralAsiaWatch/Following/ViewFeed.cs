using System.Text;
using System.Xml;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Following;

/// <summary>A saved view as an Atom feed (RFC 4287) at an address that nobody can guess: a feed reader without cookies reads it where reading is not open to all.</summary>
public static class ViewFeed
{
    private const string Ending = ".atom";

    /// <summary>Maps <c>GET /feeds/{token}.atom</c>, and the opening of a saved view.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"{AppUrls.SecretFeeds}/{{file}}", ServeAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet($"{AppUrls.SavedViews}/{{id:guid}}/open", OpenAsync).RequireAuthorization(People.PersonPolicies.SignedIn).ExcludeFromDescription();
    }

    /// <summary>The feed in UTF-8.</summary>
    /// <param name="view">The view.</param>
    /// <param name="changes">Its changes, newest first.</param>
    /// <param name="host">Scheme and host, before every address.</param>
    /// <param name="references">Actors and sources, for their names.</param>
    public static byte[] Write(SavedViewRow view, IReadOnlyList<Change> changes, string host, References references)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            xml.WriteStartElement("feed", ChangeFeed.Atom);
            ChangeFeed.Text(xml, "title", $"CentralAsiaWatch: {view.Name}");
            // No link to itself: the address is a secret, and readers show links to people.
            ChangeFeed.Text(xml, "id", $"urn:uuid:{view.Id}");
            ChangeFeed.Link(xml, "alternate", host + view.Address);
            ChangeFeed.Text(xml, "updated", ChangeWords.Instant(changes.Count == 0 ? DateTime.UnixEpoch : changes[0].Revision.RecordedAt));
            foreach (var change in changes)
            {
                ChangeFeed.Entry(xml, change, host, references);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    // A token of any form is hashed and looked up alike, so that what is wrong with it cannot be told from the answer.
    private static async Task<IResult> ServeAsync(HttpContext context, string file, SavedViewQueries queries, ReferenceCache cache)
    {
        var token = file.EndsWith(Ending, StringComparison.Ordinal) ? file[..^Ending.Length] : "";
        if (await queries.OfFeedAsync(token, context.RequestAborted) is not { Question: { } question } view)
        {
            return Results.Text("There is no such feed, or its address was taken back. Its owner can make a new one.", "text/plain", Encoding.UTF8, StatusCodes.Status404NotFound);
        }

        var changes = await queries.ChangesAsync(question, 0, null, context.RequestAborted);
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(Write(view, changes, Site(context), await cache.ReferencesAsync(context.RequestAborted)), "application/atom+xml; charset=utf-8");
    }

    // A link, so that it opens in another tab as any page does. What it keeps is only how far somebody saw; what a browser fetches beforehand is not seen.
    private static async Task<IResult> OpenAsync(HttpContext context, Guid id, SavedViewOperations operations, SavedViewQueries queries)
    {
        var acting = People.Acting.From(context.User);
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site" || context.Request.Headers["Sec-Purpose"].ToString().StartsWith("prefetch", StringComparison.Ordinal))
        {
            return await queries.FindAsync(acting?.PersonId ?? "", id, context.RequestAborted) is { } view ? Results.LocalRedirect(view.Address) : Results.Redirect(AppUrls.SavedViews);
        }

        try
        {
            return Results.LocalRedirect(await operations.SeeAsync(acting, id, context.RequestAborted));
        }
        catch (Access.RefusedException)
        {
            // The list says what there is.
            return Results.Redirect(AppUrls.SavedViews);
        }
    }

    /// <summary>Scheme and host of a request.</summary>
    internal static string Site(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
}
