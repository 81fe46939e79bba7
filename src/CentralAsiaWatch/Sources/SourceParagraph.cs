using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Sources;

/// <summary>One paragraph of a source: its text is not kept, only its hash and why nothing was coded from it.</summary>
public sealed class SourceParagraph
{
    public int SourceNumber { get; set; }

    /// <summary>From 1: the n-th non-empty line.</summary>
    public int Paragraph { get; set; }

    /// <summary>SHA-256 of its trimmed text, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Why nothing was coded from it; null where something was.</summary>
    public string? Note { get; set; }
}

internal sealed class SourceParagraphConfiguration : IEntityTypeConfiguration<SourceParagraph>
{
    public void Configure(EntityTypeBuilder<SourceParagraph> builder) => builder.HasKey(row => new { row.SourceNumber, row.Paragraph });
}
