using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Sources;

/// <summary>What sources can be filtered by.</summary>
public static class SourceFilter
{
    /// <summary>The parameters, for the list and <c>/api/v1/sources</c>.</summary>
    public static FilterKind Kind { get; } = new(RecordKind.Source, "Sources",
    [
        FilterParameters.OfTerms("kind", "Kind", "that are of the kind", Vocabularies.SourceKinds, RecordFacets.Kind),
        FilterParameters.Source,
        FilterParameters.Grade,
        FilterParameters.Contested,
        FilterParameters.Collection,
        FilterParameters.Text,
    ]);
}
