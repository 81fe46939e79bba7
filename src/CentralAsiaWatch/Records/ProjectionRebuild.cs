using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>
/// Makes anew what is computed from the records, when a program starts that computes it otherwise than the one that wrote the store: rows, public JSON,
/// facets, counts by period and the search index. What people said, the revisions, is not touched.
/// </summary>
public sealed class ProjectionRebuild(
    IDbContextFactory<WatchDbContext> dbFactory, WriteGate gate, RecordMappings mappings, ReferenceCache references, ILogger<ProjectionRebuild> logger)
{
    private const int BatchSize = 1_000;

    /// <summary>Brings an older store up to date; answers how many records were made anew.</summary>
    public Task<int> RunAsync(CancellationToken cancellationToken) => gate.RunAsync(async () =>
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var version = await db.ProjectionStates.AsNoTracking().Select(state => (int?)state.Version).SingleOrDefaultAsync(cancellationToken);
        if (version == RecordProjection.Version)
        {
            return 0;
        }

        if (await db.Revisions.AnyAsync(cancellationToken))
        {
            logger.LogInformation("Lists, counts and search are made anew, for this version of the program computes them otherwise; a large store takes minutes.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.RecordFacets.ExecuteDeleteAsync(cancellationToken);
        await db.FacetQuarters.ExecuteDeleteAsync(cancellationToken);
        await db.FacetYears.ExecuteDeleteAsync(cancellationToken);
        await db.Facets.ExecuteDeleteAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM SearchIndex", cancellationToken);
        var total = 0;
        foreach (var kind in RecordKinds.All)
        {
            total += await RebuildAsync(db, kind, cancellationToken);
        }

        await db.ProjectionStates.ExecuteDeleteAsync(cancellationToken);
        db.Add(new ProjectionState { Id = 1, Version = RecordProjection.Version });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        references.Forget();
        if (total > 0)
        {
            logger.LogInformation("Lists, counts and search were made anew for {Count} records.", total);
        }

        return total;
    }, cancellationToken);

    private async Task<int> RebuildAsync(WatchDbContext db, RecordKind kind, CancellationToken cancellationToken)
    {
        var (total, last) = (0, 0);
        var stored = new StoredRecords(db);
        while (true)
        {
            // Each batch is let go of before the next, so that memory does not grow with the store.
            db.ChangeTracker.Clear();
            var rows = await stored.Rows(kind).Where(row => row.Number > last).OrderBy(row => row.Number).Take(BatchSize).ToListAsync(cancellationToken);
            if (rows.Count == 0)
            {
                return total;
            }

            await RebuildAsync(db, kind, rows, cancellationToken);
            total += rows.Count;
            last = rows[^1].Number;
        }
    }

    private async Task RebuildAsync(WatchDbContext db, RecordKind kind, List<Record> rows, CancellationToken cancellationToken)
    {
        var mapping = mappings[kind];
        var (first, last) = (rows[0].Number, rows[^1].Number);
        var contents = (await db.Revisions.AsNoTracking()
            .Where(revision => revision.RecordKind == kind && revision.RecordNumber >= first && revision.RecordNumber <= last)
            .OrderBy(revision => revision.RecordNumber).ThenByDescending(revision => revision.Version)
            .Select(revision => new { revision.RecordNumber, revision.Version, revision.After }).ToListAsync(cancellationToken))
            .DistinctBy(revision => revision.RecordNumber).ToDictionary(revision => revision.RecordNumber, revision => mapping.Read(revision.After));
        var events = await new StoredRecords(db).EventLinksAsync([.. contents.Values.SelectMany(content => content.EventsNamed).Distinct()], cancellationToken);
        var known = await References.LoadAsync(db, cancellationToken);
        var projection = await RecordProjection.StartAsync(db, cancellationToken);
        foreach (var row in rows)
        {
            var content = contents[row.Number];
            mapping.Fill(row, content, new WriteMoment(row.Version, row.RecordedAt, known, events));
            projection.Add(ProjectedRecord.Of(mapping, row, content, known));
        }

        await projection.SaveAsync(cancellationToken);
    }
}
