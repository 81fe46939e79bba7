using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Method;

/// <summary>How much of one kind the store holds.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Records">How many records.</param>
/// <param name="Contested">How many of them are contested.</param>
public sealed record KindCount(RecordKind Kind, int Records, int Contested);

/// <summary>What the method page says of the store: read off the counts that are kept on write, so that nothing is counted anew.</summary>
public sealed class MethodQueries(ReferenceCache references)
{
    /// <summary>The counts of every kind.</summary>
    public async Task<IReadOnlyList<KindCount>> CountsAsync(CancellationToken cancellationToken)
    {
        var facets = await references.FacetsAsync(cancellationToken);
        return [.. RecordKinds.All.Select(kind => new KindCount(kind, Count(kind, RecordFacets.All), Count(kind, RecordFacets.Contested(true))))];

        int Count(RecordKind kind, string facet) => facets.GetValueOrDefault(RecordFacets.Name(kind, facet))?.Count ?? 0;
    }

    /// <summary>How many paragraphs the sources have together.</summary>
    public async Task<int> ParagraphsAsync(CancellationToken cancellationToken) =>
        (await references.ReferencesAsync(cancellationToken)).Sources.Values.Sum(source => source.Paragraphs);

    /// <summary>How many sources are pages that are cited as a whole.</summary>
    public async Task<int> PagesAsync(CancellationToken cancellationToken) =>
        (await references.ReferencesAsync(cancellationToken)).Sources.Values.Count(source => source.Paragraphs == 0);
}
