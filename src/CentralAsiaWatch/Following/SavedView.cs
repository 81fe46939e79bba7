using CentralAsiaWatch.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Following;

/// <summary>A view that somebody saved under a name: the address of a reading page with its filter, always of the newest and never of a past time.</summary>
public sealed class SavedView
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 80;

    /// <summary>Its key.</summary>
    public Guid Id { get; set; }

    /// <summary>Who saved it.</summary>
    public required string OwnerId { get; set; }

    /// <summary>What it is called.</summary>
    public required string Name { get; set; }

    /// <summary>Path and query of the page.</summary>
    public required string Address { get; set; }

    /// <summary>Whether everybody who is signed in sees it, or its owner alone.</summary>
    public bool IsTeam { get; set; }

    /// <summary>Its place in the owner's list, from 1.</summary>
    public int Place { get; set; }

    /// <summary>When it was saved, UTC.</summary>
    public DateTime CreatedAt { get; set; }
}

/// <summary>What one person has of a saved view: how far they saw it, and how they are told of what is new in it.</summary>
public sealed class ViewFollow
{
    /// <summary>The view.</summary>
    public Guid ViewId { get; set; }

    /// <summary>The person.</summary>
    public required string PersonId { get; set; }

    /// <summary>The last revision there was when they opened the view; what came after it is new to them.</summary>
    public long SeenSequence { get; set; }

    /// <summary>When they opened it, UTC; null where they never did.</summary>
    public DateTime? SeenAt { get; set; }

    /// <summary>SHA-256 of the token of their feed in lower-case hexadecimal; null where they have none. The token is kept nowhere.</summary>
    public string? FeedHash { get; set; }

    /// <summary>When the feed's address was made, UTC.</summary>
    public DateTime? FeedMadeAt { get; set; }

    /// <summary>How often they are written to; null for never.</summary>
    public DigestEvery? DigestEvery { get; set; }

    /// <summary>The address of mail.</summary>
    public string? DigestAddress { get; set; }

    /// <summary>SHA-256 of the token of the link that confirms the address; null once it was used.</summary>
    public string? ConfirmHash { get; set; }

    /// <summary>When the confirming link stops to work, UTC.</summary>
    public DateTime? ConfirmUntil { get; set; }

    /// <summary>Changes with each subscription, so that a link to end an earlier one does not end a later one.</summary>
    public Guid? DigestId { get; set; }

    /// <summary>Scheme and host under which they subscribed: the links of the mail lead there.</summary>
    public string? DigestSite { get; set; }

    /// <summary>The last revision of which they were told by mail.</summary>
    public long DigestUntil { get; set; }

    /// <summary>The period for which a mail was last sent or was not worth sending, by its first day; null for none yet.</summary>
    public DateOnly? DigestPeriod { get; set; }
}

/// <summary>How often a digest is sent.</summary>
public enum DigestEvery
{
    /// <summary>Once a day, from midnight UTC on.</summary>
    Daily,

    /// <summary>Once a week, from midnight UTC of Monday on.</summary>
    Weekly,
}

/// <summary>An address of a program that is sent what is new in a saved view.</summary>
public sealed class ViewHook
{
    /// <summary>Its key.</summary>
    public Guid Id { get; set; }

    /// <summary>The view.</summary>
    public Guid ViewId { get; set; }

    /// <summary>Who made it.</summary>
    public required string PersonId { get; set; }

    /// <summary>Where it is sent.</summary>
    public required string Address { get; set; }

    /// <summary>The secret of its signatures, encrypted with the store's keys: it must be read again to sign.</summary>
    public required string ProtectedSecret { get; set; }

    /// <summary>Scheme and host under which it was made: the links of the body lead there.</summary>
    public required string Site { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The last revision that was delivered.</summary>
    public long SentUntil { get; set; }

    /// <summary>The delivery under way; null for none.</summary>
    public Guid? DeliveryId { get; set; }

    /// <summary>The last revision of that delivery.</summary>
    public long DeliveryUntil { get; set; }

    /// <summary>How often that delivery was tried.</summary>
    public int Tries { get; set; }

    /// <summary>When it is tried next, UTC; null where it is not.</summary>
    public DateTime? NextTryAt { get; set; }

    /// <summary>Since when it is given up, UTC; null where it works.</summary>
    public DateTime? FailingSince { get; set; }

    /// <summary>What the last try came to, in words; null before the first.</summary>
    public string? LastOutcome { get; set; }

    /// <summary>When the last try was, UTC.</summary>
    public DateTime? LastTryAt { get; set; }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>, IEntityTypeConfiguration<ViewFollow>, IEntityTypeConfiguration<ViewHook>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("SavedViews");
        builder.HasKey(view => view.Id);
        builder.Property(view => view.Name).HasMaxLength(SavedView.LongestName);
        builder.HasIndex(view => new { view.OwnerId, view.Place });
        builder.HasIndex(view => view.IsTeam);
        builder.HasOne<Person>().WithMany().HasForeignKey(view => view.OwnerId);
    }

    public void Configure(EntityTypeBuilder<ViewFollow> builder)
    {
        builder.ToTable("ViewFollows");
        builder.HasKey(follow => new { follow.ViewId, follow.PersonId });
        builder.HasIndex(follow => follow.FeedHash).IsUnique();
        builder.HasIndex(follow => follow.ConfirmHash).IsUnique();
        builder.HasIndex(follow => follow.DigestEvery);
        builder.Property(follow => follow.DigestEvery).HasConversion<string>();
        builder.HasOne<SavedView>().WithMany().HasForeignKey(follow => follow.ViewId);
        builder.HasOne<Person>().WithMany().HasForeignKey(follow => follow.PersonId);
    }

    public void Configure(EntityTypeBuilder<ViewHook> builder)
    {
        builder.ToTable("ViewHooks");
        builder.HasKey(hook => hook.Id);
        builder.HasIndex(hook => hook.ViewId);
        builder.HasOne<SavedView>().WithMany().HasForeignKey(hook => hook.ViewId);
        builder.HasOne<Person>().WithMany().HasForeignKey(hook => hook.PersonId);
    }
}
