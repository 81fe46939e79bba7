using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using Microsoft.AspNetCore.WebUtilities;

namespace CentralAsiaWatch.Sharing;

/// <summary>The address of a view: a reading page of ours with its query. It comes from an address (<c>/share?of=…</c>) and so is read as anything typed is.</summary>
/// <param name="Path">The path, such as <c>/relations/afghanistan/tajikistan</c>.</param>
/// <param name="Query">Its query.</param>
public sealed record ViewAddress(string Path, IQueryCollection Query)
{
    /// <summary>The parameter that names a view.</summary>
    public const string Parameter = "of";

    private static readonly string[] s_pages =
    [
        "", "timeline", "events", "map", "network", "countries", "relations", "compare", "explain", "agreements", "projects", "figures", "leverage", "actors", "sources",
        "promises", "contested", "search", "changes", "method",
    ];

    /// <summary>The view as an address: path and query.</summary>
    public string Url => AppUrls.With(Path, Query.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value.ToString())));

    /// <summary>An address of ours with scheme and host, as the reader came.</summary>
    public static string Whole(HttpRequest request, string url) => $"{request.Scheme}://{request.Host}{request.PathBase}{url}";

    /// <summary>What the view reads the store as of; null for a live one.</summary>
    public string? AsOfText => Query[AsOf.Parameter].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Why the time that the view is read as of cannot be read; null where it can, or for a live one.</summary>
    /// <param name="now">The present, UTC.</param>
    public FilterProblem? TimeProblem(DateTime now) =>
        AsOfText is { } text && AsOf.Read(text, now) is null ? new FilterProblem(AsOf.Parameter, FilterProblem.Shorten(text), AsOf.Accepted) : null;

    /// <summary>The same view with a parameter set, or without it where the value is null.</summary>
    public ViewAddress With(string name, string? value)
    {
        var query = Query.ToDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase);
        query.Remove(name);
        if (value is not null)
        {
            query[name] = value;
        }

        return this with { Query = new QueryCollection(query) };
    }

    /// <summary>Reads a view. Sample: <c>/timeline?pair=afghanistan,tajikistan</c>.</summary>
    /// <returns>The view; null for what is no reading page of ours.</returns>
    public static ViewAddress? Read(string? of)
    {
        if (of is null || of.Length > 2 * RecordFilter.MostCharacters || !of.StartsWith('/') || of.StartsWith("//", StringComparison.Ordinal) || of.Contains('\\', StringComparison.Ordinal) || of.Any(char.IsControl))
        {
            return null;
        }

        var whole = of.Split('#')[0];
        var mark = whole.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? whole : whole[..mark];
        var parts = path.Split('/');
        return s_pages.Contains(parts[1], StringComparer.Ordinal) && !path.Contains("..", StringComparison.Ordinal)
            ? new ViewAddress(path, new QueryCollection(QueryHelpers.ParseQuery(mark < 0 ? "" : whole[mark..])))
            : null;
    }
}
