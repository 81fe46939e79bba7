using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>Events counted by period within a window.</summary>
/// <param name="Bars">The periods that have any; those at the ends are whole.</param>
/// <param name="Coarser">Events without a bar: dated to a month, quarter or year that has days in the window, but no better than that. What is vaguer than a year has no place.</param>
/// <param name="IsPartial">True where there are more than were counted: only the newest were.</param>
public sealed record EventBars(IReadOnlyList<PeriodDensity> Bars, int Coarser, bool IsPartial)
{
    /// <summary>The events that have a bar.</summary>
    public int Count => Bars.Sum(bar => bar.Total);
}

/// <summary>A lane of counted events.</summary>
/// <param name="Value">The value by which a filter shows it alone; null where no one value does.</param>
/// <param name="Bars">The counts.</param>
public sealed record CountedLane(string? Value, EventBars Bars);

/// <summary>Counts events by day, week, month, quarter or year within a window, from the counts kept on write wherever one facet answers.</summary>
public sealed class EventBarQueries(KeptCountQueries keptCounts, ReferenceCache references, EventDensityQueries densities, EventSpanQueries spans)
{
    /// <summary>The most lanes that are counted, those with most events; directions have a few more, for each state has both of its own.</summary>
    public const int MostLanes = 12;

    // Windows that people step through: the years, the quarters, the last months.
    private const int MostKept = 200;

    private readonly KeptUntilWrite<(LaneDimension Lanes, TimelineZoom Window, PeriodSize Size), IReadOnlyList<CountedLane>> _kept = new(MostKept);

    /// <summary>The events of a filter.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="found">Where its text was searched for already: what was found.</param>
    /// <param name="window">The days shown, which are the filter's own where it has any.</param>
    /// <param name="size">What a bar stands for.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public async Task<EventBars> OfAsync(RecordFilter filter, EventSpans? found, TimelineZoom window, PeriodSize size, CancellationToken cancellationToken)
    {
        // The window is the filter's own, so the facets of the filter without its days say what lies in it.
        if (found is null && FacetPlan.Of(filter.OfAllDays(), await references.FacetsAsync(cancellationToken)) is { KnownTotal: not null, Walked: [var facet] })
        {
            return (await OfFacetsAsync([facet], window, size, cancellationToken))[facet];
        }

        found ??= await spans.OfAsync(await WholeAsync(filter, window.Whole(size), cancellationToken), cancellationToken);
        var placed = found.All.Select(one => (Period: PeriodSizes.Finest(size, one.Earliest, one.Latest), one.Quad)).Where(one => one.Period is { } period && window.Touches(period))
            .Select(one => (Period: one.Period!.Value, one.Quad)).ToArray();
        return new EventBars(PeriodDensity.Of(placed.Where(one => one.Period.Size == size).Select(one => (one.Period, one.Quad, 1))), placed.Count(one => one.Period.Size != size), found.IsPartial);
    }

    // Bars at the ends are whole, so the events of their other days are read too.
    private async Task<RecordFilter> WholeAsync(RecordFilter filter, TimelineZoom ends, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        return filter.Days is (null, null) ? filter : filter.OfAllDays().With("from", ends.FromText, known).With("to", ends.ToText, known);
    }

    /// <summary>Lanes of all events, in the order in which they are drawn.</summary>
    public async Task<IReadOnlyList<CountedLane>> LanesAsync(LaneDimension lanes, TimelineZoom window, PeriodSize size, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        return await _kept.GetAsync(known, (lanes, window, size), () => ReadAsync(lanes, window, size, known, cancellationToken));
    }

    /// <summary>Two sides' lanes: one toward the other, back, and last what else names both.</summary>
    /// <param name="one">The slug of a state, or of an actor that belongs to none.</param>
    /// <param name="other">The slug of another.</param>
    /// <param name="window">The days shown.</param>
    /// <param name="size">What a bar stands for.</param>
    /// <param name="cancellationToken">Ends the counting.</param>
    public async Task<IReadOnlyList<CountedLane>> BetweenAsync(string one, string other, TimelineZoom window, PeriodSize size, CancellationToken cancellationToken)
    {
        var facets = await references.FacetsAsync(cancellationToken);
        int Id(string facet) => facets.GetValueOrDefault(RecordFacets.Name(RecordKind.Event, facet))?.Id ?? 0;
        EventDirection[] ways = [EventDirection.Between(one, other), EventDirection.Between(other, one)];
        var pair = Id(RecordFacets.Pair(one, other));
        var bars = await OfFacetsAsync([.. ways.Select(way => Id(RecordFacets.Direction(way.Code))).Append(pair).Distinct()], window, size, cancellationToken);
        CountedLane[] directed = [.. ways.Select(way => new CountedLane(way.Code, bars[Id(RecordFacets.Direction(way.Code))]))];
        return [.. directed, new CountedLane(null, CountedDirections.Rest(bars[pair], [.. directed.Select(lane => lane.Bars)]))];
    }

