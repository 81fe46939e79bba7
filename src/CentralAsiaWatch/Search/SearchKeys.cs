using System.Collections.Concurrent;

namespace CentralAsiaWatch.Search;

/// <summary>
/// What a text is found by beside its own words: Latin keys of words in other scripts, and the consonants of its names. Each begins with a sign that no word has
/// and nobody can ask for, so that keys and words never meet in the index: a search for words reads the words alone, as fast as if there were no keys.
/// </summary>
public static class SearchKeys
{
    // The same names stand in very many records, and sounding one out takes longer than storing it.
    private const int MostKept = 20_000;
    private static readonly ConcurrentDictionary<string, string?> s_consonants = new(StringComparer.Ordinal);

    /// <summary>The sign before a Latin key.</summary>
    public const char LatinSign = '\ue001';

    /// <summary>The sign before the consonants of a name.</summary>
    public const char ConsonantSign = '\ue002';

    /// <summary>The keys of a text, each once. Two names that stand together are also one, since some write Qosh Tepa and some Qoshtepa.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        SearchWord? last = null;
        foreach (var word in SearchWord.In(text))
        {
            var isName = word.IsNameLike || (word.Text.Length > 1 && last is { } before && before.End + 1 == word.Start && text[before.End] == '-');
            if (!word.Text.All(char.IsAscii) && Transliteration.Key(word.Text) is { } latin && latin != SearchText.Fold(word.Text))
            {
                keys.Add(LatinSign + latin);
            }

            if (isName)
            {
                AddName(keys, word.Text);
            }

            if (isName && last is { } first && SearchWord.Adjoin(text, first, word))
            {
                var both = first.Text + word.Text;
                AddName(keys, both);
                if (Transliteration.Key(both) is { } joined)
                {
                    keys.Add(LatinSign + joined);
                }
            }

            // The i of Mazar-i-Sharif stands between two names and is none.
            last = isName ? word : word.Text.Length == 1 ? last : null;
        }

        return keys;
    }

    private static void AddName(HashSet<string> keys, string name)
    {
        if (s_consonants.TryGetValue(name, out var known))
        {
            AddIfAny(known);
            return;
        }

        known = Consonants.Of(name) is { } consonants ? ConsonantSign + consonants : null;
        if (s_consonants.Count < MostKept)
        {
            s_consonants.TryAdd(name, known);
        }

        AddIfAny(known);

        void AddIfAny(string? key)
        {
            if (key is not null)
            {
                keys.Add(key);
            }
        }
    }
}
