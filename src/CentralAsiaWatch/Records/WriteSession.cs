using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>One write while it is under way: what it started from, what it asks for, and what it has done.</summary>
internal sealed class WriteSession
{
    private readonly WatchDbContext _db;
    private readonly RecordWrite _write;
    private readonly RecordMappings _mappings;
    private readonly DateTime _now;
    private readonly StoredRecords _stored;
    private readonly References _before;
    private readonly Dictionary<RecordKind, int> _lastNumbers = [];
    private readonly Dictionary<string, EventLink> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<WriteItem, int> _versions = new(ReferenceEqualityComparer.Instance);
    private References _after;
    private long _sequence;
    private string _hash;

    private WriteSession(WatchDbContext db, RecordWrite write, RecordMappings mappings, DateTime now, References before, Revision? last)
    {
        _db = db;
        _write = write;
        _mappings = mappings;
        _now = now;
        _stored = new StoredRecords(db);
        _before = before;
        _after = before;
        _sequence = last?.Sequence ?? 0;
        _hash = last?.Hash ?? RevisionChain.Start;
    }

    public static async Task<WriteSession> StartAsync(
        WatchDbContext db, RecordWrite write, RecordMappings mappings, DateTime now, CancellationToken cancellationToken)
    {
        var last = await db.Revisions.AsNoTracking().OrderByDescending(revision => revision.Sequence).FirstOrDefaultAsync(cancellationToken);
        return new WriteSession(db, write, mappings, now, await References.LoadAsync(db, cancellationToken), last);
    }

    public async Task<WriteOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var items = new List<WriteItem>();
        foreach (var content in _write.Contents.OrderBy(content => content.Kind))
        {
            items.Add(await PrepareAsync(content, cancellationToken));
        }

        _after = _before.With(Actors(items), Sources(items));
        await AddDependentsAsync(items, cancellationToken);
        await NameEventsAsync(items, cancellationToken);

        var projection = await RecordProjection.StartAsync(_db, cancellationToken);
        foreach (var item in items)
        {
            Apply(item, projection);
        }

        await projection.SaveAsync(cancellationToken);
        return new WriteOutcome(
            items.Count(item => item is { Asked: true, Before: null }),
            items.Count(item => item is { Asked: true, Before: not null, IsChanged: true }),
            items.Count(item => item is { Asked: true, IsChanged: false }))
        {
            Records = [.. items.Where(item => item.Asked).Select(item => new WrittenRecord(item.Content.Kind, item.Content.Number, item.Content.Key, _versions[item], item.Before is null))],
        };
    }

    private async Task<WriteItem> PrepareAsync(RecordContent asked, CancellationToken cancellationToken)
    {
        var record = await _stored.FindAsync(asked, cancellationToken);
        var content = asked with { Number = record?.Number ?? (asked.Number > 0 ? asked.Number : await NextNumberAsync(asked.Kind, cancellationToken)) };
        var before = record is null ? null : await _stored.LastContentAsync(asked.Kind, record.Number, cancellationToken);
        return new WriteItem(content, record, before, RecordMappings.Write(content), Asked: true, ShowsChange: false);
    }

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
                items.Add(new WriteItem(content, await _stored.FindAsync(content, cancellationToken), before, before, Asked: false, ShowsChange: true));
            }
        }
    }

    /// <summary>Events that agreements and projects name by key: those of this write, and those of the store.</summary>
    private async Task NameEventsAsync(List<WriteItem> items, CancellationToken cancellationToken)
    {
        foreach (var content in items.Select(item => item.Content).OfType<EventContent>())
        {
            _events[content.Key] = new EventLink(content.Number, AppUrls.Event(content.Number), content.Title);
        }

        var missing = items.Where(item => item.Content is not EventContent).SelectMany(item => item.Content.EventsNamed).Distinct()
            .Where(key => !_events.ContainsKey(key)).ToArray();
        foreach (var (key, link) in await _stored.EventLinksAsync(missing, cancellationToken))
        {
            _events[key] = link;
        }
    }

    private void Apply(WriteItem item, RecordProjection projection)
    {
        _versions[item] = (item.Record?.Version ?? 0) + (item.IsChanged ? 1 : 0);
        if (item is { IsChanged: false, ShowsChange: false })
        {
            return;
        }

        var mapping = _mappings[item.Content.Kind];
        if (item is { Record: { } stored, Before: { } before })
        {
            projection.Remove(mapping, stored, mapping.Read(before), _before);
        }

        var version = _versions[item];
        var recordedAt = item.IsChanged ? _now : item.Record!.RecordedAt;
        var record = mapping.Fill(item.Record, item.Content, new WriteMoment(version, recordedAt, _after, _events));
        if (item.Record is null)
        {
            _db.Add(record);
        }

        if (item.IsChanged)
        {
            Append(item, version);
            projection.Cite(item.Content, _after);
        }

        projection.Add(mapping, record, item.Content, _after);
    }

    private void Append(WriteItem item, int version)
    {
        var revision = new Revision
        {
            Sequence = ++_sequence,
            RecordKind = item.Content.Kind,
            RecordNumber = item.Content.Number,
            Version = version,
            RecordedAt = _now,
            Who = _write.Who,
            Why = _write.Why,
            ApprovedBy = _write.ApprovedBy,
            OperationId = _write.OperationId,
            Before = item.Before,
            After = item.After,
            Hash = "",
        };
        revision.Hash = _hash = RevisionChain.Hash(revision, _hash);
        _db.Add(revision);
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

/// <summary>One record of a write.</summary>
/// <param name="Content">As it shall be.</param>
/// <param name="Record">The row as it is; null for a new record.</param>
/// <param name="Before">The content as the last revision has it.</param>
/// <param name="After">The content as the next revision will have it.</param>
/// <param name="Asked">False for a record that only shows what another write changed.</param>
/// <param name="ShowsChange">True for a record that shows a name, a belonging or a grade that this write changes.</param>
internal sealed record WriteItem(RecordContent Content, Record? Record, string? Before, string After, bool Asked, bool ShowsChange)
{
    public bool IsChanged => Before != After;
}