    private async Task<IReadOnlyList<CountedLane>> ReadAsync(LaneDimension lanes, TimelineZoom window, PeriodSize size, References known, CancellationToken cancellationToken)
    {
        var beginning = RecordFacets.Name(RecordKind.Event, lanes.Facet);
        var facets = await references.FacetsAsync(cancellationToken);
        string[] values =
        [
            .. facets.Where(facet => facet.Value.Count > 0 && facet.Key.StartsWith(beginning, StringComparison.Ordinal))
                .OrderByDescending(facet => facet.Value.Count).ThenBy(facet => facet.Key, StringComparer.Ordinal).Select(facet => facet.Key[beginning.Length..])
                .Where(value => lanes != LaneDimension.Country || (known.Actors.TryGetValue(value, out var actor) && actor.Kind == "state")),
        ];
        var all = facets.GetValueOrDefault(RecordFacets.Name(RecordKind.Event, RecordFacets.All))?.Id ?? 0;
        string[] shown = lanes == LaneDimension.Direction ? [.. CountedDirections.Shown(values, known)] : [.. values.Take(MostLanes)];
        var hasRest = lanes == LaneDimension.Direction && shown.Length < values.Length;
        var bars = await OfFacetsAsync([.. shown.Select(value => facets[beginning + value].Id), .. hasRest ? [all] : Array.Empty<int>()], window, size, cancellationToken);
        CountedLane[] counted = [.. shown.Select(value => new CountedLane(value, bars[facets[beginning + value].Id]))];
        return hasRest ? [.. counted, new CountedLane(null, CountedDirections.Rest(bars[all], [.. counted.Select(lane => lane.Bars)]))] : counted;
    }

    private async Task<IReadOnlyDictionary<int, EventBars>> OfFacetsAsync(int[] facets, TimelineZoom window, PeriodSize size, CancellationToken cancellationToken)
    {
        var quarters = await densities.OfFacetsAsync(facets, cancellationToken);
        var years = await RowsAsync(facets, PeriodSize.Year, window, cancellationToken);

        // Each longer period is read whole, with all shorter ones it has: what it counts beyond them is dated no better than to it.
        var months = size < PeriodSize.Quarter ? await RowsAsync(facets, PeriodSize.Month, window.Whole(PeriodSize.Quarter), cancellationToken) : null;
        var rows = size < PeriodSize.Month ? await RowsAsync(facets, size, window, cancellationToken) : size == PeriodSize.Month ? months : years;
        return facets.ToDictionary(facet => facet, facet =>
        {
            var ofYears = size == PeriodSize.Year ? 0 : years[facet].Sum(row => row.Count) - Within(quarters[facet].Quarters, window.Whole(PeriodSize.Year)).Sum(quarter => quarter.Total);
            var ofQuarters = months is null ? 0 : Within(quarters[facet].Quarters, window).Sum(quarter => quarter.Total) - months[facet].Sum(row => row.Count);
            var ofMonths = size >= PeriodSize.Month ? 0 : months![facet].Where(row => window.Touches(row.Period)).Sum(row => row.Count - row.DayCount);
            var bars = size == PeriodSize.Quarter ? quarters[facet].Quarters : PeriodDensity.Of(rows![facet].Select(row => (row.Period, row.Quad, row.Count)));
            return new EventBars([.. Within(bars, window)], ofYears + ofQuarters + ofMonths, false);
        });
    }

    private static IEnumerable<PeriodDensity> Within(IEnumerable<PeriodDensity> bars, TimelineZoom window) => bars.Where(bar => window.Touches(bar.Period));

    private async Task<ILookup<int, PeriodCount>> RowsAsync(int[] facets, PeriodSize size, TimelineZoom window, CancellationToken cancellationToken)
    {
        var (first, last) = PeriodSizes.Between(size, window);
        return (await keptCounts.PeriodsAsync(facets, size, first, last, cancellationToken)).ToLookup(row => row.FacetId);
    }
}
