using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Sources;

/// <summary>A source in the public JSON.</summary>
public sealed record SourceItem : RecordItem
{
    public required string Slug { get; init; }

    /// <summary>Null where the document gives none.</summary>
    public required string? Title { get; init; }
    /// <summary>How the title was inferred; null where the document states it.</summary>
    public string? TitleBasis { get; init; }
    public required string ShortName { get; init; }
    public required string? Author { get; init; }
    public required string? Publisher { get; init; }
    public required string? Published { get; init; }
    /// <summary>How the date was inferred; null where the document states it.</summary>
    public string? PublishedBasis { get; init; }
    public required string? Address { get; init; }
    public required string? Language { get; init; }
    public required string Kind { get; init; }
    public required string Reliability { get; init; }
    public required string? Origin { get; init; }

    /// <summary>When somebody last looked whether it still says what was coded; null for never.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>How many paragraphs it has.</summary>
    public required int Paragraphs { get; init; }
}
