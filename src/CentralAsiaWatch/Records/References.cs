using System.Collections.Concurrent;
using System.Text.Json;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>An actor as other records need it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Parent">Slug of what it belongs to.</param>
/// <param name="Iso3">ISO 3166 alpha-3, states only.</param>
public sealed record ActorEntry(int Number, string Slug, string Name, string Kind, string? Parent, string? Iso3);

/// <summary>A source as other records need it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="ShortName">How it is named beside a paragraph sign.</param>
/// <param name="Reliability">Admiralty letter.</param>
/// <param name="Paragraphs">How many paragraphs it has.</param>
public sealed record SourceEntry(int Number, string Slug, string ShortName, char Reliability, int Paragraphs)
{
    /// <summary>When it was published: EDTF; null where nothing says or lets one infer it.</summary>
    public string? Published { get; init; }

    /// <summary>True where no document states the date of publication.</summary>
    public bool IsPublishedInferred { get; init; }

    /// <summary>The origin it repeats, as it is coded; null where it is its own.</summary>
    public string? Origin { get; init; }

    /// <summary>Where it can be read, as it is coded; null for nowhere.</summary>
    public string? Address { get; init; }
}

/// <summary>An immutable picture of the actors and sources that records refer to. There are few of them beside the events, so all are held.</summary>
public sealed class References
{
    private readonly Dictionary<string, ActorEntry> _actors;
    private readonly Dictionary<string, SourceEntry> _sources;

