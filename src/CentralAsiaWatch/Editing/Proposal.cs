using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Editing;

/// <summary>How far a proposal has come.</summary>
public enum ProposalState
{
    /// <summary>Being written; its author alone sees it.</summary>
    Draft,

    /// <summary>Handed over; a reviewer decides.</summary>
    InReview,

    /// <summary>Sent back with a note; its author goes on with it.</summary>
    Returned,

    /// <summary>Published: the record says so now.</summary>
    Published,

    /// <summary>Thrown away by its author, who can take it back.</summary>
    Discarded,
}

/// <summary>
/// A change that somebody writes, from the first letter to its publication: the draft of a form, kept on the server from keystroke to keystroke, and then what
/// a reviewer reads. It is a layer of its own: readers' pages never look here, so nothing of it can be seen before it is published.
/// </summary>
public sealed class Proposal
{
    /// <summary>Made by the form. Also the operation id of its publication, so that a repeated one makes no second record.</summary>
    public Guid Id { get; set; }

    public RecordKind RecordKind { get; set; }

    /// <summary>The record it changes; null for a new one, until it is published.</summary>
    public int? RecordNumber { get; set; }

    /// <summary>The version of that record on which it was begun; 0 for a new one.</summary>
    public int BaseVersion { get; set; }

    public ProposalState State { get; set; }

    /// <summary>The fields as they are typed: one JSON object of path and text. They need not be sound before they are handed over.</summary>
    public required string Fields { get; set; }

    /// <summary>Counts the savings. A form names the one it saw last, so that two open forms cannot overwrite each other.</summary>
    public int Saving { get; set; }

    /// <summary>Id of the person who writes it.</summary>
    public required string AuthorId { get; set; }

    /// <summary>Their name when they began.</summary>
    public required string AuthorName { get; set; }

    /// <summary>Why the change is made, in their words.</summary>
    public string? Why { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>When its fields were last saved, UTC.</summary>
    public DateTime SavedAt { get; set; }

    /// <summary>When its state last changed, UTC.</summary>
    public DateTime MovedAt { get; set; }
}

/// <summary>One step of a proposal, or of an import under its id: handed over, taken back, sent back with a note, published. Steps are added and never changed.</summary>
public sealed class ProposalStep
{
    public int Id { get; set; }
    public Guid ProposalId { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Name of the person.</summary>
    public required string Who { get; set; }

    /// <summary>The state it came to.</summary>
    public ProposalState State { get; set; }

    /// <summary>What they said of it; null for nothing.</summary>
    public string? Note { get; set; }

    /// <summary>The fields as they were before this step, where the step put others in their place; null where it left them alone.</summary>
    public string? Fields { get; set; }
}

/// <summary>
/// What a reviewer is about to write to the author of a proposal, kept while it is typed. It goes when the proposal is sent back or published. Of an import, by its
/// id, also what its author is about to write to the reviewer.
/// </summary>
public sealed class ReviewNote
{
    public Guid ProposalId { get; set; }

    /// <summary>Id of who writes it: each has a note of their own.</summary>
    public required string PersonId { get; set; }

    /// <summary>As it is typed.</summary>
    public required string Text { get; set; }

    /// <summary>When it was last kept, UTC.</summary>
    public DateTime SavedAt { get; set; }
}

internal sealed class ReviewNoteConfiguration : IEntityTypeConfiguration<ReviewNote>
{
    public void Configure(EntityTypeBuilder<ReviewNote> builder) => builder.HasKey(note => new { note.ProposalId, note.PersonId });
}

internal sealed class ProposalStepConfiguration : IEntityTypeConfiguration<ProposalStep>
{
    public void Configure(EntityTypeBuilder<ProposalStep> builder)
    {
        builder.Property(step => step.State).HasConversion<string>();
        builder.HasIndex(step => new { step.ProposalId, step.Id });
    }
}

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.HasKey(proposal => proposal.Id);
        builder.Property(proposal => proposal.Id).ValueGeneratedNever();
        builder.Property(proposal => proposal.RecordKind).HasConversion<string>();
        builder.Property(proposal => proposal.State).HasConversion<string>();
        builder.HasIndex(proposal => new { proposal.AuthorId, proposal.State, proposal.SavedAt });
        builder.HasIndex(proposal => new { proposal.State, proposal.MovedAt });
        builder.HasIndex(proposal => new { proposal.RecordKind, proposal.RecordNumber, proposal.State });
    }
}
