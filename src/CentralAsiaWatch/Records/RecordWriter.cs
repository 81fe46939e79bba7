using System.Text.Json;
using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Records;

/// <summary>A write of one or more records, all or nothing.</summary>
/// <param name="OperationId">Made by the client once per intention: a retry with the same id changes nothing more.</param>
/// <param name="Who">Who writes.</param>
/// <param name="Why">Why, in a few words.</param>
/// <param name="Contents">The records as they shall be.</param>
public sealed record RecordWrite(Guid OperationId, string Who, string Why, IReadOnlyList<RecordContent> Contents)
{
    /// <summary>Who published what <see cref="Who"/> wrote; null where one person did both.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Told, now and then, how many records were taken in so far; null for nobody.</summary>
    public IProgress<int>? Progress { get; init; }

    /// <summary>What else is to be stored with it, in the same transaction, once the numbers are known; null for nothing.</summary>
    public Action<WriteOutcome>? Then { get; init; }
}

/// <summary>What a write did.</summary>
/// <param name="Created">Records that are new.</param>
/// <param name="Changed">Records that were changed.</param>
/// <param name="Unchanged">Records that already were as asked.</param>
public sealed record WriteOutcome(int Created, int Changed, int Unchanged)
{
    /// <summary>Nothing was asked, or it was done before.</summary>
    public static WriteOutcome Nothing { get; } = new(0, 0, 0);

    /// <summary>The records that were asked for, as they are now.</summary>
    public IReadOnlyList<WrittenRecord> Records { get; init; } = [];
}

/// <summary>A record that was written.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="Key">Its key.</param>
/// <param name="Version">Its version from now on.</param>
/// <param name="IsNew">Whether it was not there before.</param>
public sealed record WrittenRecord(RecordKind Kind, int Number, string Key, int Version, bool IsNew);

/// <summary>
/// The one door through which records are written: it appends the revision, fills the row and brings facets, counts and search up to date,
/// in one transaction. Contents come validated (<see cref="ContentRules"/>).
/// </summary>
public sealed class RecordWriter(
    IDbContextFactory<WatchDbContext> dbFactory, WriteGate gate, RecordMappings mappings, ReferenceCache references, WriteAnnouncements announcements, TimeProvider time)
{
    /// <summary>Writes, and answers what changed.</summary>
    public Task<WriteOutcome> WriteAsync(RecordWrite write, CancellationToken cancellationToken) =>
        WriteAsync((_, _) => Task.FromResult<RecordWrite?>(write), cancellationToken);

    /// <summary>
    /// Writes what is decided in the transaction itself, so that what was checked still holds when it is written. Rows that the decision changes are stored with
    /// the records; a decision that throws changes nothing.
    /// </summary>
    /// <param name="decideAsync">Answers the write; null for none.</param>
    /// <param name="cancellationToken">Ends the write before it is stored.</param>
    public Task<WriteOutcome> WriteAsync(Func<WatchDbContext, CancellationToken, Task<RecordWrite?>> decideAsync, CancellationToken cancellationToken) =>
        gate.RunAsync(async () =>
        {
            await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await decideAsync(db, cancellationToken) is not { } write)
            {
                return WriteOutcome.Nothing;
            }

            if (await db.Revisions.AnyAsync(revision => revision.OperationId == write.OperationId, cancellationToken))
            {
                return WriteOutcome.Nothing with { Unchanged = write.Contents.Count };
            }

            var session = await WriteSession.StartAsync(db, write, mappings, time.GetUtcNow().UtcDateTime, cancellationToken);
            var outcome = await session.RunAsync(cancellationToken);
            write.Then?.Invoke(outcome);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            references.Forget();
            announcements.Announce(outcome);
            return outcome;
        }, cancellationToken);
}

/// <summary>Tells, within the program, that records were written: open pages and forms learn of it without asking the store again and again.</summary>
public sealed class WriteAnnouncements
{
    /// <summary>Raised after each write that changed something, on the writer's thread: whoever listens does nothing long.</summary>
    public event Action<WriteOutcome>? Written;

    /// <summary>Says that a write was stored.</summary>
    public void Announce(WriteOutcome outcome) => Written?.Invoke(outcome);
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
