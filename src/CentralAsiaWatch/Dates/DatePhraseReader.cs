namespace CentralAsiaWatch.Dates;

/// <summary>
/// Reads one date as it is said: "24 Dec. 2024", "March 2024", "early 2023", "12 Jawza 1403", "last August", "two years ago". Each looks at a few pieces only, so that a
/// text is read in linear time.
/// </summary>
internal static class DatePhraseReader
{
    /// <summary>The phrase that begins at a piece, which then stands after its last; null where none begins.</summary>
    public static DatePhrase? At(DateTokens tokens, ref int i)
    {
        var at = i;
        var phrase = tokens[at].Kind switch
        {
            DateTokenKind.Number => DateNumerals.At(tokens, ref at) ?? OfDay(tokens, ref at) ?? DatePartReader.OfYear(tokens, ref at) ?? DateTurnReader.Ago(tokens, ref at),
            DateTokenKind.Word => OfMonth(tokens, ref at) ?? DatePartReader.At(tokens, ref at) ?? DateTurnReader.At(tokens, ref at),
            _ => null,
        };
        i = phrase is null ? i : at;
        return phrase;
    }

    /// <summary>The year at a piece: "2024", "of 2024", ", 2024", "2024 года".</summary>
    public static int? Year(DateTokens tokens, ref int i, bool isSolar)
    {
        var at = i;
        at += tokens.IsSign(at, ',') || tokens.Is(at, "of") ? 1 : 0;
        at += tokens.Is(at, "the") ? 1 : 0;
        at += tokens.IsUnit(at, DateUnit.Year) ? 1 : 0;
        if (!tokens.IsYear(at) || (isSolar && tokens[at].Number is not (>= SolarHijriPeriod.FirstPlainYear and <= SolarHijriPeriod.LastPlainYear)))
        {
            return null;
        }

        var year = tokens[at++].Number;
        if (tokens.IsUnit(at, DateUnit.Year) && tokens[at].Text[0] >= 'а')
        {
            // 2024 года, 2024 г.
            at += tokens[at].Text == "г" && tokens.IsSign(at + 1, '.') ? 2 : 1;
        }

        i = at;
        return year;
    }

    // 24 December 2024, 24th of December, 12 Jawza 1403
    private static DatePhrase? OfDay(DateTokens tokens, ref int i)
    {
        var at = i + 1;
        if (!tokens.IsDayNumber(i))
        {
            return null;
        }

        at += tokens.Is(at, "of") || tokens.IsSign(at, '-') ? 1 : 0;
        if (tokens.Month(ref at, out var isSolar) is not { } month)
        {
            return null;
        }

        var day = tokens[i].Number;
        i = at;
        return new DatePhrase(DatePhraseForm.Day) { Day = day, Month = month, IsSolar = isSolar, Year = Year(tokens, ref i, isSolar) };
    }

    // December 24, 2024; December 2024; in March
    private static DatePhrase? OfMonth(DateTokens tokens, ref int i)
    {
        var at = i;
        if (tokens.Month(ref at, out var isSolar) is not { } month)
        {
            return null;
        }

        var phrase = new DatePhrase(DatePhraseForm.Month) { Month = month, IsSolar = isSolar };
        if (Year(tokens, ref at, isSolar) is { } year)
        {
            i = at;
            return phrase with { Year = year };
        }

        at += tokens.Is(at, "the") ? 1 : 0;
        if (tokens.IsDayNumber(at) && !tokens.IsMeasured(at))
        {
            phrase = phrase with { Form = DatePhraseForm.Day, Day = tokens[at++].Number };
            i = at;
            return phrase with { Year = Year(tokens, ref i, isSolar) };
        }

        // A Solar Hijri month alone may be somebody's name.
        i = at;
        return isSolar ? null : phrase;
    }
}
