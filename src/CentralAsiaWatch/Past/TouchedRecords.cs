using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Past;

/// <summary>Finds what is otherwise now than it was after a revision: read from the revisions since, and from nothing else.</summary>
/// <param name="db">The store as it is now.</param>
/// <param name="mappings">How revisions are read.</param>
/// <param name="sequence">The revision.</param>
/// <param name="choice">The collections alone that are seen; null for all.</param>
internal sealed class TouchedRecords(WatchDbContext db, RecordMappings mappings, long sequence, CollectionChoice? choice = null)
{
    private const int Batch = 500;

    /// <summary>Actors and sources as they are.</summary>
    public References Now { get; private set; } = null!;

    /// <summary>Actors and sources as they were.</summary>
    public References Then { get; private set; } = null!;

    /// <summary>Events that records name, as they are.</summary>
    public Dictionary<string, EventLink> EventsNow { get; private set; } = [];

    /// <summary>Events that records name, as they were.</summary>
    public Dictionary<string, EventLink> EventsThen { get; private set; } = [];

    /// <summary>Reads all of them: those that were written since, and those that show an actor, a source or an event that was.</summary>
    public async Task<IReadOnlyList<TouchedRecord>> ReadAsync(CancellationToken cancellationToken)
    {
        var found = new List<TouchedRecord>();
        var written = await db.Revisions.AsNoTracking().Where(one => one.Sequence > sequence).Select(one => new { one.RecordKind, one.RecordNumber }).Distinct().ToListAsync(cancellationToken);
        foreach (var kind in written.GroupBy(one => one.RecordKind, one => one.RecordNumber).OrderBy(kind => kind.Key))
        {
            await ReadAsync(kind.Key, kind, found, cancellationToken);
        }

        Now = await References.LoadAsync(db, cancellationToken);
        Then = AsTheyWere(found);
        if (choice is not null)
        {
            await ChooseAsync(new CollectedRecords(db, mappings, choice), choice, found, cancellationToken);
        }

        if (!IsWhole)
        {
            await AddDependentsAsync(found, cancellationToken);
        }

        await NameEventsAsync(found, cancellationToken);
        return found;
    }

    /// <summary>True where only what is found is seen, and nothing else of the store.</summary>
    public bool IsWhole { get; private set; }

    // What does not belong to the collections is as if it had not been: like a record that there was not yet.
    private async Task ChooseAsync(CollectedRecords collected, CollectionChoice choice, List<TouchedRecord> found, CancellationToken cancellationToken)
    {
        var labelled = await collected.LabelledAsync(cancellationToken);
        foreach (var one in found)
        {
            labelled.Remove((one.Kind, one.Number));
        }

        found.AddRange(labelled.Select(one => new TouchedRecord(one.Key.Kind, one.Key.Number, one.Value.Content, one.Value.Content, one.Value.Version, one.Value.RecordedAt) { IsWritten = false }));
        IsWhole = !collected.IsMost;
        var staying = IsWhole
            ? CollectedRecords.Named(found.Select(one => one.Then).OfType<RecordContent>().Where(then => choice.Has(then.InCollections)), Then)
            : await collected.NamedByOthersAsync(found.Where(one => one.Then is { } then && !choice.Has(then.InCollections)).ToDictionary(one => (one.Kind, one.Number), one => one.Then!), Then, cancellationToken);
        for (var index = 0; index < found.Count; index++)
        {
            var one = found[index];
            if (one.Then is { } then && !choice.Has(then.InCollections) && !staying.Contains((one.Kind, one.Number)))
            {
                found[index] = one with { Then = null };
            }
        }

        if (IsWhole)
        {
            await AddStayingAsync(collected, staying, found, cancellationToken);
        }

        Then = AsTheyWere(found);
    }

    // Who and what the records of the collections name, though it belongs to another.
    private static async Task AddStayingAsync(CollectedRecords collected, HashSet<(RecordKind Kind, int Number)> staying, List<TouchedRecord> found, CancellationToken cancellationToken)
    {
        var missing = staying.Except(found.Select(one => (one.Kind, one.Number))).GroupBy(one => one.Item1, one => one.Item2).ToArray();
        foreach (var kind in missing)
        {
            found.AddRange((await collected.LastAsync(kind.Key, [.. kind], cancellationToken))
                .Select(one => new TouchedRecord(kind.Key, one.Key, one.Value.Content, one.Value.Content, one.Value.Version, one.Value.RecordedAt) { IsWritten = false }));
        }
    }

