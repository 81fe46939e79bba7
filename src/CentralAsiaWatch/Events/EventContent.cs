using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>What a coder says of an event: see seeds/README.md for each field.</summary>
public sealed record EventContent : RecordContent
{
    public override RecordKind Kind => RecordKind.Event;
    public required string Title { get; init; }
    public required string Label { get; init; }
    public string? Summary { get; init; }
    public string? Date { get; init; }
    public string? DateBasis { get; init; }
    public required string Type { get; init; }
    public string? Mode { get; init; }
    public IReadOnlyList<string> Contexts { get; init; } = [];
    public IReadOnlyList<ParticipantContent> Actors { get; init; } = [];
    public IReadOnlyList<PlaceContent> Places { get; init; } = [];
    public int? Rung { get; init; }

    /// <summary>Slugs of the states whose ladder the rung is on.</summary>
    public IReadOnlyList<string> Ladder { get; init; } = [];
    public string? Level { get; init; }
    public IReadOnlyList<RelatedEventContent> Related { get; init; } = [];

    public override IEnumerable<string> EventsNamed => Related.Select(related => related.Event);
}

/// <summary>Where something happened.</summary>
/// <param name="Name">Usual English name.</param>
/// <param name="Country">Slug of the state it is in; null for none or several.</param>
/// <param name="Precision">A term of <see cref="Vocabulary.Vocabularies.PlacePrecisions"/>.</param>
/// <param name="Inferred">True where no source names the place.</param>
public sealed record PlaceContent(string Name, string? Country, string Precision, bool Inferred);

/// <summary>How another event stands to this one.</summary>
/// <param name="Event">Key of the other event.</param>
/// <param name="As">A term of <see cref="Vocabulary.Vocabularies.EventRelations"/>.</param>
public sealed record RelatedEventContent(string Event, string As);
