using System.Globalization;
using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Citing;

/// <summary>A day, a month or a year, as formats of citation have them.</summary>
/// <param name="Year">The year, 1–9999.</param>
/// <param name="Month">The month, 1–12; null where only the year is known.</param>
/// <param name="Day">The day of the month; null where it is not known.</param>
public sealed record CitableDay(int Year, int? Month = null, int? Day = null)
{
    /// <summary>A day.</summary>
    public static CitableDay Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>As in ISO 8601: 2026, 2026-05, 2026-05-17.</summary>
    public string Iso => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}{(Month is { } month ? $"-{month:00}" : "")}{(Day is { } day ? $"-{day:00}" : "")}");
}

/// <summary>
/// A date as formats of citation can say it: a day, month or year, perhaps to another, perhaps a season, perhaps only about then. What is lost by that is said in <see cref="Words"/>. Pure.
/// </summary>
/// <param name="From">Its first day, month or year.</param>
/// <param name="To">Its last; null where there is one alone, or where the end is not known.</param>
/// <param name="Words">The date in words.</param>
public sealed record CitableDate(CitableDay From, CitableDay? To, string Words)
{
    /// <summary>1 spring, 2 summer, 3 autumn, 4 winter; null for no season.</summary>
    public int? Season { get; init; }

    /// <summary>True where it is uncertain, approximate, one of several, or without an end that is known.</summary>
    public bool IsCirca { get; init; }

    /// <summary>True where its words say more than its parts.</summary>
    public bool IsVague => IsCirca || Season is not null || To is not null;

    /// <summary>A day.</summary>
    public static CitableDate Of(DateOnly day) => new(CitableDay.Of(day), null, EdtfWords.DescribeBounds(day, day));

    /// <summary>A date in EDTF. Samples: <c>2024-05</c>, <c>2024-05~</c>, <c>2022-07-24/2022-07-25</c>, <c>2024-21</c>.</summary>
    /// <returns>The date; null for none, and for what says nothing of either end.</returns>
    public static CitableDate? Of(string? edtf)
    {
        if (edtf is null || !EdtfDate.TryParse(edtf, out var date, out _))
        {
            return null;
        }

        var words = EdtfWords.Describe(date);
        var isCirca = date.IsUncertain || date.IsApproximate;
        if (date.Kind == EdtfKind.Point)
        {
            return OfPart(date.Ranges[0].Start!, words) with { IsCirca = isCirca, Season = date.Precision == EdtfPrecision.Season ? edtf[6] - '0' : null };
        }

        if (date is { Earliest: null, Latest: null })
        {
            return null;
        }

        // An end that is open or not known cannot be said: the other stands for the whole, and only about.
        var (first, last) = (date.Ranges[0].Start, date.Ranges[^1].End);
        return (first, last) switch
        {
            ({ } start, { } end) => new CitableDate(Day(start, start.First), Day(end, end.Last), words) { IsCirca = isCirca || date.Kind == EdtfKind.OneOfASet },
            _ => new CitableDate(first is not null ? Day(first, first.First) : Day(last!, last!.Last), null, words) { IsCirca = true },
        };
    }

    private static CitableDate OfPart(EdtfPart part, string words) => part.Precision switch
    {
        EdtfPrecision.Day or EdtfPrecision.Month or EdtfPrecision.Year or EdtfPrecision.Season => new CitableDate(Day(part, part.First), null, words),
        EdtfPrecision.Decade or EdtfPrecision.Century => new CitableDate(new CitableDay(part.First.Year), new CitableDay(part.Last.Year), words),
        _ => new CitableDate(new CitableDay(part.First.Year, part.First.Month), new CitableDay(part.Last.Year, part.Last.Month), words),
    };

    private static CitableDay Day(EdtfPart part, DateOnly day) => part.Precision switch
    {
        EdtfPrecision.Day => CitableDay.Of(day),
        EdtfPrecision.Month or EdtfPrecision.Quarter or EdtfPrecision.Third or EdtfPrecision.Half => new CitableDay(day.Year, day.Month),
        _ => new CitableDay(day.Year),
    };
}
