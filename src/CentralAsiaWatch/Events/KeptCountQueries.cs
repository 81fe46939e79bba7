using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Events;

/// <summary>Events by facet within whole periods, from the counts kept on write.</summary>
public sealed class KeptCountQueries(IDbContextFactory<WatchDbContext> dbFactory)
{
    private const int Quads = 4;

    /// <summary>The events of each quad, in order, of some facets within whole quarters or months; a facet without any is left out.</summary>
    public async Task<IReadOnlyDictionary<int, int[]>> QuadsAsync(IReadOnlyCollection<int> facetIds, KeptPeriod period, CancellationToken cancellationToken)
    {
        var (ids, first, last) = (facetIds.ToArray(), Math.Max(period.First, 0), period.Last);
        if (period is { IsAll: false, Size: PeriodSize.Month })
        {
            return (await PeriodsAsync(ids, PeriodSize.Month, first, last, cancellationToken)).GroupBy(count => count.FacetId).ToDictionary(same => same.Key, Sum);
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = db.FacetQuarters.AsNoTracking().Where(row => EF.Parameter(ids).Contains(row.FacetId));
        // One row a facet, in the order of the key: nothing is sorted on the side.
        var sums = await (period.IsAll ? rows : rows.Where(row => row.Quarter >= first && row.Quarter <= last)).GroupBy(row => row.FacetId).Select(same => new
        {
            same.Key,
            One = same.Sum(row => row.Quad == 1 ? row.Count : 0),
            Two = same.Sum(row => row.Quad == 2 ? row.Count : 0),
            Three = same.Sum(row => row.Quad == 3 ? row.Count : 0),
            Four = same.Sum(row => row.Quad == 4 ? row.Count : 0),
        }).ToListAsync(cancellationToken);
        return sums.ToDictionary(sum => sum.Key, sum => new[] { sum.One, sum.Two, sum.Three, sum.Four });
    }

    /// <summary>The events of each quad, of some facets, in each period of a size that has any; not for quarters (<see cref="EventDensityQueries"/>).</summary>
    /// <param name="facetIds">The facets.</param>
    /// <param name="size">The size of the periods.</param>
    /// <param name="first">The index of the first.</param>
    /// <param name="last">The index of the last.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<PeriodCount>> PeriodsAsync(int[] facetIds, PeriodSize size, int first, int last, CancellationToken cancellationToken)
    {
        var (firstYear, lastYear) = (new CalendarPeriod(size, first).First.Year, new CalendarPeriod(size, last).Last.Year);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = db.FacetYears.AsNoTracking().Where(row => EF.Parameter(facetIds).Contains(row.FacetId) && row.Year >= firstYear && row.Year <= lastYear);
        if (size == PeriodSize.Year)
        {
            // Where in a year its events lie is most of a row, and is not asked for.
            rows = rows.Select(row => new FacetYear
            {
                FacetId = row.FacetId,
                Year = row.Year,
                VerbalCooperation = row.VerbalCooperation,
                MaterialCooperation = row.MaterialCooperation,
                VerbalConflict = row.VerbalConflict,
                MaterialConflict = row.MaterialConflict,
                Places = Array.Empty<byte>(),
            });
        }

        return [.. (await rows.ToListAsync(cancellationToken)).SelectMany(row => PeriodCount.Of(row, size)).Where(count => count.Period.Index >= first && count.Period.Index <= last)];
    }

    private static int[] Sum(IEnumerable<PeriodCount> counts)
    {
        var sums = new int[Quads];
        foreach (var count in counts)
        {
            sums[count.Quad - 1] += count.Count;
        }

        return sums;
    }
}
