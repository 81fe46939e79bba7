using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Following;

/// <summary>What people do to saved views. Each asks the store who may, in its own transaction; each gives the sentence that refuses what was typed, or null.</summary>
public sealed class SavedViewOperations(GatedStore store, AccessCheck access, ReferenceCache cache, TimeProvider clock)
{
    /// <summary>The most views of one person.</summary>
    public const int MostViews = 200;

    private const string NameAccepted = "Write a name of 1 to 80 characters. Nothing was saved.";

    /// <summary>Saves a view; it is seen as of now.</summary>
    /// <param name="acting">Who.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="address">Path and query of the page; a past time in it is left out.</param>
    /// <param name="isTeam">Whether everybody who is signed in sees it.</param>
    /// <param name="cancellationToken">Ends it before anything is stored.</param>
    /// <exception cref="RefusedException">They may not.</exception>
    public async Task<(string? Problem, Guid Id)> SaveAsync(Acting? acting, string? name, string? address, bool isTeam, CancellationToken cancellationToken)
    {
        var references = await cache.ReferencesAsync(cancellationToken);
        var last = await cache.LastSequenceAsync(cancellationToken);
        return await store.WriteAsync(async db =>
        {
            var person = await access.DemandAsync(db, acting, Operation.SaveView, Subject.Own, cancellationToken);
            if (isTeam)
            {
                await access.DemandAsync(db, acting, Operation.OfferView, Subject.Own, cancellationToken);
            }

            var view = ViewAddress.Read(address)?.With(Past.AsOf.Parameter, null).With(RecordFilter.VersionParameter, null);
            if (view is null || ViewQuestion.Of(view, references) is null)
            {
                return ("This page shows nothing that could be followed, so nothing was saved. Save a list, a relation, a search or the page of a record.", Guid.Empty);
            }

            var places = await db.SavedViews.Where(one => one.OwnerId == person.Id).Select(one => one.Place).ToListAsync(cancellationToken);
            if (Name(name) is not { } called || places.Count >= MostViews)
            {
                return (places.Count >= MostViews ? $"You have {MostViews} views, and more are not kept. Nothing was saved; remove one that you no longer use." : NameAccepted, Guid.Empty);
            }

            var now = clock.GetUtcNow().UtcDateTime;
            var saved = new SavedView
            {
                Id = Guid.NewGuid(),
                OwnerId = person.Id,
                Name = called,
                Address = view.Url,
                IsTeam = isTeam,
                Place = places.DefaultIfEmpty().Max() + 1,
                CreatedAt = now,
            };
            db.AddRange(saved, new ViewFollow { ViewId = saved.Id, PersonId = person.Id, SeenSequence = last, SeenAt = now });
            return ((string?)null, saved.Id);
        }, cancellationToken);
    }

    /// <summary>Gives a view another name.</summary>
    public Task<string?> RenameAsync(Acting? acting, Guid id, string? name, CancellationToken cancellationToken) => ChangeAsync(acting, id, Operation.SaveView, (_, view) =>
    {
        view.Name = Name(name) ?? view.Name;
        return Task.FromResult(Name(name) is null ? NameAccepted : null);
    }, cancellationToken);

    /// <summary>Offers a view to everybody who is signed in, or to its owner alone again; what others had of it then goes.</summary>
    public Task<string?> ShareAsync(Acting? acting, Guid id, bool isTeam, CancellationToken cancellationToken) => ChangeAsync(acting, id, Operation.OfferView, async (db, view) =>
    {
        view.IsTeam = isTeam;
        if (!isTeam)
        {
            await db.ViewFollows.Where(follow => follow.ViewId == id && follow.PersonId != view.OwnerId).ExecuteDeleteAsync(cancellationToken);
            await db.ViewHooks.Where(hook => hook.ViewId == id && hook.PersonId != view.OwnerId).ExecuteDeleteAsync(cancellationToken);
        }

        return null;
    }, cancellationToken);

    /// <summary>Removes a view, with its feeds, digests and webhooks.</summary>
    public Task<string?> RemoveAsync(Acting? acting, Guid id, CancellationToken cancellationToken) => ChangeAsync(acting, id, Operation.SaveView, async (db, view) =>
    {
        await db.ViewFollows.Where(follow => follow.ViewId == id).ExecuteDeleteAsync(cancellationToken);
        await db.ViewHooks.Where(hook => hook.ViewId == id).ExecuteDeleteAsync(cancellationToken);
        db.Remove(view);
        return null;
    }, cancellationToken);

