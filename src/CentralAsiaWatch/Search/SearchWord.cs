using System.Buffers;
using System.Globalization;

namespace CentralAsiaWatch.Search;

/// <summary>A word as it stands in a text, with where it stands: apostrophes, vowel marks and joiners inside it belong to it, as <see cref="SearchText.Fold"/> reads it.</summary>
/// <param name="Text">The word as it is written.</param>
/// <param name="Start">Its first character in the text.</param>
public readonly record struct SearchWord(string Text, int Start)
{
    private static readonly SearchValues<char> s_between = SearchValues.Create(" -‐–\u00a0\u200ciиӣ");

    /// <summary>The character after its last.</summary>
    public int End => Start + Text.Length;

    /// <summary>Whether it is written as a name is: with a capital first, or in a script that has none. An abbreviation in capitals is no name to be sounded out.</summary>
    public bool IsNameLike => char.IsUpper(Text[0]) ? !IsAbbreviation : Consonants.IsArabic(Text);

    private bool IsAbbreviation => Text.Length > 1 && Text.All(char.IsAsciiLetterUpper);

    /// <summary>The words of a text, in its order.</summary>
    public static IEnumerable<SearchWord> In(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && IsInside(text[i]))))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                yield return new SearchWord(text[start..i], start);
                start = -1;
            }
        }
    }

    /// <summary>Whether two words may be one name in two parts: nothing stands between them but spaces, hyphens or a single letter as in Mazar-i-Sharif.</summary>
    public static bool Adjoin(string text, SearchWord one, SearchWord next) =>
        text.AsSpan(one.End, next.Start - one.End) is var between && between.Length <= 3 && between.IndexOfAnyExcept(s_between) < 0;

    private static bool IsInside(char letter) => SearchText.IsApostropheOrTatweel(letter)
        || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
