using System.Text.Json;
using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>A write of one or more records, all or nothing.</summary>
/// <param name="OperationId">Made by the client once per intention: a retry with the same id changes nothing more.</param>
/// <param name="Who">Who writes.</param>
/// <param name="Why">Why, in a few words.</param>
/// <param name="Contents">The records as they shall be.</param>
public sealed record RecordWrite(Guid OperationId, string Who, string Why, IReadOnlyList<RecordContent> Contents);

/// <summary>What a write did.</summary>
/// <param name="Created">Records that are new.</param>
/// <param name="Changed">Records that were changed.</param>
/// <param name="Unchanged">Records that already were as asked.</param>
public sealed record WriteOutcome(int Created, int Changed, int Unchanged);

/// <summary>
/// The one door through which records are written: it appends the revision, fills the row and brings facets, counts and search up to date,
/// in one transaction. Contents come validated (<see cref="ContentRules"/>).
/// </summary>
public sealed class RecordWriter(IDbContextFactory<WatchDbContext> dbFactory, WriteGate gate, RecordMappings mappings, ReferenceCache references, TimeProvider time)
{
    /// <summary>Writes, and answers what changed.</summary>
    public Task<WriteOutcome> WriteAsync(RecordWrite write, CancellationToken cancellationToken) =>
        gate.RunAsync(async () =>
        {
            await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await db.Revisions.AnyAsync(revision => revision.OperationId == write.OperationId, cancellationToken))
            {
                return new WriteOutcome(0, 0, write.Contents.Count);
            }

            var session = await WriteSession.StartAsync(db, write, mappings, time.GetUtcNow().UtcDateTime, cancellationToken);
            var outcome = await session.RunAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            references.Forget();
            return outcome;
        }, cancellationToken);
}

/// <summary>The mapping of every kind.</summary>
public sealed class RecordMappings(IEnumerable<IRecordMapping> mappings)
{
    private readonly Dictionary<RecordKind, IRecordMapping> _byKind = mappings.ToDictionary(mapping => mapping.Kind);

    /// <summary>The mapping of a kind.</summary>
    public IRecordMapping this[RecordKind kind] => _byKind[kind];

    /// <summary>Content as revisions keep it.</summary>
    public static string Write(RecordContent content) => JsonSerializer.Serialize(content, content.GetType(), WatchJson.Content);
}