    /// <summary>Puts one of one's own views before the one above it.</summary>
    public Task<string?> RaiseAsync(Acting? acting, Guid id, CancellationToken cancellationToken) => ChangeAsync(acting, id, Operation.SaveView, async (db, view) =>
    {
        var above = await db.SavedViews.Where(other => other.OwnerId == view.OwnerId && other.Place < view.Place).OrderByDescending(other => other.Place).FirstOrDefaultAsync(cancellationToken);
        if (above is not null)
        {
            (above.Place, view.Place) = (view.Place, above.Place);
        }

        return null;
    }, cancellationToken);

    /// <summary>Marks a view as seen now.</summary>
    /// <returns>Its address.</returns>
    /// <exception cref="RefusedException">It is not theirs to open.</exception>
    public async Task<string> SeeAsync(Acting? acting, Guid id, CancellationToken cancellationToken)
    {
        var last = await cache.LastSequenceAsync(cancellationToken);
        return await store.WriteAsync(async db =>
        {
            var (view, follow) = await FollowAsync(db, access, acting, id, Operation.FollowView, cancellationToken);
            (follow.SeenSequence, follow.SeenAt) = (last, clock.GetUtcNow().UtcDateTime);
            return view.Address;
        }, cancellationToken);
    }

    /// <summary>Makes the address of one's feed of a view, in place of the one there was.</summary>
    /// <returns>The token, which is shown this once.</returns>
    public Task<string> MakeFeedAsync(Acting? acting, Guid id, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        var (_, follow) = await FollowAsync(db, access, acting, id, Operation.FollowView, cancellationToken);
        var token = OneTimeSecrets.NewLink();
        (follow.FeedHash, follow.FeedMadeAt) = (OneTimeSecrets.Hash(token), clock.GetUtcNow().UtcDateTime);
        return token;
    }, cancellationToken);

    /// <summary>Takes the address of one's feed back: from the next request on it opens nothing.</summary>
    public Task<bool> EndFeedAsync(Acting? acting, Guid id, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        var (_, follow) = await FollowAsync(db, access, acting, id, Operation.FollowView, cancellationToken);
        (follow.FeedHash, follow.FeedMadeAt) = (null, null);
        return true;
    }, cancellationToken);

    /// <summary>Finds a view that somebody may do something to, within a write.</summary>
    /// <exception cref="RefusedException">They may not, or there is none.</exception>
    internal static async Task<(SavedView View, Person Person)> DemandAsync(WatchDbContext db, AccessCheck access, Acting? acting, Guid id, Operation operation, CancellationToken cancellationToken)
    {
        var person = await access.PersonAsync(db, acting, cancellationToken);
        var view = await db.SavedViews.FirstOrDefaultAsync(one => one.Id == id, cancellationToken);
        var subject = view is null ? Subject.Deleted : view.OwnerId == person.Id ? Subject.Own : view.IsTeam ? Subject.Other : Subject.Draft;
        if (subject is Subject.Deleted or Subject.Draft && !Permissions.Allow(person.Role, operation, subject))
        {
            // Whether somebody else has a view of their own at this address is nobody's business.
            throw new RefusedException("There is no such view, or it was removed; nothing was changed. Your views are listed under your account.");
        }

        await access.DemandAsync(db, acting, operation, subject, cancellationToken);
        return (view!, person);
    }

    /// <summary>Finds what somebody has of a view, and makes it where there is nothing yet.</summary>
    internal static async Task<(SavedView View, ViewFollow Follow)> FollowAsync(WatchDbContext db, AccessCheck access, Acting? acting, Guid id, Operation operation, CancellationToken cancellationToken)
    {
        var (view, person) = await DemandAsync(db, access, acting, id, operation, cancellationToken);
        var follow = await db.ViewFollows.FirstOrDefaultAsync(one => one.ViewId == id && one.PersonId == person.Id, cancellationToken);
        if (follow is null)
        {
            db.Add(follow = new ViewFollow { ViewId = id, PersonId = person.Id });
        }

        return (view, follow);
    }

    private Task<string?> ChangeAsync(Acting? acting, Guid id, Operation operation, Func<WatchDbContext, SavedView, Task<string?>> changeAsync, CancellationToken cancellationToken) =>
        store.WriteAsync(async db => await changeAsync(db, (await DemandAsync(db, access, acting, id, operation, cancellationToken)).View), cancellationToken);

    private static string? Name(string? typed) => SearchText.WithoutControls(typed ?? "").Trim() is { Length: > 0 and <= SavedView.LongestName } name ? name : null;
}
