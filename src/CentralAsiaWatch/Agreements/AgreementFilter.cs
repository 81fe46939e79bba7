using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Agreements;

/// <summary>What agreements can be filtered by.</summary>
public static class AgreementFilter
{
    /// <summary>The parameters, for the list and <c>/api/v1/agreements</c>.</summary>
    public static FilterKind Kind { get; } = new(RecordKind.Agreement, "Agreements",
    [
        FilterParameters.Actor,
        FilterParameters.Pair,
        FilterParameters.OfTerms("kind", "Kind", "that are of the kind", Vocabularies.AgreementKinds, RecordFacets.Kind),
        FilterParameters.OfTerms("state", "State", "whose state is", Vocabularies.AgreementStates, RecordFacets.State),
        FilterParameters.From,
        FilterParameters.To,
        FilterParameters.CarriedBy,
        FilterParameters.Source,
        FilterParameters.Grade,
        FilterParameters.Contested,
        FilterParameters.Collection,
        FilterParameters.Text,
    ]);
}
