using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CentralAsiaWatch.Dates;

/// <summary>First and last day of a year, a month or a sub-year group.</summary>
/// <remarks>
/// EDTF leaves the months of the seasons 21–24 to the reader. This product is about the northern hemisphere and takes whole months:
/// spring March–May, summer June–August, autumn September–November, winter December–February, where the year is that of its December.
/// </remarks>
internal static class EdtfBounds
{
    /// <summary>Years <paramref name="first"/> to <paramref name="last"/>.</summary>
    public static EdtfPart OfYears(EdtfPrecision precision, EdtfGap gap, int first, int last) =>
        new(precision, gap, new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));

    /// <summary>A whole month.</summary>
    public static EdtfPart OfMonth(EdtfGap gap, int year, int month) =>
        new(EdtfPrecision.Month, gap, new DateOnly(year, month, 1), LastDay(year, month));

    /// <summary>The month or the sub-year group that stands where the month stands: <c>05</c>, <c>21</c>, <c>34</c>.</summary>
    public static bool TryOfCode(int year, int code, [NotNullWhen(true)] out EdtfPart? part, [NotNullWhen(false)] out string? reason)
    {
        part = null;
        reason = null;
        (EdtfPrecision Precision, int FirstMonth, int Months)? span = code switch
        {
            >= 1 and <= 12 => (EdtfPrecision.Month, code, 1),
            >= 21 and <= 24 => (EdtfPrecision.Season, (code - 20) * 3, 3),
            >= 33 and <= 36 => (EdtfPrecision.Quarter, ((code - 33) * 3) + 1, 3),
            >= 37 and <= 39 => (EdtfPrecision.Third, ((code - 37) * 4) + 1, 4),
            40 or 41 => (EdtfPrecision.Half, ((code - 40) * 6) + 1, 6),
            _ => null,
        };
        if (span is not var (precision, firstMonth, months))
        {
            reason = code is >= 25 and <= 32
                ? "names a season of one hemisphere, which is not read here; write 2024-21 for spring to 2024-24 for winter."
                : "has no such month; write 01–12 for a month, 21–24 for a season, 33–36 for a quarter, 37–39 for a third, 40–41 for a half of the year.";
            return false;
        }

        // Winter runs into the next year: 2024-24 ends on 28 February 2025.
        var months0 = firstMonth - 1 + months - 1;
        var lastYear = year + (months0 / 12);
        if (lastYear > DateOnly.MaxValue.Year)
        {
            reason = "ends after the year 9999, the last this store can hold; write 9999-12.";
            return false;
        }

        part = new EdtfPart(precision, EdtfGap.None, new DateOnly(year, firstMonth, 1), LastDay(lastYear, (months0 % 12) + 1));
        return true;
    }

    /// <summary>Days <paramref name="first"/> to <paramref name="last"/> of a month, cut at the month's end: <c>2016-02-2X</c> is 20–29 February.</summary>
    public static bool TryOfDays(int year, int month, int first, int last, [NotNullWhen(true)] out EdtfPart? part, [NotNullWhen(false)] out string? reason)
    {
        part = null;
        reason = null;
        var daysInMonth = DateTime.DaysInMonth(year, month);
        if (first < 1 || first > daysInMonth)
        {
            var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            reason = string.Create(CultureInfo.InvariantCulture,
                $"does not exist: {name} {year} has {daysInMonth} days; write {year:0000}-{month:00} if the day is not known.");
            return false;
        }

        var isOneDay = first == last;
        part = new EdtfPart(
            isOneDay ? EdtfPrecision.Day : EdtfPrecision.Month,
            isOneDay ? EdtfGap.None : EdtfGap.LastDigitOfDay,
            new DateOnly(year, month, first),
            new DateOnly(year, month, Math.Min(last, daysInMonth)));
        return true;
    }

    private static DateOnly LastDay(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
