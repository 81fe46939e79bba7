namespace CentralAsiaWatch.Dates;

/// <summary>How long a calendar period is. The numbers are stored: they are never changed.</summary>
public enum PeriodSize
{
    /// <summary>A day.</summary>
    Day = 1,

    /// <summary>A week from Monday to Sunday (ISO 8601).</summary>
    Week = 2,

    /// <summary>A month.</summary>
    Month = 3,

    /// <summary>A quarter of a year.</summary>
    Quarter = 4,

    /// <summary>A year.</summary>
    Year = 5,
}

/// <summary>One day, week, month, quarter or year of the calendar.</summary>
/// <param name="Size">How long it is.</param>
/// <param name="Index">Its place among periods of the size: a day's number, that by seven, year × 12 + month (0–11), year × 4 + quarter (0–3), or the year.</param>
public readonly record struct CalendarPeriod(PeriodSize Size, int Index)
{
    private const int DaysOfAWeek = 7;

    /// <summary>The first day.</summary>
    public DateOnly First => Day(Start(Index));

    /// <summary>The last day.</summary>
    public DateOnly Last => Day(Start(Index + 1L) - 1);

    /// <summary>The period in which a day lies.</summary>
    public static CalendarPeriod Of(PeriodSize size, DateOnly day) => new(size, size switch
    {
        PeriodSize.Day => day.DayNumber,
        PeriodSize.Week => day.DayNumber / DaysOfAWeek,
        PeriodSize.Month => (day.Year * 12) + day.Month - 1,
        PeriodSize.Quarter => (day.Year * 4) + ((day.Month - 1) / 3),
        _ => day.Year,
    });

    /// <summary>The period in which all possible days of a date lie; null where they reach over several or are not known.</summary>
    public static CalendarPeriod? Of(PeriodSize size, DateOnly? earliest, DateOnly? latest) =>
        earliest is { } first && latest is { } last && Of(size, first) is var period && period == Of(size, last) ? period : null;

    // The number of the first day. 1 January of the year 1, day 0, is a Monday.
    private long Start(long index) => Size switch
    {
        PeriodSize.Day => index,
        PeriodSize.Week => index * DaysOfAWeek,
        PeriodSize.Month => OfMonth(index),
        PeriodSize.Quarter => OfMonth(index * 3),
        _ => OfMonth(index * 12),
    };

    // The calendar ends with the years 1 and 9999: what would begin before or after it begins at its end.
    private static DateOnly Day(long number) => DateOnly.FromDayNumber((int)Math.Clamp(number, 0, DateOnly.MaxValue.DayNumber));

    private static long OfMonth(long month) => (month / 12) switch
    {
        < 1 => 0,
        > 9999 => DateOnly.MaxValue.DayNumber + 1L,
        var year => new DateOnly((int)year, (int)(month % 12) + 1, 1).DayNumber,
    };
}
