using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Figures;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Filtering;

/// <summary>The filters of every kind of record.</summary>
public static class FilterKinds
{
    public static IReadOnlyList<FilterKind> All { get; } =
    [
        EventFilter.Kind,
        AgreementFilter.Kind,
        ProjectFilter.Kind,
        FigureFilter.Kind,
        LeverageFilter.Kind,
        ActorFilter.Kind,
        SourceFilter.Kind,
    ];
}
