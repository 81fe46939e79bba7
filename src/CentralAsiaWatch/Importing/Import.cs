using CentralAsiaWatch.Access;
using CentralAsiaWatch.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Importing;

/// <summary>How far an import has come. That one runs is not stored: a program that ends while it runs has written nothing of it.</summary>
public enum ImportState
{
    /// <summary>Uploaded; its mapping and its choices can be changed.</summary>
    Open,

    /// <summary>Handed over: a reviewer writes it or sends it back, and nothing of it can be changed meanwhile.</summary>
    InReview,

    /// <summary>Sent back with a note; who uploaded it goes on with it.</summary>
    Returned,

    /// <summary>Written, all of it in one operation.</summary>
    Done,

    /// <summary>Thrown away.</summary>
    Discarded,
}

/// <summary>An import from its upload to its report. Kept in the store, so that a closed tab or a killed server loses nothing.</summary>
public sealed class Import
{
    /// <summary>Also the operation id of its write: run twice, it makes nothing twice.</summary>
    public Guid Id { get; set; }

    public ImportState State { get; set; }

    /// <summary>The file's name as it was chosen, without folders.</summary>
    public required string FileName { get; set; }

    /// <summary>SHA-256 of the file, in lower-case hexadecimal.</summary>
    public required string FileHash { get; set; }

    /// <summary>Bytes of the file.</summary>
    public long FileLength { get; set; }

    /// <summary>The sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; set; }

    /// <summary>The mapping as JSON; null as long as the one that was recognised holds.</summary>
    public string? Mapping { get; set; }

    /// <summary>The choices as JSON; null for none.</summary>
    public string? Choices { get; set; }

    /// <summary>Counts the changes to mapping and choices, from 1.</summary>
    public int Version { get; set; }

    /// <summary>Id of the person who uploaded it.</summary>
    public required string AuthorId { get; set; }

    /// <summary>Their name when they did.</summary>
    public required string AuthorName { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTime ChangedAt { get; set; }

    /// <summary>Who ran it; null before that.</summary>
    public string? RunBy { get; set; }

    /// <summary>Records that it made, actors and sources among them; while it waits for a reviewer, rows that were new when it was handed over.</summary>
    public int Created { get; set; }

    /// <summary>Records that it changed; while it waits for a reviewer, rows that would have when it was handed over.</summary>
    public int Changed { get; set; }

    /// <summary>Rows that were left out, or would be.</summary>
    public int LeftOut { get; set; }

    /// <summary>Whether it can still be written.</summary>
    public bool IsPending => State is ImportState.Open or ImportState.InReview or ImportState.Returned;

    /// <summary>What it is to who acts on it: one's own; another's that was handed over; another's that was not, which is a draft.</summary>
    public static Subject Of(Import? import, Acting? acting) =>
        import is null || import.AuthorId == acting?.PersonId ? Subject.Own : import.State is ImportState.InReview or ImportState.Done ? Subject.Other : Subject.Draft;
}

/// <summary>What an import holds that lists of imports do not read.</summary>
public sealed class ImportFile
{
    public Guid ImportId { get; set; }

    /// <summary>The file as it came.</summary>
    public required byte[] Bytes { get; set; }

    /// <summary>What became of each row, as CSV in UTF-8; null before it was run.</summary>
    public byte[]? Report { get; set; }
}

internal sealed class ImportConfiguration : IEntityTypeConfiguration<Import>, IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.HasKey(import => import.Id);
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.Property(import => import.State).HasConversion<string>();
        builder.HasIndex(import => new { import.State, import.ChangedAt });
    }

    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.HasKey(file => file.ImportId);
        builder.Property(file => file.ImportId).ValueGeneratedNever();
    }
}
