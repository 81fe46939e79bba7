namespace CentralAsiaWatch.Search;

/// <summary>
/// What a text is found by beside its own words: Latin keys of words in other scripts, and the consonants of its names. Each begins with a sign that no word has
/// and nobody can ask for, so that keys and words never meet in the index: a search for words reads the words alone, as fast as if there were no keys.
/// </summary>
public static class SearchKeys
{
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
        if (Consonants.Of(name) is { } consonants)
        {
            keys.Add(ConsonantSign + consonants);
        }
    }
}
