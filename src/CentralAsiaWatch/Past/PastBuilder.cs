using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Past;

/// <summary>
/// Fills the file of a past state: for each record that was otherwise, its row, citations, facets, counts and line of the search as they were. They are computed from
/// the revisions by the same mappings that wrote the store, so what is read of the past is what was shown then.
/// </summary>
/// <param name="db">A context on the file, with the store beside it. As long as the file has no tables, the names of tables mean those of the store.</param>
/// <param name="connection">Its connection, in a transaction.</param>
/// <param name="mappings">How contents become rows.</param>
/// <param name="sequence">The last revision that is seen.</param>
/// <param name="choice">The collections alone that are seen; null for all.</param>
internal sealed class PastBuilder(WatchDbContext db, SqliteConnection connection, RecordMappings mappings, long sequence, CollectionChoice? choice)
{
    private readonly HashSet<(long Facet, int Quarter)> _quarters = [];
    private readonly HashSet<(long Facet, int Year)> _years = [];

    /// <summary>Fills it.</summary>
    /// <returns>The last revision of the store from which it was told, and whether the file holds all that is seen.</returns>
    public async Task<(long MadeAt, bool IsWhole)> BuildAsync(CancellationToken cancellationToken)
    {
        var last = await db.LastRevisionAsync(cancellationToken);
        if (sequence == 0 || (sequence == last && choice is null))
        {
            PastSchema.CreateTables(connection, isEmpty: sequence == 0);
            return (last, sequence == 0);
        }

        var touched = new TouchedRecords(db, mappings, sequence, choice);
        var records = await touched.ReadAsync(cancellationToken);
        PastSchema.CreateTables(connection, isEmpty: touched.IsWhole);
        if (touched.IsWhole)
        {
            PastSchema.NameCollections(connection);
            await ProjectAsync([.. records.Where(one => one.Then is not null).Select(one => (one, ((Record?)null, (ProjectedRecord?)null), Of(one, one.Then, touched.Then, touched.EventsThen)))], touched, cancellationToken);
            return (last, true);
        }

        var facets = await db.Facets.AsNoTracking().ToDictionaryAsync(facet => facet.Name, facet => (long)facet.Id, StringComparer.Ordinal, cancellationToken);
        var versions = records.Select(one => (One: one, Now: Of(one, one.Now.Hidden ? null : one.Now, touched.Now, touched.EventsNow), Then: Of(one, one.Then, touched.Then, touched.EventsThen))).ToList();
        using (var touch = new StoreStatement(db, "INSERT INTO Touched (Kind, Number) VALUES (?, ?)"))
        using (var gone = new StoreStatement(db, "INSERT OR IGNORE INTO GoneFacets (FacetId, SortKey, Number) VALUES (?, ?, ?)"))
        using (var line = new StoreStatement(db, "INSERT INTO GoneLines (RowId) VALUES (?)"))
        {
            foreach (var (one, now, then) in versions)
            {
                touch.Bind(one.Kind.ToString()).Bind((long)one.Number).Run();
                if (now.Projected is { } projected)
                {
                    line.Bind(projected.Search.RowId).Run();
                    // What it had then too stays where it is.
                    var kept = then.Projected is { } before && before.Row.SortKey == projected.Row.SortKey ? before.Facets.ToHashSet(StringComparer.Ordinal) : [];
                    foreach (var facet in projected.Facets.Where(facet => !kept.Contains(facet)))
                    {
                        gone.Bind(facets[facet]).Bind(projected.Row.SortKey).Bind((long)one.Number).Run();
                    }
                }

                Count(now.Projected, facets);
                Count(then.Projected, facets);
            }
        }

        CopyCounts();
        await ProjectAsync(versions, touched, cancellationToken);
        return (last, false);
    }

    private (Record? Row, ProjectedRecord? Projected) Of(TouchedRecord one, RecordContent? content, References references, IReadOnlyDictionary<string, EventLink> events)
    {
        if (content is null)
        {
            return (null, null);
        }

        var mapping = mappings[one.Kind];
        var row = mapping.Fill(null, content, new WriteMoment(one.Version, one.RecordedAt, references, events));
        return (row, ProjectedRecord.Of(mapping, row, content, references));
    }

    // Counts are kept by facet and period: of those that change, the file begins with what the store has.
    private void Count(ProjectedRecord? projected, Dictionary<string, long> facets)
    {
        if (projected is not { Row: Event row })
        {
            return;
        }

        var periods = EventPeriods.Of(row);
        foreach (var facet in projected.Facets.Where(facets.ContainsKey).Select(name => facets[name]))
        {
            _quarters.Add((facet, periods.Quarter));
            if (periods.Year > 0)
            {
                _years.Add((facet, periods.Year));
            }
        }
    }

    private void CopyCounts()
    {
        using var quarters = new StoreStatement(db, $"INSERT INTO FacetQuarters SELECT * FROM {PastSchema.Store}.FacetQuarters WHERE FacetId = ? AND Quarter = ?");
        foreach (var (facet, quarter) in _quarters)
        {
            quarters.Bind(facet).Bind((long)quarter).Run();
        }

        using var years = new StoreStatement(db, $"INSERT INTO FacetYears SELECT * FROM {PastSchema.Store}.FacetYears WHERE FacetId = ? AND Year = ?");
        foreach (var (facet, year) in _years)
        {
            years.Bind(facet).Bind((long)year).Run();
        }
    }

    private async Task ProjectAsync(
        IReadOnlyList<(TouchedRecord One, (Record? Row, ProjectedRecord? Projected) Now, (Record? Row, ProjectedRecord? Projected) Then)> versions, TouchedRecords touched, CancellationToken cancellationToken)
    {
        var projection = await RecordProjection.StartAsync(db, cancellationToken);
        using var rows = new NewRows(db);
        foreach (var (one, now, then) in versions)
        {
            if (now.Row is not null)
            {
                projection.Remove(mappings[one.Kind], now.Row, one.Now, touched.Now);
            }

            if (one.Then is { } content)
            {
                rows.Add(then.Row!);
                projection.Cite(content, touched.Then, isNew: true);
                projection.Add(then.Projected);
            }

            projection.Flush();
        }

        await projection.SaveAsync(cancellationToken);
    }
}