    // Asked several times for each participant of each record that is written.
    private readonly ConcurrentDictionary<string, ActorEntry[]> _sides = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ActorReference> _named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string One, string Other), string[]> _pairs = new();

    public References(IEnumerable<ActorEntry> actors, IEnumerable<SourceEntry> sources)
    {
        _actors = actors.ToDictionary(actor => actor.Slug, StringComparer.Ordinal);
        _sources = sources.ToDictionary(source => source.Slug, StringComparer.Ordinal);
        ActorsByName = [.. _actors.Values.OrderBy(actor => actor.Name, StringComparer.Ordinal).ThenBy(actor => actor.Slug, StringComparer.Ordinal)];
        SourcesByNumber = _sources.Values.ToDictionary(source => source.Number);
    }

    /// <summary>Actors by slug.</summary>
    public IReadOnlyDictionary<string, ActorEntry> Actors => _actors;

    /// <summary>Actors in the order of their names, and of their slugs where two have one name: the same at any time.</summary>
    public IReadOnlyList<ActorEntry> ActorsByName { get; }

    /// <summary>Sources by slug.</summary>
    public IReadOnlyDictionary<string, SourceEntry> Sources => _sources;

    /// <summary>Sources by number.</summary>
    public IReadOnlyDictionary<int, SourceEntry> SourcesByNumber { get; }

    /// <summary>What is read instead of a facet's stored name, for those that no vocabulary or record names: places and measures.</summary>
    public IReadOnlyDictionary<string, string> FacetWords { get; init; } = new Dictionary<string, string>();

    /// <summary>Slugs of the collections that there are, the documents first.</summary>
    public IReadOnlyList<string> Collections { get; init; } = CentralAsiaWatch.Collections.CollectionSlugs.Usual;

    /// <summary>Reads the picture from the store.</summary>
    public static async Task<References> LoadAsync(WatchDbContext db, CancellationToken cancellationToken)
    {
        var actors = await db.Actors.AsNoTracking().Where(actor => actor.Status == RecordStatus.Published).Select(actor => new
        {
            actor.Number,
            actor.Key,
            actor.Title,
            actor.Kind,
            actor.ParentNumber,
            actor.Iso3,
        }).ToListAsync(cancellationToken);
        var slugs = actors.ToDictionary(actor => actor.Number, actor => actor.Key);
        var sources = await db.Sources.AsNoTracking().Where(source => source.Status == RecordStatus.Published).Select(source => new
        {
            source.Number,
            source.Key,
            source.ShortName,
            source.Reliability,
            source.Paragraphs,
            source.Json,
        }).ToListAsync(cancellationToken);

        var collections = await db.Facets.AsNoTracking().Where(facet => facet.Name.Contains(" collection:")).Select(facet => facet.Name).ToListAsync(cancellationToken);
        var words = await db.Facets.AsNoTracking().Where(facet => facet.Words != null).ToDictionaryAsync(facet => facet.Name, facet => facet.Words!, StringComparer.Ordinal, cancellationToken);
        return new References(
            actors.Select(actor => new ActorEntry(
                actor.Number, actor.Key, actor.Title, actor.Kind, actor.ParentNumber is { } parent ? slugs.GetValueOrDefault(parent) : null, actor.Iso3)),
            sources.Select(source => Entry(new SourceEntry(source.Number, source.Key, source.ShortName, source.Reliability[0], source.Paragraphs), source.Json)))
        {
            FacetWords = words,
            Collections = CentralAsiaWatch.Collections.CollectionSlugs.OfFacets(collections),
        };
    }

    // Sources are few and read once after each write: what only some pages ask of them needs no columns of its own.
    private static SourceEntry Entry(SourceEntry entry, string json)
    {
        using var item = JsonDocument.Parse(json);
        return entry with { Published = Text("published"), IsPublishedInferred = Text("publishedBasis") is not null, Origin = Text("origin"), Address = Text("address") };

        string? Text(string name) => item.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    /// <summary>This picture with other actors and sources in place of, or beside, those it has.</summary>
    public References With(IEnumerable<ActorEntry> actors, IEnumerable<SourceEntry> sources)
    {
        var allActors = new Dictionary<string, ActorEntry>(_actors, StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            allActors[actor.Slug] = actor;
        }

        var allSources = new Dictionary<string, SourceEntry>(_sources, StringComparer.Ordinal);
        foreach (var source in sources)
        {
            allSources[source.Slug] = source;
        }

        return new References(allActors.Values, allSources.Values) { FacetWords = FacetWords, Collections = Collections };
    }

    /// <summary>The actor itself, then what it belongs to, and so on up. A filter on any of them finds the actor's records.</summary>
    public IEnumerable<ActorEntry> Sides(string slug) => _actors.ContainsKey(slug) ? _sides.GetOrAdd(slug, FindSides) : [];

    private ActorEntry[] FindSides(string slug)
    {
        var sides = new List<ActorEntry>();
        // A ring of parents cannot be written; the bound only keeps a damaged store from looping.
        for (var actor = _actors.GetValueOrDefault(slug); actor is not null && sides.Count < 8; actor = actor.Parent is null ? null : _actors.GetValueOrDefault(actor.Parent))
        {
            sides.Add(actor);
        }

        return [.. sides];
    }

    /// <summary>Slug of the state an actor belongs to; a state's own slug; null for none.</summary>
    public string? Country(string slug) => Sides(slug).FirstOrDefault(side => side.Kind == "state")?.Slug;

    /// <summary>An actor as the public JSON names it.</summary>
    public ActorReference Actor(string slug) => !_actors.ContainsKey(slug) ? new ActorReference(slug, slug, null)
        : _named.GetOrAdd(slug, one => new ActorReference(one, _actors[one].Name, Country(one)));

    /// <summary>
    /// The facets of the pairs that two participants make, each with what it belongs to. The Taliban and Afghanistan are one side: an actor makes no pair with
    /// what it belongs to.
    /// </summary>
    public IReadOnlyList<string> Pairs(string one, string other) => !_actors.ContainsKey(one) || !_actors.ContainsKey(other) ? [] : _pairs.GetOrAdd((one, other), FindPairs);

    private string[] FindPairs((string One, string Other) participants)
    {
        var (one, other) = (Sides(participants.One).Select(side => side.Slug).ToArray(), Sides(participants.Other).Select(side => side.Slug).ToArray());
        return [.. one.Except(other, StringComparer.Ordinal).SelectMany(first => other.Except(one, StringComparer.Ordinal).Select(second => RecordFacets.Pair(first, second)))];
    }

    /// <summary>
    /// The grade of one citation: letter of the source, digit of the claim. A record that was taken out of sight together with its source is still told of the past: there
    /// the source cannot be judged.
    /// </summary>
    public AdmiraltyGrade Grade(CitationContent citation) => new(_sources.GetValueOrDefault(citation.Source)?.Reliability ?? 'F', citation.Credibility);
}
