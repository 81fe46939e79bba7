using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.People;

/// <summary>A passkey: the public half of a key pair whose private half never leaves a person's device.</summary>
public sealed class PersonPasskey
{
    /// <summary>What the device calls it; unique in the store.</summary>
    public required byte[] CredentialId { get; set; }

    /// <summary>Whose it is.</summary>
    public required string PersonId { get; set; }

    /// <summary>What the person calls it.</summary>
    public string? Name { get; set; }

    /// <summary>The public key (COSE).</summary>
    public required byte[] PublicKey { get; set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>How often the device says that it has signed; a number that falls back shows a copied key.</summary>
    public uint SignCount { get; set; }

    /// <summary>How the device can be reached, comma-separated: <c>internal,hybrid</c>.</summary>
    public string Transports { get; set; } = "";

    /// <summary>The device checked who holds it when the key was made.</summary>
    public bool IsUserVerified { get; set; }

    /// <summary>The key may be kept on several devices.</summary>
    public bool IsBackupEligible { get; set; }

    /// <summary>The key is kept on several devices.</summary>
    public bool IsBackedUp { get; set; }

    /// <summary>What the device said of itself when the key was made.</summary>
    public required byte[] AttestationObject { get; set; }

    /// <summary>What the browser said when the key was made.</summary>
    public required byte[] ClientDataJson { get; set; }
}

internal sealed class PersonPasskeyConfiguration : IEntityTypeConfiguration<PersonPasskey>
{
    public void Configure(EntityTypeBuilder<PersonPasskey> builder)
    {
        builder.ToTable("PersonPasskeys");
        builder.HasKey(passkey => passkey.CredentialId);
        builder.HasIndex(passkey => passkey.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(passkey => passkey.PersonId);
    }
}
