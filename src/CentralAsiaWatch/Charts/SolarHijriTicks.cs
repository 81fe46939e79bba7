using System.Globalization;
using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Charts;

/// <summary>Chooses what a time axis names in the Solar Hijri calendar by the room a day has: days, parts of months, months, quarters, years, decades.</summary>
public static class SolarHijriTicks
{
    /// <summary>Stands after the first year on an axis, so that 1403 is not taken for a Gregorian year.</summary>
    private const string Era = " SH";

    // Each step with the least room between two labels that leaves both readable: the names of these months are longer than the Gregorian ones.
    private static readonly Step[] s_steps =
    [
        new(Unit.Day, 1, 1, 28),
        new(Unit.Part, 1, 7, 62),
        new(Unit.Month, 1, 29, 56),
        new(Unit.Month, 3, 89, 70),
        new(Unit.Year, 1, 365, 40),
        new(Unit.Year, 2, 730, 40),
        new(Unit.Year, 5, 1826, 40),
        new(Unit.Year, 10, 3652, 40),
        new(Unit.Year, 50, 18262, 40),
        new(Unit.Year, 100, 36524, 40),
        new(Unit.Year, 1000, 365242, 40),
    ];

    private enum Unit
    {
        Day,
        Part,
        Month,
        Year,
    }

    /// <summary>The days named on an axis, in order of time; the first says its year and the era. None before the calendar begins.</summary>
    /// <param name="scale">The axis.</param>
    public static IReadOnlyList<TimeTick> For(TimeScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        if (SolarHijriDate.Of(scale.To) is not { } last)
        {
            return [];
        }

        var first = SolarHijriDate.Of(scale.From) ?? SolarHijriDate.Of(SolarHijriDate.FirstDay)!.Value;
        var found = Array.FindIndex(s_steps, step => step.Days * scale.PixelsPerDay >= step.LeastGap);
        var step = s_steps[found < 0 ? s_steps.Length - 1 : found];
        var days = step.Unit is Unit.Day or Unit.Part ? EachDay(step.Unit, first.ToGregorian(), scale.To) : EachMonth(step.Unit == Unit.Month ? step.Count : step.Count * 12, first, last);
        return [.. days.Where(day => scale.Covers(day.ToGregorian())).Select((day, index) => Tick(day, step.Unit, index == 0))];
    }

    private static IEnumerable<SolarHijriDate> EachDay(Unit unit, DateOnly first, DateOnly last)
    {
        for (var number = first.DayNumber; number <= last.DayNumber; number++)
        {
            var day = SolarHijriDate.Of(DateOnly.FromDayNumber(number))!.Value;
            if (unit == Unit.Day || day.Day is 1 or 8 or 15 or 22)
            {
                yield return day;
            }
        }
    }

    private static IEnumerable<SolarHijriDate> EachMonth(int months, SolarHijriDate first, SolarHijriDate last)
    {
        // There is no year 0 to align with.
        var aligned = first.Year * 12 / months * months;
        for (var month = aligned < 12 ? aligned + months : aligned; month <= (last.Year * 12) + last.Month - 1; month += months)
        {
            yield return new SolarHijriDate(month / 12, (month % 12) + 1, 1);
        }
    }

    private static TimeTick Tick(SolarHijriDate day, Unit unit, bool isFirst)
    {
        var isYear = unit == Unit.Year || day is { Month: 1, Day: 1 };
        var name = unit switch
        {
            _ when isYear => day.Year.ToString(CultureInfo.InvariantCulture),
            Unit.Day when day.Day != 1 && !isFirst => day.Day.ToString(CultureInfo.InvariantCulture),
            Unit.Day or Unit.Part when day.Day != 1 => day.WithoutYear,
            _ => SolarHijriMonths.Name(day.Month),
        };
        var year = isFirst && !isYear ? string.Create(CultureInfo.InvariantCulture, $" {day.Year}") : "";
        return new TimeTick(day.ToGregorian(), name + year + (isFirst ? Era : ""), isYear);
    }

    private readonly record struct Step(Unit Unit, int Count, double Days, double LeastGap);
}
