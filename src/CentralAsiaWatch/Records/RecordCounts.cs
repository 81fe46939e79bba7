using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Records;

/// <summary>How many records have a term.</summary>
public sealed record TermCount(VocabularyTerm Term, int Count);

/// <summary>Counts that are kept on write: asking for them reads no record.</summary>
public sealed class RecordCounts(ReferenceCache references)
{
    /// <summary>How many records of a kind have a facet of <see cref="RecordFacets"/>.</summary>
    public async Task<int> OfAsync(RecordKind kind, string facet, CancellationToken cancellationToken) =>
        (await references.FacetsAsync(cancellationToken)).GetValueOrDefault(RecordFacets.Name(kind, facet))?.Count ?? 0;

    /// <summary>How many records of each kind have a facet; kinds without any are left out.</summary>
    public async Task<IReadOnlyDictionary<RecordKind, int>> ByKindAsync(string facet, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<RecordKind, int>();
        foreach (var kind in RecordKinds.All)
        {
            if (await OfAsync(kind, facet, cancellationToken) is > 0 and var count)
            {
                counts[kind] = count;
            }
        }

        return counts;
    }

    /// <summary>How many records of a kind have each term of a vocabulary, in its order; terms without any are left out.</summary>
    public async Task<IReadOnlyList<TermCount>> ByTermAsync(
        RecordKind kind, VocabularyList vocabulary, Func<string, string> facet, CancellationToken cancellationToken)
    {
        var counts = new List<TermCount>();
        foreach (var term in vocabulary.Terms)
        {
            if (await OfAsync(kind, facet(term.Code), cancellationToken) is > 0 and var count)
            {
                counts.Add(new TermCount(term, count));
            }
        }

        return counts;
    }

    /// <summary>The counts in words: <c>4 in force, 2 signed</c>.</summary>
    public static string Words(IEnumerable<TermCount> counts) =>
        string.Join(", ", counts.Select(one => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one.Count:#,##0} {one.Term.Code}")));

    /// <summary>The counts of things that have a plural, in words: <c>corridor 3, canal 1</c>.</summary>
    public static string Named(IEnumerable<TermCount> counts) =>
        string.Join(", ", counts.OrderByDescending(one => one.Count).Select(one => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one.Term.Code} {one.Count:#,##0}")));
}
