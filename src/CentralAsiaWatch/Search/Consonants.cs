using System.Globalization;
using System.Text;

namespace CentralAsiaWatch.Search;

/// <summary>
/// The consonants of a name, written one way for all its spellings: <c>Qosh Tepa</c>, <c>Кош-Тепе</c> and <c>قوش تپه</c> meet in <c>kS</c> and <c>tp</c>.
/// Vowels are left out because Dari does not write the short ones and the others differ from spelling to spelling; only that a name begins with one is kept, as <c>a</c>.
/// </summary>
/// <remarks>Classes: q and k; kh, x and h; gh and g; zh, dzh and j; ts, soft c and s; v and w, which fall away after a vowel; y, which is kept at the beginning only.</remarks>
public static class Consonants
{
    private const int Fewest = 2;
    private const string BeginningsOfTwo = "cdgkpstz";

    // Longest first. Capitals stand for sounds of two letters; H is the kh that stays at the end of a name, where h does not.
    private static readonly (string Letters, string Sound)[] s_together =
    [
        ("shch", "S"), ("sch", "S"), ("tch", "C"), ("dzh", "j"), ("khw", "H"), ("khv", "H"), ("sh", "S"), ("ch", "C"), ("zh", "j"), ("dj", "j"), ("kh", "H"),
        ("gh", "g"), ("ts", "s"), ("tz", "s"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ck", "k"), ("ce", "s"), ("ci", "s"), ("cy", "s"),
    ];

    /// <summary>The consonants of a word; null where there are too few to tell names apart, and for numbers and other scripts.</summary>
    public static string? Of(string word)
    {
        var sounds = IsArabic(word) ? OfArabic(SearchText.Fold(word)) : Transliteration.Key(word) is { } latin ? OfLatin(latin) : null;
        return sounds is not null && sounds.TrimStart('a').Length >= Fewest && !sounds.Any(char.IsAsciiDigit) ? sounds : null;
    }

    /// <summary>Whether a word is written in Arabic letters, Persian, Dari, Uzbek or Pashto.</summary>
    public static bool IsArabic(string word) => word.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter && letter is (>= '\u0600' and <= '\u06ff') or (>= '\u0750' and <= '\u077f') or (>= '\ufb50' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefc'));

    private static string OfLatin(string word)
    {
        var sounds = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var (letters, sound) = BeginningsOfTwo.Contains(word[i], StringComparison.Ordinal) ? s_together.FirstOrDefault(one => string.CompareOrdinal(word, i, one.Letters, 0, one.Letters.Length) == 0) : default;
            if (letters is null)
            {
                Append(sounds, Single(word, i));
                i++;
            }
            else
            {
                Append(sounds, sound);
                // ce, ci and cy: the vowel falls away of itself.
                i += letters.Length;
            }
        }

        return sounds.ToString().Replace('H', 'h');
    }

    private static string Single(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => at == 0 ? "a" : "",
        'y' => at == 0 ? "y" : "",
        'v' or 'w' => at == 0 || (at + 1 < word.Length && IsVowel(word[at + 1])) ? "w" : IsVowel(word[at - 1]) ? "" : "w",
        'h' => at > 0 && at == word.Length - 1 && IsVowel(word[at - 1]) ? "" : "h",
        'q' or 'c' => "k",
        'x' => "H",
        var other => other.ToString(),
    };

    private static string OfArabic(string word)
    {
        var sounds = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            Append(sounds, Single(word, i, i == 0 ? '\0' : word[i - 1], i + 1 < word.Length ? word[i + 1] : '\0'));
        }

        return sounds.ToString();
    }

    private static string Single(string word, int at, char before, char after) => word[at] switch
    {
        'ا' or 'أ' or 'إ' or 'ع' or 'ئ' or 'ء' or 'ؤ' => at == 0 ? "a" : "",
        // Vowel or consonant: the first letter and one before a long a are heard, خوا in خواجه is not.
        'و' => at == 0 || (after == 'ا' && before != 'خ') || (before == 'ا' && at > 1 && after == 'ی') ? "w" : "",
        'ی' => at == 0 ? "y" : "",
        'ه' => at == word.Length - 1 ? "" : "h",
        'ح' or 'خ' => "h",
        'ب' => "b",
        'پ' => "p",
        'ت' or 'ط' or 'ټ' => "t",
        'ث' or 'س' or 'ص' => "s",
        'ج' or 'ژ' => "j",
        'چ' => "C",
        'د' or 'ډ' => "d",
        'ذ' or 'ز' or 'ض' or 'ظ' => "z",
        'ر' or 'ړ' => "r",
        'ش' or 'ښ' => "S",
        'غ' or 'گ' or 'ګ' or 'ږ' => "g",
        'ف' => "f",
        'ق' or 'ک' => "k",
        'ل' => "l",
        'م' => "m",
        'ن' or 'ڼ' => "n",
        _ => "",
    };

    // Said once however often it is written: Tashkennt, Haqqani, and ممتاز without its vowels.
    private static void Append(StringBuilder sounds, string sound)
    {
        if (sound.Length > 0 && (sounds.Length == 0 || !Same(sounds[^1], sound[0])))
        {
            sounds.Append(sound);
        }
    }

    private static bool Same(char one, char other) => one == other || (one is 'h' or 'H' && other is 'h' or 'H');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
