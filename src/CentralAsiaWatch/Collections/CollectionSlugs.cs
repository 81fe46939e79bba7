namespace CentralAsiaWatch.Collections;

/// <summary>The names of collections: a collection is a folder of seed files, and what it brought into the store.</summary>
public static class CollectionSlugs
{
    /// <summary>The five documents, and whatever people enter: the collection that every store has.</summary>
    public const string Documents = "documents";

    /// <summary>What a record belongs to that says nothing of collections.</summary>
    public static IReadOnlyList<string> Usual { get; } = [Documents];

    /// <summary>Reads a list of slugs. Sample: <c>documents,open-record</c>.</summary>
    /// <returns>The slugs, each once, in their order.</returns>
    public static IReadOnlyList<string> Read(string text) =>
        [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>The slugs that stored names of facets speak of, the documents first. Sample: <c>Event collection:open-record</c>.</summary>
    public static IReadOnlyList<string> OfFacets(IEnumerable<string> names) =>
    [
        Documents,
        .. names.Select(name => name.Split(" collection:", 2)).Where(parts => parts.Length == 2).Select(parts => parts[1]).Where(slug => slug != Documents).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>Slugs as words: <c>documents and open-record</c>.</summary>
    public static string Words(IReadOnlyList<string> slugs) => slugs.Count < 2 ? string.Concat(slugs) : $"{string.Join(", ", slugs.SkipLast(1))} and {slugs[^1]}";

    /// <summary>Slugs as a record's page names them: <c>collections documents and open-record</c>.</summary>
    public static string Named(IReadOnlyList<string> slugs) => $"{(slugs.Count == 1 ? "collection" : "collections")} {Words(slugs)}";

    /// <summary>What <see cref="Records.RecordContent.Collections"/> holds of slugs: null for the usual one alone.</summary>
    public static IReadOnlyList<string>? Kept(IReadOnlyList<string> slugs) => slugs is [Documents] ? null : slugs;
}
