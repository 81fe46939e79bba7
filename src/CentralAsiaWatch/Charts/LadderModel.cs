namespace CentralAsiaWatch.Charts;

/// <summary>What a ladder chart shows: the rung a relation stood on, over time.</summary>
/// <param name="IdPrefix">Begins every id in the drawing; unlike any other on the page.</param>
/// <param name="Title">The chart's name.</param>
/// <param name="Description">What the chart says, in words.</param>
/// <param name="RungNames">The names of the rungs from 0 upward; at least two.</param>
/// <param name="Steps">The steps in order of time.</param>
/// <param name="From">The first day of the axis.</param>
/// <param name="To">The last day of the axis.</param>
/// <param name="KnownOn">The day of knowledge, where the line ends; null ends it with the axis.</param>
public sealed record LadderModel(
    string IdPrefix,
    string Title,
    string Description,
    IReadOnlyList<string> RungNames,
    IReadOnlyList<LadderStep> Steps,
    DateOnly From,
    DateOnly To,
    DateOnly? KnownOn);

/// <summary>One step: a rung reached, and held until the next step.</summary>
/// <param name="Rung">The rung, from 0.</param>
/// <param name="Label">A few words, for example “ambassador, Oct 2024”.</param>
/// <param name="EventNumber">The number of the event that reached it, or null.</param>
/// <param name="Href">Where the label leads, or null.</param>
/// <param name="Earliest">The first day it may have been reached; null when open.</param>
/// <param name="Latest">The last day it may have been reached; null when the first is the day.</param>
/// <param name="Inferred">Whether the rung is inferred: hatched.</param>
/// <param name="Contested">Whether sources disagree about it: two thin lines.</param>
/// <param name="OtherRung">The rung other sources give; used when contested.</param>
public sealed record LadderStep(
    int Rung,
    string Label,
    int? EventNumber,
    string? Href,
    DateOnly? Earliest,
    DateOnly? Latest,
    bool Inferred,
    bool Contested,
    int? OtherRung);
