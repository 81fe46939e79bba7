using System.Globalization;

namespace CentralAsiaWatch.Dates;

/// <summary>Sets a phrase into the calendar, with the article's date where the phrase needs it.</summary>
/// <param name="article">The article's date; null where it is not known.</param>
/// <param name="isComing">Whether what is said is yet to come: "will meet in June" is the next June, "met in June" the last one.</param>
internal sealed class DateResolver(DateOnly? article, bool isComing)
{
    // 29 February comes back within eight years, over 1900 too.
    private const int YearsToTry = 9;

    /// <summary>The phrase in the calendar; null with a problem, the end of a sentence, where there is no such day or no article's date to count from.</summary>
    public DateStretch? Set(DatePhrase phrase, out string? problem)
    {
        problem = null;
        if (phrase.HasYear)
        {
            return Stated(phrase, out problem);
        }

        if (article is not { } today)
        {
            problem = "has no year, and there is no article's date to count from; write the year, as in March 2024 or 24 December 2024.";
            return null;
        }

        var found = Counted(phrase, today);
        if (found is null)
        {
            problem = "names no day that there is; write a day such as 24 December 2024.";
            return null;
        }

        return Within(phrase, found, today) with { IsResolved = true };
    }

    private static DateStretch? Stated(DatePhrase phrase, out string? problem)
    {
        problem = null;
        var year = phrase.Year!.Value;
        if (phrase.IsSolar)
        {
            return Solar(phrase, year, out problem);
        }

        // A neighbour's year less or more one may lie beyond the calendar: early March – 1 January of the year 1.
        if (year is < 1 or > 9999)
        {
            problem = "lies outside the years 1 to 9999; write a year as four digits, such as 2024.";
            return null;
        }

        if (phrase is { Form: DatePhraseForm.Month, Section: { } section })
        {
            return OfMonth(year, phrase.Month!.Value, section);
        }

        var text = phrase.Form switch
        {
            DatePhraseForm.Day => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{phrase.Month:00}-{phrase.Day:00}"),
            DatePhraseForm.Month => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{phrase.Month:00}"),
            DatePhraseForm.Code => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{phrase.Code:00}"),
            DatePhraseForm.Decade => string.Create(CultureInfo.InvariantCulture, $"{year / 10:000}X"),
            _ => year.ToString("0000", CultureInfo.InvariantCulture),
        };
        if (EdtfDate.TryParse(text, out var date, out var trouble))
        {
            return new DateStretch(text, date.Earliest!.Value, date.Latest!.Value);
        }

        // ‘2024-02-31’ does not exist: February 2024 has 29 days; write …  The quote is the caller's.
        problem = trouble[(trouble.IndexOf('’', StringComparison.Ordinal) + 2)..];
        return null;
    }

    private static DateStretch? Solar(DatePhrase phrase, int year, out string? problem)
    {
        if (!SolarHijriDate.Exists(year, phrase.Month ?? 1, phrase.Day ?? 1))
        {
            problem = year <= SolarHijriDate.LastYear && phrase.Month is { } month
                ? string.Create(CultureInfo.InvariantCulture, $"does not exist: {SolarHijriMonths.Name(month)} {year} has {SolarHijriDate.DaysInMonth(year, month)} days; write {SolarHijriMonths.Name(month)} {year} if the day is not known.")
                : $"lies outside the calendar; write a year up to {SolarHijriDate.LastYear}.";
            return null;
        }

        problem = null;
        var lastMonth = phrase.Month ?? 12;
        var first = new SolarHijriDate(year, phrase.Month ?? 1, phrase.Day ?? 1).ToGregorian();
        var last = new SolarHijriDate(year, lastMonth, phrase.Day ?? SolarHijriDate.DaysInMonth(year, lastMonth)).ToGregorian();
        return new DateStretch(first == last ? DateStretch.Iso(first) : null, first, last);
    }

    private static DateStretch OfMonth(int year, int month, int section) => new(null,
        new DateOnly(year, month, (section * 10) + 1), new DateOnly(year, month, section == 2 ? DateTime.DaysInMonth(year, month) : (section + 1) * 10));

    private DateStretch? Counted(DatePhrase phrase, DateOnly today) => phrase.Form switch
    {
        DatePhraseForm.Month when phrase.Month is null => InSomeMonth(phrase, (today.Year * 12) + today.Month - 1 + (phrase.Turn ?? 0)),
        DatePhraseForm.Day or DatePhraseForm.Month or DatePhraseForm.Code => InSomeYear(phrase, today),
        DatePhraseForm.Year => Stated(phrase with { Year = Clamp(today.Year + (phrase.Turn ?? 0)) }, out _),
        _ => DateCount.From(phrase, today, isComing),
    };

    // The nearest year that fits: back for what was, on for what is to come.
    private DateStretch? InSomeYear(DatePhrase phrase, DateOnly today)
    {
        var year = phrase.IsSolar ? SolarHijriDate.Of(today)?.Year ?? 1 : today.Year;
        if (phrase.Turn == 0)
        {
            // "this winter" of a January began in the year before.
            return In(phrase, year - 1) is { } before && before.First <= today && today <= before.Last ? before : In(phrase, year);
        }

        var step = phrase.Turn is 1 || (phrase.Turn is null && isComing) ? 1 : -1;
        return Enumerable.Range(-1, YearsToTry).Select(count => In(phrase, year + (step * count))).FirstOrDefault(found => found is not null && Fits(phrase.Turn, found, today, step));
    }

    private static DateStretch? InSomeMonth(DatePhrase phrase, int month) => In(phrase with { Month = (month % 12) + 1 }, month / 12);

    private static DateStretch? In(DatePhrase phrase, int year) => year is >= 1 and <= 9998 ? Stated(phrase with { Year = year }, out _) : null;

    private static bool Fits(int? turn, DateStretch stretch, DateOnly today, int step) => (turn, step) switch
    {
        (-1, _) => stretch.Last < today,
        (1, _) => stretch.First > today,
        (_, 1) => stretch.Last >= today,
        _ => stretch.First <= today,
    };

    private static DateStretch Within(DatePhrase phrase, DateStretch all, DateOnly today) => phrase.Cut switch
    {
        -1 when all.First <= today => new DateStretch(null, all.First, today < all.Last ? today : all.Last),
        1 when all.Last > today => new DateStretch(null, all.First > today ? all.First : today.AddDays(1), all.Last),
        _ => all,
    };

    private static int Clamp(int year) => Math.Clamp(year, 1, 9999);
}
