namespace CentralAsiaWatch.Dates;

/// <summary>Reads phrases with the words that join them: "since about 2022", "from March to May 2023", "17 or 18 May 2024", "between 2021 and 2023".</summary>
internal sealed class DateSentenceReader(DateTokens tokens)
{
    private const int MostLeads = 3;
    private const int MostMembers = 6;

    /// <summary>What begins at a piece; null where nothing does.</summary>
    public DateSentence? At(int i)
    {
        var start = i;
        while (tokens.Role(i) == DateRole.Lead && i - start < MostLeads)
        {
            i++;
        }

        var hasLead = i > start;
        if (Prefixed(i) is { } prefixed)
        {
            return prefixed;
        }

        var at = i;
        var marks = Marks(ref at);
        return Plain(ref at, marks, hasLead || at > i) is { } plain ? plain with { Start = i } : null;
    }

    // since 2022, until May 2024, from March to May 2023, between 2021 and 2023
    private DateSentence? Prefixed(int start)
    {
        DateJoin? join = tokens.Role(start) switch
        {
            DateRole.Since => DateJoin.Since,
            DateRole.From => DateJoin.From,
            DateRole.Until => DateJoin.Until,
            DateRole.By => DateJoin.By,
            DateRole.Before => DateJoin.Before,
            DateRole.After => DateJoin.After,
            DateRole.Between => DateJoin.Between,
            DateRole.Ongoing => DateJoin.Ongoing,
            _ => null,
        };
        if (join is not { } found)
        {
            return null;
        }

        var at = start + 1;
        SkipLeads(ref at);
        var marks = Marks(ref at);
        var first = Phrase(ref at);
        var isBare = first is null;
        if ((first ?? BareDay(ref at)) is not { } one)
        {
            return null;
        }

        // From and since may both be followed by an end: с 24 по 26 мая.
        var joins = found == DateJoin.Between ? tokens.Role(at) == DateRole.And : found is DateJoin.From or DateJoin.Since && IsTo(at);
        if (joins && Second(at + 1, one, out var end) is { } second)
        {
            return new DateSentence(start, end, found == DateJoin.Between ? DateJoin.Between : DateJoin.Span, [one, second.Phrase], [marks, second.Marks]);
        }

        if (isBare || found == DateJoin.Between)
        {
            return null;
        }

        if (found == DateJoin.From && (tokens.Is(at, "on") || tokens.Is(at, "onwards") || tokens.Is(at, "onward")) && !tokens.IsDayNumber(at + 1))
        {
            (found, at) = (DateJoin.Since, at + 1);
        }

        return new DateSentence(start, at, found, [one], [Uncertain(ref at, marks)]) with { End = at };
    }

    private DateSentence? Plain(ref int at, string marks, bool hasLead)
    {
        var start = at;
        if (Phrase(ref at) is not { } first)
        {
            return BareDay(ref at) is { } day ? Joined(start, at, day, marks, isBare: true) : null;
        }

        if (Joined(start, at, first, marks, isBare: false) is { } joined)
        {
            return joined;
        }

        if (tokens.IsProse && !hasLead && !IsClear(first, start))
        {
            return null;
        }

        if (tokens.Role(at) == DateRole.Or && tokens.Value(at + 1, DateRole.Cut) is { } cut)
        {
            return new DateSentence(start, at + 2, cut < 0 ? DateJoin.By : DateJoin.OrLater, [first], [marks]);
        }

        marks = Uncertain(ref at, marks);
        return new DateSentence(start, at, DateJoin.Single, [first], [marks]);
    }

    // 25–26 Jul 2022; March to May 2023; 17, 18 or 20 May 2024; 24 and 25 December
    private DateSentence? Joined(int start, int at, DatePhrase first, string marks, bool isBare)
    {
        if (IsTo(at) && Second(at + 1, first, out var end) is { } second)
        {
            return new DateSentence(start, end, DateJoin.Span, [first, second.Phrase], [marks, second.Marks]);
        }

        // A meeting of the 24th and 25th lasted two days.
        if (tokens.Role(at) == DateRole.And && first.Form == DatePhraseForm.Day && Second(at + 1, first, out end) is { Phrase: { Form: DatePhraseForm.Day } next }
            && next.Day == first.Day + 1 && (first.Month is null || next.Month is null || next.Month == first.Month))
        {
            return new DateSentence(start, end, DateJoin.Span, [first, next], [marks, ""]);
        }

        return OneOf(start, at, first, marks, isBare);
    }

