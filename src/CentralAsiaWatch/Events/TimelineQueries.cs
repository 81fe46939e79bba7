using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Events;

/// <summary>What the timeline page shows.</summary>
/// <param name="Page">The events of the table.</param>
/// <param name="Drawn">The events of the chart: all that match where there are few, else those of the table.</param>
/// <param name="Total">How many match.</param>
/// <param name="First">The place of the table's first event among them, from 1; null where it is not counted.</param>
public sealed record TimelineView(EventStretch Page, IReadOnlyList<EventRow> Drawn, ListTotal Total, int? First)
{
    /// <summary>True where the chart shows every event that matches.</summary>
    public bool DrawsAll => Drawn.Count == Total.Number && !Total.IsCapped;
}

/// <summary>The timeline under a filter.</summary>
public sealed class TimelineQueries(EventQueries events, RecordList list)
{
    /// <summary>The most events that are drawn one by one (performance.md, section 3).</summary>
    public const int MostDrawn = 300;

    /// <summary>The bound up to which a filter's events are counted for a page.</summary>
    public const int CountBound = 10_000;

    /// <summary>One page of the timeline with its chart.</summary>
    public async Task<TimelineView> ViewAsync(RecordFilter filter, ListRequest request, CancellationToken cancellationToken)
    {
        var open = await list.OpenAsync(filter, CountBound, cancellationToken);
        var total = open.Total;
        if (total.IsCapped || total.Number > MostDrawn)
        {
            var page = filter.Text is null
                ? await events.ListAsync(filter, request, cancellationToken)
                : await events.StretchAsync(await open.StretchAsync(request), cancellationToken);
            return new TimelineView(page, page.Rows, total, null);
        }

        // Few enough to draw: all of them are read at once, and the table's page is cut out of them.
        var stretch = await open.StretchAsync(new ListRequest(Limit: MostDrawn, NewestFirst: request.NewestFirst));
        var all = await events.RowsAsync(stretch.Places, cancellationToken);
        var skipped = request.After is { } after ? all.TakeWhile(row => IsUpTo(row, after, request.NewestFirst)).Count() : 0;
        var shown = all.Skip(skipped).Take(request.Limit).ToArray();
        var next = skipped + shown.Length < all.Count ? new ListPlace(shown[^1].SortKey, shown[^1].Number).ToString() : null;
        return new TimelineView(new EventStretch(shown, next), all, total, skipped + 1);
    }

    private static bool IsUpTo(EventRow row, ListPlace place, bool newestFirst)
    {
        var order = row.SortKey != place.SortKey ? row.SortKey.CompareTo(place.SortKey) : row.Number.CompareTo(place.Number);
        return newestFirst ? order >= 0 : order <= 0;
    }
}
