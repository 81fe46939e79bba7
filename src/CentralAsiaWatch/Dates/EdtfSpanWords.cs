namespace CentralAsiaWatch.Dates;

/// <summary>Two dates in words, saying what they share only once: "25–26 Jul 2022", "Jun–Aug 2006", "2004–2006".</summary>
internal static class EdtfSpanWords
{
    /// <summary>Two days with an en dash: "1–31 Oct 2024", "28 Jul – 3 Aug 2022".</summary>
    public static string Days(DateOnly first, DateOnly last) => Days(first, last, "–");

    /// <summary>Two days, joined by a dash or by a word with its spaces: "20 and 29 Feb 2016".</summary>
    public static string Days(DateOnly first, DateOnly last, string join)
    {
        // A dash stands close between two numbers and apart between longer phrases.
        var wideJoin = join == "–" ? " – " : join;
        var end = EdtfPartWords.Day(last);
        return (first.Year == last.Year, first.Month == last.Month) switch
        {
            _ when first == last => end,
            (true, true) => EdtfPartWords.DayNumber(first) + join + end,
            (true, false) => $"{EdtfPartWords.DayNumber(first)} {EdtfPartWords.Month(first)}{wideJoin}{end}",
            _ => EdtfPartWords.Day(first) + wideJoin + end,
        };
    }

    /// <summary>From one date to another, each as closely as it is given: "1 Feb 2004 – Feb 2005".</summary>
    public static string Between(EdtfPart start, EdtfPart end)
    {
        if (start == end)
        {
            return EdtfPartWords.Inside(start);
        }

        if (!start.IsQualified && !end.IsQualified && start.Precision == end.Precision)
        {
            switch (start.Precision)
            {
                case EdtfPrecision.Day:
                    return Days(start.First, end.Last);
                case EdtfPrecision.Month when start.First.Year == end.First.Year:
                    return $"{EdtfPartWords.Month(start.First)}–{EdtfPartWords.MonthAndYear(end.First)}";
                case EdtfPrecision.Year:
                    return $"{EdtfPartWords.Year(start.First)}–{EdtfPartWords.Year(end.First)}";
            }
        }

        return $"{EdtfPartWords.Inside(start)} – {EdtfPartWords.Inside(end)}";
    }
}
