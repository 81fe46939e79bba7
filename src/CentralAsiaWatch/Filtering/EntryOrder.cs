using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Filtering;

/// <summary>
/// A filtered list in the order of entry, the last first. The facet index is in the order of days, so this order is found in one of two ways:
/// where much matches, the records are walked by number from the last, each looked up under its facets, and no further than a bound;
/// where that finds too few, or little matches, the rows of the rarest facet are read and the greatest numbers kept.
/// </summary>
/// <param name="db">The store.</param>
/// <param name="kind">The kind of record.</param>
/// <param name="plan">What is asked for.</param>
/// <param name="walkedEach">So many numbers are walked at most for each record that is wanted.</param>
/// <param name="dearness">How many rows of a facet are read in the time in which one record is walked: those are narrow and lie together, records are wide.</param>
internal sealed class EntryOrder(WatchDbContext db, RecordKind kind, FacetPlan plan, int walkedEach = 40, int dearness = 50)
{
    /// <summary>The places of a request, one more than asked for where there are more.</summary>
    public async Task<IReadOnlyList<ListPlace>> WalkAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var wanted = request.Limit + 1;
        if (IsWorthWalking(wanted))
        {
            var last = request.After?.Number - 1 ?? await new StoredRecords(db).LastNumberAsync(kind, cancellationToken);
            var first = Math.Max(0, last - (wanted * walkedEach));
            var found = await Places(ByNumber().Where(row => row.Number > first && row.Number <= last).OrderByDescending(row => row.Number), wanted, cancellationToken);
            if (found.Count == wanted || first == 0)
            {
                return found;
            }
        }

        return await SortedAsync(request.After?.Number ?? int.MaxValue, wanted, cancellationToken);
    }

    // As many records are passed on the way as there are for each that matches, if the facet is spread evenly: worth it while that costs less than reading the facet.
    private bool IsWorthWalking(int wanted) => plan.WalksAll || (double)plan.Most * plan.Most > (double)dearness * wanted * plan.All;

    /// <summary>The records that match, to be found by number: each is looked up under its facets.</summary>
    public IQueryable<Record> ByNumber()
    {
        var rows = new StoredRecords(db).Rows(kind).AsNoTracking();
        foreach (var group in plan.WalksAll ? plan.Required : plan.Required.Append(plan.Walked))
        {
            rows = rows.Where(row => db.RecordFacets.Any(other => group.Contains(other.FacetId) && other.SortKey == row.SortKey && other.Number == row.Number));
        }

        if (plan.EndKey is { } end)
        {
            rows = rows.Where(row => row.SortKey < end);
        }

        if (plan.LastDayBits is { } lowest)
        {
            rows = rows.Where(row => (row.SortKey & FacetPlan.DayMask) <= lowest);
        }

        return rows;
    }

    private async Task<IReadOnlyList<ListPlace>> SortedAsync(int before, int wanted, CancellationToken cancellationToken)
    {
        var facets = plan.Walked;
        var rows = new FacetWalk(db, plan).Matching(db.RecordFacets.AsNoTracking().Where(row => facets.Contains(row.FacetId) && row.Number < before));
        return await rows.Select(row => new { row.SortKey, row.Number }).Distinct().OrderByDescending(row => row.Number).Take(wanted)
            .Select(row => new ListPlace(row.SortKey, row.Number)).ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<ListPlace>> Places(IQueryable<Record> rows, int wanted, CancellationToken cancellationToken) =>
        await rows.Take(wanted).Select(row => new ListPlace(row.SortKey, row.Number)).ToListAsync(cancellationToken);
}
