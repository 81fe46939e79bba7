using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Agreements;

/// <summary>An agreement, or a package of agreements.</summary>
public sealed class Agreement : Record
{
    /// <summary>A kind of agreement.</summary>
    public required string Kind { get; set; }

    /// <summary>When it was signed: EDTF; null where nothing dates it.</summary>
    public string? Date { get; set; }
    public DateOnly? Earliest { get; set; }
    public DateOnly? Latest { get; set; }

    /// <summary>How far it got.</summary>
    public required string State { get; set; }
    public double? Amount { get; set; }
    public string? Currency { get; set; }

    /// <summary>How many instruments it is made of.</summary>
    public int? Count { get; set; }
}

internal sealed class AgreementConfiguration : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder) => builder.HasRecordKeys();
}
