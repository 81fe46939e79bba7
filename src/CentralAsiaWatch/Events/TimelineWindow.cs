using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Events;

/// <summary>The days between which a timeline is drawn. Pure.</summary>
public static class TimelineWindow
{
    // A twentieth of the events may lie long before all others without stretching the axis: they are drawn at its edge.
    private const int Outlying = 20;

    /// <summary>All days of a filter, and those shown.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="rows">The events that are drawn one by one; none where they are too many.</param>
    /// <param name="allDays">How the filter's events fall into quarters.</param>
    /// <param name="today">This year stands for one without events.</param>
    public static (TimelineZoom Whole, TimelineZoom Window) Both(RecordFilter filter, IReadOnlyList<EventRow> rows, EventDensity allDays, DateOnly today)
    {
        var whole = Whole(filter.Days is (null, null) ? rows : [], allDays, today);
        return (whole, Of(filter, rows, whole));
    }

    /// <summary>The days shown: the filter's own where it has them, else all of them.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="rows">The events that are drawn.</param>
    /// <param name="whole">All days of the filter, as <see cref="Whole"/> says.</param>
    public static TimelineZoom Of(RecordFilter filter, IReadOnlyList<EventRow> rows, TimelineZoom whole)
    {
        var (first, last) = filter.Days;
        if (first is null && last is null)
        {
            return whole;
        }

        var from = first ?? FirstYear(rows) ?? whole.From;
        var to = last ?? new DateOnly(Math.Max(from.Year, whole.To.Year), 12, 31);
        return to >= from ? new TimelineZoom(from, to) : new TimelineZoom(from, from > DateOnly.MaxValue.AddYears(-1) ? DateOnly.MaxValue : from.AddYears(1));
    }

    /// <summary>Whole years around the days between which a filter's events are known to lie, whatever days it asks for; open ends do not stretch it.</summary>
    /// <param name="rows">The events that are drawn; all of the filter's, or none where they are too many.</param>
    /// <param name="allDays">How the filter's events fall into quarters.</param>
    /// <param name="today">This year stands for one without events.</param>
    public static TimelineZoom Whole(IReadOnlyList<EventRow> rows, EventDensity allDays, DateOnly today)
    {
        var ends = rows.Select(row => row.Latest).OfType<DateOnly>().Select(day => day.Year).Concat(allDays.Quarters.Select(quarter => quarter.Period.First.Year))
            .Where(year => year <= today.Year + 1).ToArray();
        var first = Math.Min(FirstYear(rows)?.Year ?? int.MaxValue, FirstYear(allDays) ?? int.MaxValue);
        first = first == int.MaxValue ? today.Year - 1 : first;
        return new TimelineZoom(new DateOnly(first, 1, 1), new DateOnly(Math.Max(first, ends.Length == 0 ? today.Year : ends.Max()), 12, 31));
    }

    private static DateOnly? FirstYear(IReadOnlyList<EventRow> rows)
    {
        var starts = rows.Select(row => row.Earliest).OfType<DateOnly>().Order().ToArray();
        return starts.Length == 0 ? null : new DateOnly(starts[starts.Length / Outlying].Year, 1, 1);
    }

    private static int? FirstYear(EventDensity allDays)
    {
        var left = (allDays.Count - allDays.Vaguer) / Outlying;
        foreach (var quarter in allDays.Quarters)
        {
            left -= quarter.Total;
            if (left < 0)
            {
                return quarter.Period.First.Year;
            }
        }

        return null;
    }
}
