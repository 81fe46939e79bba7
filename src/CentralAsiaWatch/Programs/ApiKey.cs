using CentralAsiaWatch.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.Programs;

/// <summary>What a key opens. Keys never write.</summary>
[Flags]
public enum KeyScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What is published now: the API, data of pages, feeds.</summary>
    Read = 1,

    /// <summary>What was published at a past time (<c>asof</c>), and the list of changes.</summary>
    History = 2,

    /// <summary>The Model Context Protocol endpoint.</summary>
    Assistant = 4,
}

/// <summary>A key by which a program of one person reads.</summary>
public sealed class ApiKey
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 60;

    /// <summary>Its key in the store; says nothing of the secret.</summary>
    public Guid Id { get; set; }

    /// <summary>Whose it is.</summary>
    public required string PersonId { get; set; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the key in lower-case hexadecimal. The key itself is kept nowhere.</summary>
    public required string Hash { get; set; }

    /// <summary>What it opens.</summary>
    public KeyScopes Scopes { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>From when it is of no use, UTC.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>The day on which it was last used, UTC; null where it never was.</summary>
    public DateOnly? LastUsedOn { get; set; }

    /// <summary>When it was revoked, UTC; null while it was not.</summary>
    public DateTime? RevokedAt { get; set; }
}

internal sealed class ApiKeyConfiguration : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.HasKey(key => key.Id);
        builder.HasIndex(key => key.Hash).IsUnique();
        builder.HasIndex(key => key.PersonId);
        builder.Property(key => key.Name).HasMaxLength(ApiKey.LongestName);
        builder.HasOne<Person>().WithMany().HasForeignKey(key => key.PersonId);
    }
}
