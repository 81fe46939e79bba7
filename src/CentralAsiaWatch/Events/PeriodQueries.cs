using CentralAsiaWatch.Data;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Events;

/// <summary>Where in time there are events, for pages whose window is moved in steps.</summary>
public sealed class PeriodQueries(IDbContextFactory<WatchDbContext> dbFactory, EventQueries events, ReferenceCache references)
{
    /// <summary>Years in which events are dated to a quarter, from the counts kept on write.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken)
    {
        if (!(await references.FacetsAsync(cancellationToken)).TryGetValue(RecordFacets.Name(RecordKind.Event, RecordFacets.All), out var all))
        {
            return [];
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var quarters = await db.FacetQuarters.AsNoTracking().Where(row => row.FacetId == all.Id && row.Quarter > FacetQuarter.Vaguer && row.Count > 0)
            .Select(row => row.Quarter).ToListAsync(cancellationToken);
        return [.. quarters.Select(quarter => EventQuarter.Split(quarter).Year).Distinct().Order()];
    }

    /// <summary>Of a window that holds no event: the last that ends before it and the first that begins after it, under the same conditions.</summary>
    public async Task<IReadOnlyList<EventRow>> NearestAsync(RecordFilter filter, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        var (from, to) = PeriodSteps.Bounds(filter);
        var found = new List<EventRow>();
        if (from is { } first && first > DateOnly.MinValue)
        {
            var before = PeriodSteps.In(filter, known, null, PeriodSteps.Day(first.AddDays(-1)));
            found.AddRange((await events.ListAsync(before, new ListRequest(Limit: 1, NewestFirst: true), cancellationToken)).Rows);
        }

        if (to is { } last && last < DateOnly.MaxValue)
        {
            var after = PeriodSteps.In(filter, known, PeriodSteps.Day(last.AddDays(1)), null);
            found.AddRange((await events.ListAsync(after, new ListRequest(Limit: 1), cancellationToken)).Rows);
        }

        return [.. found.DistinctBy(row => row.Number)];
    }
}
