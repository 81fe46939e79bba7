using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// The names by which actors, sources and events may be typed, read once and held: an actor by slug, name, alias or code; a source by slug or short name; an
/// event by key or number. Case, accents and letter forms do not matter (<see cref="SearchText.Fold"/>).
/// </summary>
public sealed class FormNames
{
    private readonly Dictionary<string, HashSet<string>> _actors;
    private readonly Dictionary<string, HashSet<string>> _sources;
    private readonly Dictionary<string, string> _eventKeys;

    /// <summary>Names out of what is stored.</summary>
    /// <param name="references">Actors and sources.</param>
    /// <param name="otherNames">Aliases by the slug of the actor.</param>
    /// <param name="eventKeys">Keys of the events that are named, by key and by number.</param>
    public FormNames(References references, IReadOnlyDictionary<string, IReadOnlyList<string>> otherNames, IReadOnlyDictionary<string, string> eventKeys)
    {
        (References, _actors, _sources) = (references, new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        _eventKeys = new Dictionary<string, string>(eventKeys, StringComparer.Ordinal);
        EventKeys = _eventKeys.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var actor in references.Actors.Values)
        {
            foreach (var name in otherNames.GetValueOrDefault(actor.Slug, []).Append(actor.Name).Append(actor.Slug).Append(actor.Iso3 ?? actor.Slug))
            {
                Add(_actors, name, actor.Slug);
            }
        }

        foreach (var source in references.Sources.Values)
        {
            Add(_sources, source.Slug, source.Slug);
            Add(_sources, source.ShortName, source.Slug);
        }
    }

    // The same actors and sources: each open form holds names, and they must not be there once for each.
    private FormNames(FormNames same, IReadOnlyDictionary<string, string> eventKeys)
    {
        (References, _actors, _sources) = (same.References, same._actors, same._sources);
        _eventKeys = new Dictionary<string, string>(eventKeys, StringComparer.Ordinal);
        EventKeys = _eventKeys.Values.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Actors and sources as they are.</summary>
    public References References { get; }

    /// <summary>The day on which something is typed, UTC; null where that is not asked.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Keys of the events that exist among those asked for.</summary>
    public IReadOnlySet<string> EventKeys { get; }

    /// <summary>These names of actors and sources, with other events.</summary>
    /// <param name="eventKeys">Keys of the events that are named, by key and by number.</param>
    /// <param name="today">The day on which it is typed, UTC; null where that is not asked.</param>
    public FormNames WithEvents(IReadOnlyDictionary<string, string> eventKeys, DateOnly? today) => new(this, eventKeys) { Today = today };

    /// <summary>These names with more beside them: of actors and sources that a write adds, and of events in the same file.</summary>
    /// <param name="references">Actors and sources as they will be.</param>
    /// <param name="actorNames">Further names of actors, each with the slug it means; they win over what the names meant.</param>
    /// <param name="sourceNames">Further names of sources, each with the slug it means.</param>
    /// <param name="eventKeys">Keys of further events.</param>
    public FormNames With(
        References references, IEnumerable<KeyValuePair<string, string>> actorNames, IEnumerable<KeyValuePair<string, string>> sourceNames, IEnumerable<string> eventKeys)
    {
        var keys = new Dictionary<string, string>(_eventKeys, StringComparer.Ordinal);
        foreach (var key in eventKeys)
        {
            keys.TryAdd(key, key);
        }

        var with = new FormNames(references, new Dictionary<string, IReadOnlyList<string>>(), keys) { Today = Today };
        Take(with._actors, _actors, actorNames);
        Take(with._sources, _sources, sourceNames);
        return with;
    }

    /// <summary>The slugs that a typed name may mean: one where it is clear, several where it is shared, none where nobody is called so.</summary>
    public IReadOnlyCollection<string> Actors(string typed) => Find(_actors, typed, References.Actors.ContainsKey);

    /// <summary>The slugs that a typed source may mean.</summary>
    public IReadOnlyCollection<string> Sources(string typed) => Find(_sources, typed, References.Sources.ContainsKey);

    /// <summary>The key of the event that is typed; null for none.</summary>
    public string? Event(string typed) => _eventKeys.GetValueOrDefault(typed.Trim().TrimStart('#'));

    /// <summary>A folded name: what differs only in case, accents, letter forms and spaces is one.</summary>
    public static string Fold(string name) => string.Join(' ', SearchText.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static void Take(Dictionary<string, HashSet<string>> into, Dictionary<string, HashSet<string>> known, IEnumerable<KeyValuePair<string, string>> more)
    {
        foreach (var (name, slugs) in known)
        {
            into[name] = slugs;
        }

        foreach (var (name, slug) in more)
        {
            into[Fold(name)] = new HashSet<string>(StringComparer.Ordinal) { slug };
        }
    }

    private static void Add(Dictionary<string, HashSet<string>> names, string name, string slug)
    {
        if (Fold(name) is { Length: > 0 } folded)
        {
            if (!names.TryGetValue(folded, out var slugs))
            {
                names[folded] = slugs = new HashSet<string>(StringComparer.Ordinal);
            }

            slugs.Add(slug);
        }
    }

    private static HashSet<string> Find(Dictionary<string, HashSet<string>> names, string typed, Func<string, bool> isSlug) =>
        isSlug(typed.Trim()) ? [typed.Trim()] : names.TryGetValue(Fold(typed), out var slugs) ? slugs : [];
}
