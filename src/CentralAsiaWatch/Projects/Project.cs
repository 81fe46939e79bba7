using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Projects;

/// <summary>A canal, railway, pipeline, corridor or power line.</summary>
public sealed class Project : Record
{
    /// <summary>A kind of project.</summary>
    public required string Kind { get; set; }

    /// <summary>How far its promise chain got.</summary>
    public required string State { get; set; }
}

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder) => builder.HasRecordKeys();
}
