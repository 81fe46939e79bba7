using System.Buffers;
using System.Globalization;
using System.Text;

namespace CentralAsiaWatch.Desk;

/// <summary>Makes lines of an article fit to be read and hashed: composed letters, no control characters, no marks that turn the direction of what follows.</summary>
internal static class ArticleText
{
    // Every character by which some text ends a line; a Windows line ends in two and the second line is empty.
    private static readonly SearchValues<char> s_ends = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    /// <summary>The lines of a text, empty ones too.</summary>
    public static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(s_ends);
            var end = length < 0 ? text.Length : start + length;
            yield return text[start..end];
            start = end + 1;
        }
    }

    /// <summary>A line as it is shown and hashed; counts what was taken out.</summary>
    public static string Clean(string line, ref int hidden, ref int turning)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            if (IsTurning(rune.Value))
            {
                turning++;
            }
            else if (rune.Value is '\t' or 0xA0)
            {
                clean.Append(' ');
            }
            else if (rune == Rune.ReplacementChar || IsHidden(rune))
            {
                hidden++;
            }
            else
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>What was taken out, in sentences.</summary>
    public static IReadOnlyList<string> Notes(int hidden, int turning)
    {
        var notes = new List<string>();
        if (hidden > 0)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"Taken out: {hidden:N0} {(hidden == 1 ? "character" : "characters")} that cannot be shown."));
        }

        if (turning > 0)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"Taken out: {turning:N0} {(turning == 1 ? "mark" : "marks")} that would show text in another order than it is written; read with care."));
        }

        return notes;
    }

    private static bool IsTurning(int value) => value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    // The joiners that Persian writing needs stay. U+FFFE makes normalising throw.
    private static bool IsHidden(Rune rune) => rune.Value is 0xFFFE or 0xFFFF or 0x200B or 0x2060 or 0xFEFF or 0xAD
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
