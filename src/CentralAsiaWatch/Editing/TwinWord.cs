using System.Runtime.CompilerServices;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Editing;

/// <summary>A word of a title as it is compared: in any script and spelling, and without its ending.</summary>
/// <param name="Key">The word in Latin letters, without an English ending; of a script that is not transliterated, the folded word.</param>
/// <param name="Consonants">Of a name: its consonants (<see cref="Search.Consonants"/>); null for other words.</param>
/// <param name="Weight">How much it says, 0–1: the name of an actor says little, because actors are compared by themselves.</param>
/// <param name="Script">The script it is written in.</param>
public sealed record TwinWord(string Key, string? Consonants, double Weight, TwinScript Script)
{
    private const double OfAnActor = 0.25;
    private const double ByItsConsonants = 0.9;
    private const double ByItsBeginning = 0.7;
    private const int FewestOfBeginning = 5;

    // English only: titles are written in it, and what comes in another language has its own little words, which meet none of ours.
    private static readonly HashSet<string> s_little =
        [.. "a an the of to in on at by for from with and or as its their his her is are was were be been has have had that which who this these into over after before under up out not no new".Split(' ')];

    private static readonly string[] s_endings = ["ations", "ation", "ings", "ing", "ers", "er", "ies", "ed", "es", "s", "y", "e"];

    /// <summary>The words of a title, each once, without those that say nothing.</summary>
    public static IReadOnlyList<TwinWord> In(string title, TwinNames names) =>
    [
        .. SearchWord.In(title).Select(word => Of(word, names)).Where(word => word.Key.Length > 0 && !s_little.Contains(word.Key)).DistinctBy(word => word.Key),
    ];

    /// <summary>How alike two words are, 0–1.</summary>
    public double Likeness(TwinWord other) =>
        Key == other.Key ? 1
        : Consonants is not null && Consonants == other.Consonants ? ByItsConsonants
        : BeginAlike(Key, other.Key) ? ByItsBeginning : 0;

    /// <summary>Whether two names are one, spelt in any way: <c>Termez</c>, <c>Термез</c> and <c>Termiz</c>.</summary>
    public static bool IsOneName(string one, string other) => NameKeys(one).Overlaps(NameKeys(other));

    /// <summary>The keys of which two spellings of one name share one.</summary>
    internal static HashSet<string> NameKeys(string name)
    {
        // The i of Mazar-i-Sharif is written in many ways and says nothing.
        var words = SearchWord.In(name).Select(word => word.Text).Where(word => word.Length > 1).ToArray();
        HashSet<string> keys = [FormNames.Fold(name), .. words.Length == 0 || words.Select(Transliteration.Key).Any(key => key is null) ? [] : new[] { string.Concat(words.Select(Transliteration.Key)) }];
        if (words.Length > 0 && words.All(word => Search.Consonants.Of(word) is not null))
        {
            keys.Add(SearchKeys.ConsonantSign + string.Concat(words.Select(Search.Consonants.Of)));
        }

        keys.Remove("");
        return keys;
    }

    private static TwinWord Of(SearchWord word, TwinNames names)
    {
        var key = Transliteration.Key(word.Text) ?? SearchText.Fold(word.Text);
        var consonants = word.IsNameLike ? Search.Consonants.Of(word.Text) : null;
        return new TwinWord(s_little.Contains(key) ? "" : Stem(key), consonants, names.IsOfAnActor(key, consonants) ? OfAnActor : 1, TwinScripts.Of(word.Text));
    }

    // Rough on purpose: meets, meeting and met need not be one, visits and visited have to be.
    private static string Stem(string key)
    {
        const int Fewest = 3;
        var ending = key.All(char.IsAsciiLetter) ? s_endings.FirstOrDefault(ending => key.Length >= Fewest + ending.Length && key.EndsWith(ending, StringComparison.Ordinal)) : null;
        return ending is null ? key : key[..^ending.Length];
    }

    private static bool BeginAlike(string one, string other)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        return common >= FewestOfBeginning && common * 3 >= Math.Max(one.Length, other.Length) * 2;
    }
}

/// <summary>The script of a word, as far as titles in two of them cannot be compared word by word.</summary>
public enum TwinScript
{
    /// <summary>Latin letters, and digits.</summary>
    Latin,

    /// <summary>Cyrillic letters.</summary>
    Cyrillic,

    /// <summary>Arabic letters: Dari, Pashto, Persian.</summary>
    Arabic,

    /// <summary>Any other.</summary>
    Other,
}

internal static class TwinScripts
{
    /// <summary>The script of a word, by its first letter.</summary>
    public static TwinScript Of(string word) => word[0] switch
    {
        < '\u0250' => TwinScript.Latin,
        >= '\u0400' and < '\u0530' => TwinScript.Cyrillic,
        _ => Consonants.IsArabic(word) ? TwinScript.Arabic : TwinScript.Other,
    };
}

/// <summary>The words of which the names of actors are made, beside the actors.</summary>
public sealed class TwinNames
{
    private static readonly ConditionalWeakTable<References, TwinNames> s_made = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    private TwinNames(References references)
    {
        References = references;
        foreach (var word in references.Actors.Values.SelectMany(actor => SearchWord.In(actor.Name)))
        {
            _keys.Add(Transliteration.Key(word.Text) ?? SearchText.Fold(word.Text));
            if (word.IsNameLike && Consonants.Of(word.Text) is { } consonants)
            {
                _keys.Add(SearchKeys.ConsonantSign + consonants);
            }
        }
    }

    /// <summary>Actors and sources as they are.</summary>
    public References References { get; }

    /// <summary>The words for a picture of the actors, made once for each.</summary>
    public static TwinNames Of(References references) => s_made.GetValue(references, known => new TwinNames(known));

    /// <summary>Whether a word is one of an actor's name.</summary>
    public bool IsOfAnActor(string key, string? consonants) => _keys.Contains(key) || consonants is not null && _keys.Contains(SearchKeys.ConsonantSign + consonants);
}
