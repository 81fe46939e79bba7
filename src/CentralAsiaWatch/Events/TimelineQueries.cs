using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>What the timeline page shows.</summary>
/// <param name="Page">The events of the table.</param>
/// <param name="Drawn">The events of the chart: all that match where there are few, else those of the table.</param>
/// <param name="Total">How many match.</param>
/// <param name="First">The place of the table's first event among them, from 1; null where it is not counted.</param>
/// <param name="AllDays">How the events of the filter fall into quarters, whatever days it asks for.</param>
public sealed record TimelineView(EventStretch Page, IReadOnlyList<EventRow> Drawn, ListTotal Total, int? First, EventDensity AllDays)
{
    /// <summary>True where the chart shows every event that matches.</summary>
    public bool DrawsAll => Drawn.Count == Total.Number && !Total.IsCapped;

    /// <summary>The drawn events with their contexts and places, where the lanes stand for those.</summary>
    public IReadOnlyDictionary<int, EventItem> Items { get; init; } = new Dictionary<int, EventItem>();

    /// <summary>Agreements under the same filter, where it can be asked of them.</summary>
    public IReadOnlyList<AgreementItem> Agreements { get; init; } = [];

    /// <summary>Lanes of counts, where there are too many events to draw each and lanes of all events were asked for.</summary>
    public IReadOnlyList<(string Value, EventDensity Density)> Lanes { get; init; } = [];

    /// <summary>When each event of the table was entered, where that is its order.</summary>
    public IReadOnlyDictionary<int, DateTime>? Entered { get; init; }

    /// <summary>The event that is set apart; null for none.</summary>
    public EventRow? Selected { get; init; }

    /// <summary>Where nothing matches, the nearest events before and after the days asked for.</summary>
    public NearestEvents Nearest { get; init; } = NearestEvents.None;
}

/// <summary>The timeline under a filter.</summary>
public sealed class TimelineQueries(EventQueries events, RecordList list, RecordQueries records, EventDensityQueries densities, PeriodQueries periods, ReferenceCache references)
{
    /// <summary>The most events that are drawn one by one (performance.md, section 3).</summary>
    public const int MostDrawn = 300;

    /// <summary>The bound up to which a filter's events are counted for a page.</summary>
    public const int CountBound = 10_000;

    private const int MostAgreements = 60;

    /// <summary>One page of the timeline with its chart.</summary>
    public async Task<TimelineView> ViewAsync(RecordFilter filter, ListRequest request, TimelineState state, CancellationToken cancellationToken)
    {
        var open = await list.OpenAsync(filter, CountBound, cancellationToken);
        var allDays = await densities.OfAsync(filter.OfAllDays(), open.TextHits, cancellationToken);
        var view = open.Total.IsCapped || open.Total.Number > MostDrawn
            ? await ManyAsync(open, filter, request, allDays, cancellationToken)
            : await FewAsync(open, request, allDays, cancellationToken);
        var isWhole = filter.Parts.All(part => part.Reading is FilterReading.Days);
        return view with
        {
            Items = view.DrawsAll && DimensionLanes.NeedItems(state.Lanes)
                ? await records.ItemsAsync<EventItem>(RecordKind.Event, [.. view.Drawn.Select(row => row.Number)], cancellationToken)
                : view.Items,
            Agreements = view.DrawsAll ? await AgreementsAsync(filter, cancellationToken) : [],
            Lanes = !view.DrawsAll && isWhole ? await densities.LanesAsync(Counted(state.Lanes), cancellationToken) : [],
            Entered = request.IsByEntry ? await events.EnteredAsync(view.Page.Rows, cancellationToken) : null,
            Selected = state.Selected is { } number ? await SelectedAsync(number, view.Drawn, cancellationToken) : null,
            Nearest = view.Page.Rows.Count == 0 ? await periods.NearestAsync(filter, cancellationToken) : NearestEvents.None,
        };
    }

    /// <summary>What lanes of counts stand for: directions are not counted on write, so countries stand in for them.</summary>
    public static LaneDimension Counted(LaneDimension lanes) => lanes.Facet is null ? LaneDimension.Country : lanes;

    private async Task<TimelineView> ManyAsync(OpenList open, RecordFilter filter, ListRequest request, EventDensity allDays, CancellationToken cancellationToken)
    {
        var page = filter.Text is null
            ? await events.ListAsync(filter, request, cancellationToken)
            : await events.StretchAsync(await open.StretchAsync(request), cancellationToken);
        return new TimelineView(page, page.Rows, open.Total, null, allDays);
    }

    // Few enough to draw: all of them are read at once, and the table's page is cut out of them.
    private async Task<TimelineView> FewAsync(OpenList open, ListRequest request, EventDensity allDays, CancellationToken cancellationToken)
    {
        var stretch = await open.StretchAsync(request with { After = null, Limit = MostDrawn });
        var all = await events.RowsAsync(stretch.Places, cancellationToken);
        var left = ListRun.InOrder(stretch.Places, request).ToArray();
        var skipped = all.Count - left.Length;
        var shown = all.Skip(skipped).Take(request.Limit).ToArray();
        var next = skipped + shown.Length < all.Count ? new ListPlace(shown[^1].SortKey, shown[^1].Number).ToString() : null;
        return new TimelineView(new EventStretch(shown, next), all, open.Total, skipped + 1, allDays);
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
