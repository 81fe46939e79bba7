using CentralAsiaWatch.Options;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Data;

/// <summary>
/// Brings the store to the program's schema before anything reads it, under <see cref="StoreLock"/>: refuses what is no store of ours, skips when nothing is
/// pending, else keeps a copy and migrates.
/// </summary>
public sealed class StoreSetup(IDbContextFactory<WatchDbContext> dbFactory, StoreLocation store, ILogger<StoreSetup> logger)
{
    private const int NotADatabase = 26;
    private const int Corrupt = 11;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;
    private const int Full = 13;
    private const int Busy = 5;
    private static readonly TimeSpan s_migrationLimit = TimeSpan.FromSeconds(60);

    /// <summary>Makes or migrates the store.</summary>
    /// <exception cref="StartProblemException">The file is no store, is damaged, is newer than the program, or cannot be written.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
            await MigrateAsync(db, cancellationToken);
        }
        catch (SqliteException problem) when (Explain(problem) is { } sentence)
        {
            logger.LogDebug(problem, "The store could not be set up.");
            throw new StartProblemException(sentence);
        }
    }

    private async Task MigrateAsync(WatchDbContext db, CancellationToken cancellationToken)
    {
        var isNew = !File.Exists(store.File) || new FileInfo(store.File).Length == 0;
        var known = db.Database.GetMigrations().ToArray();
        var applied = isNew ? [] : (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToArray();
        if (!isNew && applied.Length == 0 && await HasTablesAsync(db, cancellationToken))
        {
            throw new StartProblemException($"The file {store.File} is a database of another program; set Watch:Database:ConnectionString to another file.");
        }

        if (applied.Except(known, StringComparer.Ordinal).Any())
        {
            throw new StartProblemException($"The store {store.File} was written by a newer version of the program; start that version, or set Watch:Database:ConnectionString to another file.");
        }

        // WAL is a property of the file: set once, it stays.
        await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellationToken);
        await ProveWritableAsync(db, cancellationToken);
        if (known.Except(applied, StringComparer.Ordinal).Any())
        {
            if (applied.Length > 0)
            {
                KeepCopy(applied[^1]);
            }

            await ForgetInterruptedMigrationAsync(db, cancellationToken);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(s_migrationLimit);
            await db.Database.MigrateAsync(limit.Token);
        }
    }

    private static async Task ProveWritableAsync(WatchDbContext db, CancellationToken cancellationToken)
    {
        // An immediate transaction takes the write lock and changes nothing.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
    }

    // Pending migrations change the schema: the store as it was stays beside it, made by the backup interface and so complete (reliability.md, finding 6).
    private void KeepCopy(string lastMigration)
    {
        using var from = new SqliteConnection(store.ConnectionString);
        using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = $"{store.File}.{lastMigration}.bak", Pooling = false }.ToString());
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    // EF leaves its lock row behind when it is killed while migrating, and the next start then waits for ever (dotnet/efcore#38958). Under our own lock
    // nobody else can be migrating, so the row is stale. To go when EF frees its lock by itself.
    private static async Task ForgetInterruptedMigrationAsync(WatchDbContext db, CancellationToken cancellationToken)
    {
        var locked = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (locked > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken);
        }
    }

    private static async Task<bool> HasTablesAsync(WatchDbContext db, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '@_@_EF%' ESCAPE '@'")
            .SingleAsync(cancellationToken) > 0;

    private string? Explain(SqliteException problem) => problem.SqliteErrorCode switch
    {
        NotADatabase => $"The file {store.File} is not a database; set Watch:Database:ConnectionString to another file, or move this one away.",
        Corrupt => $"The store {store.File} is damaged; put back a backup of it, or set Watch:Database:ConnectionString to another file.",
        ReadOnly or CannotOpen => $"The store {store.File} cannot be written; give this user write access to it and its folder, or set Watch:Database:ConnectionString to another file.",
        Full => $"There is no room on the disk of the store {store.File}; make room, or set Watch:Database:ConnectionString to a file on another disk.",
        Busy => $"The store {store.File} is locked by another program; stop that one, or set Watch:Database:ConnectionString to another file.",
        _ => null,
    };
}
