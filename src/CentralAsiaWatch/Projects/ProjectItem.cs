using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Projects;

/// <summary>A project in the public JSON.</summary>
public sealed record ProjectItem : RecordItem
{
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required IReadOnlyList<string> Aliases { get; init; }
    public required string? Summary { get; init; }
    public required string Kind { get; init; }
    public required IReadOnlyList<ActorReference> Parties { get; init; }
    public required IReadOnlyList<string> Route { get; init; }
    public required string State { get; init; }
    /// <summary>By when it is to be delivered: EDTF; null where no source names a deadline.</summary>
    public string? Due { get; init; }
    public required IReadOnlyList<ChainStepItem> Chain { get; init; }
    public required IReadOnlyList<MilestoneItem> Milestones { get; init; }
}

/// <summary>One step of a promise chain, in the public JSON.</summary>
public sealed record ChainStepItem(string Step, string? Date, EventLink? Event, string? Note);

/// <summary>A milestone, in the public JSON.</summary>
public sealed record MilestoneItem(string? Date, string Title);
