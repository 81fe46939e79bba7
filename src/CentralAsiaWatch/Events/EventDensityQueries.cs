using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Events;

/// <summary>How many events fall into each quarter, on all days.</summary>
/// <param name="Quarters">The quarters that have any.</param>
/// <param name="Count">How many events were counted.</param>
/// <param name="Vaguer">Those of them whose dates are vaguer than a quarter.</param>
/// <param name="IsPartial">True where there are more than were counted: only the newest were.</param>
public sealed record EventDensity(IReadOnlyList<PeriodDensity> Quarters, int Count, int Vaguer, bool IsPartial);

/// <summary>Counts events by quarter, from the counts kept on write wherever one facet answers, so that a million events cost what a thousand do.</summary>
public sealed class EventDensityQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references, EventSpanQueries spans)
{
    // A store has some hundred facets that people look at; beyond, counting again costs a few milliseconds.
    private const int MostKept = 500;

    private readonly KeptUntilWrite<int, EventDensity> _kept = new(MostKept);

    /// <summary>The events of a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="found">Where its text was searched for already: what was found.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public async Task<EventDensity> OfAsync(RecordFilter filter, EventSpans? found, CancellationToken cancellationToken)
    {
        if (found is null && FacetPlan.Of(filter, await references.FacetsAsync(cancellationToken)) is { KnownTotal: not null, Walked: var walked })
        {
            return walked is [var facet] ? (await OfFacetsAsync([facet], cancellationToken))[facet] : new EventDensity([], 0, 0, false);
        }

        found ??= await spans.OfAsync(filter, cancellationToken);
        return Density(found.All.GroupBy(one => (Quarter: EventQuarter.Of(one.Earliest, one.Latest), one.Quad)).Select(group => (group.Key.Quarter, group.Key.Quad, group.Count())), found.IsPartial);
    }

    /// <summary>The events of each of some facets.</summary>
    public async Task<IReadOnlyDictionary<int, EventDensity>> OfFacetsAsync(IReadOnlyCollection<int> facets, CancellationToken cancellationToken) =>
        await _kept.GetAllAsync(await references.ReferencesAsync(cancellationToken), facets, async missing =>
        {
            await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
            var rows = await db.FacetQuarters.AsNoTracking().Where(row => EF.Parameter(missing).Contains(row.FacetId)).ToListAsync(cancellationToken);
            var byFacet = rows.ToLookup(row => row.FacetId, row => (row.Quarter, row.Quad, row.Count));
            return missing.ToDictionary(facet => facet, facet => Density(byFacet[facet], false));
        });

    private static EventDensity Density(IEnumerable<(int Quarter, int Quad, int Count)> rows, bool isPartial)
    {
        var all = rows.Where(row => row.Count > 0).ToArray();
        return new EventDensity(
            PeriodDensity.Of(all.Where(row => row.Quarter != FacetQuarter.Vaguer).Select(row => (new CalendarPeriod(PeriodSize.Quarter, row.Quarter), row.Quad, row.Count))),
            all.Sum(row => row.Count),
            all.Where(row => row.Quarter == FacetQuarter.Vaguer).Sum(row => row.Count),
            isPartial);
    }
}
