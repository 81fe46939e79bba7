using System.Globalization;

namespace CentralAsiaWatch.Dates;

/// <summary>
/// Dates in the Solar Hijri calendar, to stand beside the Gregorian ones. A day has one; a month has the two months that it overlaps; what is vaguer is left out,
/// because a year or a season of one calendar is no year or season of the other.
/// </summary>
public static class SolarHijriWords
{
    /// <summary>"3 Sunbula 1403" for 2024-08-24, "Sawr–Jawza 1403" for 2024-05, null for 2024 and for what lies before the calendar.</summary>
    public static string? Of(EdtfDate date) => date.Ranges is [var only]
        ? only switch
        {
            { IsSingle: true, Start: { } part } => Part(part),
            // By a day: the range of a set is one act, of which the short form says the end.
            { End: { } end } when date.Kind == EdtfKind.OneOfASet => Part(end),
            { Start: { } start, End: { } end } => Between(start, end),
            { Start: { } part } => Part(part),
            { End: { } part } => Part(part),
            _ => null,
        }
        : date.Ranges.Select(range => range.IsSingle ? Part(range.Start!) : null).ToArray() is var members && members.All(member => member is not null)
            ? string.Join(" or ", members)
            : null;

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

    private static string? Part(EdtfPart part) => part switch
    {
        { Precision: EdtfPrecision.Day } or { Gap: EdtfGap.LastDigitOfDay } => Days(part.First, part.Last),
        { Precision: EdtfPrecision.Month } => Months(part.First, part.Last),
        _ => null,
    };

    private static string? Between(EdtfPart start, EdtfPart end) => (start.Precision, end.Precision) switch
    {
        (EdtfPrecision.Day, EdtfPrecision.Day) => Days(start.First, end.Last),
        (EdtfPrecision.Month, EdtfPrecision.Month) => Months(start.First, end.Last),
        _ => (Part(start), Part(end)) is ({ } one, { } other) ? $"{one} – {other}" : null,
    };

    private static string? Months(DateOnly first, DateOnly last) => (SolarHijriDate.Of(first), SolarHijriDate.Of(last)) switch
    {
        ({ } one, { } other) when one.Year == other.Year => string.Create(CultureInfo.InvariantCulture, $"{SolarHijriMonths.Name(one.Month)}–{SolarHijriMonths.Name(other.Month)} {other.Year}"),
        ({ } one, { } other) => string.Create(CultureInfo.InvariantCulture, $"{SolarHijriMonths.Name(one.Month)} {one.Year} – {SolarHijriMonths.Name(other.Month)} {other.Year}"),
        _ => null,
    };
}
