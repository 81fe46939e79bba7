using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Components.Layout;

namespace CentralAsiaWatch.Past;

/// <summary>
/// Keeps a reader in what is read: each link of a page that is read as of a time, or of some collections, leads on so, and each form asks so. Done to the whole page when
/// it is made, and not link by link, so that none can be forgotten: some addresses come out of the stored JSON, which knows of neither.
/// </summary>
internal static partial class PastLinks
{
    /// <summary>What a link carries that leads to the newest on purpose.</summary>
    public const string ToTheNewest = "data-newest";

    /// <summary>What a link or a form carries that says itself which collections are meant.</summary>
    public const string OfItsOwn = "data-exact";

    // Where there is nothing to be seen as of a time. The page of all that can be done with a view has the time in the view's own address.
    private static readonly string[] s_timeless = [AppUrls.Theme, AppUrls.Calendar, AppUrls.OpenApi, AppUrls.Live, AppUrls.Since, "/_framework", "/_content", "/healthz"];

    /// <summary>The page with its links and forms as it is read.</summary>
    public static string Keep(string html, AsOf? asOf, CollectionChoice? collections)
    {
        if (asOf is not null)
        {
            html = Keep(html, AsOf.Parameter, asOf.Text, ToTheNewest);
        }

        return collections is null ? html : Keep(html, CollectionChoice.Parameter, collections.Text, OfItsOwn);
    }

    private static string Keep(string html, string name, string value, string but) => Tag().Replace(html, tag => Keep(tag.Value, tag.Groups[1].Value, name, value, but));

    // <a href="/events/17#c2" class="num">, <form action="/timeline" method="get">. Attributes are written by the renderer: double quotes, no > within.
    private static string Keep(string tag, string element, string name, string value, string but)
    {
        if (tag.Contains(but, StringComparison.Ordinal) || Address().Match(tag) is not { Success: true } match)
        {
            return tag;
        }

        var address = match.Groups[1];
        if (element == "form")
        {
            return tag.Contains("method=\"get\"", StringComparison.Ordinal) && IsKept(address.Value, name)
                ? $"{tag}<input type=\"hidden\" name=\"{name}\" value=\"{value}\" />"
                : tag;
        }

        return IsKept(address.Value, name) ? string.Concat(tag.AsSpan(0, address.Index), With(address.Value, name, value), tag.AsSpan(address.Index + address.Length)) : tag;
    }

    private static bool IsKept(string address, string name)
    {
        var path = WebUtility.HtmlDecode(address).Split('?', '#')[0];
        return !WorkingPages.Has(path) && !s_timeless.Any(one => new PathString(path).StartsWithSegments(one, StringComparison.Ordinal))
            && !path.EndsWith(".css", StringComparison.Ordinal) && !path.EndsWith(".js", StringComparison.Ordinal)
            && !address.Contains(name + "=", StringComparison.Ordinal);
    }

    private static string With(string address, string name, string value)
    {
        var mark = address.IndexOf('#', StringComparison.Ordinal);
        var (before, after) = mark < 0 ? (address, "") : (address[..mark], address[mark..]);
        return new StringBuilder(before).Append(before.Contains('?', StringComparison.Ordinal) ? "&amp;" : "?").Append(name).Append('=').Append(value).Append(after).ToString();
    }

    [GeneratedRegex("<(a|form|link)\\s[^>]*>")]
    private static partial Regex Tag();

    // An address of ours: one slash, and no second.
    [GeneratedRegex("\\s(?:href|action)=\"(/[^/\"][^\"]*|/)\"")]
    private static partial Regex Address();
}
