using System.Globalization;
using System.Text;

namespace CentralAsiaWatch.Citing;

/// <summary>
/// Text as it may stand in a file that another program reads: one line, without control characters. Letters of every script stay as they are, with the joiners that Dari needs;
/// what turns the direction of reading goes, because it would turn what stands after it in the file, too.
/// </summary>
public static class CitedText
{
    private const char Unreadable = '\uFFFD';

    /// <summary>The text in one line, without control characters, halves of letters, and blanks at its ends.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var place = 0; place < text.Length; place++)
        {
            var letter = text[place];
            if (char.IsSurrogate(letter))
            {
                var isPair = place + 1 < text.Length && char.IsSurrogatePair(letter, text[place + 1]);
                _ = isPair ? clean.Append(letter).Append(text[++place]) : clean.Append(Unreadable);
            }
            else if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (!TurnsReading(letter) && letter is not ('\uFFFE' or '\uFFFF'))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>Letters, digits and hyphens of ASCII out of any text, for a key or the name of a file.</summary>
    public static string Key(string text) => string.Join('-', string.Concat(text.ToLowerInvariant().Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Split('-', StringSplitOptions.RemoveEmptyEntries));

    // Embeddings, overrides and isolates: U+202A to U+202E and U+2066 to U+2069. Marks of direction and the joiners stay.
    private static bool TurnsReading(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
