using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.People;

/// <summary>A person in the administrators' list.</summary>
public sealed record PersonRow(string Id, string DisplayName, string Address, PersonRole Role, bool IsEnded, bool HasSecondFactor, DateTime CreatedAt, DateTime? LastSeenAt, int Sessions);

/// <summary>A one-time link that still works.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Role">The role of the account that it makes, or whose password it sets anew.</param>
/// <param name="Name">Whom it is for; null where that was not said.</param>
/// <param name="Address">Their address; null likewise.</param>
/// <param name="IsReset">It sets a password anew and makes no account.</param>
/// <param name="InvitedBy">Who made it.</param>
/// <param name="CreatedAt">When, UTC.</param>
/// <param name="ExpiresAt">From when it is of no use, UTC.</param>
public sealed record InvitationRow(int Id, PersonRole Role, string? Name, string? Address, bool IsReset, string InvitedBy, DateTime CreatedAt, DateTime ExpiresAt)
{
    /// <summary>Whom it is for, in words.</summary>
    public string For => Name ?? Address ?? $"the {Role.ToString().ToLowerInvariant()} whom you invite";
}

/// <summary>A session in its owner's list.</summary>
public sealed record SessionRow(string Id, string Browser, DateTime CreatedAt, DateTime LastSeenAt);

/// <summary>A passkey in its owner's list.</summary>
/// <param name="Id">Its key, in Base64Url.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
public sealed record PasskeyRow(string Id, string Name, DateTime CreatedAt);

/// <summary>What the account pages show.</summary>
public sealed class PeopleQueries(IDbContextFactory<WatchDbContext> dbFactory, TimeProvider clock)
{
    /// <summary>Everybody, ended accounts last, by name.</summary>
    public async Task<IReadOnlyList<PersonRow>> PeopleAsync(CancellationToken cancellationToken)
    {
        var (idle, oldest) = Standing();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await db.People.AsNoTracking().Select(person => new PersonRow(
            person.Id, person.DisplayName, person.UserName ?? "", person.Role, person.IsEnded,
            person.TwoFactorEnabled || db.PersonPasskeys.Any(passkey => passkey.PersonId == person.Id),
            person.CreatedAt,
            db.PersonSessions.Where(session => session.PersonId == person.Id).Max(session => (DateTime?)session.LastSeenAt),
            db.PersonSessions.Count(session => session.PersonId == person.Id && session.EndedAt == null && session.LastSeenAt > idle && session.CreatedAt > oldest)))
            .ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.IsEnded).ThenBy(row => row.DisplayName, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Invitations that still work, the newest first.</summary>
    public async Task<IReadOnlyList<InvitationRow>> InvitationsAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Invitations.AsNoTracking().Where(invitation => invitation.UsedAt == null && invitation.ExpiresAt > now)
            .OrderByDescending(invitation => invitation.CreatedAt).ThenByDescending(invitation => invitation.Id)
            .Select(invitation => new InvitationRow(
                invitation.Id,
                invitation.Role,
                db.People.Where(person => person.Id == invitation.PersonId).Select(person => person.DisplayName).FirstOrDefault() ?? invitation.DisplayName,
                db.People.Where(person => person.Id == invitation.PersonId).Select(person => person.UserName).FirstOrDefault() ?? invitation.Address,
                invitation.PersonId != null,
                db.People.Where(person => person.Id == invitation.InvitedBy).Select(person => person.DisplayName).FirstOrDefault() ?? "the command line",
                invitation.CreatedAt,
                invitation.ExpiresAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A person's sessions that stand, the last used first.</summary>
    public async Task<IReadOnlyList<SessionRow>> SessionsAsync(string personId, CancellationToken cancellationToken)
    {
        var (idle, oldest) = Standing();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.PersonSessions.AsNoTracking()
            .Where(session => session.PersonId == personId && session.EndedAt == null && session.LastSeenAt > idle && session.CreatedAt > oldest)
            .OrderByDescending(session => session.LastSeenAt).ThenBy(session => session.Id)
            .Select(session => new SessionRow(session.Id, session.Browser, session.CreatedAt, session.LastSeenAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A person's passkeys, the oldest first.</summary>
    public async Task<IReadOnlyList<PasskeyRow>> PasskeysAsync(string personId, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await db.PersonPasskeys.AsNoTracking().Where(passkey => passkey.PersonId == personId).OrderBy(passkey => passkey.CreatedAt)
            .Select(passkey => new { passkey.CredentialId, passkey.Name, passkey.CreatedAt }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new PasskeyRow(System.Buffers.Text.Base64Url.EncodeToString(row.CredentialId), row.Name ?? "A passkey", row.CreatedAt))];
    }

    private (DateTime Idle, DateTime Oldest) Standing()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return (now - SessionWatch.LongestIdle, now - SessionWatch.Longest);
    }
}
