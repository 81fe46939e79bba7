using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Records;

/// <summary>
/// Something records can be filtered by, such as <c>event actor:uzbekistan</c>, with how many records have it. One index of facets serves every
/// filter, alone or combined, in the list's own order (docs/decisions/0006).
/// </summary>
public sealed class Facet
{
    public int Id { get; set; }

    /// <summary>Kind and facet: <c>Event type:CONSULT</c>.</summary>
    public required string Name { get; set; }

    /// <summary>What is read instead of the name, where no vocabulary or record gives it: a place as it is written. Null for most.</summary>
    public string? Words { get; set; }

    /// <summary>How many records have it, kept on write.</summary>
    public int Count { get; set; }
}

/// <summary>One record has one facet. The key is the order in which lists are read.</summary>
public sealed class RecordFacet
{
    public int FacetId { get; set; }
    public long SortKey { get; set; }
    public int Number { get; set; }
}

/// <summary>Events with a facet in one quarter, by quad: kept on write, so that a balance over a million events reads a few rows.</summary>
public sealed class FacetQuarter
{
    /// <summary>The <see cref="Quarter"/> of events whose date is vaguer than a quarter.</summary>
    public const int Vaguer = -1;

    public int FacetId { get; set; }

    /// <summary>Year × 4 + quarter (0–3), or <see cref="Vaguer"/>.</summary>
    public int Quarter { get; set; }

    /// <summary>PLOVER quad, 1–4.</summary>
    public int Quad { get; set; }
    public int Count { get; set; }

    /// <summary>Sum of scores on the scale <see cref="Vocabulary.PloverScale.Name"/>.</summary>
    public double ScoreSum { get; set; }
}

internal sealed class FacetConfiguration :
    IEntityTypeConfiguration<Facet>, IEntityTypeConfiguration<RecordFacet>, IEntityTypeConfiguration<FacetQuarter>, IEntityTypeConfiguration<FacetYear>
{
    public void Configure(EntityTypeBuilder<Facet> builder) => builder.HasIndex(facet => facet.Name).IsUnique();

    public void Configure(EntityTypeBuilder<RecordFacet> builder) => builder.HasKey(row => new { row.FacetId, row.SortKey, row.Number });

    public void Configure(EntityTypeBuilder<FacetQuarter> builder) => builder.HasKey(row => new { row.FacetId, row.Quarter, row.Quad });

    public void Configure(EntityTypeBuilder<FacetYear> builder) => builder.HasKey(row => new { row.FacetId, row.Year });
}
