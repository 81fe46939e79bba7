using System.Globalization;
using System.Text;

namespace CentralAsiaWatch.Search;

/// <summary>
/// Folds Latin, Cyrillic and Arabic-script text to one form, for what is stored and what is asked alike: <c>Қўштепа</c>, <c>Qo‘shtepa</c> and
/// <c>قوش‌تپه</c> are found however their marks are typed. Done here and not in the database because SQLite folds ASCII letters only.
/// </summary>
public static class SearchText
{
    /// <summary>The most characters of a query that are looked at.</summary>
    public const int MaximumQueryLength = 200;

    private const int MaximumTerms = 12;

    /// <summary>Text without case, accents, vowel marks and joiners; letters that Persian and Arabic type differently become one.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text) && text.AsSpan().IndexOfAny('\'', '`') < 0)
        {
            // Most words by far, and all of what is folded below is beyond these letters.
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        // Word by word: a space takes part in no letter, and words beyond ASCII are few and take ten times as long.
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(' ', start) is >= 0 and var space ? space + 1 : text.Length;
            var word = text.AsSpan(start, end - start);
            if (Ascii.IsValid(word) && word.IndexOfAny('\'', '`') < 0)
            {
                AppendLower(folded, word);
            }
            else
            {
                AppendFolded(folded, word.ToString());
            }

            start = end;
        }

        return folded.ToString();
    }

    private static void AppendLower(StringBuilder folded, ReadOnlySpan<char> ascii)
    {
        Span<char> small = stackalloc char[64];
        for (var start = 0; start < ascii.Length; start += small.Length)
        {
            var piece = ascii[start..Math.Min(ascii.Length, start + small.Length)];
            _ = Ascii.ToLower(piece, small, out var written);
            folded.Append(small[..written]);
        }
    }

    private static void AppendFolded(StringBuilder folded, string text)
    {
        foreach (var letter in Sound(text).Normalize(NormalizationForm.FormKD))
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(letter))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark:
                    break;
                case UnicodeCategory.PrivateUse:
                    // Signs of the index's own (SearchKeys), and never anybody's letters.
                    folded.Append(' ');
                    break;
                default:
                    if (!IsApostropheOrTatweel(letter))
                    {
                        folded.Append(One(char.ToLowerInvariant(letter)));
                    }

                    break;
            }
        }
    }

    /// <summary>
    /// Text without control characters and without marks that turn the direction of what stands after them: shown in a sentence of ours, they would turn that
    /// too. The joiners that Persian writing needs stay.
    /// </summary>
    public static string WithoutControls(string text) => text.Any(IsControl)
        ? string.Concat(text.Where(letter => !IsControl(letter)))
        : text;

    /// <summary>The words of a query, folded: runs of letters and digits.</summary>
    public static IReadOnlyList<string> Terms(string? query)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return [];
        }

        var terms = new List<string>();
        var term = new StringBuilder();
        foreach (var letter in Fold(query.Length > MaximumQueryLength ? query[..MaximumQueryLength] : query))
        {
            if (char.IsLetterOrDigit(letter))
            {
                term.Append(letter);
            }
            else if (term.Length > 0)
            {
                terms.Add(term.ToString());
                term.Clear();
            }
        }

        if (term.Length > 0)
        {
            terms.Add(term.ToString());
        }

        return terms.Count > MaximumTerms ? terms[..MaximumTerms] : terms;
    }

    /// <summary>
    /// The query in FTS5's language: every word quoted, so that nothing typed is read as an operator, each found as the beginning of a word.
    /// Null when there is no word in it. Sample: <c>qosh-tepa "canal</c> gives <c>"qosh"* "tepa"* "canal"*</c>.
    /// </summary>
    public static string? ToMatch(string? query)
    {
        var terms = Terms(query);
        return terms.Count == 0 ? null : string.Join(' ', terms.Select(term => $"\"{term}\"*"));
    }

    // A lone surrogate and U+FFFE, which is no character, make Normalize throw; neither can be searched for.
    internal static string Sound(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 && text.AsSpan().IndexOfAny('\ufffd', '\ufffe') < 0)
        {
            return text;
        }

        var sound = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            sound.Append(rune == Rune.ReplacementChar || rune.Value == 0xFFFE ? " " : rune.ToString());
        }

        return sound.ToString();
    }

    internal static bool IsApostropheOrTatweel(char letter) => letter is '\'' or '’' or '‘' or 'ʻ' or 'ʼ' or '`' or '´' or 'ـ';

    private static char One(char letter) => letter switch
    {
        'ي' or 'ى' => 'ی',
        'ك' => 'ک',
        'ة' or 'ۀ' => 'ه',
        _ => letter,
    };

    private static bool IsControl(char letter) => char.IsControl(letter) || letter is '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
