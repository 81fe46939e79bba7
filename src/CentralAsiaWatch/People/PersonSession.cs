using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CentralAsiaWatch.People;

/// <summary>One browser in which a person is signed in. No address is kept.</summary>
public sealed class PersonSession
{
    /// <summary>16 random bytes in lower-case hexadecimal.</summary>
    public required string Id { get; set; }

    /// <summary>Who is signed in.</summary>
    public required string PersonId { get; set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was last used, UTC, to a minute or so.</summary>
    public DateTime LastSeenAt { get; set; }

    /// <summary>When it was ended, UTC; null while it lasts. One that was left alone ends without this.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>The browser in words: <c>Firefox on Windows</c>.</summary>
    public required string Browser { get; set; }
}

internal sealed class PersonSessionConfiguration : IEntityTypeConfiguration<PersonSession>
{
    public void Configure(EntityTypeBuilder<PersonSession> builder)
    {
        builder.ToTable("PersonSessions");
        builder.HasKey(session => session.Id);
        builder.HasIndex(session => new { session.PersonId, session.LastSeenAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(session => session.PersonId);
    }
}
