using CentralAsiaWatch.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CentralAsiaWatch.Past;

/// <summary>
/// A connection to a past state, with the context's options made once. While a context holds it, it reads one picture of the store: what is written meanwhile is not
/// seen, so that the rows of the store and those of the file always fit each other. It can only read.
/// </summary>
internal sealed class PastConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly DbContextOptions<SqliteWatchDbContext> _options;
    private readonly Action<PastConnection> _giveBack;
    public PastConnection(string file, string store, long sequence, IServiceProvider services, Action<PastConnection> giveBack)
    {
        (Sequence, _giveBack) = (sequence, giveBack);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        _connection.Open();
        PastSchema.Attach(_connection, store);
        PastSchema.Run(_connection, "PRAGMA temp_store = MEMORY; PRAGMA live.cache_size = -16384");
        PastSchema.CreateViews(_connection, sequence);
        // As the store itself is read, but through this connection.
        var options = new DbContextOptionsBuilder<SqliteWatchDbContext>().UseApplicationServiceProvider(services);
        foreach (var usual in services.GetServices<IDbContextOptionsConfiguration<SqliteWatchDbContext>>())
        {
            usual.Configure(services, options);
        }

        _options = options.UseSqlite(_connection, contextOwnsConnection: false).Options;
    }

    /// <summary>The last revision that is seen; 0 for a state before the first.</summary>
    public long Sequence { get; }

    /// <summary>Begins to read the store as it is now.</summary>
    /// <returns>The last revision of that picture.</returns>
    public long Begin()
    {
        PastSchema.Run(_connection, "BEGIN");
        using var last = _connection.CreateCommand();
        last.CommandText = "SELECT ifnull(max(Sequence), 0) FROM live.Revisions";
        return (long)last.ExecuteScalar()!;
    }

    /// <summary>Ends it.</summary>
    public void End() => PastSchema.Run(_connection, "ROLLBACK");

    /// <summary>A context that reads through it and gives it back when it is disposed of.</summary>
    public WatchDbContext Context()
    {
        var db = new SqliteWatchDbContext(_options) { Past = this };
        // Rows of the file and of the store may have one number of the store's own counting: nothing is told apart by it.
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    /// <summary>Gives it back to its state, when the context that read through it is done with.</summary>
    public void GiveBack() => _giveBack(this);
}
