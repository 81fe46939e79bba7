using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>The timeline under a filter.</summary>
public sealed class TimelineQueries(
    EventQueries events, RecordList list, RecordQueries records, EventDensityQueries densities, EventBarQueries bars, EventSpanQueries spans, PeriodQueries periods, ReferenceCache references, ReadingTime time)
{
    /// <summary>The most events that are drawn one by one: a block and a label each, so that a view keeps to 600 marks (P5).</summary>
    public const int MostDrawn = 200;

    /// <summary>The bound up to which a filter's events are counted for a page.</summary>
    public const int CountBound = 10_000;

    private const int MostAgreements = 60;

    /// <summary>One page of the timeline with its chart.</summary>
    public async Task<TimelineView> ViewAsync(RecordFilter filter, ListRequest request, TimelineState state, CancellationToken cancellationToken)
    {
        var open = await list.OpenAsync(filter, CountBound, cancellationToken);
        var found = open.TextHits is { } hits ? await spans.OfHitsAsync(hits, cancellationToken) : null;
        var allDays = await densities.OfAsync(filter.OfAllDays(), found, cancellationToken);
        var view = open.Total.IsCapped || open.Total.Number > MostDrawn
            ? await ManyAsync(open, filter, request, allDays, cancellationToken)
            : await FewAsync(open, filter, request, allDays, cancellationToken);
        view = view.DrawsSingly ? view : await CountedAsync(view, filter, found, state, cancellationToken);
        return view with
        {
            Items = view.DrawsSingly && DimensionLanes.NeedItems(state.Lanes)
                ? await records.ItemsAsync<EventItem>(RecordKind.Event, [.. view.Drawn.Select(row => row.Number)], cancellationToken)
                : view.Items,
            Agreements = view.DrawsSingly ? await AgreementsAsync(filter, cancellationToken) : [],
            Entered = request.IsByEntry ? await events.EnteredAsync(view.Page.Rows, cancellationToken) : null,
            Selected = state.Selected is { } number ? await SelectedAsync(number, view.Drawn, cancellationToken) : null,
            Nearest = HasNoneWithin(view, filter) ? await periods.NearestAsync(filter, cancellationToken) : NearestEvents.None,
        };
    }

    // What only may reach into the days asked for says nothing of what happened in them: then the nearest events are named too.
    private static bool HasNoneWithin(TimelineView view, RecordFilter filter) =>
        view.Page.Rows.Count == 0 || (view.DrawsSingly && filter.Days.From is { } from && !view.Drawn.Any(row => row.Earliest >= from));

    // Lanes of counts are kept for all events; what a narrower filter has is counted as one.
    private async Task<TimelineView> CountedAsync(TimelineView view, RecordFilter filter, EventSpans? found, TimelineState state, CancellationToken cancellationToken)
    {
        var (size, isWhole) = (PeriodSizes.For(view.Window, state.Bars), filter.Parts.All(part => part.Reading is FilterReading.Days));
        return view with
        {
            Bars = size,
            IsDivided = isWhole,
            Lanes = isWhole
                ? await bars.LanesAsync(state.Lanes, view.Window, size, cancellationToken)
                : [new CountedLane(null, await bars.OfAsync(filter, found, view.Window, size, cancellationToken))],
        };
    }

    private TimelineView View(RecordFilter filter, EventStretch page, IReadOnlyList<EventRow> drawn, ListTotal total, int? first, EventDensity allDays)
    {
        var isAll = drawn.Count == total.Number && !total.IsCapped;
        var (whole, window) = TimelineWindow.Both(filter, isAll ? drawn : [], allDays, time.Today);
        return new TimelineView(page, drawn, total, first, allDays) { Whole = whole, Window = window };
    }

    private async Task<TimelineView> ManyAsync(OpenList open, RecordFilter filter, ListRequest request, EventDensity allDays, CancellationToken cancellationToken)
    {
        if (filter.Text is not null)
        {
            var hits = await events.StretchAsync(await open.StretchAsync(request), cancellationToken);
            return View(filter, hits, hits.Rows, open.Total, null, allDays);
        }

        if (filter.Days.From is not { } from)
        {
            var page = await events.ListAsync(filter, request, cancellationToken);
            return View(filter, page, page.Rows, open.Total, null, allDays);
        }

        // Dates that reach over decades are in every window: they would keep it from ever being few, and stand before all that happened in it.
        var start = new ListPlace(FacetPlan.FirstKey(from), 0);
        var within = await events.ListAsync(filter, new ListRequest(start, MostDrawn), cancellationToken);
        var begins = request is { After: null, NewestFirst: false, IsByEntry: false } && within.Rows.Count > 0;
        var table = await events.ListAsync(filter, begins ? request with { After = start } : request, cancellationToken);
        var drawsWithin = within.Next is null;
        return View(filter, table, drawsWithin ? within.Rows : table.Rows, open.Total, null, allDays) with { DrawsWithin = drawsWithin, BeginsWithin = begins };
    }

    // Few enough to draw: all of them are read at once, and the table's page is cut out of them.
    private async Task<TimelineView> FewAsync(OpenList open, RecordFilter filter, ListRequest request, EventDensity allDays, CancellationToken cancellationToken)
    {
        var stretch = await open.StretchAsync(request with { After = null, Limit = MostDrawn });
        var all = await events.RowsAsync(stretch.Places, cancellationToken);
        var left = ListRun.InOrder(stretch.Places, request).ToArray();
        var skipped = all.Count - left.Length;
        var shown = all.Skip(skipped).Take(request.Limit).ToArray();
        var next = skipped + shown.Length < all.Count ? new ListPlace(shown[^1].SortKey, shown[^1].Number).ToString() : null;
        return View(filter, new EventStretch(shown, next), all, open.Total, skipped + 1, allDays);
    }

    // Only where every part of the filter can be asked of an agreement: one that says nothing of types or places is none of them.
    private async Task<IReadOnlyList<AgreementItem>> AgreementsAsync(RecordFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Parts.Any(part => AgreementFilter.Kind.Parameters.All(parameter => parameter.Name != part.Parameter.Name)))
        {
            return [];
        }

        var known = await references.ReferencesAsync(cancellationToken);
        var own = RecordFilter.Of(AgreementFilter.Kind, known, [.. filter.Parts.Select(part => KeyValuePair.Create(part.Parameter.Name, part.Value))]);
        return (await records.ItemsAsync<AgreementItem>(own, new ListRequest(Limit: MostAgreements), cancellationToken)).Items;
    }

    private async Task<EventRow?> SelectedAsync(int number, IReadOnlyList<EventRow> drawn, CancellationToken cancellationToken) =>
        drawn.FirstOrDefault(row => row.Number == number) ?? await events.FindAsync(number, cancellationToken);
}
