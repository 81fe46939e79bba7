using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Actors;

/// <summary>An actor in the public JSON.</summary>
public sealed record ActorItem : RecordItem
{
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required string Kind { get; init; }
    public required IReadOnlyList<string> Aliases { get; init; }
    public required string? Iso3 { get; init; }
    public required string? Wikidata { get; init; }
    public required string? Parent { get; init; }
    public required string? Country { get; init; }
    public required IReadOnlyList<string> Members { get; init; }
    public required string? Summary { get; init; }
}
