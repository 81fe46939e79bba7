using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Past;

/// <summary>
/// Which records stand in some collections and which do not. The documents are all that has no collection of its own, so whichever is asked for, only records that bear
/// the name of a collection are read: those that go, where the documents stay, and else those that stay (docs/decisions/0032).
/// </summary>
/// <param name="db">The store as it is now.</param>
/// <param name="mappings">How revisions are read.</param>
/// <param name="choice">The collections.</param>
internal sealed class CollectedRecords(WatchDbContext db, RecordMappings mappings, CollectionChoice choice)
{
    private static readonly RecordKind[] s_citing = [.. RecordKinds.All.Where(kind => kind is not (RecordKind.Actor or RecordKind.Source))];

    /// <summary>Whether the documents are among them: then the store is read without what does not belong, and else what belongs is read alone.</summary>
    public bool IsMost => choice.Has(CollectionSlugs.Usual);

    /// <summary>Everything that bears the name of a collection, as it is now.</summary>
    public async Task<Dictionary<(RecordKind Kind, int Number), Revised>> LabelledAsync(CancellationToken cancellationToken)
    {
        var (found, stored) = (new Dictionary<(RecordKind, int), Revised>(), new StoredRecords(db));
        var slugs = (await References.LoadAsync(db, cancellationToken)).Collections;
        foreach (var kind in RecordKinds.All)
        {
            var numbers = (await stored.NumbersWithAsync(kind, slugs.Select(RecordFacets.Collection), cancellationToken)).ToArray();
            foreach (var (number, last) in await LastAsync(kind, numbers, cancellationToken))
            {
                found[(kind, number)] = last;
            }
        }

        return found;
    }

    /// <summary>Records as their last revisions left them.</summary>
    public async Task<Dictionary<int, Revised>> LastAsync(RecordKind kind, int[] numbers, CancellationToken cancellationToken)
    {
        var last = new Dictionary<int, Revised>();
        foreach (var one in await db.Revisions.AsNoTracking().Where(one => one.RecordKind == kind && EF.Parameter(numbers).Contains(one.RecordNumber))
            .OrderBy(one => one.RecordNumber).ThenBy(one => one.Version).Select(one => new { one.RecordNumber, one.Version, one.RecordedAt, one.After }).ToListAsync(cancellationToken))
        {
            last[one.RecordNumber] = new Revised(mappings[kind].Read(one.After), one.Version, one.RecordedAt);
        }

        return last;
    }

    /// <summary>Of actors and sources that do not belong, those that stay because a record that stays names them.</summary>
    /// <param name="going">What does not belong.</param>
    /// <param name="references">Actors and sources as they are.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<HashSet<(RecordKind Kind, int Number)>> NamedByOthersAsync(IReadOnlyDictionary<(RecordKind Kind, int Number), RecordContent> going, References references, CancellationToken cancellationToken)
    {
        var places = going.Where(one => one.Value is ActorContent or SourceContent)
            .ToDictionary(one => one.Value is ActorContent ? RecordFacets.Actor(one.Value.Key) : RecordFacets.Source(one.Value.Key), one => one.Key, StringComparer.Ordinal);
        var kept = new HashSet<(RecordKind, int)>();
        foreach (var kind in s_citing)
        {
            var names = places.Keys.Select(facet => RecordFacets.Name(kind, facet)).ToArray();
            var naming = await (from facet in db.Facets
                                where names.Contains(facet.Name)
                                join row in db.RecordFacets on facet.Id equals row.FacetId
                                select new { facet.Name, row.Number }).ToListAsync(cancellationToken);
            kept.UnionWith(naming.Where(one => !going.ContainsKey((kind, one.Number))).Select(one => places[one.Name[(one.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..]]));
        }

        // With an actor stays what it belongs to.
        var sides = going.Where(one => kept.Contains(one.Key) && one.Value is ActorContent).SelectMany(one => references.Sides(one.Value.Key)).Select(side => (RecordKind.Actor, side.Number)).ToArray();
        kept.UnionWith(sides);
        return kept;
    }

    /// <summary>Actors and sources that some records name, with what actors belong to, and every state: pages of states are there in any collection.</summary>
    public static HashSet<(RecordKind Kind, int Number)> Named(IEnumerable<RecordContent> contents, References references)
    {
        var words = contents.SelectMany(content => Editing.FlatContent.Of(content)).Select(field => field.Value).ToHashSet(StringComparer.Ordinal);
        var actors = references.Actors.Values.Where(actor => actor.Kind == "state" || words.Contains(actor.Slug)).SelectMany(actor => references.Sides(actor.Slug)).Select(actor => (RecordKind.Actor, actor.Number));
        return [.. actors, .. references.Sources.Values.Where(source => words.Contains(source.Slug)).Select(source => (RecordKind.Source, source.Number))];
    }
}

/// <summary>A record as a revision left it.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Version">Its version.</param>
/// <param name="RecordedAt">When that was recorded, UTC.</param>
internal sealed record Revised(RecordContent Content, int Version, DateTime RecordedAt);
