using System.Buffers;
using System.Globalization;
using System.Text;

namespace CentralAsiaWatch.Dates;

/// <summary>
/// Says what is wrong with a text that is not EDTF and, where it can be guessed, what was meant:
/// "‘20240517’ has no hyphens; write 2024-05-17."
/// </summary>
internal static class EdtfAdvice
{
    private const int LongestQuote = 40;

    private const string Dashes = "\u2010\u2011\u2012–—−";

    private static readonly SearchValues<char> s_dashes = SearchValues.Create(Dashes);

    /// <summary>The habits seen in practice: how to know one, what to call it, and an example of the right form. The first that fits is named.</summary>
    private static readonly (Func<string, bool> Fits, string Reason, string Example)[] s_habits =
    [
        (text => text.Length == 0, "is empty", "a day 2024-05-17, a month 2024-05 or a year 2024"),
        (text => text.Any(char.IsWhiteSpace), "has a space in it", "2024-05-17 without spaces"),
        (text => Says(text, "unknown"), "uses ‘unknown’ from the old draft; an end that is not known is left blank", "2024-05/"),
        (text => Says(text, "open"), "uses ‘open’ from the old draft; an open end is two dots", "2024-05/.."),
        (text => HasTime(text), "has a time of day; this store keeps days", "2024-05-17"),
        (text => text.Contains("?~", StringComparison.Ordinal) || text.Contains("~?", StringComparison.Ordinal), "uses two marks; uncertain and approximate together are one mark %", "2024-05%"),
        (text => text.AsSpan().ContainsAny(s_dashes), "has a dash that is not a hyphen", "2024-05-17"),
        (text => text.Contains('{', StringComparison.Ordinal) || text.Contains('}', StringComparison.Ordinal), "names all dates of a set; enter one record for each, or one of a set", "[2024-05-17,2024-05-18]"),
        (text => text.Contains('(', StringComparison.Ordinal), "uses brackets from the old draft; a mark stands once, at the end", "2004-06-11?"),
        (text => text[0] is 'Y' or 'y' or '-' or '+', "lies outside the years 0001 to 9999 or has a sign", "a year as four digits, such as 2024"),
        (text => HasMaskLetter(text, 'u'), "uses u from the old draft; an unspecified digit is X", "2024-05-XX"),
        (text => HasMaskLetter(text, 'x'), "has a small x; an unspecified digit is a capital X", "2024-05-XX"),
        (text => text.Split('/').Any(HasNoHyphens), "has no hyphens", "2024-05-17"),
        (text => text.Length > 4 && text.All(char.IsAsciiDigit), "lies outside the years 0001 to 9999", "a year as four digits, such as 2024"),
        (text => Padded(text) != text, "has a month or day of one digit", "2024-05-07"),
    ];

    /// <summary>The advice for a known habit, or null where the parser's own words serve better.</summary>
    public static string? For(string text)
    {
        var habit = s_habits.FirstOrDefault(habit => habit.Fits(text));
        if (habit.Reason is null)
        {
            return null;
        }

        // A guess is offered only if it would be accepted, so that the advice never leads to a second error.
        var guess = Tidied(text);
        var form = EdtfParser.TryRead(guess, out _, out _) ? guess : habit.Example;

        // No full stop after the two dots of an open end, where a third would be copied with them.
        return Sentence(text, $"{habit.Reason}; write {form}{(form.EndsWith('.') ? "" : ".")}");
    }

    /// <summary>The text in quotes, then what is wrong with it. Long texts are cut and unprintable characters replaced, since this is shown and logged.</summary>
    public static string Sentence(string text, string reason)
    {
        var quote = new StringBuilder("‘");
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, LongestQuote)))
        {
            quote.Append(IsPrintable(character) ? character : '\uFFFD');
        }

        return quote.Append(text.Length > LongestQuote ? "…’ " : "’ ").Append(reason).ToString();
    }

    private static bool IsPrintable(char character) => char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    /// <summary>What was probably meant, all habits put right at once: <c>199u?~</c> → <c>199X%</c>.</summary>
    private static string Tidied(string text)
    {
        var tidy = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        tidy = tidy.Replace("unknown", "", StringComparison.OrdinalIgnoreCase).Replace("open", "..", StringComparison.OrdinalIgnoreCase);
        tidy = HasTime(tidy) ? tidy[..10] : tidy;
        tidy = tidy.Replace("?~", "%", StringComparison.Ordinal).Replace("~?", "%", StringComparison.Ordinal);
        tidy = Dashes.Aggregate(tidy, (current, dash) => current.Replace(dash, '-'));
        tidy = tidy.Replace('u', 'X').Replace('x', 'X');
        return string.Join('/', tidy.Split('/').Select(end => Padded(HasNoHyphens(end) ? Hyphenated(end) : end)));
    }

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    // 2024-05-17T10:00:00Z
    private static bool HasTime(string text) => text.Length > 10 && text[4] == '-' && text[7] == '-' && text[10] is 'T' or 't';

    // 199u, 19uu, 1999-uu: nothing else but digits, hyphens and marks, so that "August" is not taken for it.
    private static bool HasMaskLetter(string text, char letter) =>
        text.Contains(letter, StringComparison.Ordinal) && text.All(character => character == letter || !char.IsLetter(character));

    // 20240517, 202405, each with or without a mark
    private static bool HasNoHyphens(string end)
    {
        var digits = end.TrimEnd('?', '~', '%');
        return digits.Length is 6 or 8 && digits.All(char.IsAsciiDigit);
    }

    private static string Hyphenated(string end) =>
        end.TrimEnd('?', '~', '%').Length == 8 ? $"{end[..4]}-{end[4..6]}-{end[6..]}" : $"{end[..4]}-{end[4..]}";

    // 2024-5 → 2024-05, 2024-5-7 → 2024-05-07
    private static string Padded(string text)
    {
        var fields = text.Split('-');
        var isShort = fields is [{ Length: 4 }, _] or [{ Length: 4 }, _, _] && fields.All(field => field.All(char.IsAsciiDigit));
        return isShort ? string.Join('-', fields.Select(field => field.PadLeft(2, '0'))) : text;
    }
}
