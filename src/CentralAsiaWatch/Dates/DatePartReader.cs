namespace CentralAsiaWatch.Dates;

/// <summary>Reads years and parts of them: "2024", "the 1990s", "spring 2022", "early 2023", "first quarter of 2024".</summary>
internal static class DatePartReader
{
    /// <summary>The phrase that begins at a word, which then stands after its last; null where none begins.</summary>
    public static DatePhrase? At(DateTokens tokens, ref int i) => OfSeason(tokens, ref i) ?? OfSection(tokens, ref i) ?? OfOrdinal(tokens, ref i) ?? OfSolarYear(tokens, ref i)
        ?? (tokens.IsUnit(i, DateUnit.Year) && tokens.IsYear(i + 1) ? OfYear(tokens, ref i) : null);

    /// <summary>"2024", "1990s", "987".</summary>
    public static DatePhrase? OfYear(DateTokens tokens, ref int i)
    {
        var token = tokens[i];
        if (token is { Digits: 4, Text: "s", Number: >= 10 } && token.Number % 10 == 0)
        {
            i++;
            return new DatePhrase(DatePhraseForm.Decade) { Year = token.Number };
        }

        // 2024, the year 2024
        return (tokens.IsYearAlone(i) || tokens.IsUnit(i, DateUnit.Year)) && DatePhraseReader.Year(tokens, ref i, isSolar: false) is { } year ? new DatePhrase(DatePhraseForm.Year) { Year = year } : null;
    }

    // SH 1403, سال ۱۴۰۳
    private static DatePhrase? OfSolarYear(DateTokens tokens, ref int i)
    {
        var at = i + 1;
        if (!(tokens.Is(i, "sh") || tokens.Is(i, "سال")) || DatePhraseReader.Year(tokens, ref at, isSolar: true) is not { } year)
        {
            return null;
        }

        i = at;
        return new DatePhrase(DatePhraseForm.Year) { Year = year, IsSolar = true };
    }

    // spring 2022, winter 2024–25
    private static DatePhrase? OfSeason(DateTokens tokens, ref int i)
    {
        if (tokens.Value(i, DateRole.Season) is not { } code)
        {
            return null;
        }

        i++;
        var phrase = new DatePhrase(DatePhraseForm.Code) { Code = code, Year = DatePhraseReader.Year(tokens, ref i, false) };
        if (phrase.Year is { } year && tokens.IsSign(i, '-') && tokens.At(i + 1) is { Kind: DateTokenKind.Number } next && next.Number == (next.Digits == 4 ? year + 1 : (year + 1) % 100))
        {
            i += 2;
        }

        return phrase;
    }

    // early 2023, mid-March 2024, the end of last year
    private static DatePhrase? OfSection(DateTokens tokens, ref int i)
    {
        if (tokens.Value(i, DateRole.Section) is not { } section)
        {
            return null;
        }

        var at = i + 1;
        at += tokens.IsSign(at, '-') || tokens.Is(at, "in") || tokens.Is(at, "of") ? 1 : 0;
        at += tokens.Is(at, "the") ? 1 : 0;
        var code = new DatePhrase(DatePhraseForm.Code) { Code = 37 + section };
        if (tokens.IsYear(at))
        {
            i = at;
            return code with { Year = DatePhraseReader.Year(tokens, ref i, false) };
        }

        var turn = tokens.Value(at, DateRole.Turn);
        var named = turn is null ? at : at + 1;
        if (turn is not null && (tokens.IsUnit(named, DateUnit.Year) || tokens.IsUnit(named, DateUnit.Month)))
        {
            i = named + 1;
            return tokens.IsUnit(named, DateUnit.Year) ? code with { Year = null, Turn = turn } : new DatePhrase(DatePhraseForm.Month) { Turn = turn, Section = section };
        }

        if (tokens.Month(ref named, out var isSolar) is { } month && !isSolar)
        {
            i = named;
            return new DatePhrase(DatePhraseForm.Month) { Month = month, Section = section, Turn = turn, Year = DatePhraseReader.Year(tokens, ref i, false) };
        }

        return null;
    }

    // first quarter of 2024, second half of last year
    private static DatePhrase? OfOrdinal(DateTokens tokens, ref int i)
    {
        var at = i + 1;
        var ordinal = tokens.Value(i, DateRole.Ordinal);
        if (ordinal is null && tokens.Is(i, "q") && tokens.At(i + 1) is { Number: >= 1 and <= 4, Digits: 1 })
        {
            // Q1 2024
            i += 2;
            return new DatePhrase(DatePhraseForm.Code) { Code = 32 + tokens[at].Number, Year = DatePhraseReader.Year(tokens, ref i, false) };
        }

        var isHalf = tokens.IsUnit(at, DateUnit.Half);
        if (ordinal is not { } number || !(isHalf || tokens.IsUnit(at, DateUnit.Quarter)) || (isHalf && number > 2))
        {
            return null;
        }

        i = at + 1;
        var phrase = new DatePhrase(DatePhraseForm.Code) { Code = (isHalf ? 39 : 32) + number, Year = DatePhraseReader.Year(tokens, ref i, false) };
        at = i + (tokens.Is(i, "of") ? 1 : 0);
        if (!phrase.HasYear && tokens.IsUnit(at + 1, DateUnit.Year) && (tokens.Is(at, "the") ? 0 : tokens.Value(at, DateRole.Turn)) is { } turn)
        {
            i = at + 2;
            return phrase with { Turn = turn };
        }

        return phrase;
    }
}
