using CentralAsiaWatch.Map;
using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Desk;

/// <summary>
/// The names of actors and places, to be found in running text however they are written: aliases, Cyrillic and Latin alike, possessives, and the words for what is of a
/// country. The longest name wins: "Islamic State Khorasan Province" is not "Islamic State".
/// </summary>
public sealed class KnownNames
{
    private const int LongestEnding = 2;
    private const int ShortestStem = 5;

    private readonly Dictionary<string, List<Named>> _byFirstKey = new(StringComparer.Ordinal);

    private readonly Dictionary<string, KnownActor> _actors = new(StringComparer.Ordinal);

    /// <summary>The names of some actors and places.</summary>
    public KnownNames(IEnumerable<KnownActor> actors, IEnumerable<MapPlace> places)
    {
        foreach (var actor in actors)
        {
            _actors[actor.Slug] = actor;
            foreach (var name in actor.Aliases.Append(actor.Name).Concat(Demonyms.Of(actor.Slug)))
            {
                Add(name, actor, null);
            }
        }

        foreach (var place in places)
        {
            Add(place.Name, null, place);
            // The Uzbek-Afghan border is also the Afghan-Uzbek one.
            if (place.Name.Split(' ') is [var pair, "border"] && pair.Split('-') is [var one, var other])
            {
                Add($"{other}-{one} border", null, place);
            }
        }

        foreach (var names in _byFirstKey.Values)
        {
            names.Sort((one, other) => other.Keys.Count.CompareTo(one.Keys.Count));
        }
    }

    /// <summary>The actor of a slug; null for none.</summary>
    public KnownActor? Actor(string slug) => _actors.GetValueOrDefault(slug);

    /// <summary>The names in a text, in its order, none within another.</summary>
    public IEnumerable<FoundName> In(string text)
    {
        var words = SearchWord.In(text).Select(word => new Word(word, Key(word.Text))).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            if (At(text, words, i) is not { } found)
            {
                continue;
            }

            var last = words[i + found.Keys.Count - 1].Place;
            yield return new FoundName(words[i].Place.Start, last.End, found.Actor, found.Place);
            i += found.Keys.Count - 1;
        }
    }

    private Named? At(string text, Word[] words, int i)
    {
        foreach (var key in Stems(words[i]))
        {
            var named = _byFirstKey.GetValueOrDefault(key)?.FirstOrDefault(name => Matches(name, text, words, i));
            if (named is not null)
            {
                return named;
            }
        }

        return null;
    }

    private static bool Matches(Named name, string text, Word[] words, int at)
    {
        if (at + name.Keys.Count > words.Length)
        {
            return false;
        }

        for (var i = 1; i < name.Keys.Count; i++)
        {
            if (!Stems(words[at + i]).Contains(name.Keys[i], StringComparer.Ordinal) || text.AsSpan(words[at + i - 1].Place.End, words[at + i].Place.Start - words[at + i - 1].Place.End).Length > 2)
            {
                return false;
            }
        }

        // "us" is not the US; a name in a script with capitals begins with one.
        var first = words[at].Place.Text;
        return name.Exact is { } exact ? Bare(first) == exact : !name.HasCapital || char.IsUpper(first[0]);
    }

    private static IEnumerable<string> Stems(Word word)
    {
        yield return word.Key;

        // Узбекистана, Кабуле, Таджикистаном: the ending of a case.
        if (word.Place.Text[0] is >= '\u0400' and <= '\u04ff')
        {
            for (var ending = 1; ending <= LongestEnding && word.Key.Length - ending >= ShortestStem; ending++)
            {
                yield return word.Key[..^ending];
            }
        }
    }

    private void Add(string name, KnownActor? actor, MapPlace? place)
    {
        var words = SearchWord.In(name).Select(word => word.Text).ToArray();
        if (words.Length == 0)
        {
            return;
        }

        var keys = words.Select(Key).ToArray();
        var named = new Named(keys, words is [var only] && only.Length <= 3 && only.All(char.IsUpper) ? only : null, char.IsUpper(words[0][0]), actor, place);
        if (!_byFirstKey.TryGetValue(keys[0], out var names))
        {
            _byFirstKey[keys[0]] = names = [];
        }

        // A capital is an actor and a place: both are kept as one.
        var same = names.FindIndex(other => other.Keys.SequenceEqual(keys, StringComparer.Ordinal));
        if (same < 0)
        {
            names.Add(named);
        }
        else
        {
            names[same] = names[same] with { Actor = names[same].Actor ?? actor, Place = names[same].Place ?? place };
        }
    }

    private static string Key(string word)
    {
        var bare = Bare(word);
        return Transliteration.Key(bare) ?? SearchText.Fold(bare);
    }

    // Uzbekistan's, Kazakhs'
    private static string Bare(string word)
    {
        var trimmed = word.TrimEnd('\'', '’');
        return trimmed.EndsWith("'s", StringComparison.Ordinal) || trimmed.EndsWith("’s", StringComparison.Ordinal) ? trimmed[..^2] : trimmed.Length > 0 ? trimmed : word;
    }

    private sealed record Named(IReadOnlyList<string> Keys, string? Exact, bool HasCapital, KnownActor? Actor, MapPlace? Place);

    private readonly record struct Word(SearchWord Place, string Key);
}

/// <summary>A known name in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Actor">Whose name it is; null where it is a place alone.</param>
/// <param name="Place">The place of the name; null where it is none.</param>
public sealed record FoundName(int Start, int End, KnownActor? Actor, MapPlace? Place);