    // 17, 18 or 20 May 2024
    private DateSentence? OneOf(int start, int at, DatePhrase first, string marks, bool isBare)
    {
        if (!tokens.IsSign(at, ',') && tokens.Role(at) != DateRole.Or)
        {
            return null;
        }

        var (phrases, allMarks) = (new List<DatePhrase> { first }, new List<string> { marks });
        while (tokens.IsSign(at, ',') && phrases.Count < MostMembers && Second(at + 1, first, out var end) is { } member)
        {
            at = end;
            phrases.Add(member.Phrase);
            allMarks.Add(member.Marks);
        }

        return tokens.Role(at) == DateRole.Or && Second(at + 1, first, out var after) is { } last && (!isBare || last.Phrase.Month is not null)
            ? new DateSentence(start, after, DateJoin.OneOf, [.. phrases, last.Phrase], [.. allMarks, last.Marks])
            : null;
    }

    // What stands after to, and, or. A day alone belongs to the month before it: July 25–26, 2022; two figures after a year are a year: 2021–22.
    private (DatePhrase Phrase, string Marks)? Second(int i, DatePhrase first, out int end)
    {
        end = i;
        SkipLeads(ref end);
        var marks = Marks(ref end);
        if (first.Form == DatePhraseForm.Year && tokens[end] is { Digits: 2, Number: >= 0, Text: "" } two && two.Number == (first.Year + 1) % 100)
        {
            end++;
            return (first with { Year = first.Year + 1 }, marks);
        }

        if (Phrase(ref end) is { } phrase)
        {
            return (phrase, Uncertain(ref end, marks));
        }

        if (first.Form == DatePhraseForm.Day && BareDay(ref end) is { } day)
        {
            return (day with { Year = DatePhraseReader.Year(tokens, ref end, first.IsSolar) }, marks);
        }

        return null;
    }

    private DatePhrase? Phrase(ref int i) => DatePhraseReader.At(tokens, ref i);

    private DatePhrase? BareDay(ref int i) => tokens.IsDayNumber(i) ? new DatePhrase(DatePhraseForm.Day) { Day = tokens[i++].Number } : null;

    private bool IsTo(int i) => tokens.IsSign(i, '-') || tokens.Role(i) is DateRole.To or DateRole.Until;

    private void SkipLeads(ref int i)
    {
        for (var skipped = 0; skipped < MostLeads && tokens.Role(i) == DateRole.Lead; skipped++)
        {
            i++;
        }
    }

    // about, circa, c., perhaps
    private string Marks(ref int i)
    {
        var (isAbout, isPerhaps) = (false, false);
        for (var read = 0; read < MostLeads; read++)
        {
            var isCirca = tokens.Is(i, "c") && tokens.IsSign(i + 1, '.');
            isAbout |= isCirca || tokens.Role(i) == DateRole.About;
            isPerhaps |= tokens.Role(i) == DateRole.Perhaps;
            i += isCirca ? 2 : tokens.Role(i) is DateRole.About or DateRole.Perhaps || (tokens.Role(i) == DateRole.Lead && (isAbout || isPerhaps)) ? 1 : 0;
        }

        return isAbout && isPerhaps ? "%" : isAbout ? "~" : isPerhaps ? "?" : "";
    }

    // May 2024, uncertain; since 2022 (uncertain)
    private string Uncertain(ref int i, string marks)
    {
        var isBracketed = tokens.IsSign(i, '(') && tokens.IsSign(i + 2, ')');
        if (!(isBracketed || tokens.IsSign(i, ',')) || !tokens.Is(i + 1, "uncertain"))
        {
            return marks;
        }

        i += isBracketed ? 3 : 2;
        return marks == "~" ? "%" : marks.Length == 0 ? "?" : marks;
    }

    // In running text "May" and "March" begin sentences and end names, and a season is weather.
    private bool IsClear(DatePhrase phrase, int start) => phrase switch
    {
        { Year: not null } or { Turn: not null } or { Section: not null } => true,
        { Form: DatePhraseForm.Month } => !(tokens.Is(start, "may") || tokens.Is(start, "march") || tokens.Is(start, "august")),
        { Form: DatePhraseForm.Code } => false,
        _ => true,
    };
}
