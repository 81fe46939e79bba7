using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Filtering;

/// <summary>
/// Records that begin before the first day asked for and may reach into it. Under one day of the index what lasts longest stands first, so of each day only
/// the head is read: it takes a step for each day there is, and not for each record, to find the few among very many.
/// </summary>
internal static class ReachingRows
{
    /// <summary>All of them, however many.</summary>
    public const int All = -1;

    /// <summary>The rows of a facet, in order, from a place on.</summary>
    /// <param name="db">The store.</param>
    /// <param name="facet">The facet.</param>
    /// <param name="from">The first day asked for.</param>
    /// <param name="after">The place after which to begin; null for the beginning.</param>
    /// <param name="most">At most so many; <see cref="All"/> for no bound.</param>
    public static IQueryable<RecordFacet> Of(WatchDbContext db, int facet, DateOnly from, ListPlace? after, int most)
    {
        const long Mask = FacetPlan.DayMask;
        var (first, lowest, end) = (after?.SortKey ?? 0, FacetPlan.LowestBits(from), FacetPlan.FirstKey(from));
        var number = after?.Number ?? 0;

        // CROSS JOIN keeps the days outside, and they come one by one: rows are found in order and nothing is sorted.
        return db.RecordFacets.FromSql(
            $"""
             SELECT r.FacetId, r.SortKey, r.Number FROM (
               WITH RECURSIVE Days(Head) AS (
                 SELECT (SELECT SortKey FROM RecordFacets WHERE FacetId = {facet} AND SortKey >= {first} ORDER BY SortKey LIMIT 1)
                 UNION ALL
                 SELECT (SELECT SortKey FROM RecordFacets WHERE FacetId = {facet} AND SortKey > (Days.Head | {Mask}) ORDER BY SortKey LIMIT 1) FROM Days WHERE Days.Head < {end})
               SELECT Head FROM Days WHERE Head < {end} AND (Head & {Mask}) <= {lowest}) AS d
             CROSS JOIN RecordFacets AS r
             WHERE r.FacetId = {facet} AND r.SortKey >= d.Head AND r.SortKey <= ((d.Head & ~{Mask}) | {lowest}) AND (r.SortKey > {first} OR r.Number > {number})
             LIMIT {most}
             """).AsNoTracking();
    }
}
