namespace CentralAsiaWatch.Dates;

/// <summary>Gives a date that is said in part what its neighbour says for both: the month and year of "17 or 18 May 2024", the year of "March to May 2023".</summary>
internal static class DateCompletion
{
    /// <summary>Two neighbours, each with what the other says for it.</summary>
    public static (DatePhrase Before, DatePhrase After) Of(DatePhrase before, DatePhrase after)
    {
        if (after is { Form: DatePhraseForm.Day, Month: null } && before.Month is not null)
        {
            after = after with { Month = before.Month, IsSolar = before.IsSolar };
        }

        if (before is { Form: DatePhraseForm.Day, Month: null } && after.Month is not null)
        {
            before = before with { Month = after.Month, IsSolar = after.IsSolar };
        }

        if (IsYearless(after) && before.HasYear && IsDayOrMonth(before) && after.IsSolar == before.IsSolar)
        {
            after = after with { Year = before.Year + (Order(after) < Order(before) ? 1 : 0) };
        }

        if (IsYearless(before) && after.HasYear && IsDayOrMonth(after) && after.IsSolar == before.IsSolar)
        {
            before = before with { Year = after.Year - (Order(after) < Order(before) ? 1 : 0) };
        }

        return (before, after);
    }

    /// <summary>Whether it is a day or month whose year is not said.</summary>
    public static bool IsYearless(DatePhrase phrase) => IsDayOrMonth(phrase) && phrase is { Month: not null, HasYear: false, Turn: null };

    /// <summary>A phrase without a year, the last one before a stretch.</summary>
    public static DatePhrase Before(DatePhrase phrase, DateStretch next)
    {
        var year = phrase.IsSolar ? SolarHijriDate.Of(next.First)?.Year : next.First.Year;
        var isLater = !phrase.IsSolar && Order(phrase) > Order(next.First.Month, phrase.Day is null ? null : next.First.Day);
        return year is null ? phrase : phrase with { Year = year - (isLater ? 1 : 0) };
    }

    private static bool IsDayOrMonth(DatePhrase phrase) => phrase.Form is DatePhraseForm.Day or DatePhraseForm.Month;

    private static int Order(DatePhrase phrase) => Order(phrase.Month, phrase.Day);

    private static int Order(int? month, int? day) => ((month ?? 0) * 32) + (day ?? 0);
}
