using System.Globalization;
using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Formatting;

/// <summary>
/// Dates and instants as a page shows them: in the Gregorian calendar, with the Solar Hijri date in brackets for a reader who wants it (<see cref="SolarHijriCulture"/>).
/// </summary>
public static class DateWords
{
    /// <summary>An EDTF date in words; "undated" where there is none.</summary>
    public static string Of(string? edtf) => Parse(edtf) is { } date ? EdtfWords.Describe(date) + Beside(() => SolarHijriWords.Of(date)) : "undated";

    /// <summary>An EDTF date with all that is known of it, in words.</summary>
    public static string Fully(string? edtf) => Parse(edtf) is { } date ? EdtfWords.DescribeFully(date) + Beside(() => SolarHijriWords.Fully(date)) : "no source dates it";

    /// <summary>The days between which an EDTF date lies.</summary>
    public static string Bounds(string? edtf) => Parse(edtf) is { } date
        ? EdtfWords.DescribeBounds(date) + Beside(() => SolarHijriWords.Bounds(date.Earliest, date.Latest))
        : "undated";

    /// <summary>A day: 12 Oct 2024.</summary>
    public static string Day(DateOnly day) => Gregorian(day) + Beside(() => SolarHijriWords.Of(day));

    /// <summary>Days from one to another: 22 Aug – 21 Sep 2024.</summary>
    public static string Days(DateOnly first, DateOnly last) => EdtfWords.DescribeBounds(first, last) + Beside(() => SolarHijriWords.Days(first, last));

    /// <summary>An instant: 22 Nov 2026 09:14 UTC. Its day is the one of UTC in both calendars.</summary>
    public static string Instant(DateTime instant) =>
        instant.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture) + Beside(() => SolarHijriWords.Of(DateOnly.FromDateTime(instant)));

    /// <summary>What somebody typed in the Solar Hijri calendar, with the days that it means: Sunbula 1403, 22 Aug – 21 Sep 2024.</summary>
    public static string Typed(SolarHijriPeriod period) => $"{period.Words}, {EdtfWords.DescribeBounds(period.First, period.Last)}";

    private static string Gregorian(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static EdtfDate? Parse(string? edtf) => edtf is not null && EdtfDate.TryParse(edtf, out var date, out _) ? date : null;

    private static string Beside(Func<string?> words) => SolarHijriCulture.IsReaders && words() is { } other ? $" ({other})" : "";
}
