using System.Globalization;

namespace CentralAsiaWatch.Dates;

/// <summary>One date in words: "12 Oct 2024", "early 2023", "about May 2024".</summary>
internal static class EdtfPartWords
{
    /// <summary>A date that stands alone: "about May 2024, uncertain".</summary>
    public static string Alone(EdtfPart part) => About(part) + (part.IsUncertain ? ", uncertain" : "");

    /// <summary>A date that stands alone, with the months that a part of the year means: "early 2023 (Jan–Apr)".</summary>
    public static string AloneInFull(EdtfPart part)
    {
        if (part.Precision is not (EdtfPrecision.Quarter or EdtfPrecision.Season or EdtfPrecision.Third or EdtfPrecision.Half))
        {
            return Alone(part);
        }

        var name = part.Precision == EdtfPrecision.Quarter
            ? $"{Ordinal((part.First.Month + 2) / 3)} quarter of {Year(part.First)}"
            : Named(part);
        var about = part.IsApproximate ? "about " : "";
        var uncertain = part.IsUncertain ? ", uncertain" : "";
        return $"{about}{name} ({Month(part.First)}–{Month(part.Last)}){uncertain}";
    }

    /// <summary>A date inside a longer phrase, where "uncertain" must not seem to belong to the whole: "since 2022 (uncertain)".</summary>
    public static string Inside(EdtfPart part) => About(part) + (part.IsUncertain ? " (uncertain)" : "");

    /// <summary>As <see cref="Inside"/>, after a word like "since": "the first half of 2024".</summary>
    public static string AfterWord(EdtfPart part) =>
        part.Precision == EdtfPrecision.Half && !part.IsApproximate ? "the " + Inside(part) : Inside(part);

    /// <summary>"17 May 2024".</summary>
    public static string Day(DateOnly day) => $"{DayNumber(day)} {MonthAndYear(day)}";

    /// <summary>"17".</summary>
    public static string DayNumber(DateOnly day) => day.Day.ToString(CultureInfo.InvariantCulture);

    /// <summary>"May 2024".</summary>
    public static string MonthAndYear(DateOnly day) => $"{Month(day)} {Year(day)}";

    /// <summary>"May", the same whatever the language of the server.</summary>
    public static string Month(DateOnly day) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(day.Month);

    /// <summary>"2024", and "987" for 0987.</summary>
    public static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);

    private static string About(EdtfPart part)
    {
        // "some day in about May 2024": the mark belongs to the month, not to "some day".
        var (unspecified, name) = part.Gap switch
        {
            EdtfGap.Day => ("some day in ", MonthAndYear(part.First)),
            EdtfGap.Month => ("some month in ", Year(part.First)),
            EdtfGap.MonthAndDay => ("some day in ", Year(part.First)),
            EdtfGap.LastDigitOfDay when part.First < part.Last => ("some day between ", EdtfSpanWords.Days(part.First, part.Last, " and ")),
            EdtfGap.Year when part.Precision == EdtfPrecision.Century => ("some year from ", $"{Year(part.First)} to {Year(part.Last)}"),
            _ => ("", Named(part)),
        };
        return unspecified + (part.IsApproximate ? "about " : "") + name;
    }

    private static string Named(EdtfPart part)
    {
        var (first, last) = (part.First, part.Last);
        return part.Precision switch
        {
            EdtfPrecision.Day => Day(first),
            // 2016-04-3X can only be the 30th, which is a day although it is written as a month's last days.
            EdtfPrecision.Month when part.Gap == EdtfGap.LastDigitOfDay => Day(first),
            EdtfPrecision.Month => MonthAndYear(first),
            EdtfPrecision.Quarter => $"{Month(first)}–{Month(last)} {Year(first)}",
            EdtfPrecision.Season when first.Year < last.Year => $"winter {Year(first)}–{YearAfterDash(first, last)}",
            EdtfPrecision.Season => $"{Season(first)} {Year(first)}",
            EdtfPrecision.Third => $"{(first.Month == 1 ? "early" : first.Month == 5 ? "mid" : "late")} {Year(first)}",
            EdtfPrecision.Half => $"{(first.Month == 1 ? "first" : "second")} half of {Year(first)}",
            EdtfPrecision.Decade => $"{Year(first)}s",
            _ => Year(first),
        };
    }

    private static string Season(DateOnly first) => first.Month switch { 3 => "spring", 6 => "summer", 9 => "autumn", _ => "winter" };

    private static string Ordinal(int number) => number switch { 1 => "first", 2 => "second", 3 => "third", _ => "fourth" };

    // Winter 2024–25, but winter 2099–2100.
    private static string YearAfterDash(DateOnly first, DateOnly last) =>
        first.Year / 100 == last.Year / 100 ? (last.Year % 100).ToString("00", CultureInfo.InvariantCulture) : Year(last);
}
