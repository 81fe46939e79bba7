using CentralAsiaWatch.Collections;

namespace CentralAsiaWatch.Past;

/// <summary>Whole addresses in what leaves the program: feeds, calendars, files. What was read as of a time leads back to that time.</summary>
public static class PinnedAddress
{
    /// <summary>The whole address of a path and query of ours, as of the time that is read.</summary>
    /// <param name="host">Scheme and host.</param>
    /// <param name="url">Path and query, perhaps with a place on the page.</param>
    public static string Of(string host, string url)
    {
        if (AsOf.IsWholePresent)
        {
            return host + url;
        }

        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        var (plain, place) = fragment < 0 ? (url, "") : (url[..fragment], url[fragment..]);
        return host + AppUrls.With(plain, Missing(AsOf.Parameter, AsOf.Current?.Text).Concat(Missing(CollectionChoice.Parameter, CollectionChoice.Current?.Text))) + place;

        IEnumerable<KeyValuePair<string, string?>> Missing(string name, string? value) => url.Contains($"{name}=", StringComparison.Ordinal) ? [] : [KeyValuePair.Create(name, value)];
    }

    /// <summary>Scheme and host of a request, with what stands before every path.</summary>
    public static string Host(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
