using System.Linq.Expressions;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Signposts;

/// <summary>Asks what stands where a record stood. It is asked only where a record was looked for and not found, so that readers of what there is pay nothing.</summary>
public sealed class SignpostQueries(IDbContextFactory<WatchDbContext> dbFactory, RecordMappings mappings)
{
    // A record may be merged into one that is merged in turn; a ring cannot be written, and the bound keeps a damaged store from looping.
    private const int MostSteps = 20;

    /// <summary>The signpost at a number; null where no record ever had it, or where one is to be seen.</summary>
    public Task<Signpost?> FindAsync(RecordKind kind, int number, CancellationToken cancellationToken) => FindAsync(kind, row => row.Number == number, cancellationToken);

    /// <summary>The signpost at a key or slug; null where no record ever had it, or where one is to be seen.</summary>
    public Task<Signpost?> FindAsync(RecordKind kind, string key, CancellationToken cancellationToken) => FindAsync(kind, row => row.Key == key, cancellationToken);

    /// <summary>The address of a published assessment on the page of its pair; null for none.</summary>
    public async Task<string?> LeverageUrlAsync(int number, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var json = await db.LeverageAssessments.AsNoTracking().Where(row => row.Number == number && row.Status == RecordStatus.Published).Select(row => row.Json).FirstOrDefaultAsync(cancellationToken);
        return json is null ? null : RecordUrls.Of(RecordKind.Leverage, number, "", json);
    }

    private async Task<Signpost?> FindAsync(RecordKind kind, Expression<Func<Record, bool>> choose, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = new StoredRecords(db).Rows(kind).AsNoTracking();
        var row = await rows.Where(choose).Select(one => new { one.Number, one.Key, one.Status, one.Json }).FirstOrDefaultAsync(cancellationToken);
        var first = row?.Number;
        for (var step = 0; row is not null && step < MostSteps; step++)
        {
            if (row.Status != RecordStatus.Hidden)
            {
                return row.Number == first ? null : new Signpost(kind, first!.Value) { Survivor = new Survivor(row.Number, RecordUrls.Of(kind, row.Number, row.Key, row.Json)) };
            }

            var number = row.Number;
            var last = await db.Revisions.AsNoTracking().Where(one => one.RecordKind == kind && one.RecordNumber == number).OrderByDescending(one => one.Version)
                .Select(one => new { one.RecordedAt, one.Who, one.Why, one.After }).FirstAsync(cancellationToken);
            if (mappings[kind].Read(last.After).MergedInto is not { } into)
            {
                return new Signpost(kind, first!.Value) { HiddenAt = last.RecordedAt, HiddenBy = last.Who, Why = last.Why };
            }

            row = await rows.Where(one => one.Number == into).Select(one => new { one.Number, one.Key, one.Status, one.Json }).FirstOrDefaultAsync(cancellationToken);
        }

        return null;
    }
}
