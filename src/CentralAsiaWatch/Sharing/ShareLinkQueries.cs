using System.Collections.Concurrent;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Sharing;

/// <summary>A share link as a list shows it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What it is called.</param>
/// <param name="View">The view it opens.</param>
/// <param name="MadeBy">Who made it, by name.</param>
/// <param name="CreatedAt">When, UTC.</param>
/// <param name="ExpiresAt">Until when it works, UTC.</param>
/// <param name="RevokedAt">When it was revoked, UTC; null while it was not.</param>
/// <param name="HasPassphrase">Whether it asks for a passphrase.</param>
/// <param name="Uses">How often it was opened.</param>
/// <param name="IsOwn">Whether who looks made it.</param>
public sealed record ShareLinkRow(int Id, string Name, string View, string MadeBy, DateTime CreatedAt, DateTime ExpiresAt, DateTime? RevokedAt, bool HasPassphrase, int Uses, bool IsOwn);

/// <summary>Asks for share links.</summary>
public sealed class ShareLinkQueries(IDbContextFactory<WatchDbContext> dbFactory, AccessCheck access, ShareUses uses, TimeProvider clock)
{
    private const int MostListed = 500;
    private const int MostHeld = 10_000;
    private readonly ConcurrentDictionary<string, ShareLink> _held = new(StringComparer.Ordinal);
    private long _changes;

    /// <summary>The links that somebody may see, newest first: their own, and of an administrator all.</summary>
    /// <exception cref="RefusedException">Nobody is signed in.</exception>
    public async Task<IReadOnlyList<ShareLinkRow>> ListAsync(Acting acting, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var me = await access.PersonAsync(db, acting, cancellationToken);
        var seesAll = Permissions.Allow(me.Role, Operation.ShareView, Subject.Other);
        var rows = await (
            from link in db.ShareLinks.AsNoTracking()
            join person in db.People.AsNoTracking() on link.MadeBy equals person.Id
            where seesAll || link.MadeBy == me.Id
            orderby link.Id descending
            select new ShareLinkRow(link.Id, link.Name, link.View, person.DisplayName, link.CreatedAt, link.ExpiresAt, link.RevokedAt, link.PassphraseHash != null, link.Uses, link.MadeBy == me.Id))
            .Take(MostListed).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row with { Uses = row.Uses + uses.Waiting(row.Id) })];
    }

    /// <summary>The link with a secret, while it works; null for none.</summary>
    public Task<ShareLink?> FindByTokenAsync(string token, CancellationToken cancellationToken)
    {
        // Hashed whatever it is: what can be no token takes as long as what is none.
        var hash = OneTimeSecrets.Hash(token);
        return FindAsync(links => links.Where(link => link.TokenHash == hash), cancellationToken);
    }

    /// <summary>The link at an address below <c>/shared</c>, while it works; null for none. Held in memory, so that ten thousand readers of one link are one question to the store.</summary>
    public async Task<ShareLink?> FindByPublicIdAsync(string publicId, CancellationToken cancellationToken)
    {
        if (_held.TryGetValue(publicId, out var held))
        {
            return IsOpen(held) ? held : null;
        }

        var changes = Interlocked.Read(ref _changes);
        var link = await FindAsync(links => links.Where(one => one.PublicId == publicId), cancellationToken);
        // One that was revoked while it was read is not held.
        if (link is not null && _held.Count < MostHeld)
        {
            _held[publicId] = link;
            if (Interlocked.Read(ref _changes) != changes)
            {
                _held.TryRemove(publicId, out _);
            }
        }

        return link;
    }

    /// <summary>Asks the store again from the next request on; called when a link was revoked.</summary>
    internal void Forget()
    {
        Interlocked.Increment(ref _changes);
        _held.Clear();
    }

    private async Task<ShareLink?> FindAsync(Func<IQueryable<ShareLink>, IQueryable<ShareLink>> choose, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var link = await choose(db.ShareLinks.AsNoTracking()).FirstOrDefaultAsync(cancellationToken);
        return link is not null && IsOpen(link) ? link : null;
    }

    private bool IsOpen(ShareLink link) => link.RevokedAt is null && link.ExpiresAt > clock.GetUtcNow().UtcDateTime;
}
