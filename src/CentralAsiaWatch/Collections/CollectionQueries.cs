using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Seeding;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Collections;

/// <summary>A collection as it stands.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="IsIn">Whether it is in the store.</param>
/// <param name="HasFiles">Whether the folder of seeds has its files.</param>
/// <param name="Own">Records that are to be seen and belong to it alone; of the documents, to no other.</param>
/// <param name="Shared">Records that are to be seen and belong to another one too.</param>
public sealed record CollectionState(string Slug, bool IsIn, bool HasFiles, int Own, int Shared);

/// <summary>Which collections there are.</summary>
public sealed class CollectionQueries(IDbContextFactory<WatchDbContext> dbFactory, ReferenceCache cache, Seeder seeder)
{
    /// <summary>Every collection that is in the store or has files, with how many records it has.</summary>
    public async Task<IReadOnlyList<CollectionState>> StatesAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var chosen = CollectionSlugs.Read(await db.SeedStates.AsNoTracking().Select(state => state.Collections).SingleOrDefaultAsync(cancellationToken) ?? CollectionSlugs.Documents);
        var files = seeder.Folder is { } folder && Directory.Exists(folder) ? SeedFiles.Collections(folder) : [];
        var facets = await cache.FacetsAsync(cancellationToken);
        var states = new List<CollectionState>();
        var all = RecordKinds.All.Sum(kind => Count(facets, kind, RecordFacets.All));
        var labelled = 0;
        foreach (var slug in chosen.Union(files, StringComparer.Ordinal).Where(slug => slug != CollectionSlugs.Documents).Order(StringComparer.Ordinal))
        {
            var (own, shared) = await CountAsync(db, slug, cancellationToken);
            labelled += own;
            states.Add(new CollectionState(slug, chosen.Contains(slug), files.Contains(slug), own, shared));
        }

        var both = RecordKinds.All.Sum(kind => Count(facets, kind, RecordFacets.Collection(CollectionSlugs.Documents)));
        states.Insert(0, new CollectionState(CollectionSlugs.Documents, chosen.Contains(CollectionSlugs.Documents), files.Contains(CollectionSlugs.Documents), all - labelled - both, both));
        return states;
    }

    private static async Task<(int Own, int Shared)> CountAsync(WatchDbContext db, string slug, CancellationToken cancellationToken)
    {
        var (own, shared, stored) = (0, 0, new StoredRecords(db));
        foreach (var kind in RecordKinds.All)
        {
            var members = await stored.NumbersWithAsync(kind, [RecordFacets.Collection(slug)], cancellationToken);
            var both = members.Count == 0 ? [] : await stored.NumbersWithAsync(kind, [RecordFacets.Collection(CollectionSlugs.Documents)], cancellationToken);
            var joined = members.Intersect(both).Count();
            (own, shared) = (own + members.Count - joined, shared + joined);
        }

        return (own, shared);
    }

    private static int Count(IReadOnlyDictionary<string, FacetEntry> facets, RecordKind kind, string facet) => facets.GetValueOrDefault(RecordFacets.Name(kind, facet))?.Count ?? 0;
}
