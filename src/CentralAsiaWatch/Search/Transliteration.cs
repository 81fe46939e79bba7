using System.Collections.Frozen;
using System.Text;

namespace CentralAsiaWatch.Search;

/// <summary>
/// The Cyrillic of Russian, Tajik, Uzbek, Kazakh and Kyrgyz in plain Latin letters, one way for all five, so that a word has one key however it came:
/// <c>Қўштепа</c> and <c>Qoʻshtepa</c> are both <c>qoshtepa</c>. It is a key to find by and no spelling to show.
/// </summary>
public static class Transliteration
{
    // A letter and what is written for it.
    private static readonly string[] s_table =
    [
        "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y",
        "к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f",
        "х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya",
        // Tajik and Uzbek.
        "ғ=gh қ=q ҳ=h ҷ=j ӣ=i ӯ=u ў=o",
        // Kazakh and Kyrgyz; і also in Ukrainian names.
        "ә=a ө=o ү=u ұ=u ң=ng һ=h і=i җ=j ї=i є=e ґ=g",
    ];

    private static readonly FrozenDictionary<char, string> s_letters = s_table.SelectMany(line => line.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>The Latin key of a word: letters a–z and digits. Null for a word of another script, such as Dari, whose vowels are not written.</summary>
    public static string? Key(string word)
    {
        if (word.All(char.IsAsciiLetterOrDigit))
        {
            // Most words of our texts are such already.
            return word.Length == 0 ? null : word.ToLowerInvariant();
        }

        var latin = new StringBuilder(word.Length + 4);
        foreach (var letter in SearchText.Sound(word).Normalize(NormalizationForm.FormC))
        {
            var small = char.ToLowerInvariant(letter);
            _ = s_letters.TryGetValue(small, out var written) ? latin.Append(written) : latin.Append(letter);
        }

        var key = SearchText.Fold(latin.ToString());
        return key.Length > 0 && key.All(char.IsAsciiLetterOrDigit) ? key : null;
    }
}
