using System.Collections.Concurrent;
using System.Globalization;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Past;

/// <summary>
/// The past states that are being read (docs/decisions/0025). Making one costs what was changed since, whatever the size of the store; the last few are kept until the
/// next write. Their files lie beside the store and hold nothing that the store does not.
/// </summary>
public sealed class PastStates : IDisposable
{
    private const int MostKept = 16;
    private const int MostKnown = 1_000;

    // Of some collections as they are now: as of the last revision there is, whichever that is.
    private static readonly AsOf s_present = new(DateTime.MaxValue);

    private readonly IServiceProvider _services;
    private readonly StoreLocation _store;
    private readonly IDbContextFactory<SqliteWatchDbContext> _live;
    private readonly RecordMappings _mappings;
    private readonly string _folder;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly LinkedList<(PastKey Key, PastState State)> _kept = [];
    private volatile ConcurrentDictionary<DateTime, long> _sequences = new();
    private int _made;

    /// <summary>None yet. What an earlier run left behind is deleted.</summary>
    public PastStates(IServiceProvider services, StoreLocation store, IDbContextFactory<SqliteWatchDbContext> live, RecordMappings mappings)
    {
        (_services, _store, _live, _mappings) = (services, store, live, mappings);
        _folder = store.File + ".past";
        Empty();
    }

    /// <summary>A context that reads the store as a reading has it: as of a time, of some collections, or both.</summary>
    internal async Task<WatchDbContext> OpenAsync(PastReading reading, CancellationToken cancellationToken)
    {
        if (reading.Take() is { } open)
        {
            return open.Context(reading);
        }

        // The store may be written between the making and the opening; the next one made is of after that.
        while (true)
        {
            var key = await KeyAsync(reading, cancellationToken);
            if ((Kept(key)?.Open(reading) ?? (await MakeAsync(key, cancellationToken)).Open(reading)) is { } db)
            {
                return db;
            }
        }
    }

    /// <summary>Which state a reading reads.</summary>
    internal async Task<PastKey> KeyAsync(PastReading reading, CancellationToken cancellationToken) =>
        new(await SequenceAsync(reading.AsOf ?? s_present, cancellationToken), reading.Collections?.Text);

    /// <summary>The last revision that was recorded up to and at a time; 0 for none.</summary>
    public async Task<long> SequenceAsync(AsOf asOf, CancellationToken cancellationToken)
    {
        // Each question that a page asks begins with this one. What is found while the store is written goes into the ones that are forgotten.
        var known = _sequences;
        if (known.TryGetValue(asOf.Instant, out var sequence))
        {
            return sequence;
        }

        await using var db = await _live.CreateDbContextAsync(cancellationToken);
        sequence = await db.LastRevisionAtAsync(asOf.Instant, cancellationToken);
        if (known.Count >= MostKnown)
        {
            known.Clear();
        }

        return known[asOf.Instant] = sequence;
    }

    /// <summary>Asks the store again which revision was the last at a time; called after each write.</summary>
    public void Forget() => _sequences = new();

    private PastState? Kept(PastKey key)
    {
        lock (_kept)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    // Used last, it is let go of last.
                    _kept.Remove(node);
                    _kept.AddFirst(node);
                    return node.Value.State;
                }
            }
        }

        return null;
    }

    // One at a time: two readers of one link make it once, and ten of ten links do not keep the machine from the others.
    private async Task<PastState> MakeAsync(PastKey key, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (Kept(key) is { } kept)
            {
                if (kept.Open(null) is { } db)
                {
                    await db.DisposeAsync();
                    return kept;
                }

                Forget(key);
            }

            Directory.CreateDirectory(_folder);
            var file = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{key.Sequence}-{++_made}.db"));
            var (madeAt, isWhole) = await BuildAsync(file, key, cancellationToken);
            var state = new PastState(file, _store.File, new PastPicture(key.Sequence, isWhole), madeAt, _services);
            lock (_kept)
            {
                _kept.AddFirst((key, state));
                while (_kept.Count > MostKept)
                {
                    _kept.Last!.Value.State.Dispose();
                    _kept.RemoveLast();
                }
            }

            return state;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<(long MadeAt, bool IsWhole)> BuildAsync(string file, PastKey key, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        // Nothing in the file outlives the program: it is made anew, never repaired. Said before the store is beside it, for it would be said of that too.
        PastSchema.Run(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
        PastSchema.Attach(connection, _store.File);
        PastSchema.Run(connection, "BEGIN");
        var options = new DbContextOptionsBuilder<SqliteWatchDbContext>().UseApplicationServiceProvider(_services).UseSqlite(connection).Options;
        await using var db = new SqliteWatchDbContext(options);
        var made = await new PastBuilder(db, connection, _mappings, key.Sequence, key.Collections is { } text ? new CollectionChoice(text) : null).BuildAsync(cancellationToken);
        PastSchema.Run(connection, "COMMIT");
        return made;
    }

    private void Forget(PastKey key)
    {
        lock (_kept)
        {
            for (var node = _kept.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    node.Value.State.Dispose();
                    _kept.Remove(node);
                    return;
                }
            }
        }
    }

    private void Empty()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_kept)
        {
            foreach (var (_, state) in _kept)
            {
                state.Dispose();
            }

            _kept.Clear();
        }

        _one.Dispose();
        Empty();
    }
}

/// <summary>What tells one state from another.</summary>
/// <param name="Sequence">The last revision that is seen.</param>
/// <param name="Collections">Slugs of the collections alone that are read; null for all.</param>
internal sealed record PastKey(long Sequence, string? Collections);

/// <summary>How a file and the store are read as one.</summary>
/// <param name="Sequence">The last revision that is seen; 0 for a state before the first.</param>
/// <param name="IsWhole">True where the file holds all that is read, and nothing of the store is.</param>
internal sealed record PastPicture(long Sequence, bool IsWhole);
