using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Actors;

/// <summary>What a coder says of an actor: see seeds/README.md for each field. Its slug is its key.</summary>
public sealed record ActorContent : RecordContent
{
    public override RecordKind Kind => RecordKind.Actor;
    public required string Name { get; init; }
    public required string ActorKind { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public string? Parent { get; init; }
    public string? Iso3 { get; init; }
    public string? Wikidata { get; init; }
    public IReadOnlyList<string> Members { get; init; } = [];
    public string? Summary { get; init; }
}
