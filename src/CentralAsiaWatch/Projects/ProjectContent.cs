using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Projects;

/// <summary>What a coder says of a project: see seeds/README.md for each field. Its slug is its key.</summary>
public sealed record ProjectContent : RecordContent
{
    public override RecordKind Kind => RecordKind.Project;
    public required string Name { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public required string ProjectKind { get; init; }
    public IReadOnlyList<string> Parties { get; init; } = [];
    public IReadOnlyList<string> Route { get; init; } = [];
    public required string State { get; init; }
    public string? Summary { get; init; }

    /// <summary>By when it is to be delivered, where a source names a deadline: EDTF.</summary>
    public string? Due { get; init; }
    public IReadOnlyList<ChainStepContent> Chain { get; init; } = [];
    public IReadOnlyList<MilestoneContent> Milestones { get; init; } = [];

    public override IEnumerable<string> EventsNamed => Chain.Select(step => step.Event).OfType<string>();
}

/// <summary>One step of a promise chain.</summary>
/// <param name="Step">A term of <see cref="Vocabulary.Vocabularies.ChainSteps"/>.</param>
/// <param name="Date">EDTF, or null.</param>
/// <param name="Event">Key of the event that carries it, or null.</param>
/// <param name="Note">A few words of our own, or null.</param>
public sealed record ChainStepContent(string Step, string? Date, string? Event, string? Note);

/// <summary>Building work and the like: what is no event but moves the project.</summary>
/// <param name="Date">EDTF, or null.</param>
/// <param name="Title">One line of our own.</param>
public sealed record MilestoneContent(string? Date, string Title);
