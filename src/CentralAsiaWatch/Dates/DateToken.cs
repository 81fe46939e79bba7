using System.Globalization;

namespace CentralAsiaWatch.Dates;

/// <summary>What a piece of a text is to the date grammar.</summary>
internal enum DateTokenKind
{
    /// <summary>A run of digits, Persian and Arabic ones too.</summary>
    Number,

    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>Any other character but a space.</summary>
    Sign,
}

/// <summary>A piece of a text: <c>24</c>, <c>december</c>, <c>,</c>.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last, after the ending of 24th and 1990s.</param>
/// <param name="Text">A word in small letters, a sign as it stands (every dash as a hyphen), the ending of a number.</param>
/// <param name="Number">The value of a number of at most four digits; −1 for any other piece.</param>
/// <param name="Digits">How many digits a number has.</param>
/// <param name="IsCapital">Whether it begins with a capital.</param>
internal sealed record DateToken(DateTokenKind Kind, int Start, int End, string Text, int Number, int Digits, bool IsCapital)
{
    /// <summary>What a word does in a date, and its value.</summary>
    public (DateRole Role, int Value) Meaning { get; init; }

    // No word of the grammar is longer; a longer one is not kept.
    private const int LongestWord = 16;

    /// <summary>Takes a text apart, in one pass.</summary>
    public static List<DateToken> In(string text)
    {
        var tokens = new List<DateToken>();
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.Format)
            {
                i++;
                continue;
            }

            var token = char.IsDigit(text[i]) ? NumberAt(text, i) : char.IsLetter(text[i]) ? WordAt(text, i) : SignAt(text, i);
            tokens.Add(token);
            i = token.End;
        }

        return tokens;
    }

    /// <summary>Whether it is this sign.</summary>
    public bool Is(char sign) => Kind == DateTokenKind.Sign && Text[0] == sign;

    private static DateToken NumberAt(string text, int start)
    {
        var (end, value) = (start, 0);
        for (; end < text.Length && char.IsDigit(text[end]); end++)
        {
            value = end - start < 4 ? (value * 10) + (int)char.GetNumericValue(text[end]) : -1;
        }

        var digits = end - start;
        var ending = end;
        while (ending < text.Length && ending < end + 3 && char.IsAsciiLetter(text[ending]))
        {
            ending++;
        }

        // 24th, 1st, 1990s, and no 20mm.
        var suffix = text[end..ending].ToLowerInvariant();
        return suffix is "st" or "nd" or "rd" or "th" or "s"
            ? new DateToken(DateTokenKind.Number, start, ending, suffix, digits > 4 ? -1 : value, digits, false)
            : new DateToken(DateTokenKind.Number, start, end, "", digits > 4 ? -1 : value, digits, false);
    }

    private static DateToken WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var word = end - start > LongestWord ? "" : text[start..end].ToLowerInvariant().Replace('ي', 'ی').Replace('ё', 'е');
        return new DateToken(DateTokenKind.Word, start, end, word, -1, 0, char.IsUpper(text[start])) { Meaning = DateLexicon.Find(word) };
    }

    private static DateToken SignAt(string text, int start) =>
        new(DateTokenKind.Sign, start, start + 1, text[start] is '–' or '—' or '−' or '‐' or '‑' ? "-" : text[start].ToString(), -1, 0, false);
}
