using System.Globalization;
using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Events;

/// <summary>The days that a timeline shows, and the windows one step away. Pure.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before the first.</param>
public sealed record TimelineZoom(DateOnly From, DateOnly To)
{
    private const int FewestDays = 1;
    private const int DaysOfSomeMonths = 150;
    private const int DaysOfSomeYears = 6 * 366;

    /// <summary>How many days are shown.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>True for a period that has a day in it.</summary>
    public bool Touches(CalendarPeriod period) => period.First <= To && period.Last >= From;

    /// <summary>As much longer as it takes to begin and end with whole periods.</summary>
    public TimelineZoom Whole(PeriodSize size) => new(CalendarPeriod.Of(size, From).First, CalendarPeriod.Of(size, To).Last);

    /// <summary>The middle half.</summary>
    public TimelineZoom In()
    {
        var days = Math.Max(FewestDays, Days / 2);
        return Around(Middle, days);
    }

    /// <summary>Twice as much around the same middle.</summary>
    public TimelineZoom Out() => Around(Middle, Days * 2L);

    /// <summary>Half a window earlier.</summary>
    public TimelineZoom Earlier() => Moved(-1);

    /// <summary>Half a window later.</summary>
    public TimelineZoom Later() => Moved(1);

    /// <summary>As many days as now, up to the end of a day's month.</summary>
    public TimelineZoom UpTo(DateOnly today)
    {
        var end = today.DayNumber + (Days / 10);
        return Snapped(end - Days + 1L, end);
    }

    /// <summary>The first day as the filter's <c>from</c>, as short as it can be said: <c>2024</c>, <c>2024-05</c> or <c>2024-05-17</c>.</summary>
    public string FromText => From switch
    {
        { Month: 1, Day: 1 } => From.ToString("yyyy", CultureInfo.InvariantCulture),
        { Day: 1 } => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <summary>The last day as the filter's <c>to</c>, as short as it can be said.</summary>
    public string ToText => To switch
    {
        { Month: 12, Day: 31 } => To.ToString("yyyy", CultureInfo.InvariantCulture),
        _ when To.Day == DateTime.DaysInMonth(To.Year, To.Month) => To.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private long Middle => ((long)From.DayNumber + To.DayNumber) / 2;

    private static TimelineZoom Around(long middle, long days) => Snapped(middle - (days / 2), middle - (days / 2) + days - 1);

    private bool IsWholeMonths => From.Day == 1 && To.Day == DateTime.DaysInMonth(To.Year, To.Month);

    // By half of itself; a window of whole months by whole months, so that it stays one.
    private TimelineZoom Moved(int direction)
    {
        var months = ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;
        if (!IsWholeMonths)
        {
            long days = direction * Math.Max(1, Days / 2);
            return Snapped(From.DayNumber + days, To.DayNumber + days);
        }

        var by = direction * Math.Max(1, months / 2);
        var (first, last) = (Month(From) + by, Month(To) + by);
        return first < Month(DateOnly.MinValue) || last > Month(DateOnly.MaxValue) ? this : new TimelineZoom(FirstDay(first), LastDay(last));
    }

    private static int Month(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static DateOnly LastDay(int month) => new(month / 12, (month % 12) + 1, DateTime.DaysInMonth(month / 12, (month % 12) + 1));

    private static DateOnly FirstDay(int month) => new(month / 12, (month % 12) + 1, 1);

    // Whole months in a window of months and whole years in one of years, so that an address can be read; never past the first or the last day there is.
    private static TimelineZoom Snapped(long first, long last)
    {
        var (from, to) = (Day(first), Day(last));
        var days = to.DayNumber - from.DayNumber;
        return days switch
        {
            > DaysOfSomeYears => new TimelineZoom(new DateOnly(from.Year, 1, 1), new DateOnly(to.Year, 12, 31)),
            > DaysOfSomeMonths => new TimelineZoom(new DateOnly(from.Year, from.Month, 1), new DateOnly(to.Year, to.Month, DateTime.DaysInMonth(to.Year, to.Month))),
            _ => new TimelineZoom(from, to),
        };
    }

    private static DateOnly Day(long number) => DateOnly.FromDayNumber((int)Math.Clamp(number, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
