using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.TakeAway;

/// <summary>
/// The additions and corrections of the records under a filter, newest first. Where few records match, their revisions are read; where many do, the changes are
/// walked from the newest and each record looked up under its facets, no further than a bound: then the next stretch begins where this one ended, perhaps with fewer
/// changes in it. Either way the cost does not grow with the store.
/// </summary>
public sealed class RecordFeedQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references, RecordList list, ChangeQueries changes)
{
    /// <summary>Up to so many records are asked one by one what became of them.</summary>
    public const int FewRecords = 5_000;

    /// <summary>So many changes of each kind are walked at most.</summary>
    public const int MostWalked = 3_000;

    // What was hidden or merged stands under no filter any more; what came back does.
    private static readonly string[] s_told = [RevisionAction.Entered, RevisionAction.Corrected, RevisionAction.Restored];

    /// <summary>A stretch of the feed.</summary>
    /// <param name="filter">Which records: as they are now, so that one that came under the filter brings all that was ever changed of it.</param>
    /// <param name="below">Only changes before this one; null to begin with the newest.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ChangeStretch> ListAsync(RecordFilter filter, long? below, int limit, CancellationToken cancellationToken)
    {
        var plan = FacetPlan.Of(filter, await references.FacetsAsync(cancellationToken));
        if (plan.Walked.Count == 0)
        {
            return new ChangeStretch([], null);
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var (sequences, next) = plan.Match is not null || plan.Most <= FewRecords
            ? await OfFewAsync(db, filter, below, limit, cancellationToken)
            : await WalkAsync(db, new EntryOrder(db, filter.Kind.Record, plan).ByNumber(), filter.Kind.Record, below, limit, cancellationToken);
        return new ChangeStretch(await changes.FindAsync(db, sequences, cancellationToken), next);
    }

    private async Task<(long[] Sequences, long? Next)> OfFewAsync(WatchDbContext db, RecordFilter filter, long? below, int limit, CancellationToken cancellationToken)
    {
        var kind = filter.Kind.Record;
        var open = await list.StretchAsync(filter, new ListRequest(Limit: FewRecords), cancellationToken);
        var numbers = open.Places.Select(place => place.Number).ToArray();
        // By record alone: told what and when, too, the store would walk all changes of the kind.
        var all = await db.Revisions.AsNoTracking().Where(one => one.RecordKind == kind && EF.Parameter(numbers).Contains(one.RecordNumber))
            .Select(one => new { one.Sequence, one.Action }).ToListAsync(cancellationToken);
        var found = all.Where(one => (below is null || one.Sequence < below) && s_told.Contains(one.Action)).Select(one => one.Sequence).OrderDescending().Take(limit + 1).ToArray();
        return (found[..Math.Min(limit, found.Length)], found.Length > limit ? found[limit - 1] : null);
    }

    private static async Task<(long[] Sequences, long? Next)> WalkAsync(WatchDbContext db, IQueryable<Record> matching, RecordKind kind, long? below, int limit, CancellationToken cancellationToken)
    {
        var published = matching.Where(row => row.Status == RecordStatus.Published);
        var (found, floor) = (new List<long>(), 0L);
        foreach (var action in s_told)
        {
            var cell = db.Revisions.AsNoTracking().Where(one => one.RecordKind == kind && one.Action == action);
            cell = below is { } end ? cell.Where(one => one.Sequence < end) : cell;
            var unwalked = await cell.OrderByDescending(one => one.Sequence).Skip(MostWalked).Select(one => one.Sequence).FirstOrDefaultAsync(cancellationToken);
            var some = await cell.Where(one => one.Sequence > unwalked && published.Any(row => row.Number == one.RecordNumber))
                .OrderByDescending(one => one.Sequence).Select(one => one.Sequence).Take(limit + 1).ToListAsync(cancellationToken);
            // Of this action everything is known down to here, and nothing below.
            floor = Math.Max(floor, some.Count > limit ? some[^1] : unwalked + 1);
            found.AddRange(some);
        }

        var known = found.Where(sequence => sequence >= floor).OrderDescending().ToArray();
        return known.Length > limit ? (known[..limit], known[limit - 1]) : (known, floor > 1 ? floor : null);
    }
}
