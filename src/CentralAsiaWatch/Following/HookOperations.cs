using System.Security.Cryptography;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Following;

/// <summary>Webhooks on saved views: made, tried again, removed.</summary>
public sealed class HookOperations(GatedStore store, AccessCheck access, ReferenceCache cache, HookClient client, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>The most webhooks of one person.</summary>
    public const int MostHooks = 20;

    private const string None = "There is no such webhook, or it was removed; nothing was changed.";
    private readonly IDataProtector _secrets = protection.CreateProtector("CentralAsiaWatch.Following.HookSecret");

    /// <summary>Has what is new from now on sent to an address.</summary>
    /// <param name="acting">Who.</param>
    /// <param name="view">The view.</param>
    /// <param name="address">Where to.</param>
    /// <param name="site">Scheme and host for the links of the body.</param>
    /// <param name="cancellationToken">Ends it before anything is stored.</param>
    /// <returns>The sentence that refuses the address, or the secret of the signatures, which is shown this once.</returns>
    /// <exception cref="RefusedException">They may not.</exception>
    public async Task<(string? Problem, string? Secret)> MakeAsync(Acting? acting, Guid view, string? address, string site, CancellationToken cancellationToken)
    {
        var last = await cache.LastSequenceAsync(cancellationToken);
        return await store.WriteAsync<(string?, string?)>(async db =>
        {
            var (_, person) = await SavedViewOperations.DemandAsync(db, access, acting, view, Operation.HookView, cancellationToken);
            var problem = HookAddress.Problem(address, client.IsLocalAllowed)
                ?? (await db.ViewHooks.CountAsync(hook => hook.PersonId == person.Id, cancellationToken) >= MostHooks ? $"You have {MostHooks} webhooks, and more are not kept. Nothing was saved; remove one." : null);
            if (problem is not null)
            {
                return (problem, null);
            }

            var secret = OneTimeSecrets.NewLink();
            db.Add(new ViewHook
            {
                Id = Guid.NewGuid(),
                ViewId = view,
                PersonId = person.Id,
                Address = address!.Trim(),
                ProtectedSecret = _secrets.Protect(secret),
                Site = site,
                CreatedAt = clock.GetUtcNow().UtcDateTime,
                SentUntil = last,
            });
            return (null, secret);
        }, cancellationToken);
    }

    /// <summary>Removes a webhook of one's own.</summary>
    public Task<bool> RemoveAsync(Acting? acting, Guid id, CancellationToken cancellationToken) => ChangeAsync(acting, id, (db, hook) => db.Remove(hook), cancellationToken);

    /// <summary>Tries a webhook again that was given up: what it missed is sent with the next turn.</summary>
    public Task<bool> RetryAsync(Acting? acting, Guid id, CancellationToken cancellationToken) => ChangeAsync(acting, id, (_, hook) =>
        (hook.FailingSince, hook.DeliveryId, hook.Tries, hook.NextTryAt) = (null, null, 0, null), cancellationToken);

    /// <summary>The secret of a webhook; null where the store's keys are no longer those it was made with.</summary>
    internal string? Secret(ViewHook hook)
    {
        try
        {
            return _secrets.Unprotect(hook.ProtectedSecret);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private Task<bool> ChangeAsync(Acting? acting, Guid id, Action<WatchDbContext, ViewHook> change, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        var person = await access.PersonAsync(db, acting, cancellationToken);
        var hook = await db.ViewHooks.FirstOrDefaultAsync(one => one.Id == id && one.PersonId == person.Id, cancellationToken) ?? throw new RefusedException(None);
        change(db, hook);
        return true;
    }, cancellationToken);
}
