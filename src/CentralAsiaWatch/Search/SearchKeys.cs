using System.Collections.Concurrent;

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

    // The same names stand in very many records, and sounding one out takes longer than storing it.
    private const int MostKept = 40_000;
    private static int s_kept;
    private static readonly ConcurrentDictionary<string, KeyedWord> s_words = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string, string), (string? Consonants, string? Latin)> s_joined = new();

    /// <summary>The keys of a text, each once. Two names that stand together are also one, since some write Qosh Tepa and some Qoshtepa.</summary>
    public static IEnumerable<string> Of(string text) => Of([text]);

    /// <summary>The keys of some texts, each once.</summary>
    public static HashSet<string> Of(IEnumerable<string> texts)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            AddTo(keys, text);
        }

        return keys;
    }

    private static void AddTo(HashSet<string> keys, string text)
    {
        SearchWord? last = null;
        foreach (var word in SearchWord.In(text))
        {
            var isJoined = word.Text.Length > 1 && last is { } before && before.End + 1 == word.Start && text[before.End] == '-';
            if (!isJoined && IsPlain(word.Text))
            {
                // Most words: neither a name nor in other letters, so that it has no keys.
                last = word.Text.Length == 1 ? last : null;
                continue;
            }

            var known = Known(word);
            var isName = isJoined || known.IsNameLike;
            Add(known.Latin);
            if (isName)
            {
                Add(known.Consonants);
            }

            if (isName && last is { } first && SearchWord.Adjoin(text, first, word))
            {
                var both = Joined(first.Text, word.Text);
                Add(both.Consonants);
                Add(both.Latin);
            }

            // The i of Mazar-i-Sharif stands between two names and is none.
            last = isName ? word : word.Text.Length == 1 ? last : null;
        }

        void Add(string? key)
        {
            if (key is not null)
            {
                keys.Add(key);
            }
        }
    }

    private static bool IsPlain(string word) => !char.IsUpper(word[0]) && System.Text.Ascii.IsValid(word);

    private static KeyedWord Known(SearchWord word)
    {
        if (s_words.TryGetValue(word.Text, out var known))
        {
            return known;
        }

        known = new KeyedWord(word);
        return HasRoom() ? s_words.GetOrAdd(word.Text, known) : known;
    }

    private static (string? Consonants, string? Latin) Joined(string first, string word)
    {
        if (s_joined.TryGetValue((first, word), out var known))
        {
            return known;
        }

        var both = first + word;
        known = (ConsonantsOf(both), Transliteration.Key(both) is { } latin ? LatinSign + latin : null);
        return HasRoom() ? s_joined.GetOrAdd((first, word), known) : known;
    }

    // Counted here: to ask a dictionary that several may write to for its size stops them all.
    private static bool HasRoom() => s_kept < MostKept && Interlocked.Increment(ref s_kept) <= MostKept;

    private static string? ConsonantsOf(string name) => Consonants.Of(name) is { } consonants ? ConsonantSign + consonants : null;

    /// <summary>A word with its keys.</summary>
    private sealed class KeyedWord(SearchWord word)
    {
        private string? _consonants;
        private bool _isSounded;

        public bool IsNameLike { get; } = word.IsNameLike;

        /// <summary>The Latin key of a word in other letters; null for others.</summary>
        public string? Latin { get; } =
            !System.Text.Ascii.IsValid(word.Text) && Transliteration.Key(word.Text) is { } latin && latin != SearchText.Fold(word.Text) ? LatinSign + latin : null;

        /// <summary>The consonants, sounded out when they are asked for: of words that are no names nobody does. Two who ask at once get the same.</summary>
        public string? Consonants
        {
            get
            {
                if (!Volatile.Read(ref _isSounded))
                {
                    _consonants = ConsonantsOf(word.Text);
                    Volatile.Write(ref _isSounded, true);
                }

                return _consonants;
            }
        }
    }
}
