using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Formatting;

/// <summary>What stands behind a citation, in words.</summary>
public static class CitationWords
{
    /// <summary>The date of a document and the origin it repeats, to stand after its name: <c>, document: Jul 2024, after agency</c>.</summary>
    public static string Document(SourceEntry source) => string.Concat(
        ", document: ",
        DateWords.Of(source.Published),
        source is { Published: not null, IsPublishedInferred: true } ? ", inferred" : "",
        source.Origin is { } origin && !source.ShortName.StartsWith(origin, StringComparison.OrdinalIgnoreCase) ? $", after {origin}" : "");
}
