using CentralAsiaWatch.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Sharing;

/// <summary>A link that opens one view to whoever has it, read-only and without an account.</summary>
public sealed class ShareLink
{
    /// <summary>Counts up; says nothing of the link.</summary>
    public int Id { get; set; }

    /// <summary>What the link leads to, below <c>/shared</c>. No secret: it opens nothing without the cookie that the link gives.</summary>
    public required string PublicId { get; set; }

    /// <summary>SHA-256 of the 32 random bytes of the link, in lower-case hexadecimal. The link itself is kept nowhere.</summary>
    public required string TokenHash { get; set; }

    /// <summary>What its maker calls it.</summary>
    public required string Name { get; set; }

    /// <summary>The one view it opens: path and query.</summary>
    public required string View { get; set; }

    /// <summary>The hash of its passphrase; null where it asks for none.</summary>
    public string? PassphraseHash { get; set; }

    /// <summary>Who made it.</summary>
    public required string MadeBy { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>From when it opens nothing, UTC.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>When it was revoked, UTC; null while it was not.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>How often it was opened.</summary>
    public int Uses { get; set; }

    /// <summary>When it was opened last, UTC; null for never.</summary>
    public DateTime? UsedAt { get; set; }
}

internal sealed class ShareLinkConfiguration : IEntityTypeConfiguration<ShareLink>
{
    public void Configure(EntityTypeBuilder<ShareLink> builder)
    {
        builder.ToTable("ShareLinks");
        builder.HasKey(link => link.Id);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => link.PublicId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(link => link.MadeBy);
    }
}
