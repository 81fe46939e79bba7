using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>The events nearest to a window that holds none; null where there are none.</summary>
/// <param name="Before">The last that ends before it.</param>
/// <param name="After">The first that begins after it.</param>
public sealed record NearestEvents(EventRow? Before, EventRow? After)
{
    /// <summary>No window was asked for, or nothing lies on either side of it.</summary>
    public static NearestEvents None { get; } = new(null, null);

    /// <summary>Those there are, in order of time.</summary>
    public IReadOnlyList<EventRow> Rows => [.. new[] { Before, After }.OfType<EventRow>()];
}

/// <summary>Where in time there are events, for pages whose window is moved in steps.</summary>
public sealed class PeriodQueries(EventQueries events, EventDensityQueries densities, ReferenceCache references)
{
    /// <summary>Years in which events are dated to a quarter, from the counts kept on write.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken)
    {
        var all = RecordFilter.Of(EventFilter.Kind, await references.ReferencesAsync(cancellationToken));
        return [.. (await densities.OfAsync(all, null, cancellationToken)).Quarters.Select(quarter => quarter.Period.First.Year).Distinct().Order()];
    }

    /// <summary>All days of a filter on which others are chosen; null for a text, whose events would have to be searched for once more.</summary>
    public async Task<DensityStripModel?> OverviewAsync(RecordFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        if (filter.Text is not null)
        {
            return null;
        }

        var allDays = await densities.OfAsync(filter.OfAllDays(), null, cancellationToken);
        var (whole, window) = TimelineWindow.Both(filter, [], allDays, today);
        return allDays.Quarters.Count == 0 ? null : PeriodOverview.Of(filter, allDays, whole, window, today);
    }

    /// <summary>Of a window that holds no event: the nearest on either side of it, under the same other conditions.</summary>
    public async Task<NearestEvents> NearestAsync(RecordFilter filter, CancellationToken cancellationToken)
    {
        var (from, to) = filter.Days;
        if ((from ?? to) is not { } day)
        {
            return NearestEvents.None;
        }

        // Nothing lies between: what begins before the end of the window has ended before its beginning.
        var place = new ListPlace(EdtfOrder.Key(day, DateOnly.MinValue), 0);
        var before = await events.ListAsync(filter.OfAllDays(), new ListRequest(place, 1, NewestFirst: true), cancellationToken);
        var after = await events.ListAsync(filter.OfAllDays(), new ListRequest(place, 1), cancellationToken);
        return new NearestEvents(before.Rows.FirstOrDefault(row => row.Date is not null), after.Rows.FirstOrDefault(row => row.Date is not null));
    }
}
