using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>The actors, sources and facets of the store, read once after each write and shared by all readers.</summary>
public sealed class ReferenceCache(IDbContextFactory<WatchDbContext> dbFactory)
{
    private volatile Task<Held>? _held;

    /// <summary>The actors and sources as last written.</summary>
    public async Task<References> ReferencesAsync(CancellationToken cancellationToken) => (await HeldAsync(cancellationToken)).References;

    /// <summary>The facets by stored name, with their counts.</summary>
    public async Task<IReadOnlyDictionary<string, FacetEntry>> FacetsAsync(CancellationToken cancellationToken) => (await HeldAsync(cancellationToken)).Facets;

    /// <summary>Asks the store again at the next reading; called after each write.</summary>
    public void Forget() => _held = null;

    private Task<Held> HeldAsync(CancellationToken cancellationToken)
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
        var references = await References.LoadAsync(db, CancellationToken.None);
        var facets = await db.Facets.AsNoTracking().ToDictionaryAsync(facet => facet.Name, facet => new FacetEntry(facet.Id, facet.Count));
        return new Held(references, facets);
    }

    private sealed record Held(References References, IReadOnlyDictionary<string, FacetEntry> Facets);
}

/// <summary>A facet's number and how many records have it.</summary>
public sealed record FacetEntry(int Id, int Count);
