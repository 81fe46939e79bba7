using System.Diagnostics.CodeAnalysis;

namespace CentralAsiaWatch.Dates;

/// <summary>
/// Reads dates as people type them and as articles say them: EDTF, "24 December 2024", "24.12.2024", "early 2023", "from March to May 2023", "12 Jawza 1403", "24 декабря 2024",
/// and, with the article's date, "in March", "last August", "on Tuesday", "two years ago". It looks nothing up and never throws.
/// </summary>
/// <remarks>
/// Words of time become EDTF as the coding scheme has it: a single act between two bounds is one of a set, what lasted is an interval, early, mid and late of a year are its
/// thirds. Early, mid and late of a month are its days to the 10th, to the 20th and the rest. A month of another calendar is one of the set of its days.
/// </remarks>
public static class DateGrammar
{
    /// <summary>What is accepted, for a form to say beside its field.</summary>
    public const string Accepted = "a day 24 Dec 2024 or 2024-12-24, a month Dec 2024, part of a year early 2023, a span from March to May 2023, since 2022, or 12 Jawza 1403";

    /// <summary>Reads one date; null where it cannot be read: <see cref="TryRead"/> says why.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="articleDate">The day of the article, from which "last August" is counted; null where it is not known.</param>
    public static DateReading? Read(string? text, DateOnly? articleDate) => TryRead(text, articleDate, out var reading, out _) ? reading : null;

    /// <summary>Reads one date; where it cannot be read, <paramref name="problem"/> is a sentence that says why and what to write.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="articleDate">The day of the article, from which "last August" is counted; null where it is not known.</param>
    /// <param name="reading">What it means.</param>
    /// <param name="problem">Why it has no meaning, or more than one.</param>
    public static bool TryRead(string? text, DateOnly? articleDate, [NotNullWhen(true)] out DateReading? reading, [NotNullWhen(false)] out string? problem)
    {
        var trimmed = (text ?? "").Trim();
        (reading, problem) = (null, null);
        if (SolarHijriPeriod.TryParse(trimmed, out var solar, out var missing))
        {
            var stretch = new DateStretch(solar.First == solar.Last ? DateStretch.Iso(solar.First) : null, solar.First, solar.Last);
            reading = new DateReading(EdtfDate.Parse(stretch.Alone), null);
        }
        else if (missing is not null)
        {
            problem = EdtfAdvice.Sentence(trimmed, $"is no day of the Solar Hijri calendar: {missing}; write a day such as 12 Jawza 1403.");
            return false;
        }
        else if (EdtfDate.TryParse(trimmed, out var date, out problem))
        {
            reading = new DateReading(date, null);
        }
        else if (trimmed.Length <= EdtfDate.MaxLength)
        {
            reading = InWords(trimmed, articleDate, ref problem);
        }

        problem = reading is null ? problem ?? "" : null;
        return reading is not null;
    }

    /// <summary>The dates in a running text, in its order, none within another.</summary>
    /// <param name="sentence">A sentence, a paragraph or a whole text; read in time linear in its length.</param>
    /// <param name="articleDate">The day of the article; without it only dates with a year have a reading, and the others are left out.</param>
    public static IReadOnlyList<DateMention> FindAll(string? sentence, DateOnly? articleDate)
    {
        var tokens = new DateTokens(sentence ?? "", isProse: true);
        var reader = new DateSentenceReader(tokens);
        var (past, coming) = (new DateWording(tokens, articleDate, isComing: false), new DateWording(tokens, articleDate, isComing: true));
        var found = new List<DateMention>();
        var isComing = false;
        for (var i = 0; i < tokens.Count;)
        {
            isComing = (isComing && !tokens.IsSign(i, '.') && !tokens.IsSign(i, ';')) || tokens.Role(i) == DateRole.Coming;
            if (reader.At(i) is not { } said)
            {
                i++;
                continue;
            }

            var reading = (isComing ? coming : past).Of(said, out var problem);
            if (reading is not null || said.Phrases.All(phrase => phrase.HasYear))
            {
                var start = tokens[said.Start].Start;
                found.Add(new DateMention(start, tokens[said.End - 1].End - start, reading, problem));
            }

            i = Math.Max(said.End, i + 1);
        }

        return found;
    }

    private static DateReading? InWords(string text, DateOnly? articleDate, ref string? problem)
    {
        var tokens = new DateTokens(text, isProse: false);
        if (new DateSentenceReader(tokens).At(0) is { } said && (said.End == tokens.Count || (said.End == tokens.Count - 1 && tokens.IsSign(said.End, '.'))))
        {
            return new DateWording(tokens, articleDate, isComing: false).Of(said, out problem);
        }

        // What has words in it is no EDTF with a slip of the pen.
        var letters = text.Count(char.IsLetter);
        problem = letters > 3 || problem is null ? EdtfAdvice.Sentence(text, $"is not a date that can be read; write {Accepted}.") : problem;
        return null;
    }
}
