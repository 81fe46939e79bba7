using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Records;

/// <summary>
/// One change to one record. Append-only: the store refuses to update or delete one. Each carries a hash over itself and the hash before it,
/// so that a damaged or altered row is found (reliability.md, finding 7).
/// </summary>
public sealed class Revision
{
    /// <summary>Order of all changes in the store, from 1 without gaps.</summary>
    public long Sequence { get; set; }
    public RecordKind RecordKind { get; set; }
    public int RecordNumber { get; set; }
    public int Version { get; set; }

    /// <summary>When the store learned it, UTC.</summary>
    public DateTime RecordedAt { get; set; }

    /// <summary>Who wrote it; <see cref="RecordAuthor.Seeds"/> for the seed files.</summary>
    public required string Who { get; set; }
    public required string Why { get; set; }

    /// <summary>Who published what somebody else wrote; null where one person did both.</summary>
    public string? ApprovedBy { get; set; }

    /// <summary>The client's own id of the write: a repeated write with the same id changes nothing (reliability.md, finding 3).</summary>
    public Guid OperationId { get; set; }

    /// <summary>Content before, as JSON; null for a new record.</summary>
    public string? Before { get; set; }

    /// <summary>Content after, as JSON.</summary>
    public required string After { get; set; }

    /// <summary>What it did to the record, a word of <see cref="RevisionAction"/>. The store computes it from what was before and after.</summary>
    public string Action { get; private set; } = "";

    /// <summary>SHA-256 over this row and the hash of the row before it, in lower-case hexadecimal.</summary>
    public required string Hash { get; set; }
}

/// <summary>The words of <see cref="Revision.Action"/>.</summary>
public static class RevisionAction
{
    /// <summary>The record was new.</summary>
    public const string Entered = "entered";

    /// <summary>Something that it says was changed.</summary>
    public const string Corrected = "corrected";

    /// <summary>It was taken out of sight.</summary>
    public const string Hidden = "hidden";

    /// <summary>It was brought back.</summary>
    public const string Restored = "restored";

    /// <summary>It became a signpost to another record of the same thing.</summary>
    public const string Merged = "merged";

    /// <summary>All, in the order in which a record may meet them.</summary>
    public static IReadOnlyList<string> All { get; } = [Entered, Corrected, Hidden, Restored, Merged];
}

/// <summary>Names in <see cref="Revision.Who"/> that belong to the program.</summary>
public static class RecordAuthor
{
    /// <summary>The seed files. A record last written by anyone else is never overwritten by them.</summary>
    public const string Seeds = "seeds";
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.HasKey(revision => revision.Sequence);
        builder.Property(revision => revision.Sequence).ValueGeneratedNever();
        builder.Property(revision => revision.RecordKind).HasConversion<string>();
        builder.HasIndex(revision => new { revision.RecordKind, revision.RecordNumber, revision.Version }).IsUnique();
        builder.HasIndex(revision => new { revision.OperationId, revision.RecordKind, revision.RecordNumber }).IsUnique();
        // Each list of changes is a stretch of one of these, or several of them side by side.
        builder.HasIndex(revision => new { revision.Who, revision.RecordKind, revision.Action, revision.Sequence });
        builder.HasIndex(revision => new { revision.RecordKind, revision.Action, revision.Sequence });
    }
}
