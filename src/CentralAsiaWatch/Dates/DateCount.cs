using System.Globalization;

namespace CentralAsiaWatch.Dates;

/// <summary>Counts from the article's date: "last week", "on Tuesday", "two years ago".</summary>
internal static class DateCount
{
    private const int DaysOfAWeek = 7;

    /// <summary>The phrase counted from a day; null for what is not counted, or would lie outside the calendar.</summary>
    public static DateStretch? From(DatePhrase phrase, DateOnly today, bool isComing) => phrase.Form switch
    {
        DatePhraseForm.Weekday => Days(Weekday(phrase, today, isComing), 1),
        DatePhraseForm.Week => Days(Monday(today) + ((phrase.Turn ?? 0) * DaysOfAWeek), DaysOfAWeek),
        DatePhraseForm.Quarter => Quarter((today.Year * 4L) + ((today.Month - 1) / 3) + (phrase.Turn ?? 0)),
        DatePhraseForm.Offset => Offset(phrase, today),
        DatePhraseForm.Past => Past(phrase, today),
        _ => null,
    };

    private static long Weekday(DatePhrase phrase, DateOnly today, bool isComing)
    {
        long day = today.DayNumber;
        var back = ((int)today.DayOfWeek - phrase.Code + DaysOfAWeek) % DaysOfAWeek;
        var ahead = (DaysOfAWeek - back) % DaysOfAWeek;
        return phrase.Turn switch
        {
            // The week begins on Monday.
            0 => Monday(today) + ((phrase.Code + 6) % DaysOfAWeek),
            -1 => day - (back == 0 ? DaysOfAWeek : back),
            1 => day + (ahead == 0 ? DaysOfAWeek : ahead),
            _ => isComing ? day + ahead : day - back,
        };
    }

    private static DateStretch? Offset(DatePhrase phrase, DateOnly today)
    {
        switch (phrase.Unit)
        {
            case DateUnit.Day:
                return Days(today.DayNumber + (long)phrase.Count, 1);
            case DateUnit.Week:
                return Days(Monday(today) + ((long)phrase.Count * DaysOfAWeek), DaysOfAWeek);
            case DateUnit.Month:
                var month = (today.Year * 12L) + today.Month - 1 + phrase.Count;
                return Named(month / 12, string.Create(CultureInfo.InvariantCulture, $"-{(month % 12) + 1:00}"));
            default:
                return Named(today.Year + (long)phrase.Count, "");
        }
    }

    private static DateStretch? Past(DatePhrase phrase, DateOnly today)
    {
        long days = phrase.Unit switch { DateUnit.Day => 1, DateUnit.Week => DaysOfAWeek, DateUnit.Month => 30, DateUnit.Quarter => 91, DateUnit.Half => 182, _ => 365 };
        var first = today.DayNumber + (days * phrase.Count);
        return first < 0 ? null : new DateStretch(null, DateOnly.FromDayNumber((int)first), today) { Mark = "~" };
    }

    // "two months ago" is about that month, not certainly in it.
    private static DateStretch? Named(long year, string rest) =>
        year is >= 1 and <= 9999 && EdtfDate.TryParse(year.ToString("0000", CultureInfo.InvariantCulture) + rest, out var date, out _)
            ? new DateStretch(date.Text, date.Earliest!.Value, date.Latest!.Value) { Mark = "~" }
            : null;

    private static DateStretch? Quarter(long quarter) =>
        quarter / 4 is >= 1 and <= 9999 && EdtfDate.TryParse(string.Create(CultureInfo.InvariantCulture, $"{quarter / 4:0000}-{33 + (quarter % 4)}"), out var date, out _)
            ? new DateStretch(date.Text, date.Earliest!.Value, date.Latest!.Value)
            : null;

    private static long Monday(DateOnly day) => day.DayNumber - (day.DayNumber % DaysOfAWeek);

    private static DateStretch? Days(long first, int count)
    {
        if (first < 0 || first + count - 1 > DateOnly.MaxValue.DayNumber)
        {
            return null;
        }

        var (from, to) = (DateOnly.FromDayNumber((int)first), DateOnly.FromDayNumber((int)first + count - 1));
        return new DateStretch(from == to ? DateStretch.Iso(from) : null, from, to);
    }
}
