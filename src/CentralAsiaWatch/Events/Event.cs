using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Events;

/// <summary>Something somebody did, on a date or between bounds, coded by PLOVER.</summary>
public sealed class Event : Record
{
    /// <summary>At most 32 characters, for charts.</summary>
    public required string Label { get; set; }

    /// <summary>EDTF; null for an event that nothing dates.</summary>
    public string? Date { get; set; }
    public DateOnly? Earliest { get; set; }
    public DateOnly? Latest { get; set; }

    /// <summary>How the date was inferred; null where a source states it.</summary>
    public string? DateBasis { get; set; }

    /// <summary>PLOVER type.</summary>
    public required string Type { get; set; }
    public string? Mode { get; set; }

    /// <summary>PLOVER quad, 1–4.</summary>
    public int Quad { get; set; }

    /// <summary>−10…+10 on the scale <see cref="Vocabulary.PloverScale.Name"/>.</summary>
    public double Score { get; set; }

    /// <summary>The rung of the engagement ladder it reaches.</summary>
    public int? Rung { get; set; }

    /// <summary>Level of contact.</summary>
    public string? Level { get; set; }

    /// <summary>Who took part, as <see cref="EventRow.Participants"/> reads it.</summary>
    public required string Who { get; set; }

    /// <summary>What it rests on, as <see cref="EventRow.Sources"/> reads it.</summary>
    public required string RestsOn { get; set; }
}

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder) => builder.HasRecordKeys();
}
