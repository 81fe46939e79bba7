using System.Security.Cryptography;
using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.People;

/// <summary>Begins and ends sessions.</summary>
public sealed class PersonSessions(GatedStore store, SessionWatch watch, TimeProvider clock)
{
    private const int IdBytes = 16;

    /// <summary>Begins a session of a person whose sign-in was proven.</summary>
    /// <param name="person">Who.</param>
    /// <param name="browser">The browser in words.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    public async Task<SignedIn> BeginAsync(Person person, string browser, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var session = new PersonSession
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            PersonId = person.Id,
            CreatedAt = now,
            LastSeenAt = now,
            Browser = browser,
        };
        await store.WriteAsync(db => Task.FromResult(db.PersonSessions.Add(session)), cancellationToken);
        return new SignedIn(person.Id, person.DisplayName, person.Role, session.Id, person.SecurityStamp ?? "");
    }

    /// <summary>Ends one session of a person. One of somebody else, or one that is over, stays as it is.</summary>
    public Task EndAsync(string personId, string sessionId, CancellationToken cancellationToken) =>
        EndAsync(personId, sessions => sessions.Where(session => session.Id == sessionId), cancellationToken);

    /// <summary>Ends all sessions of a person but one.</summary>
    /// <param name="personId">Whose.</param>
    /// <param name="except">The key of the one that stays; null to end all.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    public Task EndAllAsync(string personId, string? except, CancellationToken cancellationToken) =>
        EndAsync(personId, sessions => sessions.Where(session => session.Id != except), cancellationToken);

    private async Task EndAsync(string personId, Func<IQueryable<PersonSession>, IQueryable<PersonSession>> which, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await store.WriteAsync(
            db => which(db.PersonSessions.Where(session => session.PersonId == personId && session.EndedAt == null))
                .ExecuteUpdateAsync(change => change.SetProperty(session => session.EndedAt, now), cancellationToken),
            cancellationToken);
        watch.Forget(personId);
    }
}
