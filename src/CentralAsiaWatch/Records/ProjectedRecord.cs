using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Records;

/// <summary>A row with everything beside it that is computed from its content: made without the store, so that many can be made while others are written.</summary>
/// <param name="Row">The row.</param>
/// <param name="Facets">Stored names of its facets.</param>
/// <param name="Words">What is read instead of a facet, by stored name.</param>
/// <param name="Search">Its line of the search index.</param>
internal sealed record ProjectedRecord(Record Row, IReadOnlyList<string> Facets, IReadOnlyList<KeyValuePair<string, string>> Words, SearchEntry Search)
{
    /// <summary>What a row and a content bring; null for a hidden record, which stands in no list, no count and no search: its row alone remains, at its address.</summary>
    public static ProjectedRecord? Of(IRecordMapping mapping, Record row, RecordContent content, References references) => content.Hidden ? null : new ProjectedRecord(
        row,
        [.. mapping.Facets(content, references).Select(facet => RecordFacets.Name(mapping.Kind, facet))],
        [.. mapping.FacetWords(content).Select(words => KeyValuePair.Create(RecordFacets.Name(mapping.Kind, words.Key), words.Value))],
        SearchEntry.Of(SearchIndex.RowId(mapping.Kind, row.Number, mapping.SearchDay(row)), SearchTexts.Of(mapping, content, references)));
}
