using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Figures;

/// <summary>A measured relation: how much of what, between whom, in which period.</summary>
public sealed class Figure : Record
{
    /// <summary>What is measured: a short noun phrase.</summary>
    public required string Measure { get; set; }
    public int FromActorNumber { get; set; }
    public int ToActorNumber { get; set; }

    /// <summary>The period: EDTF; null where nothing dates it.</summary>
    public string? Date { get; set; }
    public DateOnly? Earliest { get; set; }
    public DateOnly? Latest { get; set; }

    /// <summary>The least value a source gives, in <see cref="Unit"/>.</summary>
    public double? Low { get; set; }

    /// <summary>The greatest value a source gives, in <see cref="Unit"/>.</summary>
    public double? High { get; set; }
    public required string Unit { get; set; }

    /// <summary>How the source qualifies it: nearly, projected, target.</summary>
    public string? Qualifier { get; set; }
}

internal sealed class FigureConfiguration : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> builder) => builder.HasRecordKeys();
}
