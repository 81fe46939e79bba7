using System.Globalization;

namespace CentralAsiaWatch.Dates;

/// <summary>
/// Dates in the Solar Hijri calendar, to stand beside the Gregorian ones. A day has one; a month or a quarter has the months that it overlaps; what is vaguer is left out,
/// because a year or a season of one calendar is no year or season of the other.
/// </summary>
public static class SolarHijriWords
{
    /// <summary>
    /// Beside the short form: "3 Sunbula 1403" for 2024-08-24, "Sawr–Jawza 1403" for 2024-05, null for 2024 and for what lies before the calendar.
    /// Where only one end has a twin, it alone is said: "from 24 Asad 1400" for 2021-08-15/2025.
    /// </summary>
    public static string? Of(EdtfDate date) => date.Kind == EdtfKind.OneOfASet ? Set(EdtfSetWords.Members(date.Ranges), inFull: false) : Range(date.Ranges[0]);

    /// <summary>Beside the long form, which keeps both bounds of one of a set and names every member of a longer one.</summary>
    public static string? Fully(EdtfDate date) => date.Kind == EdtfKind.OneOfASet ? Set(EdtfSetWords.Members(date.Ranges), inFull: true) : Range(date.Ranges[0]);

    /// <summary>"3 Sunbula 1403"; null before the calendar begins.</summary>
    public static string? Of(DateOnly day) => SolarHijriDate.Of(day)?.ToString();

    /// <summary>"12 Sawr – 11 Jawza 1403".</summary>
    public static string? Days(DateOnly first, DateOnly last) => (SolarHijriDate.Of(first), SolarHijriDate.Of(last)) switch
    {
        ({ } one, { } other) when one == other => one.ToString(),
        ({ } one, { } other) when (one.Year, one.Month) == (other.Year, other.Month) => string.Create(CultureInfo.InvariantCulture, $"{one.Day}–{other}"),
        ({ } one, { } other) when one.Year == other.Year => string.Create(CultureInfo.InvariantCulture, $"{one.Day} {SolarHijriMonths.Name(one.Month)} – {other}"),
        ({ } one, { } other) => $"{one} – {other}",
        _ => null,
    };

    /// <summary>The days between which something lies: "from 12 Sawr 1403", "12 Sawr – 11 Jawza 1403".</summary>
    public static string? Bounds(DateOnly? earliest, DateOnly? latest) => (earliest, latest) switch
    {
        ({ } first, { } last) => Days(first, last),
        ({ } first, null) => Of(first) is { } day ? $"from {day}" : null,
        (null, { } last) => Of(last) is { } day ? $"until {day}" : null,
        _ => null,
    };

    private static string? Set(IReadOnlyList<EdtfRange> members, bool inFull) => members switch
    {
        [{ IsSingle: false, Start: { } start, End: { } end } only] when inFull || EdtfSetWords.IsCounted(only) => Days(start.First, end.Last),
        // By a day: the range of a set is one act, of which the short form says the end.
        [{ IsSingle: false, Start: not null, End: { } end }] => Part(end),
        [{ IsSingle: false, Start: { } start }] => inFull ? Of(start.First) : Part(start),
        [{ IsSingle: false, End: { } end }] => inFull ? Of(end.Last) : Part(end),
        [var only] => Range(only),
        _ when !inFull && EdtfSetWords.CountedBy(members) is { } precision => Counted(precision, members.Min(member => member.Start!.First), members.Max(member => member.End!.Last)),
        _ => Listed(members),
    };

    private static string? Counted(EdtfPrecision precision, DateOnly first, DateOnly last) => precision switch
    {
        EdtfPrecision.Day => Days(first, last),
        EdtfPrecision.Month => Months(first, last),
        _ => null,
    };

    // 2 or 3 Asad 1401: the month that all days share is said once, at the end. A member that has no twin is left out.
    private static string? Listed(IReadOnlyList<EdtfRange> members)
    {
        var days = members.Select(member => member is { IsSingle: true, Start.Precision: EdtfPrecision.Day } ? SolarHijriDate.Of(member.Start.First) : null).ToArray();
        if (days.All(day => day is not null) && days.Select(day => (day!.Value.Year, day.Value.Month)).Distinct().Count() == 1)
        {
            return Joined([.. days.Select((day, index) => index < days.Length - 1 ? day!.Value.Day.ToString(CultureInfo.InvariantCulture) : day!.Value.ToString())]);
        }

        return members.Select(Range).OfType<string>().ToArray() is { Length: > 0 } words ? Joined(words) : null;
    }

    private static string Joined(IReadOnlyList<string> words) => words is [var only] ? only : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    private static string? Range(EdtfRange range) => range switch
    {
        { IsSingle: true, Start: { } part } => Part(part),
        { Start: { } start, End: { } end } => Between(start, end),
        { Start: { } part } => Part(part),
        { End: { } part } => Part(part),
        _ => null,
    };

    private static string? Part(EdtfPart part) => part switch
    {
        { Precision: EdtfPrecision.Day } or { Gap: EdtfGap.LastDigitOfDay } => Days(part.First, part.Last),
        // A quarter of a year is written as its months: Apr–Jun 2016.
        { Precision: EdtfPrecision.Month or EdtfPrecision.Quarter } => Months(part.First, part.Last),
        _ => null,
    };

    private static string? Between(EdtfPart start, EdtfPart end) => (start.Precision, end.Precision) switch
    {
        (EdtfPrecision.Day, EdtfPrecision.Day) => Days(start.First, end.Last),
        (EdtfPrecision.Month, EdtfPrecision.Month) => Months(start.First, end.Last),
        _ => (Part(start), Part(end)) switch
        {
            ({ } one, { } other) => $"{one} – {other}",
            ({ } one, null) => $"from {one}",
            (null, { } other) => $"to {other}",
            _ => null,
        },
    };

    private static string? Months(DateOnly first, DateOnly last) => (SolarHijriDate.Of(first), SolarHijriDate.Of(last)) switch
    {
        ({ } one, { } other) when one.Year == other.Year => string.Create(CultureInfo.InvariantCulture, $"{SolarHijriMonths.Name(one.Month)}–{SolarHijriMonths.Name(other.Month)} {other.Year}"),
        ({ } one, { } other) => string.Create(CultureInfo.InvariantCulture, $"{SolarHijriMonths.Name(one.Month)} {one.Year} – {SolarHijriMonths.Name(other.Month)} {other.Year}"),
        _ => null,
    };
}
