using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Leverage;

/// <summary>A judgement of how much one side can make the other do, in one dimension.</summary>
public sealed class LeverageAssessment : Record
{
    public int HolderNumber { get; set; }
    public int SubjectNumber { get; set; }
    public required string Dimension { get; set; }
    public required string Level { get; set; }
    public required string Confidence { get; set; }

    /// <summary>When the judgement was made: EDTF.</summary>
    public string? Date { get; set; }

    /// <summary>The last day on which it may be taken as current; null for none.</summary>
    public DateOnly? StaleAfter { get; set; }
}

internal sealed class LeverageAssessmentConfiguration : IEntityTypeConfiguration<LeverageAssessment>
{
    public void Configure(EntityTypeBuilder<LeverageAssessment> builder) => builder.HasRecordKeys();
}
