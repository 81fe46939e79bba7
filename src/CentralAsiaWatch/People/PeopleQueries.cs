using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.People;

/// <summary>A person in the administrators' list.</summary>
public sealed record PersonRow(string Id, string DisplayName, string Address, PersonRole Role, bool IsEnded, bool HasSecondFactor, DateTime CreatedAt, DateTime? LastSeenAt, int Sessions);

/// <summary>An invitation that was not used yet.</summary>
public sealed record InvitationRow(PersonRole Role, string? For, string InvitedBy, DateTime ExpiresAt);

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
            .OrderByDescending(invitation => invitation.CreatedAt)
            .Select(invitation => new InvitationRow(
                invitation.Role,
                db.People.Where(person => person.Id == invitation.PersonId).Select(person => person.DisplayName).FirstOrDefault() ?? invitation.DisplayName,
                db.People.Where(person => person.Id == invitation.InvitedBy).Select(person => person.DisplayName).FirstOrDefault() ?? "the command line",
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
