using System.Globalization;

namespace CentralAsiaWatch.Benchmarks.Generation;

/// <summary>EDTF dates from 2004 to 2026 in the mix of a real record: mostly days, a good share vaguer, a few undated.</summary>
internal static class DateGenerator
{
    private static readonly DateOnly s_first = new(2004, 1, 1);
    private static readonly DateOnly s_last = new(2026, 10, 31);

    /// <summary>The day around which event number n of so many happened. Numbers follow time loosely, as a desk enters them; one in ten is from the backlog.</summary>
    public static DateOnly Day(Random random, int number, int size)
    {
        var days = s_last.DayNumber - s_first.DayNumber;
        var place = random.Next(10) == 0 ? random.NextDouble() : (number / (double)size) - (random.NextDouble() * 0.05);
        return s_first.AddDays((int)(Math.Clamp(place, 0, 1) * days));
    }

    /// <summary>That day as closely as the sources give it; null for none.</summary>
    public static string? Write(Random random, DateOnly day) => random.Next(100) switch
    {
        < 55 => Text(day, "yyyy-MM-dd"),
        < 60 => Text(day, "yyyy-MM-dd") + "?",
        < 75 => Text(day, "yyyy-MM"),
        < 78 => Text(day, "yyyy-MM") + "~",
        < 84 => string.Create(CultureInfo.InvariantCulture, $"{day.Year}-{21 + Math.Min(3, (day.Month - 1) / 3)}"),
        < 88 => Text(day, "yyyy"),
        < 93 => $"{Text(day, "yyyy-MM-dd")}/{Text(day.AddDays(1 + random.Next(200)), "yyyy-MM-dd")}",
        < 95 => $"{Text(day, "yyyy-MM")}/..",
        < 98 => $"[{Text(day, "yyyy-MM-dd")},{Text(day.AddDays(1 + random.Next(5)), "yyyy-MM-dd")}]",
        _ => null,
    };

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
