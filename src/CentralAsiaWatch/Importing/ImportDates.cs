using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CentralAsiaWatch.Importing;

/// <summary>
/// Brings the shapes that spreadsheets and data sets give to dates into EDTF: <c>15.10.2024</c>, <c>2024/10/15</c>, <c>20241015</c>,
/// <c>2024-10-15 00:00:00</c>, <c>10.2024</c>, <c>15 October 2024</c>. Everything else is left as it is for the rules that all dates keep.
/// </summary>
public static class ImportDates
{
    private static readonly string[] s_named = ["d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "d-MMM-yy", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM, yyyy"];

    private static readonly SearchValues<char> s_time = SearchValues.Create("0123456789:.+-Z");

    /// <summary>Reads a date; where its shape is known and it names no day, or can name two, the problem says so.</summary>
    public static bool TryRead(string text, out string date, [NotNullWhen(false)] out string? problem)
    {
        date = WithoutTime(text.Trim());
        problem = null;
        if (Digits(date) is { } whole)
        {
            return Day(whole[..4], whole[4..6], whole[6..], text, ref date, ref problem);
        }

        if (DateTime.TryParseExact(date, s_named, CultureInfo.InvariantCulture, DateTimeStyles.None, out var named))
        {
            date = named.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return true;
        }

        var sign = date.Contains('.', StringComparison.Ordinal) ? '.' : '/';
        var parts = date.Split(sign);
        if (!parts.All(part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit)))
        {
            return true;
        }

        return parts switch
        {
            [{ Length: 4 } year, { Length: <= 2 } month, { Length: <= 2 } day] => Day(year, month, day, text, ref date, ref problem),
            [{ Length: <= 2 } day, { Length: <= 2 } month, { Length: 4 } year] => DayFirst(day, month, year, sign, text, ref date, ref problem),
            [{ Length: <= 2 } month, { Length: 4 } year] => Month(year, month, text, ref date, ref problem),
            _ => true,
        };
    }

    // With points the day stands first, everywhere; with strokes the month does in America.
    private static bool DayFirst(string first, string second, string year, char sign, string text, ref string date, ref string? problem)
    {
        var (one, other) = (Number(first), Number(second));
        if (sign == '.' || other > 12 == one > 12)
        {
            if (sign == '/' && one <= 12 && one != other)
            {
                problem = $"is ‘{ImportFields.Quote(text)}’, which can mean {Iso(year, second, first)} or {Iso(year, first, second)}; write the one that is meant.";
                return false;
            }

            return Day(year, second, first, text, ref date, ref problem);
        }

        return one > 12 ? Day(year, second, first, text, ref date, ref problem) : Day(year, first, second, text, ref date, ref problem);
    }

    private static bool Day(string year, string month, string day, string text, ref string date, ref string? problem)
    {
        if (!Month(year, month, text, ref date, ref problem))
        {
            return false;
        }

        var days = DateTime.DaysInMonth(Number(year), Number(month));
        if (Number(day) < 1 || Number(day) > days)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"is ‘{ImportFields.Quote(text)}’, but that month has {days} days; write a day from {date}-01 to {date}-{days}, or {date} for the month.");
            return false;
        }

        date = Iso(year, month, day);
        return true;
    }

    private static bool Month(string year, string month, string text, ref string date, ref string? problem)
    {
        if (Number(month) is < 1 or > 12 || Number(year) < 1)
        {
            problem = $"is ‘{ImportFields.Quote(text)}’, which names no month; write 2024-10-15, 2024-10 or 2024.";
            return false;
        }

        date = $"{year}-{month.PadLeft(2, '0')}";
        return true;
    }

    // 2024-10-15T00:00:00Z, 2024-10-15 14:30: a store of days keeps the day.
    private static string WithoutTime(string text) =>
        text.Length > 12 && text[4] == '-' && text[7] == '-' && text[10] is 'T' or ' ' && !text.AsSpan(11).ContainsAnyExcept(s_time) && text.Contains(':', StringComparison.Ordinal) ? text[..10] : text;

    private static string? Digits(string text) => text.Length == 8 && text.All(char.IsAsciiDigit) ? text : null;

    private static string Iso(string year, string month, string day) => $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
