using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.People;

/// <summary>A link that can be used once: to make an account with a role, or to set a forgotten password anew.</summary>
public sealed class Invitation
{
    /// <summary>Counts up; says nothing of the link.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 of the 32 random bytes of the link, in lower-case hexadecimal. The link itself is kept nowhere.</summary>
    public required string TokenHash { get; set; }

    /// <summary>The role of the account it makes.</summary>
    public PersonRole Role { get; set; }

    /// <summary>Whose password it sets anew; null where it makes an account.</summary>
    public string? PersonId { get; set; }

    /// <summary>The address of mail of the account, where it was given beforehand.</summary>
    public string? Address { get; set; }

    /// <summary>The name of the account, where it was given beforehand.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Who made the link; null for the command line.</summary>
    public string? InvitedBy { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>From when it is of no use, UTC.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When it was used, UTC; null while it was not.</summary>
    public DateTime? UsedAt { get; set; }

    /// <summary>Who used it.</summary>
    public string? UsedBy { get; set; }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.HasKey(invitation => invitation.Id);
        builder.HasIndex(invitation => invitation.TokenHash).IsUnique();
        builder.Property(invitation => invitation.Role).HasConversion<string>();
        builder.HasOne<Person>().WithMany().HasForeignKey(invitation => invitation.PersonId);
    }
}
