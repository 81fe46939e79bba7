using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Map;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Desk;

/// <summary>What the desk asks the store: the names of all actors, and the sources that may be cited.</summary>
public sealed class DeskQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache cache, Gazetteer gazetteer)
{
    private readonly KeptUntilWrite<string, KnownNames> _names = new(most: 1);

    /// <summary>The names of actors and places, read again after each write.</summary>
    public async Task<KnownNames> NamesAsync(CancellationToken cancellationToken) =>
        await _names.GetAsync(await cache.ReferencesAsync(cancellationToken), "", () => ReadAsync(cancellationToken));

    /// <summary>The sources by short name.</summary>
    public async Task<IReadOnlyList<SourceEntry>> SourcesAsync(CancellationToken cancellationToken) =>
        [.. (await cache.ReferencesAsync(cancellationToken)).Sources.Values.OrderBy(source => source.ShortName, StringComparer.Ordinal).ThenBy(source => source.Slug, StringComparer.Ordinal)];

    /// <summary>Drafts as they are now: called as they are now, with what became of each, and without those that were thrown away.</summary>
    public async Task<IReadOnlyList<DeskDraft>> DraftsAsync(IReadOnlyList<DeskDraft> drafts, CancellationToken cancellationToken)
    {
        if (drafts.Count == 0)
        {
            return drafts;
        }

        var ids = drafts.Select(draft => draft.Id).ToArray();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var found = await db.Proposals.AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.Id)).ToDictionaryAsync(one => one.Id, cancellationToken);
        return
        [
            .. drafts.Where(draft => found.TryGetValue(draft.Id, out var proposal) && proposal.State != ProposalState.Discarded)
                .Select(draft => draft with { Title = ProposalQueries.Title(found[draft.Id]), State = DraftOperations.Words(found[draft.Id].State) }),
        ];
    }

    private async Task<KnownNames> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await db.Actors.AsNoTracking().Where(row => row.Status == RecordStatus.Published).Select(row => new { row.Kind, row.Json }).ToListAsync(cancellationToken);
        return new KnownNames(rows.Select(row => (row.Kind, Item: RecordQueries.Read<ActorItem>(row.Json))).Select(row => new KnownActor(row.Item.Slug, row.Item.Name, row.Kind, row.Item.Aliases)), gazetteer.Places);
    }
}
