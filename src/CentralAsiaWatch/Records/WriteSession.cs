using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>One write while it is under way: what it started from, what it asks for, and what it has done.</summary>
internal sealed class WriteSession
{
    // Small enough that what is worked out ahead is gone before the memory is cleared up, and large enough that handing over costs nothing.
    private const int Stretch = 250;

    private readonly WatchDbContext _db;
    private readonly RecordWrite _write;
    private readonly RecordMappings _mappings;
    private readonly DateTime _now;
    private readonly StoredRecords _stored;
    private readonly References _before;
    private readonly Revision? _last;
    private readonly Dictionary<RecordKind, int> _lastNumbers = [];
    private readonly Dictionary<string, EventLink> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<WriteItem, int> _versions = new(ReferenceEqualityComparer.Instance);
    private References _after;

    private WriteSession(WatchDbContext db, RecordWrite write, RecordMappings mappings, DateTime now, References before, Revision? last)
    {
        _db = db;
        _write = write;
        _mappings = mappings;
        _now = now;
        _stored = new StoredRecords(db);
        _before = before;
        _after = before;
        _last = last;
    }

    public static async Task<WriteSession> StartAsync(
        WatchDbContext db, RecordWrite write, RecordMappings mappings, DateTime now, CancellationToken cancellationToken)
    {
        var last = await db.Revisions.AsNoTracking().OrderByDescending(revision => revision.Sequence).FirstOrDefaultAsync(cancellationToken);
        // A clock that was put back does not put the order of record times back: a time is looked for among them by halving.
        var recorded = last is not null && last.RecordedAt > now ? last.RecordedAt : now;
        return new WriteSession(db, write, mappings, recorded, await References.LoadAsync(db, cancellationToken), last);
    }

    public async Task<WriteOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var items = new List<WriteItem>(_write.Contents.Count);
        foreach (var kind in _write.Contents.GroupBy(content => content.Kind).OrderBy(kind => kind.Key))
        {
            await PrepareAsync(kind.Key, [.. kind], items, cancellationToken);
        }

        _after = _before.With(Actors(items), Sources(items));
        await AddDependentsAsync(items, cancellationToken);
        await NameEventsAsync(items, cancellationToken);

