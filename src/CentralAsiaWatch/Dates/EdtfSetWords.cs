using System.Globalization;

namespace CentralAsiaWatch.Dates;

/// <summary>
/// One of a set in words. A few members are named, "17 or 18 May 2024", more are counted, "one of 6 days between 20 and 25 Jul 2022"; a range longer than a month
/// is one act by a date, "by 2023", whose full form keeps the lower bound, "on some day between 15 Aug 2021 and 31 Dec 2023".
/// </summary>
internal static class EdtfSetWords
{
    private const int MostNamed = 3;
    private const int MostDaysCounted = 31;

    public static string Short(IReadOnlyList<EdtfRange> ranges) => Members(ranges) switch
    {
        [var only] => only switch
        {
            { IsSingle: true, Start: { } part } => EdtfPartWords.Alone(part),
            { Start: { } start, End: { } end } when IsCounted(only) => OneOf(end.Last.DayNumber - start.First.DayNumber + 1, "days", EdtfSpanWords.Days(start.First, end.Last, " and ")),
            { End: { } end } => "by " + EdtfPartWords.AfterWord(end),
            { Start: { } start } => EdtfPartWords.Inside(start) + " or later",
            _ => "",
        },
        { Count: <= MostNamed } few => Listed(few),
        var many => Counted(many) ?? "one of " + Listed(many),
    };

    public static string Full(IReadOnlyList<EdtfRange> ranges) => Members(ranges) switch
    {
        [var only] => only switch
        {
            { IsSingle: true, Start: { } part } => EdtfPartWords.AloneInFull(part),
            { Start: { } start, End: { } end } => "on " + Between(start, end),
            { End: { } end } => $"on {Bound(end.Last, end)} or some earlier day",
            { Start: { } start } => $"on {Bound(start.First, start)} or some later day",
            _ => "",
        },
        { Count: <= MostNamed } few => Listed(few),
        var many => "one of " + Listed(many),
    };

    /// <summary>The members as they are worded: a range of a few days is those days.</summary>
    public static IReadOnlyList<EdtfRange> Members(IReadOnlyList<EdtfRange> ranges) =>
        ranges is [{ IsSingle: false, Start: { } start, End: { } end } only] && IsCounted(only) && end.Last.DayNumber - start.First.DayNumber < MostNamed
            ? [.. Enumerable.Range(start.First.DayNumber, end.Last.DayNumber - start.First.DayNumber + 1)
                .Select(DateOnly.FromDayNumber).Select(day => EdtfRange.Single(new EdtfPart(EdtfPrecision.Day, EdtfGap.None, day, day)))]
            : ranges;

    /// <summary>Whether a range of days is so short that its days are counted, and not only its end named.</summary>
    public static bool IsCounted(EdtfRange range) => range is { Start: { Precision: EdtfPrecision.Day, IsQualified: false } start, End: { Precision: EdtfPrecision.Day, IsQualified: false } end }
        && end.Last.DayNumber - start.First.DayNumber < MostDaysCounted;

    /// <summary>The precision by which more members than are named are counted; null where they are all named.</summary>
    public static EdtfPrecision? CountedBy(IReadOnlyList<EdtfRange> members) =>
        members.Count > MostNamed && SharedPrecision(members) is EdtfPrecision.Day or EdtfPrecision.Month or EdtfPrecision.Year ? SharedPrecision(members) : null;

    private static string? Counted(IReadOnlyList<EdtfRange> members)
    {
        if (CountedBy(members) is not { } precision)
        {
            return null;
        }

        // Plain dates all of them: each has both its ends.
        var (first, last) = (members.Min(member => member.Start!.First), members.Max(member => member.End!.Last));
        return precision switch
        {
            EdtfPrecision.Day => OneOf(members.Count, "days", EdtfSpanWords.Days(first, last, " and ")),
            EdtfPrecision.Month => OneOf(members.Count, "months", $"{EdtfPartWords.MonthAndYear(first)} and {EdtfPartWords.MonthAndYear(last)}"),
            _ => OneOf(members.Count, "years", $"{EdtfPartWords.Year(first)} and {EdtfPartWords.Year(last)}"),
        };
    }

    private static string OneOf(int count, string unit, string bounds) => string.Create(CultureInfo.InvariantCulture, $"one of {count} {unit} between {bounds}");

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
