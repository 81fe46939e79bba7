using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Events;

/// <summary>Events by facet within whole quarters or months, from the counts kept on write.</summary>
public sealed class KeptCountQueries(IDbContextFactory<WatchDbContext> dbFactory)
{
    /// <summary>The events of each quad, in order, of some facets; a facet without any is left out.</summary>
    public async Task<IReadOnlyDictionary<int, int[]>> QuadsAsync(IReadOnlyCollection<int> facetIds, KeptPeriod period, CancellationToken cancellationToken)
    {
        var (ids, first, last) = (facetIds.ToArray(), Math.Max(period.First, 0), period.Last);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = period switch
        {
            { IsAll: true } => db.FacetQuarters.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.FacetId)).Select(row => new { row.FacetId, row.Quad, row.Count }),
            { Size: PeriodSize.Quarter } => db.FacetQuarters.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.FacetId) && row.Quarter >= first && row.Quarter <= last)
                .Select(row => new { row.FacetId, row.Quad, row.Count }),
            _ => db.FacetPeriods.AsNoTracking()
                .Where(row => EF.Parameter(ids).Contains(row.FacetId) && row.Size == period.Size && row.Period >= first && row.Period <= last)
                .Select(row => new { row.FacetId, row.Quad, row.Count }),
        };

        // One row a facet, in the order of the key: nothing is sorted on the side.
        var sums = await rows.GroupBy(row => row.FacetId).Select(same => new
        {
            same.Key,
            One = same.Sum(row => row.Quad == 1 ? row.Count : 0),
            Two = same.Sum(row => row.Quad == 2 ? row.Count : 0),
            Three = same.Sum(row => row.Quad == 3 ? row.Count : 0),
            Four = same.Sum(row => row.Quad == 4 ? row.Count : 0),
        }).ToListAsync(cancellationToken);
        return sums.ToDictionary(sum => sum.Key, sum => new[] { sum.One, sum.Two, sum.Three, sum.Four });
    }
}
