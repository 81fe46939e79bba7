using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Following;

/// <summary>A saved view as one person sees it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Path and query of the page.</param>
/// <param name="IsTeam">Whether everybody who is signed in sees it.</param>
/// <param name="IsOwn">Whether the person saved it.</param>
/// <param name="Owner">Who saved it.</param>
/// <param name="Place">Its place in the owner's list.</param>
/// <param name="Follow">What the person has of it; null where they never opened it.</param>
public sealed record SavedViewRow(Guid Id, string Name, string Address, bool IsTeam, bool IsOwn, string Owner, int Place, ViewFollow? Follow)
{
    /// <summary>What it asks; null where its page is no longer one that can be followed.</summary>
    public ViewQuestion? Question { get; init; }

    /// <summary>What is new since the person opened it; null where they never did.</summary>
    public ViewNews? News { get; init; }

    /// <summary>The news in words.</summary>
    public string Words => Question is null ? "its page can no longer be read" : News?.Words ?? "not opened yet";
}

/// <summary>Reads saved views with what is new in them.</summary>
public sealed class SavedViewQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache cache, ViewChanges changes, ChangeQueries history)
{
    /// <summary>So many changes are shown at once, and stand in a feed.</summary>
    public const int MostShown = 50;

    /// <summary>A person's own views in their order, then those of the team by name; what is new in all of them is read at once.</summary>
    public async Task<IReadOnlyList<SavedViewRow>> ListAsync(string personId, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(personId, views => views.Where(view => view.OwnerId == personId || view.IsTeam), cancellationToken);
        return [.. rows.OrderBy(row => !row.IsOwn).ThenBy(row => row.IsOwn ? row.Place : 0).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>One view that a person may see; null for none.</summary>
    public async Task<SavedViewRow?> FindAsync(string personId, Guid id, CancellationToken cancellationToken) =>
        (await RowsAsync(personId, views => views.Where(view => view.Id == id && (view.OwnerId == personId || view.IsTeam)), cancellationToken)).SingleOrDefault();

    /// <summary>The webhooks of a person on a view, oldest first.</summary>
    public async Task<IReadOnlyList<ViewHook>> HooksAsync(string personId, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.ViewHooks.AsNoTracking().Where(hook => hook.ViewId == id && hook.PersonId == personId).OrderBy(hook => hook.CreatedAt).ToListAsync(cancellationToken);
    }

    /// <summary>The view whose feed a token opens; null for a wrong or revoked token, an ended account, and a view that its holder may no longer see.</summary>
    public async Task<SavedViewRow?> OfFeedAsync(string token, CancellationToken cancellationToken)
    {
        var hash = OneTimeSecrets.Hash(token);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var holder = await db.ViewFollows.AsNoTracking().Where(follow => follow.FeedHash == hash)
            .Join(db.People.Where(person => !person.IsEnded), follow => follow.PersonId, person => person.Id, (follow, person) => new { follow.ViewId, person.Id })
            .FirstOrDefaultAsync(cancellationToken);
        return holder is null ? null : await FindAsync(holder.Id, holder.ViewId, cancellationToken);
    }

    /// <summary>The changes that concern a view, newest first, with what was said before and after.</summary>
    /// <param name="question">What the view asks.</param>
    /// <param name="after">Only those after this revision.</param>
    /// <param name="until">Only those up to this revision; null for the newest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<Change>> ChangesAsync(ViewQuestion question, long after, long? until, CancellationToken cancellationToken) =>
        await history.FindAsync([.. (await changes.ListAsync(question, after, until, MostShown, cancellationToken)).Select(change => change.Sequence)], cancellationToken);

    private async Task<IReadOnlyList<SavedViewRow>> RowsAsync(string personId, Func<IQueryable<SavedView>, IQueryable<SavedView>> choose, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var views = await choose(db.SavedViews.AsNoTracking()).Join(db.People, view => view.OwnerId, person => person.Id, (view, person) => new { view, person.DisplayName }).ToListAsync(cancellationToken);
        Guid[] ids = [.. views.Select(one => one.view.Id)];
        var follows = await db.ViewFollows.AsNoTracking().Where(follow => follow.PersonId == personId && EF.Parameter(ids).Contains(follow.ViewId)).ToDictionaryAsync(follow => follow.ViewId, cancellationToken);
        var references = await cache.ReferencesAsync(cancellationToken);
        SavedViewRow[] rows = [.. views.Select(one => new SavedViewRow(
            one.view.Id, one.view.Name, one.view.Address, one.view.IsTeam, one.view.OwnerId == personId, one.DisplayName, one.view.Place, follows.GetValueOrDefault(one.view.Id))
        {
            Question = ViewAddress.Read(one.view.Address) is { } address ? ViewQuestion.Of(address, references) : null,
        })];
        SavedViewRow[] asked = [.. rows.Where(row => row is { Question: not null, Follow.SeenAt: not null })];
        var news = await changes.NewsAsync([.. asked.Select(row => (row.Question!, row.Follow!.SeenSequence))], null, cancellationToken);
        var byId = asked.Zip(news).ToDictionary(pair => pair.First.Id, pair => pair.Second);
        return [.. rows.Select(row => row with { News = byId.GetValueOrDefault(row.Id) })];
    }
}
