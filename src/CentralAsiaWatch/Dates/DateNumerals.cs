namespace CentralAsiaWatch.Dates;

/// <summary>
/// Reads dates in figures: <c>2024-12-24</c>, <c>24.12.2024</c>, <c>24/12/2024</c>, <c>12/24/2024</c>, <c>12/2024</c>, <c>1403-06-03</c>. With points the day stands first, as
/// it does wherever dates are so written; with strokes and hyphens it may stand first or second, and where both can be, both are offered.
/// </summary>
internal static class DateNumerals
{
    private const int MonthsOfAYear = 12;
    private const int LongestMonth = 31;

    /// <summary>The date at a number, which then stands after its last; null where none begins.</summary>
    public static DatePhrase? At(DateTokens tokens, ref int i)
    {
        var (first, sign, second) = (tokens[i], tokens[i + 1], tokens[i + 2]);
        if (first.Number < 0 || second.Number < 0 || !IsJoined(first, sign, second))
        {
            return null;
        }

        var (again, third) = (tokens[i + 3], tokens[i + 4]);
        var hasThird = third.Number >= 0 && again.Text == sign.Text && IsJoined(second, again, third);
        var isLonger = tokens[i + (hasThird ? 6 : 4)].Number >= 0 && IsJoined(tokens[i + (hasThird ? 4 : 2)], tokens[i + (hasThird ? 5 : 3)], tokens[i + (hasThird ? 6 : 4)]);
        var phrase = isLonger ? null : hasThird ? Day(first, second, third, sign.Text) : Month(first, second, sign.Text, tokens.IsProse);
        i += phrase is null ? 0 : hasThird ? 5 : 3;
        return phrase;
    }

    private static DatePhrase? Day(DateToken first, DateToken second, DateToken third, string sign)
    {
        if (first.Digits == 4)
        {
            // 2024-12-24, 2024/12/24
            return Of(first.Number, second.Number, third.Number, isEitherWay: false);
        }

        // 24.12.24 is of this century.
        var year = third.Digits == 4 ? third.Number : third.Digits == 2 ? 2000 + third.Number : 0;
        return sign == "." || second.Number <= MonthsOfAYear
            ? Of(year, second.Number, first.Number, isEitherWay: sign != "." && first.Number <= MonthsOfAYear && first.Number != second.Number)
            : Of(year, first.Number, second.Number, isEitherWay: false);
    }

    // 12/2024, 12.2024, 2024-12. In running text 2011-12 is two years, and 3.2024 a number.
    private static DatePhrase? Month(DateToken first, DateToken second, string sign, bool isProse)
    {
        if (first.Digits == 4 && second.Digits == 2 && sign == "-")
        {
            return isProse && second.Number == (first.Number + 1) % 100 ? null : Of(first.Number, second.Number, null, isEitherWay: false);
        }

        return first.Digits <= 2 && second.Digits == 4 && sign != "-" && !(isProse && sign == ".") ? Of(second.Number, first.Number, null, isEitherWay: false) : null;
    }

    private static DatePhrase? Of(int year, int month, int? day, bool isEitherWay) =>
        year < 1 || month is < 1 or > MonthsOfAYear || day is < 1 or > LongestMonth
            ? null
            : new DatePhrase(day is null ? DatePhraseForm.Month : DatePhraseForm.Day)
            {
                Year = year,
                Month = month,
                Day = day,
                IsSolar = year is >= SolarHijriPeriod.FirstPlainYear and <= SolarHijriPeriod.LastPlainYear,
                IsEitherWay = isEitherWay,
            };

    private static bool IsJoined(DateToken one, DateToken sign, DateToken other) =>
        sign is { Kind: DateTokenKind.Sign, Text: "-" or "." or "/" } && sign.Start == one.End && other.Start == sign.End && one.Text.Length == 0 && other.Text.Length == 0;
}
