using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Filtering;

/// <summary>Reads what matches a plan off the facet index, in its order, without sorting (docs/decisions/0006).</summary>
/// <param name="db">The store.</param>
/// <param name="plan">Which facets are walked, and what is looked up for each record on the way.</param>
internal sealed class FacetWalk(WatchDbContext db, FacetPlan plan)
{
    /// <summary>The places a request asks for, and one more to tell whether there are more.</summary>
    public async Task<IReadOnlyList<ListPlace>> WalkAsync(ListRequest request, CancellationToken cancellationToken)
    {
        var found = new List<ListPlace>();
        foreach (var facet in plan.Walked)
        {
            var reached = found.Count + request.Limit + 1;
            if (plan.SoughtFrom(facet) is { } from && !request.NewestFirst)
            {
                found.AddRange(await ReachingAsync(facet, from, request, cancellationToken));
            }

            foreach (var run in ListRun.Of(request))
            {
                if (found.Count < reached)
                {
                    var rows = Beyond(request.NewestFirst ? Matching(Of(facet)) : Within(facet), run, request.NewestFirst);
                    found.AddRange(await rows.Take(reached - found.Count).Select(row => new ListPlace(row.SortKey, row.Number)).ToListAsync(cancellationToken));
                }
            }
        }

        return plan.Walked.Count == 1 ? found : RecordList.InRequest(found.Distinct(), request);
    }

    /// <summary>How many records match, counted up to a bound: one that has two of the walked facets is counted with the first.</summary>
    public async Task<ListTotal> CountAsync(int bound, CancellationToken cancellationToken)
    {
        var total = 0;
        for (var i = 0; i < plan.Walked.Count && total <= bound; i++)
        {
            var earlier = plan.Walked.Take(i).ToArray();
            // So many of them and no matter which: an order would be sorted for, where the store is read as it was.
            total += await OnlyHere(Within(plan.Walked[i])).Take(bound + 1 - total).CountAsync(cancellationToken);
            if (plan.SoughtFrom(plan.Walked[i]) is { } from && total <= bound)
            {
                var isPlain = earlier.Length == 0 && plan.Required.Count == 0;
                var reaching = ReachingRows.Of(db, plan.Walked[i], from, null, isPlain ? bound + 1 - total : ReachingRows.All);
                total += await OnlyHere(Required(reaching)).CountAsync(cancellationToken);
            }

            IQueryable<RecordFacet> OnlyHere(IQueryable<RecordFacet> rows) => earlier.Length == 0
                ? rows
                : rows.Where(row => !db.RecordFacets.Any(other => earlier.Contains(other.FacetId) && other.SortKey == row.SortKey && other.Number == row.Number));
        }

        return new ListTotal(Math.Min(total, bound), total > bound);
    }

    /// <summary>Of the rows of some walked facets, those whose records match.</summary>
    public IQueryable<RecordFacet> Matching(IQueryable<RecordFacet> rows)
    {
        rows = Required(rows);
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

    private IQueryable<RecordFacet> Of(int facet) => db.RecordFacets.AsNoTracking().Where(row => row.FacetId == facet);

    // What begins before the days asked for: read in order until there is enough of it.
    private async Task<IReadOnlyList<ListPlace>> ReachingAsync(int facet, DateOnly from, ListRequest request, CancellationToken cancellationToken)
    {
        var found = new List<ListPlace>();
        if (request.After?.SortKey >= FacetPlan.FirstKey(from))
        {
            return found;
        }

        var rows = Required(ReachingRows.Of(db, facet, from, request.After, plan.Required.Count == 0 ? request.Limit + 1 : ReachingRows.All));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            found.Add(new ListPlace(row.SortKey, row.Number));
            if (found.Count > request.Limit)
            {
                break;
            }
        }

        return found;
    }

    // Those of them that begin on the first day asked for or later, one stretch of the index; all of them where the others are not sought day by day.
    private IQueryable<RecordFacet> Within(int facet)
    {
        var rows = Matching(Of(facet));
        if (plan.SoughtFrom(facet) is not { } from)
        {
            return rows;
        }

        var first = FacetPlan.FirstKey(from);
        return rows.Where(row => row.SortKey >= first);
    }

    private IQueryable<RecordFacet> Required(IQueryable<RecordFacet> rows)
    {
        foreach (var group in plan.Required)
        {
            rows = rows.Where(row => db.RecordFacets.Any(other => group.Contains(other.FacetId) && other.SortKey == row.SortKey && other.Number == row.Number));
        }

        return rows;
    }

    private static IQueryable<RecordFacet> Beyond(IQueryable<RecordFacet> rows, ListRun run, bool newestFirst)
    {
        // The first comparison alone lets the index find the place; the second takes off what stands before it under the same key.
        var (lowest, sortKey, number) = run;
        return newestFirst
            ? rows.Where(row => row.SortKey >= lowest && row.SortKey <= sortKey && (row.SortKey < sortKey || row.Number < number))
                .OrderByDescending(row => row.SortKey).ThenByDescending(row => row.Number)
            : rows.Where(row => row.SortKey >= sortKey && (row.SortKey > sortKey || row.Number > number)).OrderBy(row => row.SortKey).ThenBy(row => row.Number);
    }
}
