using System.Collections.Concurrent;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Past;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>The actors, sources and facets of the store, read once after each write and shared by all readers; of a past state, as they were.</summary>
public sealed class ReferenceCache(IDbContextFactory<WatchDbContext> dbFactory, PastStates states)
{
    private volatile Task<Held>? _held;

    // Of a past state nothing changes any more; they are few, and begin anew with one more.
    private const int MostPast = 16;
    private readonly ConcurrentDictionary<PastKey, Task<Held>> _past = new();

    /// <summary>The actors and sources as last written.</summary>
    public async Task<References> ReferencesAsync(CancellationToken cancellationToken) => (await HeldAsync(cancellationToken)).References;

    /// <summary>The facets by stored name, with their counts.</summary>
    public async Task<IReadOnlyDictionary<string, FacetEntry>> FacetsAsync(CancellationToken cancellationToken) => (await HeldAsync(cancellationToken)).Facets;

    /// <summary>Sequence of the last revision, 0 for an empty store. What is read after it is no older.</summary>
    public async Task<long> LastSequenceAsync(CancellationToken cancellationToken) => (await HeldAsync(cancellationToken)).LastSequence;

    /// <summary>Asks the store again at the next reading; called after each write.</summary>
    public void Forget()
    {
        _held = null;
        states.Forget();
    }

    private Task<Held> HeldAsync(CancellationToken cancellationToken) => AsOf.CurrentReading is { } reading && !AsOf.IsWholePresent ? PastAsync(reading, cancellationToken) : NewestAsync(cancellationToken);

    private async Task<Held> PastAsync(PastReading reading, CancellationToken cancellationToken)
    {
        var key = await states.KeyAsync(reading, cancellationToken);
        if (!_past.TryGetValue(key, out var held) || held.IsFaulted || held.IsCanceled)
        {
            if (_past.Count >= MostPast)
            {
                _past.Clear();
            }

            _past[key] = held = LoadAsync(dbFactory);
        }

        return await held.WaitAsync(cancellationToken);
    }

    private Task<Held> NewestAsync(CancellationToken cancellationToken)
    {
        var held = _held;
        if (held is null || held.IsFaulted || held.IsCanceled)
        {
            // Two readers may both read it; both get the same answer. The reading is shared, so no single reader's cancellation may end it.
            _held = held = LoadAsync(dbFactory);
        }

        return held.WaitAsync(cancellationToken);
    }

    private static async Task<Held> LoadAsync(IDbContextFactory<WatchDbContext> dbFactory)
    {
        await using var db = await dbFactory.CreateDbContextAsync();
        var last = await db.Revisions.MaxAsync(revision => (long?)revision.Sequence) ?? 0;
        var references = await References.LoadAsync(db, CancellationToken.None);
        var facets = await db.Facets.AsNoTracking().ToDictionaryAsync(facet => facet.Name, facet => new FacetEntry(facet.Id, facet.Count));
        return new Held(references, facets, last);
    }

    private sealed record Held(References References, IReadOnlyDictionary<string, FacetEntry> Facets, long LastSequence);
}

/// <summary>A facet's number and how many records have it.</summary>
public sealed record FacetEntry(int Id, int Count);
