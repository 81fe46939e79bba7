using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Following;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.TakeAway;

/// <summary>The additions and corrections of whatever a page shows, newest first: of each of its filters a stretch, and of each of its records what became of it, laid together.</summary>
public sealed class ViewFeedQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache cache, RecordFeedQueries feeds, ChangeQueries changes)
{
    /// <summary>A stretch of the feed.</summary>
    /// <param name="question">What the page asks.</param>
    /// <param name="below">Only changes before this one; null to begin with the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The stretch; null where the page is that of a record which there is not.</returns>
    public async Task<ChangeStretch?> ListAsync(ViewQuestion question, long? below, int limit, CancellationToken cancellationToken)
    {
        var stretches = new List<ChangeStretch>();
        foreach (var filter in question.Filters)
        {
            stretches.Add(await feeds.ListAsync(filter, below, limit, cancellationToken));
        }

        foreach (var record in question.Records)
        {
            if (await NumberAsync(record, cancellationToken) is not { } number)
            {
                return null;
            }

            stretches.Add(await changes.ListAsync(new ChangesFilter([]) { Record = (record.Kind, number), Below = below }, limit, cancellationToken));
        }

        return Together(stretches, limit);
    }

    /// <summary>Several stretches as one. Pure: below the highest place where one of them breaks off nothing is known of that one, and so nothing is told of any.</summary>
    internal static ChangeStretch Together(IReadOnlyCollection<ChangeStretch> stretches, int limit)
    {
        var floor = stretches.Select(stretch => stretch.Next ?? 0).DefaultIfEmpty().Max();
        var known = stretches.SelectMany(stretch => stretch.Changes).DistinctBy(change => change.Revision.Sequence).Where(change => change.Revision.Sequence >= floor)
            .OrderByDescending(change => change.Revision.Sequence).ToArray();
        return known.Length > limit
            ? new ChangeStretch(known[..limit], known[limit - 1].Revision.Sequence)
            : new ChangeStretch(known, floor > 0 ? floor : null);
    }

    private async Task<int?> NumberAsync(ViewedRecord record, CancellationToken cancellationToken)
    {
        var references = await cache.ReferencesAsync(cancellationToken);
        switch (record)
        {
            case { Kind: RecordKind.Actor, Key: { } actor }:
                return references.Actors.GetValueOrDefault(actor)?.Number;
            case { Kind: RecordKind.Source, Key: { } source }:
                return references.Sources.GetValueOrDefault(source)?.Number;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await new StoredRecords(db).Rows(record.Kind).AsNoTracking()
            .Where(row => row.Status == RecordStatus.Published && (row.Number == record.Number || row.Key == record.Key))
            .Select(row => (int?)row.Number).FirstOrDefaultAsync(cancellationToken);
    }
}
