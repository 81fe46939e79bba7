using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Sources;

/// <summary>What is known of a source: see seeds/README.md for each field. Its slug is its key.</summary>
public sealed record SourceContent : RecordContent
{
    public override RecordKind Kind => RecordKind.Source;
    public string? Title { get; init; }
    public string? TitleBasis { get; init; }
    public string? Author { get; init; }
    public string? AuthorNote { get; init; }
    public string? Publisher { get; init; }
    public string? Published { get; init; }
    public string? PublishedBasis { get; init; }
    public string? Address { get; init; }
    public string? Language { get; init; }
    public required string SourceKind { get; init; }

    /// <summary>Admiralty reliability, A–F.</summary>
    public required string Reliability { get; init; }
    public required string ReliabilityReason { get; init; }

    /// <summary>The origin it repeats; null where it is its own.</summary>
    public string? Origin { get; init; }
    public required string ShortName { get; init; }

    /// <summary>The day on which somebody last looked whether it still says what was coded, such as <c>2026-06-30</c>; null for never.</summary>
    public string? Checked { get; init; }
    public IReadOnlyList<ParagraphContent> Paragraphs { get; init; } = [];
}

/// <summary>One paragraph of a source.</summary>
/// <param name="N">From 1: the n-th non-empty line.</param>
/// <param name="Sha256">SHA-256 of its trimmed text, lower-case hexadecimal.</param>
/// <param name="Note">Why nothing was coded from it; null where something was.</param>
public sealed record ParagraphContent(int N, string Sha256, string? Note);
