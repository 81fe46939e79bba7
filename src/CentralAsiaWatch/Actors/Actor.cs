using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Actors;

/// <summary>Someone who acts: a state, authority, organisation, armed group, person, medium or grouping.</summary>
public sealed class Actor : Record
{
    /// <summary>A kind of actor.</summary>
    public required string Kind { get; set; }

    /// <summary>Number of the actor it belongs to.</summary>
    public int? ParentNumber { get; set; }

    /// <summary>Slug of the state it belongs to; a state's own slug; null for none.</summary>
    public string? Country { get; set; }
    public string? Iso3 { get; set; }
}

internal sealed class ActorConfiguration : IEntityTypeConfiguration<Actor>
{
    public void Configure(EntityTypeBuilder<Actor> builder) => builder.HasRecordKeys();
}
