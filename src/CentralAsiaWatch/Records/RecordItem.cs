using System.Text.Json.Serialization;

namespace CentralAsiaWatch.Records;

/// <summary>What the public JSON gives of every record (product.md, "Public JSON, the contract").</summary>
public abstract record RecordItem
{
    [JsonPropertyOrder(-2)]
    public required int Id { get; init; }

    [JsonPropertyOrder(-1)]
    public required string Url { get; init; }

    public required IReadOnlyList<CitationItem> Citations { get; init; }

    /// <summary>Slugs of the collections that it belongs to.</summary>
    public required IReadOnlyList<string> Collections { get; init; }
    public required string? Grade { get; init; }
    public required bool Contested { get; init; }
    public required string Status { get; init; }
    public required int Version { get; init; }
    public required DateTime RecordedAt { get; init; }
}

/// <summary>A citation in the public JSON.</summary>
/// <param name="Source">Slug of the source.</param>
/// <param name="Paragraph">The paragraph, from 1; null for a page that is cited as a whole.</param>
/// <param name="Credibility">Admiralty credibility, 1–6.</param>
/// <param name="Stance"><c>supports</c>, <c>contradicts</c> or <c>qualifies</c>.</param>
/// <param name="Field">The field it speaks of; null for the record as a whole.</param>
/// <param name="Says">What the source says.</param>
public sealed record CitationItem(string Source, int? Paragraph, int Credibility, string Stance, string? Field, string? Says)
{
    /// <summary>The citation as it was coded, but for the words of the coder, which the public JSON leaves out.</summary>
    public CitationContent ToContent() => new(Source, Paragraph ?? 0, Credibility, Stance, Field, Says, null);
}

/// <summary>An actor as another record names it.</summary>
/// <param name="Slug">The actor's slug.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Country">Slug of the state it belongs to; a state's own slug; null for none.</param>
public sealed record ActorReference(string Slug, string Name, string? Country);

/// <summary>An event as another record names it.</summary>
public sealed record EventLink(int Id, string Url, string Title);
