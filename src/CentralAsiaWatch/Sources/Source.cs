using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Sources;

/// <summary>A document that records rest on.</summary>
public sealed class Source : Record
{
    /// <summary>How it is named beside a paragraph sign.</summary>
    public required string ShortName { get; set; }
    public string? Publisher { get; set; }

    /// <summary>EDTF; null where unknown.</summary>
    public string? Published { get; set; }

    /// <summary>Admiralty reliability, A–F.</summary>
    public required string Reliability { get; set; }

    /// <summary>How many paragraphs it has.</summary>
    public int Paragraphs { get; set; }
}

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder) => builder.HasRecordKeys();
}
