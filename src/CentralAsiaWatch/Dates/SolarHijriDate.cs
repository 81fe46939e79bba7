using System.Globalization;

namespace CentralAsiaWatch.Dates;

/// <summary>A day of the Solar Hijri calendar, by which Afghanistan dates: 3 Sunbula 1403.</summary>
/// <remarks>
/// The year begins on the day of the March equinox. Afghanistan and Iran keep the same calendar under other names of the months; <see cref="PersianCalendar"/>
/// computes it astronomically.
/// </remarks>
/// <param name="Year">The year, 1403.</param>
/// <param name="Month">The month, 1 (Hamal) to 12 (Hut).</param>
/// <param name="Day">The day of the month.</param>
public readonly record struct SolarHijriDate(int Year, int Month, int Day)
{
    private static readonly PersianCalendar s_calendar = new();

    /// <summary>The first day that can be converted: 1 Hamal 1.</summary>
    public static DateOnly FirstDay { get; } = DateOnly.FromDateTime(s_calendar.MinSupportedDateTime);

    /// <summary>The last year of which every day can be converted.</summary>
    public static int LastYear { get; } = s_calendar.GetYear(s_calendar.MaxSupportedDateTime) - 1;

    /// <summary>The day as Afghanistan dates it; null before the calendar begins.</summary>
    public static SolarHijriDate? Of(DateOnly day)
    {
        if (day < FirstDay)
        {
            return null;
        }

        var time = day.ToDateTime(TimeOnly.MinValue);
        return new SolarHijriDate(s_calendar.GetYear(time), s_calendar.GetMonth(time), s_calendar.GetDayOfMonth(time));
    }

    /// <summary>How many days a month has: 31 in the first six, 30 in the next five, 29 or 30 in Hut.</summary>
    public static int DaysInMonth(int year, int month) => s_calendar.GetDaysInMonth(year, month);

    /// <summary>Whether there is such a day.</summary>
    public static bool Exists(int year, int month, int day) =>
        year >= 1 && year <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, month);

    /// <summary>The same day in the Gregorian calendar.</summary>
    public DateOnly ToGregorian() => DateOnly.FromDateTime(s_calendar.ToDateTime(Year, Month, Day, 0, 0, 0, 0));

    /// <summary>"3 Sunbula".</summary>
    public string WithoutYear => string.Create(CultureInfo.InvariantCulture, $"{Day} {SolarHijriMonths.Name(Month)}");

    /// <summary>"3 Sunbula 1403".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{WithoutYear} {Year}");
}
