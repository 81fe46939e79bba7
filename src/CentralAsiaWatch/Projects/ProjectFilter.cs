using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Projects;

/// <summary>What projects can be filtered by.</summary>
public static class ProjectFilter
{
    /// <summary>The parameters, for the list and <c>/api/v1/projects</c>.</summary>
    public static FilterKind Kind { get; } = new(RecordKind.Project, "Projects",
    [
        FilterParameters.Actor,
        FilterParameters.Pair,
        FilterParameters.OfTerms("kind", "Kind", "that are of the kind", Vocabularies.ProjectKinds, RecordFacets.Kind),
        FilterParameters.OfTerms("state", "State", "whose state is", Vocabularies.ProjectStates, RecordFacets.State),
        FilterParameters.CarriedBy,
        FilterParameters.Source,
        FilterParameters.Grade,
        FilterParameters.Contested,
        FilterParameters.Collection,
        FilterParameters.Text,
    ]);
}
