using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CentralAsiaWatch.Dates;

/// <summary>Reads one date: <c>2024-05-17</c>, <c>2024-05~</c>, <c>2023-37</c>, <c>202X</c>, <c>2016-02-2X</c>.</summary>
internal static class EdtfPartParser
{
    private const string Forms = "write a day 2024-05-17, a month 2024-05 or a year 2024.";

    /// <summary>A date that stands alone, where unspecified digits are allowed.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out EdtfPart? part, [NotNullWhen(false)] out string? problem)
    {
        // 2004-06-11%  →  core 2004-06-11, mark %
        var mark = text.Length > 0 ? text[^1] : ' ';
        var core = mark is '?' or '~' or '%' ? text[..^1] : text;
        if (!HasShape(core))
        {
            part = null;
            problem = core.AsSpan().IndexOfAny("?~%") >= 0
                ? EdtfAdvice.Sentence(text, "has a mark that is not at its end; write one mark after the whole date: 2004-06-11?, 2004-06-11~ or, for both, 2004-06-11%.")
                : EdtfAdvice.Sentence(text, "is not a date; " + Forms);
            return false;
        }

        if (!TryReadCore(core, out part, out var reason))
        {
            problem = EdtfAdvice.Sentence(text, reason);
            return false;
        }

        part = part with { IsUncertain = mark is '?' or '%', IsApproximate = mark is '~' or '%' };
        problem = null;
        return true;
    }

    /// <summary>A date inside an interval or a set. Unspecified digits there belong to EDTF Level 2 and are not claimed.</summary>
    public static bool TryReadInside(string text, [NotNullWhen(true)] out EdtfPart? part, [NotNullWhen(false)] out string? problem)
    {
        if (!TryRead(text, out part, out problem))
        {
            return false;
        }

        if (part.Gap != EdtfGap.None)
        {
            part = null;
            problem = EdtfAdvice.Sentence(text, "has an X, which is read only in a date that stands alone; inside an interval or a set write a month 2024-05 or a year 2024.");
            return false;
        }

        return true;
    }

    /// <summary>Four, seven or ten characters, digits and X, with hyphens where they belong.</summary>
    private static bool HasShape(string core)
    {
        if (core.Length is not (4 or 7 or 10))
        {
            return false;
        }

        for (var i = 0; i < core.Length; i++)
        {
            var fits = i is 4 or 7 ? core[i] == '-' : char.IsAsciiDigit(core[i]) || core[i] == 'X';
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadCore(string core, [NotNullWhen(true)] out EdtfPart? part, [NotNullWhen(false)] out string? reason)
    {
        part = null;
        reason = null;
        var gapAt = core.IndexOf('X', StringComparison.Ordinal);
        var unspecified = gapAt < 0 ? "" : core[gapAt..];

        // From the right only, and of the month always both digits: 202X, 20XX, 2024-XX, 2024-XX-XX, 2024-05-XX, 2016-02-2X.
        var gap = (core.Length, unspecified) switch
        {
            (_, "") => EdtfGap.None,
            (4, "X" or "XX") => EdtfGap.Year,
            (7, "XX") => EdtfGap.Month,
            (10, "XX-XX") => EdtfGap.MonthAndDay,
            (10, "XX") => EdtfGap.Day,
            (10, "X") => EdtfGap.LastDigitOfDay,
            _ => (EdtfGap?)null,
        };
        if (gap is null)
        {
            reason = "has an X where none is read; write X for digits at the right only: 2024-05-XX, 2024-XX, 2024-XX-XX, 202X or 20XX.";
            return false;
        }

        var firstYear = Number(core[..4].Replace('X', '0'));
        if (firstYear < 1)
        {
            reason = "lies outside the years 0001 to 9999; write a year with four digits, such as 2024.";
            return false;
        }

        switch (gap)
        {
            case EdtfGap.Year:
                var years = unspecified.Length == 1 ? 10 : 100;
                part = EdtfBounds.OfYears(years == 10 ? EdtfPrecision.Decade : EdtfPrecision.Century, EdtfGap.Year, firstYear, firstYear + years - 1);
                return true;
            case EdtfGap.Month or EdtfGap.MonthAndDay:
                part = EdtfBounds.OfYears(EdtfPrecision.Year, gap.Value, firstYear, firstYear);
                return true;
            case EdtfGap.None when core.Length == 4:
                part = EdtfBounds.OfYears(EdtfPrecision.Year, EdtfGap.None, firstYear, firstYear);
                return true;
        }

        var month = Number(core[5..7]);
        if (core.Length == 7)
        {
            return EdtfBounds.TryOfCode(firstYear, month, out part, out reason);
        }

        if (month is < 1 or > 12)
        {
            reason = "has no such month; write a month from 01 to 12 before a day, as in 2024-05-17.";
            return false;
        }

        if (gap == EdtfGap.Day)
        {
            part = EdtfBounds.OfMonth(EdtfGap.Day, firstYear, month);
            return true;
        }

        if (gap == EdtfGap.LastDigitOfDay)
        {
            // 0X begins on the first, there being no day 00.
            var tens = (core[8] - '0') * 10;
            return EdtfBounds.TryOfDays(firstYear, month, Math.Max(tens, 1), tens + 9, out part, out reason);
        }

        var day = Number(core[8..]);
        return EdtfBounds.TryOfDays(firstYear, month, day, day, out part, out reason);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
