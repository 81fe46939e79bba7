using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Actors;

/// <summary>What actors can be filtered by.</summary>
public static class ActorFilter
{
    /// <summary>The parameters, for the list and <c>/api/v1/actors</c>.</summary>
    public static FilterKind Kind { get; } = new(RecordKind.Actor, "Actors",
    [
        FilterParameters.Actor,
        FilterParameters.OfTerms("kind", "Kind", "that are of the kind", Vocabularies.ActorKinds, RecordFacets.Kind),
        FilterParameters.Source,
        FilterParameters.Grade,
        FilterParameters.Contested,
        FilterParameters.Collection,
        FilterParameters.Text,
    ]);
}
