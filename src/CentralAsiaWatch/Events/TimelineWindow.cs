using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Events;

/// <summary>The days between which a timeline is drawn.</summary>
public static class TimelineWindow
{
    /// <summary>
    /// The filter's own days where it has them; else whole years around the days the events are known to lie between. Open ends and single events long before
    /// all others do not stretch it: they are drawn at its edge.
    /// </summary>
    public static (DateOnly From, DateOnly To) Of(RecordFilter filter, IReadOnlyList<EventRow> rows, DateOnly today)
    {
        var days = filter.Parts.Select(part => part.Reading).OfType<FilterReading.Days>().ToArray();
        var starts = rows.Select(row => row.Earliest).OfType<DateOnly>().Order().ToArray();
        var ends = rows.Select(row => row.Latest).OfType<DateOnly>().Where(day => day.Year <= today.Year + 1).ToArray();
        var from = days.Select(day => day.From).FirstOrDefault(day => day is not null)
            ?? new DateOnly(starts.Length == 0 ? today.Year - 1 : starts[starts.Length / 20].Year, 1, 1);
        var to = days.Select(day => day.To).FirstOrDefault(day => day is not null)
            ?? new DateOnly(Math.Max(from.Year, ends.Length == 0 ? today.Year : ends.Max().Year), 12, 31);
        return to > from ? (from, to) : (from, from.AddYears(1));
    }
}
