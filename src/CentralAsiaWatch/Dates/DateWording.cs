using System.Diagnostics.CodeAnalysis;

namespace CentralAsiaWatch.Dates;

/// <summary>Turns what was said into EDTF and says on what it rests.</summary>
/// <param name="tokens">The text.</param>
/// <param name="article">The article's date; null where it is not known.</param>
/// <param name="isComing">Whether what is said is yet to come.</param>
internal sealed class DateWording(DateTokens tokens, DateOnly? article, bool isComing)
{
    private readonly DateResolver _resolver = new(article, isComing);

    /// <summary>The reading; null with a problem, a sentence, where there is none or more than one.</summary>
    public DateReading? Of(DateSentence said, out string? problem)
    {
        var words = tokens.Text[tokens[said.Start].Start..tokens[said.End - 1].End];
        if (said.Phrases.FirstOrDefault(phrase => phrase.IsEitherWay) is { } twofold && Exchanged(twofold) is { } exchanged)
        {
            problem = EdtfAdvice.Sentence(words, $"can be {exchanged}");
            return null;
        }

        if (!TrySet(said, out var stretches, out var reason))
        {
            problem = EdtfAdvice.Sentence(words, reason);
            return null;
        }

        var text = Quarter(said, stretches) ?? Text(said.Join, stretches);
        if (text is null || !EdtfDate.TryParse(text, out var date, out _))
        {
            problem = EdtfAdvice.Sentence(words, stretches.Count > 1 && stretches[0].First > stretches[^1].Last ? "ends before it begins; write the earlier date first." : $"cannot be read; write {DateGrammar.Accepted}.");
            return null;
        }

        problem = null;
        return new DateReading(date, stretches.Any(stretch => stretch.IsResolved) ? Basis(words, said) : null);
    }

    private bool TrySet(DateSentence said, out List<DateStretch> stretches, [NotNullWhen(false)] out string? reason)
    {
        // What the last one says holds for those before it: 17 or 18 May 2024.
        var phrases = said.Phrases.ToArray();
        stretches = [];
        for (var i = phrases.Length - 2; i >= 0; i--)
        {
            (phrases[i], phrases[i + 1]) = DateCompletion.Of(phrases[i], phrases[i + 1]);
        }

        reason = null;
        foreach (var (phrase, mark) in phrases.Zip(said.Marks).Reverse())
        {
            var whole = stretches.Count > 0 && DateCompletion.IsYearless(phrase) ? DateCompletion.Before(phrase, stretches[^1]) : phrase;
            if (whole is { Form: DatePhraseForm.Day, Month: null })
            {
                reason = "names a day without its month; write it, as in 24 December 2024.";
                return false;
            }

            if (_resolver.Set(whole, out reason) is not { } stretch)
            {
                reason ??= "names no day that there is; write a day such as 24 December 2024.";
                return false;
            }

            var isResolved = stretch.IsResolved || (whole != phrase && stretches[^1].IsResolved);
            stretches.Add(stretch with { Mark = mark.Length > 0 ? mark : stretch.Mark, IsResolved = isResolved });
        }

        stretches.Reverse();
        return true;
    }

    private static string? Text(DateJoin join, List<DateStretch> stretches) => (join, stretches[0]) switch
    {
        (DateJoin.Single, var one) => one.Alone,
        (DateJoin.Span, var one) => $"{one.Start}/{stretches[1].End}",
        (DateJoin.Between, var one) => $"[{one.Start}..{stretches[1].End}]",
        (DateJoin.OneOf, _) => $"[{string.Join(',', stretches.Select(stretch => stretch.Member))}]",
        (DateJoin.Since, var one) => $"{one.Start}/..",
        (DateJoin.From, var one) => $"{one.Start}/",
        (DateJoin.Until, var one) => $"/{one.End}",
        (DateJoin.Ongoing, var one) => $"../{one.End}",
        (DateJoin.By, var one) => $"[..{one.End}]",
        (DateJoin.OrLater, var one) => $"[{one.Start}..]",
        (DateJoin.Before, var one) => one.First == DateOnly.MinValue ? null : $"[..{DateStretch.Iso(one.First.AddDays(-1))}]",
        (_, var one) => one.Last == DateOnly.MaxValue ? null : $"[{DateStretch.Iso(one.Last.AddDays(1))}..]",
    };

    // Apr–Jun 2016 is how a quarter is said back. "From April to June" is an interval.
    private string? Quarter(DateSentence said, List<DateStretch> stretches)
    {
        if (said.Join != DateJoin.Span || said.Phrases is not [{ Form: DatePhraseForm.Month, Section: null, IsSolar: false }, { Form: DatePhraseForm.Month, Section: null }]
            || tokens.Role(said.Start) is DateRole.From or DateRole.Since || !Enumerable.Range(said.Start, said.End - said.Start).Any(i => tokens.IsSign(i, '-')))
        {
            return null;
        }

        var (one, other) = (stretches[0], stretches[1]);
        var isQuarter = one.Edtf is { } && other.Edtf is { } && one.First.Year == other.First.Year && one.First.Month % 3 == 1 && other.First.Month == one.First.Month + 2;
        var mark = (one.Mark, other.Mark) switch { ("", "") => "", ("~", "") => "~", ("", "?") => "?", ("~", "?") => "%", _ => null };
        return isQuarter && mark is not null && (mark.Length == 0 || !said.Phrases[0].HasYear) ? $"{one.Edtf![..4]}-{33 + (one.First.Month / 3)}{mark}" : null;
    }

    private string? Exchanged(DatePhrase phrase)
    {
        var (one, other) = (_resolver.Set(phrase, out _), _resolver.Set(phrase with { Day = phrase.Month, Month = phrase.Day }, out _));
        return one is null || other is null ? null
            : $"{EdtfPartWords.Day(one.First)} or {EdtfPartWords.Day(other.First)}; write {DateStretch.Iso(one.First)} or {DateStretch.Iso(other.First)}.";
    }

    private string Basis(string words, DateSentence said)
    {
        var day = EdtfPartWords.Day(article!.Value);
        return said.Phrases.All(phrase => phrase is { Month: not null, Turn: null })
            ? $"‘{words}’ has no year; it is inferred from the article's date, {day}."
            : $"‘{words}’ is counted from the article's date, {day}.";
    }
}
