using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.People;

/// <summary>
/// Somebody with an account. <see cref="IdentityUser{TKey}.UserName"/> is the address of mail that they sign in with, and
/// <see cref="IdentityUser{TKey}.SecurityStamp"/> changes whenever their password, factors, role or standing do: a write compares it.
/// A person is never deleted, because history names them.
/// </summary>
public sealed class Person : IdentityUser
{
    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 60;

    /// <summary>How history names them; unique without regard to case.</summary>
    public required string DisplayName { get; set; }

    /// <summary><see cref="DisplayName"/> as names are compared; see <see cref="PersonNames.Key"/>.</summary>
    public required string DisplayNameKey { get; set; }

    /// <summary>What they may do.</summary>
    public PersonRole Role { get; set; }

    /// <summary>The account is closed: it cannot be signed in to, and can be restored.</summary>
    public bool IsEnded { get; set; }

    /// <summary>When the account was made, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>The secret of one-time codes, encrypted with the store's keys; null where none was ever made.</summary>
    public string? ProtectedAuthenticatorKey { get; set; }

    /// <summary>SHA-256 of each recovery code that is left, in lower-case hexadecimal with a space between; empty for none.</summary>
    public string RecoveryCodeHashes { get; set; } = "";
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    private const int LongestStamp = 64;
    private const int LongestAddress = 254;

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.HasKey(person => person.Id);
        builder.Property(person => person.UserName).HasMaxLength(LongestAddress);
        builder.Property(person => person.NormalizedUserName).HasMaxLength(LongestAddress);
        builder.HasIndex(person => person.NormalizedUserName).IsUnique();
        builder.Property(person => person.DisplayName).HasMaxLength(Person.LongestName);
        builder.HasIndex(person => person.DisplayNameKey).IsUnique();
        builder.Property(person => person.Role).HasConversion<string>();
        builder.Property(person => person.ConcurrencyStamp).HasMaxLength(LongestStamp).IsConcurrencyToken();
        // Identity's own type; SQLite can neither order nor compare it (docs/data-model.md), so it is an instant like all others here.
        builder.Property(person => person.LockoutEnd).HasConversion(
            end => end!.Value.UtcDateTime,
            end => new DateTimeOffset(DateTime.SpecifyKind(end, DateTimeKind.Utc)));
        // Nobody is sent mail or called: the name is the address, and it is all there is.
        builder.Ignore(person => person.Email);
        builder.Ignore(person => person.NormalizedEmail);
        builder.Ignore(person => person.EmailConfirmed);
        builder.Ignore(person => person.PhoneNumber);
        builder.Ignore(person => person.PhoneNumberConfirmed);
    }
}
