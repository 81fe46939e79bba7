using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Leverage;

/// <summary>What leverage assessments can be filtered by.</summary>
public static class LeverageFilter
{
    /// <summary>The parameters, for the list and <c>/api/v1/leverage</c>.</summary>
    public static FilterKind Kind { get; } = new(RecordKind.Leverage, "Leverage assessments",
    [
        FilterParameters.OfActors("holder", "Holder", "held by", RecordFacets.Holder, "afghanistan"),
        FilterParameters.OfActors("subject", "Subject", "over", RecordFacets.Subject, "turkmenistan"),
        FilterParameters.Actor,
        FilterParameters.Pair,
        FilterParameters.OfTerms("dimension", "Dimension", "in the dimension", Vocabularies.LeverageDimensions, RecordFacets.Dimension),
        FilterParameters.OfTerms("level", "Level", "whose level is", Vocabularies.LeverageLevels, RecordFacets.Level),
        FilterParameters.Source,
        FilterParameters.Grade,
        FilterParameters.Contested,
        FilterParameters.Collection,
        FilterParameters.Text,
    ]);
}
