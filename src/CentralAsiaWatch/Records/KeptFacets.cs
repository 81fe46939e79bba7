using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>The facets of the store during a write, with how many records each gains or loses.</summary>
internal sealed class KeptFacets
{
    private readonly WatchDbContext _db;
    private readonly Dictionary<string, Kept> _facets;

    private KeptFacets(WatchDbContext db, Dictionary<string, Kept> facets)
    {
        _db = db;
        _facets = facets;
    }

    public static async Task<KeptFacets> LoadAsync(WatchDbContext db, CancellationToken cancellationToken) => new(db, await db.Facets.AsNoTracking()
        .Select(facet => new { facet.Id, facet.Name, facet.Words })
        .ToDictionaryAsync(facet => facet.Name, facet => new Kept(facet.Id, facet.Words), StringComparer.Ordinal, cancellationToken));

    /// <summary>Counts a record more or less; a facet that is new gets a number.</summary>
    public void Count(string name, FacetRow row)
    {
        var facet = Find(name);
        facet.Added += row.Sign;
        facet.Rows.Add(row);
    }

    /// <summary>The rows that came and went since this was asked last, by facet, in the order of their table.</summary>
    public IEnumerable<(int Facet, IReadOnlyList<FacetRow> Rows)> TakeRows()
    {
        foreach (var facet in _facets.Values.Where(facet => facet.Rows.Count > 0).OrderBy(facet => facet.Id))
        {
            facet.Rows.Sort();
            yield return (facet.Id, facet.Rows);
            facet.Rows.Clear();
        }
    }

    /// <summary>Says what is read instead of a facet's name.</summary>
    public void Say(string name, string words)
    {
        var facet = Find(name);
        facet.IsSaid |= facet.Words != words;
        facet.Words = words;
    }

    /// <summary>Stores the counts and words that changed.</summary>
    public void Save()
    {
        using var update = new StoreStatement(_db, "UPDATE Facets SET Count = Count + ?, Words = ? WHERE Id = ?");
        foreach (var facet in _facets.Values.Where(facet => facet.Added != 0 || facet.IsSaid))
        {
            update.Bind((long)facet.Added).Bind(facet.Words).Bind((long)facet.Id).Run();
            (facet.Added, facet.IsSaid) = (0, false);
        }
    }

    private Kept Find(string name)
    {
        if (!_facets.TryGetValue(name, out var facet))
        {
            using var insert = new StoreStatement(_db, "INSERT INTO Facets (Name, Count) VALUES (?, 0) RETURNING Id");
            _facets[name] = facet = new Kept((int)insert.Bind(name).RunForNumber(), null);
        }

        return facet;
    }

    private sealed class Kept(int id, string? words)
    {
        public int Id { get; } = id;
        public string? Words { get; set; } = words;
        public int Added { get; set; }
        public List<FacetRow> Rows { get; } = [];
        public bool IsSaid { get; set; }
    }
}

/// <summary>A row of the facet index that comes or goes, in the order of the index.</summary>
/// <param name="SortKey">The order of its record.</param>
/// <param name="Number">The record.</param>
/// <param name="Sign">+1 for one that comes, −1 for one that goes.</param>
/// <param name="Event">Of an event: where the write has what it counts as; −1 for other kinds.</param>
internal readonly record struct FacetRow(long SortKey, int Number, int Sign, int Event) : IComparable<FacetRow>
{
    /// <inheritdoc />
    public int CompareTo(FacetRow other) => SortKey != other.SortKey ? SortKey.CompareTo(other.SortKey) : Number.CompareTo(other.Number);
}
