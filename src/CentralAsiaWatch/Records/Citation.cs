using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Records;

/// <summary>A stored citation: see <see cref="CitationContent"/>.</summary>
public sealed class Citation
{
    public int Id { get; set; }
    public RecordKind RecordKind { get; set; }
    public int RecordNumber { get; set; }

    /// <summary>Place among the record's citations, from 0.</summary>
    public int Position { get; set; }
    public int SourceNumber { get; set; }
    public int Paragraph { get; set; }
    public int Credibility { get; set; }
    public required string Stance { get; set; }
    public string? Field { get; set; }
    public string? Says { get; set; }
    public string? Words { get; set; }
}

internal sealed class CitationConfiguration : IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Citation> builder)
    {
        builder.Property(citation => citation.RecordKind).HasConversion<string>();
        builder.HasIndex(citation => new { citation.RecordKind, citation.RecordNumber, citation.Position }).IsUnique();
        builder.HasIndex(citation => new { citation.SourceNumber, citation.Paragraph });
    }
}
