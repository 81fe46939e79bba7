namespace CentralAsiaWatch.Sources;

/// <summary>
/// An address as it is compared: two that lead to one page are one. <c>http://www.example.org/news/12/?utm_source=x#top</c> and <c>https://example.org/news/12</c>
/// are both <c>example.org/news/12</c>. It is a key to find by and no address to follow.
/// </summary>
public static class SourceAddress
{
    private const string Www = "www.";

    // What tells a site where a reader came from, and nothing of what is read.
    private static readonly string[] s_trackingPrefixes = ["utm_", "mc_", "at_", "ns_", "pk_", "mtm_", "hsa_"];
    private static readonly HashSet<string> s_tracking = new(
        ["fbclid", "gclid", "dclid", "gbraid", "wbraid", "yclid", "msclkid", "twclid", "igshid", "igsh", "ref", "ref_src", "ref_url", "cmpid", "ocid", "smid", "spm", "_ga", "_gl", "share", "amp"],
        StringComparer.OrdinalIgnoreCase);

    // A stray % is written out at the first reading, and what follows it is read at the second: "%%58" is "%25X" in the end.
    private const int MostReadings = 8;

    /// <summary>The key of an address; null for what is no address of the web. A key is its own key.</summary>
    public static string? Key(string? address)
    {
        var key = Read(address);
        for (var reading = 1; key is not null && reading < MostReadings; reading++)
        {
            var again = Read(key);
            if (again == key)
            {
                return key;
            }

            key = again;
        }

        return null;
    }

    private static string? Read(string? address)
    {
        var text = address?.Trim() ?? "";
        // Only what begins with a scheme is whole: the key example.org/a:// has its slashes further on.
        var isWhole = text.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme && Uri.CheckSchemeName(text[..scheme]);
        if (text.Length == 0 || !Uri.TryCreate(isWhole ? text : $"https://{text}", UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || (!isWhole && uri.UserInfo.Length > 0))
        {
            return null;
        }

        var host = uri.IdnHost.ToLowerInvariant();
        while (host.StartsWith(Www, StringComparison.Ordinal))
        {
            host = host[Www.Length..];
        }

        if (!host.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        // Which parameter is written first says nothing either. Only the mark that begins the query is taken off: in "??b" the second belongs to the parameter.
        var query = uri.Query.StartsWith('?') ? uri.Query[1..] : uri.Query;
        var asked = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !IsTracking(pair.Split('=')[0])).Order(StringComparer.Ordinal).ToArray();
        return string.Concat(host, uri.Port is 80 or 443 ? "" : FormattableString.Invariant($":{uri.Port}"), uri.AbsolutePath.TrimEnd('/'), asked.Length == 0 ? "" : "?" + string.Join('&', asked));
    }

    private static bool IsTracking(string name) => s_tracking.Contains(name) || s_trackingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