        var projection = await RecordProjection.StartAsync(_db, cancellationToken);
        await ApplyAsync(items, projection, cancellationToken);
        await projection.SaveAsync(cancellationToken);
        return new WriteOutcome(
            items.Count(item => item is { Asked: true, Before: null }),
            items.Count(item => item is { Asked: true, Before: not null, IsChanged: true }),
            items.Count(item => item is { Asked: true, IsChanged: false }))
        {
            Records = [.. items.Where(item => item.Asked).Select(item => new WrittenRecord(item.Content.Kind, item.Content.Number, item.Content.Key, _versions[item], item.Before is null))],
        };
    }

    private async Task PrepareAsync(RecordKind kind, IReadOnlyList<RecordContent> contents, List<WriteItem> items, CancellationToken cancellationToken)
    {
        var records = await _stored.FindAsync(kind, contents, cancellationToken);
        var before = await _stored.LastContentsAsync(kind, [.. records.Values.Select(record => record.Number)], cancellationToken);
        foreach (var asked in contents)
        {
            var record = records.GetValueOrDefault(asked);
            var content = asked with { Number = record?.Number ?? (asked.Number > 0 ? asked.Number : await NextNumberAsync(kind, cancellationToken)) };
            var last = record is null ? null : before[record.Number];
            items.Add(new WriteItem(KeepingCollections(content, last), record, last, Asked: true, ShowsChange: false));
        }
    }

    // What a record belongs to is no field of a form: whoever does not say it leaves it as it is. Seeds say it each time.
    private RecordContent KeepingCollections(RecordContent content, string? before) =>
        content.Collections is not null || before is null || _write.Who == RecordAuthor.Seeds || !before.Contains("\"collections\"", StringComparison.Ordinal)
            ? content
            : content with { Collections = _mappings[content.Kind].Read(before).Collections };

    private async Task<int> NextNumberAsync(RecordKind kind, CancellationToken cancellationToken)
    {
        if (!_lastNumbers.TryGetValue(kind, out var last))
        {
            last = await _stored.LastNumberAsync(kind, cancellationToken);
        }

        return _lastNumbers[kind] = last + 1;
    }

    /// <summary>Records not asked for that show the name, the belonging or the grade of an actor, source or event that changed.</summary>
    private async Task AddDependentsAsync(List<WriteItem> items, CancellationToken cancellationToken)
    {
        var facets = _before.Actors.Values.Where(actor => _after.Actors[actor.Slug] != actor).Select(actor => RecordFacets.Actor(actor.Slug))
            .Concat(_before.Sources.Values.Where(source => _after.Sources[source.Slug] != source || Corroboration.Origin(source.Slug, _after) != Corroboration.Origin(source.Slug, _before)).Select(source => RecordFacets.Source(source.Slug)))
            .Concat(items.Where(item => item is { Content: EventContent one, Record: { } row } && row.Title != one.Title).Select(item => RecordFacets.CarriedBy(item.Content.Key)))
            .ToArray();
        if (facets.Length == 0)
        {
            return;
        }

        var asked = items.Select((item, index) => (item.Content.Kind, item.Content.Number, index)).ToDictionary(one => (one.Kind, one.Number), one => one.index);
        foreach (var kind in RecordKinds.All)
        {
            foreach (var number in await _stored.NumbersWithAsync(kind, facets, cancellationToken))
            {
                if (asked.TryGetValue((kind, number), out var index))
                {
                    // Written as it is, it still has to show what changed around it.
                    items[index] = items[index] with { ShowsChange = true };
                    continue;
                }

                var before = await _stored.LastContentAsync(kind, number, cancellationToken) ?? throw new InvalidDataException($"{kind} {number} has no revision.");
                var content = _mappings[kind].Read(before);
                items.Add(new WriteItem(content, await _stored.FindAsync(content, cancellationToken), before, Asked: false, ShowsChange: true));
            }
        }
    }

    /// <summary>Events that agreements and projects name by key: those of this write, and those of the store.</summary>
    private async Task NameEventsAsync(List<WriteItem> items, CancellationToken cancellationToken)
    {
        var named = items.Where(item => item.Content is not EventContent).SelectMany(item => item.Content.EventsNamed).ToHashSet(StringComparer.Ordinal);
        foreach (var content in items.Select(item => item.Content).OfType<EventContent>().Where(content => named.Contains(content.Key)))
        {
            _events[content.Key] = new EventLink(content.Number, AppUrls.Event(content.Number), content.Title);
        }

        var missing = named.Where(key => !_events.ContainsKey(key)).ToArray();
        foreach (var (key, link) in await _stored.EventLinksAsync(missing, cancellationToken))
        {
            _events[key] = link;
        }
    }

    /// <summary>Works out a stretch of the records while the one before it is stored: neither waits for the other.</summary>
    private async Task ApplyAsync(List<WriteItem> items, RecordProjection projection, CancellationToken cancellationToken)
    {
        using var rows = new NewRows(_db);
        var computation = new WriteComputation(_write, _mappings, _now, _after, _events, _last);
        var stretches = items.Chunk(Stretch).ToArray();
        var computing = Task.FromResult(Compute(0));
        for (var (index, done) = (0, 0); index < stretches.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var computed = await computing;
            var ahead = index + 1;
            computing = ahead < stretches.Length ? Task.Run(() => Compute(ahead), CancellationToken.None) : Task.FromResult<ComputedItem[]>([]);
            foreach (var one in computed)
            {
                Apply(one, computation, projection, rows);
            }

            // Written out while the next stretch is worked out, and let go of: memory does not grow with the write.
            projection.Flush();
            done += computed.Length;
            _write.Progress?.Report(done);
        }

        ComputedItem[] Compute(int stretch) => stretch < stretches.Length ? [.. stretches[stretch].Select(computation.Compute)] : [];
    }

    private void Apply(ComputedItem computed, WriteComputation computation, RecordProjection projection, NewRows rows)
    {
        var item = computed.Item;
        _versions[item] = computed.Version;
        if (item is { IsChanged: false, ShowsChange: false })
        {
            return;
        }

        if (computed.Revision is { } revision)
        {
            rows.Add(revision);
            projection.Cite(item.Content, _after, isNew: item.Record is null);
        }

        if (computed.Row is { } row)
        {
            rows.Add(row);
            projection.Add(computed.Projected);
            return;
        }

        var mapping = _mappings[item.Content.Kind];
        projection.Remove(mapping, item.Record!, mapping.Read(item.Before!), _before);
        mapping.Fill(item.Record, item.Content, computation.Moment(computed.Version, item.IsChanged ? _now : item.Record!.RecordedAt));
        projection.Add(ProjectedRecord.Of(mapping, item.Record!, item.Content, _after));
    }

    private static IEnumerable<ActorEntry> Actors(IEnumerable<WriteItem> items) => items.Select(item => item.Content).OfType<ActorContent>()
        .Select(actor => new ActorEntry(actor.Number, actor.Key, actor.Name, actor.ActorKind, actor.Parent, actor.Iso3));

    private static IEnumerable<SourceEntry> Sources(IEnumerable<WriteItem> items) => items.Select(item => item.Content).OfType<SourceContent>()
        .Select(source => new SourceEntry(source.Number, source.Key, source.ShortName, source.Reliability[0], source.Paragraphs.Count)
        {
            Published = source.Published,
            IsPublishedInferred = source.PublishedBasis is not null,
            Origin = source.Origin,
        });
}
