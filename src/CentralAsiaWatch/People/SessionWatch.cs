using System.Collections.Concurrent;
using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.People;

/// <summary>
/// Says at every request whether a session still stands. What the store says is believed for <see cref="Believed"/>, so that a reading costs no query; a change
/// made here is known at once (<see cref="Forget"/>). A write operation asks the store itself.
/// </summary>
public sealed class SessionWatch(IDbContextFactory<WatchDbContext> dbFactory, TimeProvider clock)
{
    /// <summary>A session that nobody used for so long is over.</summary>
    public static readonly TimeSpan LongestIdle = TimeSpan.FromHours(12);

    /// <summary>A session is over so long after it began, however much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>How long an answer of the store is believed.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTime> _seen = new(StringComparer.Ordinal);

    /// <summary>Who acts in a session; null where it is over, was ended, or the stamp is no longer the person's.</summary>
    /// <param name="session">The key of the session.</param>
    /// <param name="stamp">The stamp that the cookie or the circuit has.</param>
    /// <param name="isUse">Whether a person does something now, so that the session is not idle.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<SignedIn?> CheckAsync(string session, string stamp, bool isUse, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!_known.TryGetValue(session, out var known) || now - known.ReadAt > Believed)
        {
            known = await ReadAsync(session, now, cancellationToken);
            if (known is null)
            {
                return null;
            }

            _known[session] = known;
        }

        var lastSeen = _seen.TryGetValue(session, out var seen) && seen > known.LastSeenAt ? seen : known.LastSeenAt;
        if (known.IsEnded || known.SignedIn.Stamp != stamp || now - known.CreatedAt > Longest || now - lastSeen > LongestIdle)
        {
            return null;
        }

        if (isUse)
        {
            _seen[session] = now;
        }

        return known.SignedIn;
    }

    /// <summary>Somebody did something in a session that stood a moment ago.</summary>
    public void Use(string session) => _seen[session] = clock.GetUtcNow().UtcDateTime;

    /// <summary>Something of a person changed: what the store said of their sessions is asked anew.</summary>
    public void Forget(string personId)
    {
        foreach (var (session, known) in _known)
        {
            if (known.SignedIn.PersonId == personId)
            {
                _known.TryRemove(session, out _);
            }
        }
    }

    /// <summary>The sessions used since the last time and when; forgets what has not been asked for lately.</summary>
    internal IReadOnlyList<KeyValuePair<string, DateTime>> TakeSeen()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (session, known) in _known)
        {
            if (now - known.ReadAt > Believed)
            {
                _known.TryRemove(session, out _);
            }
        }

        var seen = _seen.ToArray();
        foreach (var one in seen)
        {
            // Only this very instant: a use in the meantime stays for the next time.
            _seen.TryRemove(one);
        }

        return seen;
    }

    /// <summary>Puts back what could not be kept.</summary>
    internal void PutBack(IEnumerable<KeyValuePair<string, DateTime>> seen)
    {
        foreach (var (session, at) in seen)
        {
            _seen.TryAdd(session, at);
        }
    }

    private async Task<Known?> ReadAsync(string id, DateTime now, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.PersonSessions.AsNoTracking()
            .Where(session => session.Id == id)
            .Join(db.People, session => session.PersonId, person => person.Id, (session, person) => new Known(
                new SignedIn(person.Id, person.DisplayName, person.Role, session.Id, person.SecurityStamp ?? ""),
                session.EndedAt != null || person.IsEnded,
                session.CreatedAt,
                session.LastSeenAt,
                now))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private sealed record Known(SignedIn SignedIn, bool IsEnded, DateTime CreatedAt, DateTime LastSeenAt, DateTime ReadAt);
}