    private async Task ReadAsync(RecordKind kind, IEnumerable<int> numbers, List<TouchedRecord> found, CancellationToken cancellationToken)
    {
        var mapping = mappings[kind];
        foreach (var some in numbers.Chunk(Batch))
        {
            var rows = await db.Revisions.AsNoTracking().Where(one => one.RecordKind == kind && EF.Parameter(some).Contains(one.RecordNumber))
                .OrderBy(one => one.RecordNumber).ThenBy(one => one.Version)
                .Select(one => new { one.Sequence, one.RecordNumber, one.Version, one.RecordedAt, one.After }).ToListAsync(cancellationToken);
            foreach (var record in rows.GroupBy(one => one.RecordNumber))
            {
                var then = record.LastOrDefault(one => one.Sequence <= sequence);
                found.Add(new TouchedRecord(kind, record.Key, mapping.Read(record.Last().After), then is null ? null : mapping.Read(then.After), then?.Version ?? 0, then?.RecordedAt ?? default)
                {
                    IsWritten = record.Last().Sequence > sequence,
                });
            }
        }
    }

    private References AsTheyWere(IReadOnlyList<TouchedRecord> written)
    {
        var actors = Now.Actors.Values.ToDictionary(actor => actor.Number);
        var sources = Now.Sources.Values.ToDictionary(source => source.Number);
        foreach (var one in written)
        {
            if (one.Kind == RecordKind.Actor)
            {
                actors.Remove(one.Number);
                if (one.Then is ActorContent { Hidden: false } actor)
                {
                    actors[one.Number] = new ActorEntry(actor.Number, actor.Key, actor.Name, actor.ActorKind, actor.Parent, actor.Iso3);
                }
            }
            else if (one.Kind == RecordKind.Source)
            {
                sources.Remove(one.Number);
                if (one.Then is SourceContent { Hidden: false } source)
                {
                    sources[one.Number] = new SourceEntry(source.Number, source.Key, source.ShortName, source.Reliability[0], source.Paragraphs.Count)
                    {
                        Published = source.Published,
                        IsPublishedInferred = source.PublishedBasis is not null,
                        Origin = source.Origin,
                        Address = source.Address,
                    };
                }
            }
        }

        return new References(actors.Values, sources.Values) { FacetWords = Now.FacetWords, Collections = Now.Collections };
    }

    // As a write does (WriteSession): whoever shows the name, the belonging or the grade of what changed.
    private async Task AddDependentsAsync(List<TouchedRecord> found, CancellationToken cancellationToken)
    {
        var actors = Now.Actors.Keys.Union(Then.Actors.Keys).Where(slug => Now.Actors.GetValueOrDefault(slug) != Then.Actors.GetValueOrDefault(slug)).Select(RecordFacets.Actor);
        var sources = Now.Sources.Keys.Union(Then.Sources.Keys)
            .Where(slug => Now.Sources.GetValueOrDefault(slug) != Then.Sources.GetValueOrDefault(slug) || Corroboration.Origin(slug, Now) != Corroboration.Origin(slug, Then)).Select(RecordFacets.Source);
        var events = found.Where(one => one is { Now: EventContent now, Then: EventContent then } && now.Title != then.Title).Select(one => RecordFacets.CarriedBy(one.Now.Key));
        string[] facets = [.. actors, .. sources, .. events];
        if (facets.Length == 0)
        {
            return;
        }

        var known = found.Select(one => (one.Kind, one.Number)).ToHashSet();
        var stored = new StoredRecords(db);
        foreach (var kind in RecordKinds.All)
        {
            var numbers = (await stored.NumbersWithAsync(kind, facets, cancellationToken)).Where(number => !known.Contains((kind, number)));
            await ReadAsync(kind, numbers, found, cancellationToken);
        }
    }

    private async Task NameEventsAsync(List<TouchedRecord> found, CancellationToken cancellationToken)
    {
        var named = found.SelectMany(one => one.Now.EventsNamed.Concat(one.Then?.EventsNamed ?? [])).ToHashSet(StringComparer.Ordinal);
        EventsNow = new Dictionary<string, EventLink>(StringComparer.Ordinal);
        foreach (var some in named.Chunk(Batch))
        {
            foreach (var (key, link) in await new StoredRecords(db).EventLinksAsync(some, cancellationToken))
            {
                EventsNow[key] = link;
            }
        }

        EventsThen = new Dictionary<string, EventLink>(EventsNow, StringComparer.Ordinal);
        foreach (var then in found.Select(one => one.Then).OfType<EventContent>().Where(then => named.Contains(then.Key)))
        {
            EventsThen[then.Key] = new EventLink(then.Number, AppUrls.Event(then.Number), then.Title);
        }
    }
}
