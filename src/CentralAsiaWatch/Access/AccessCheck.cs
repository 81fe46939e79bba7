using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Access;

/// <summary>
/// The check of permission that stands at the beginning of every write operation and of every reading of what is not published. It asks the store, not the
/// page: a role that was taken, an account or a session that was ended holds from the next write on (reliability.md, A7).
/// </summary>
public sealed class AccessCheck(ILogger<AccessCheck> logger)
{
    /// <summary>Answers who acts, where they may.</summary>
    /// <exception cref="RefusedException">They may not.</exception>
    public async Task<Person> DemandAsync(WatchDbContext db, Acting? acting, Operation operation, Subject subject, CancellationToken cancellationToken)
    {
        var person = await PersonAsync(db, acting, cancellationToken);
        if (!Permissions.Allow(person.Role, operation, subject))
        {
            // By number and not by name: the log is kept longer than an account.
            logger.LogWarning("Refused: {Role} {Person} may not {Operation} {Subject}.", person.Role, person.Id, operation, subject);
            throw new RefusedException($"Your role, {person.Role.ToString().ToLowerInvariant()}, does not allow this; nothing was changed. Ask a reviewer or an administrator.");
        }

        return person;
    }

    /// <summary>Who acts, whatever they may do.</summary>
    /// <exception cref="RefusedException">Nobody is signed in, or the sign-in no longer holds.</exception>
    public async Task<Person> PersonAsync(WatchDbContext db, Acting? acting, CancellationToken cancellationToken)
    {
        var person = acting is null ? null : await db.Set<Person>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == acting.PersonId, cancellationToken);
        if (person is null || person.IsEnded || person.SecurityStamp != acting!.SecurityStamp
            || !await db.Set<PersonSession>().AnyAsync(session => session.Id == acting.SessionId && session.PersonId == person.Id && session.EndedAt == null, cancellationToken))
        {
            throw new RefusedException("You are not signed in any more; nothing was changed and what you typed is kept. Sign in and go on.") { IsSignedOut = true };
        }

        return person;
    }
}
