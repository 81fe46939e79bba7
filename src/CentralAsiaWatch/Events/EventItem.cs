using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>An event in the public JSON.</summary>
public sealed record EventItem : RecordItem
{
    public required string Title { get; init; }
    public required string? Summary { get; init; }
    public required string? Date { get; init; }
    public required DateOnly? Earliest { get; init; }
    public required DateOnly? Latest { get; init; }
    public required string Type { get; init; }
    public required string? Mode { get; init; }
    public required int Quad { get; init; }
    public required double Score { get; init; }
    public required IReadOnlyList<string> Contexts { get; init; }
    public required IReadOnlyList<ParticipantItem> Actors { get; init; }
    public required IReadOnlyList<PlaceItem> Places { get; init; }
    public required int? Rung { get; init; }
}

/// <summary>Someone who took part, in the public JSON.</summary>
public sealed record ParticipantItem(string Slug, string Name, string? Country, string Role)
{
    /// <summary>The actor with its role.</summary>
    public static ParticipantItem From(ActorReference actor, string role) => new(actor.Slug, actor.Name, actor.Country, role);
}

/// <summary>A place, in the public JSON.</summary>
public sealed record PlaceItem(string Slug, string Name, string? Country, string Precision, bool Inferred);
