using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Events;

/// <summary>How many events fall into each quarter.</summary>
/// <param name="Quarters">The quarters that have any.</param>
/// <param name="Count">How many events were counted.</param>
/// <param name="Vaguer">Those of them whose dates are vaguer than a quarter.</param>
/// <param name="IsPartial">True where there are more than were counted: only the newest were.</param>
public sealed record EventDensity(IReadOnlyList<QuarterDensity> Quarters, int Count, int Vaguer, bool IsPartial);

/// <summary>Counts events by quarter, from the counts kept on write wherever one facet answers, so that a million events cost what a thousand do.</summary>
public sealed class EventDensityQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache references, RecordList list)
{
    /// <summary>Of a filter that no one facet answers, so many of the newest events of each quad are counted.</summary>
    public const int MostOfQuad = 5_000;

    // A store has some hundred facets that people look at; beyond, counting again costs a few milliseconds.
    private const int MostKept = 500;

    // What was counted holds until the next write, which makes a new picture of the references: the old one and its counts go with it.
    private readonly ConditionalWeakTable<References, ConcurrentDictionary<int, EventDensity>> _kept = [];

    /// <summary>The most lanes that are counted.</summary>
    public const int MostLanes = 12;

    /// <summary>The events of a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="textHits">Where its text was searched for already: what was found.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public async Task<EventDensity> OfAsync(RecordFilter filter, IReadOnlyList<ListPlace>? textHits, CancellationToken cancellationToken)
    {
        if (textHits is not null)
        {
            return await OfHitsAsync(textHits, cancellationToken);
        }

        var plan = FacetPlan.Of(filter, await references.FacetsAsync(cancellationToken));
        if (plan is { KnownTotal: not null, Walked: var walked })
        {
            return walked is [var facet] ? (await ByFacetAsync([facet], cancellationToken))[facet] : new EventDensity([], 0, 0, false);
        }

        var known = await references.ReferencesAsync(cancellationToken);
        var counts = new Dictionary<(int Quarter, int Quad), int>();
        var isPartial = false;
        foreach (var quad in Quads(filter))
        {
            var own = filter.With("quad", quad.ToString(CultureInfo.InvariantCulture), known);
            var stretch = await list.StretchAsync(own, new ListRequest(Limit: MostOfQuad, NewestFirst: true), cancellationToken);
            isPartial |= stretch.HasMore;
            foreach (var (quarter, count) in stretch.Places.Select(place => EdtfOrder.Span(place.SortKey)).CountBy(span => EventQuarter.Of(span.Earliest, span.Latest)))
            {
                counts[(quarter, quad)] = count;
            }
        }

        return Density(counts.Select(one => new FacetQuarter { Quarter = one.Key.Quarter, Quad = one.Key.Quad, Count = one.Value }), isPartial);
    }

    /// <summary>Lanes of all events, those with most first: each with the value by which a filter shows it alone.</summary>
    public async Task<IReadOnlyList<(string Value, EventDensity Density)>> LanesAsync(LaneDimension lanes, CancellationToken cancellationToken)
    {
        if (lanes.Facet is null)
        {
            return [];
        }

        var beginning = RecordFacets.Name(RecordKind.Event, lanes.Facet);
        var known = await references.ReferencesAsync(cancellationToken);
        var facets = (await references.FacetsAsync(cancellationToken))
            .Where(facet => facet.Key.StartsWith(beginning, StringComparison.Ordinal) && IsOf(lanes, facet.Key[beginning.Length..], known))
            .OrderByDescending(facet => facet.Value.Count).ThenBy(facet => facet.Key, StringComparer.Ordinal).Take(MostLanes).ToArray();
        var densities = await ByFacetAsync([.. facets.Select(facet => facet.Value.Id)], cancellationToken);
        return [.. facets.Select(facet => (facet.Key[beginning.Length..], densities[facet.Value.Id]))];
    }

    private async Task<EventDensity> OfHitsAsync(IReadOnlyList<ListPlace> hits, CancellationToken cancellationToken)
    {
        var numbers = hits.Select(hit => hit.Number).ToArray();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var quads = await db.Events.AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number)).Select(row => new { row.Number, row.Quad })
            .ToDictionaryAsync(row => row.Number, row => row.Quad, cancellationToken);
        var counts = hits.Select(hit => (Span: EdtfOrder.Span(hit.SortKey), Quad: quads[hit.Number])).CountBy(one => (EventQuarter.Of(one.Span.Earliest, one.Span.Latest), one.Quad));
        return Density(counts.Select(one => new FacetQuarter { Quarter = one.Key.Item1, Quad = one.Key.Quad, Count = one.Value }), hits.Count == RecordList.MaximumTextHits);
    }

    private static bool IsOf(LaneDimension lanes, string value, References known) =>
        lanes != LaneDimension.Country || (known.Actors.TryGetValue(value, out var actor) && actor.Kind == "state");

    private static IEnumerable<int> Quads(RecordFilter filter) =>
        filter.Value("quad") is { } asked ? asked.Split(',').Select(quad => int.Parse(quad.Trim(), CultureInfo.InvariantCulture)).Distinct() : [1, 2, 3, 4];

    private async Task<Dictionary<int, EventDensity>> ByFacetAsync(int[] facets, CancellationToken cancellationToken)
    {
        var kept = _kept.GetOrCreateValue(await references.ReferencesAsync(cancellationToken));
        int[] missing = [.. facets.Where(facet => !kept.ContainsKey(facet))];
        if (missing.Length == 0)
        {
            return facets.ToDictionary(facet => facet, facet => kept[facet]);
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await db.FacetQuarters.AsNoTracking().Where(row => EF.Parameter(missing).Contains(row.FacetId)).ToListAsync(cancellationToken);
        var byFacet = rows.ToLookup(row => row.FacetId);
        var counted = missing.ToDictionary(facet => facet, facet => Density(byFacet[facet], false));
        foreach (var (facet, density) in counted.Where(_ => kept.Count < MostKept))
        {
            kept[facet] = density;
        }

        return facets.ToDictionary(facet => facet, facet => counted.GetValueOrDefault(facet) ?? kept[facet]);
    }

    private static EventDensity Density(IEnumerable<FacetQuarter> rows, bool isPartial)
    {
        var all = rows.Where(row => row.Count > 0).ToArray();
        return new EventDensity(
            [.. all.Where(row => row.Quarter != FacetQuarter.Vaguer).GroupBy(row => row.Quarter).OrderBy(group => group.Key).Select(group =>
            {
                var (year, quarter) = EventQuarter.Split(group.Key);
                int Of(int quad) => group.Where(row => row.Quad == quad).Sum(row => row.Count);
                return new QuarterDensity(year, quarter, Of(1), Of(2), Of(3), Of(4), 0);
            })],
            all.Sum(row => row.Count),
            all.Where(row => row.Quarter == FacetQuarter.Vaguer).Sum(row => row.Count),
            isPartial);
    }
}
