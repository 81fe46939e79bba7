namespace CentralAsiaWatch.Dates;

/// <summary>
/// One of a set in words. A list names its members, "one of 17 or 18 May 2024"; a range is one act by a date, "by 2023",
/// whose full form keeps the lower bound, "on some day between 15 Aug 2021 and 31 Dec 2023".
/// </summary>
internal static class EdtfSetWords
{
    public static string Short(IReadOnlyList<EdtfRange> ranges) => ranges is [var only]
        ? only switch
        {
            { IsSingle: true, Start: { } part } => EdtfPartWords.Alone(part),
            { End: { } end } => "by " + EdtfPartWords.AfterWord(end),
            { Start: { } start } => EdtfPartWords.Inside(start) + " or later",
            _ => "",
        }
        : "one of " + Listed(ranges);

    public static string Full(IReadOnlyList<EdtfRange> ranges) => ranges is [var only]
        ? only switch
        {
            { IsSingle: true, Start: { } part } => EdtfPartWords.AloneInFull(part),
            { Start: { } start, End: { } end } => "on " + Between(start, end),
            { End: { } end } => $"on {Bound(end.Last, end)} or some earlier day",
            { Start: { } start } => $"on {Bound(start.First, start)} or some later day",
            _ => "",
        }
        : Short(ranges);

    private static string Between(EdtfPart start, EdtfPart end)
    {
        if (start.IsQualified || end.IsQualified)
        {
            return $"some day between {Bound(start.First, start)} and {Bound(end.Last, end)}";
        }

        return start.First == end.Last
            ? EdtfPartWords.Day(end.Last)
            : "some day between " + EdtfSpanWords.Days(start.First, end.Last, " and ");
    }

    private static string Bound(DateOnly day, EdtfPart part) =>
        (part.IsApproximate ? "about " : "") + EdtfPartWords.Day(day) + (part.IsUncertain ? " (uncertain)" : "");

    private static string Listed(IReadOnlyList<EdtfRange> ranges)
    {
        // 17 or 18 May 2024; May or Jul 2024: what all members share is said once, at the end.
        if (SharedPrecision(ranges) is { } precision)
        {
            var days = ranges.Select(range => range.Start!.First).ToList();
            var isOneYear = days.All(day => day.Year == days[0].Year);
            if (precision == EdtfPrecision.Day && isOneYear && days.All(day => day.Month == days[0].Month))
            {
                return $"{Joined(days.Select(EdtfPartWords.DayNumber))} {EdtfPartWords.MonthAndYear(days[0])}";
            }

            if (precision == EdtfPrecision.Month && isOneYear)
            {
                return $"{Joined(days.Select(EdtfPartWords.Month))} {EdtfPartWords.Year(days[0])}";
            }
        }

        return Joined(ranges.Select(Member));
    }

    /// <summary>The precision of every member, if they are plain dates of one kind.</summary>
    private static EdtfPrecision? SharedPrecision(IReadOnlyList<EdtfRange> ranges)
    {
        var precision = ranges[0].Start?.Precision;
        return ranges.All(range => range.IsSingle && !range.Start!.IsQualified && range.Start.Precision == precision) ? precision : null;
    }

    private static string Member(EdtfRange range) => range switch
    {
        { IsSingle: true, Start: { } part } => EdtfPartWords.Inside(part),
        { Start: { } start, End: { } end } => EdtfSpanWords.Between(start, end),
        { End: { } end } => "up to " + EdtfPartWords.AfterWord(end),
        { Start: { } start } => $"from {EdtfPartWords.AfterWord(start)} on",
        _ => "",
    };

    private static string Joined(IEnumerable<string> words)
    {
        var all = words.ToList();
        return $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}";
    }
}
