namespace CentralAsiaWatch.Dates;

/// <summary>Reads dates that are counted from the article's: "last August", "on Tuesday", "yesterday", "earlier this month", "two years ago", "the past three months".</summary>
internal static class DateTurnReader
{
    /// <summary>The phrase that begins at a word, which then stands after its last; null where none begins.</summary>
    public static DatePhrase? At(DateTokens tokens, ref int i)
    {
        if (tokens.Value(i, DateRole.Cut) is { } cut && tokens.Value(i + 1, DateRole.Turn) == 0)
        {
            // earlier this month, later this year
            var at = i + 1;
            var whole = Turned(tokens, ref at);
            i = whole is null ? i : at;
            return whole is null ? null : whole with { Cut = cut };
        }

        if (tokens.Value(i, DateRole.DayName) is { } days)
        {
            i++;
            return new DatePhrase(DatePhraseForm.Offset) { Count = days, Unit = DateUnit.Day };
        }

        return Turned(tokens, ref i) ?? Weekday(tokens, ref i, null) ?? Ago(tokens, ref i);
    }

    /// <summary>"two years ago", "3 дня назад".</summary>
    public static DatePhrase? Ago(DateTokens tokens, ref int i)
    {
        if (Counted(tokens, i) is not { } count || tokens.Value(i + 1, DateRole.Unit) is not { } unit || tokens.Role(i + 2) != DateRole.Ago)
        {
            return null;
        }

        i += 3;
        return (DateUnit)unit switch
        {
            DateUnit.Quarter => new DatePhrase(DatePhraseForm.Offset) { Count = -count * 3, Unit = DateUnit.Month },
            DateUnit.Half => new DatePhrase(DatePhraseForm.Offset) { Count = -count * 6, Unit = DateUnit.Month },
            var other => new DatePhrase(DatePhraseForm.Offset) { Count = -count, Unit = other },
        };
    }

    // last week, this year, last August, next Tuesday, last spring, the past three months
    private static DatePhrase? Turned(DateTokens tokens, ref int i)
    {
        if (tokens.Value(i, DateRole.Turn) is not { } turn)
        {
            return null;
        }

        var at = i + 1;
        if (tokens.Value(at, DateRole.Unit) is { } unit)
        {
            var form = (DateUnit)unit switch
            {
                DateUnit.Week => DatePhraseForm.Week,
                DateUnit.Month => DatePhraseForm.Month,
                DateUnit.Quarter => DatePhraseForm.Quarter,
                DateUnit.Year => DatePhraseForm.Year,
                _ => (DatePhraseForm?)null,
            };
            // "last years", "this days": no one length of time.
            i = form is null ? i : at + 1;
            return form is { } named ? new DatePhrase(named) { Turn = turn } : null;
        }

        if (turn == -1 && Counted(tokens, at) is { } count && tokens.Value(at + 1, DateRole.Unit) is { } length)
        {
            i = at + 2;
            return new DatePhrase(DatePhraseForm.Past) { Count = -count, Unit = (DateUnit)length };
        }

        if (tokens.Value(at, DateRole.Season) is { } season)
        {
            i = at + 1;
            return new DatePhrase(DatePhraseForm.Code) { Code = season, Turn = turn };
        }

        if (Weekday(tokens, ref at, turn) is { } day)
        {
            i = at;
            return day;
        }

        if (tokens.Month(ref at, out var isSolar) is { } month && !isSolar)
        {
            i = at;
            return new DatePhrase(DatePhraseForm.Month) { Month = month, Turn = turn };
        }

        return null;
    }

    private static DatePhrase? Weekday(DateTokens tokens, ref int i, int? turn)
    {
        var isLatin = tokens[i].Text is [>= 'a' and <= 'z', ..];
        if (tokens.Value(i, DateRole.Weekday) is not { } day || (tokens.IsProse && isLatin && !tokens[i].IsCapital))
        {
            return null;
        }

        i++;
        return new DatePhrase(DatePhraseForm.Weekday) { Code = day, Turn = turn };
    }

    // two, 2
    private static int? Counted(DateTokens tokens, int i) =>
        tokens.Value(i, DateRole.Count) ?? (tokens[i] is { Kind: DateTokenKind.Number, Number: >= 1, Digits: <= 3, Text: "" } number ? number.Number : null);
}
