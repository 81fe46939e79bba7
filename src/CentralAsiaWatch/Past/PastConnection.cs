using CentralAsiaWatch.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CentralAsiaWatch.Past;

/// <summary>
/// A connection to a past state, with a context made once. While a reading holds it, it reads one picture of the store: what is written meanwhile is not seen, so that
/// the rows of the store and those of the file always fit each other. It can only read.
/// </summary>
internal sealed class PastConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteWatchDbContext _context;
    private readonly Action<PastConnection> _giveBack;
    private PastReading? _reading;

    /// <summary>Opens a past state.</summary>
    /// <param name="file">The file of what was otherwise.</param>
    /// <param name="store">The file of the store.</param>
    /// <param name="picture">How the two are read as one.</param>
    /// <param name="services">How the store itself is read.</param>
    /// <param name="giveBack">What is to be done with it when no reading needs it any more.</param>
    public PastConnection(string file, string store, PastPicture picture, IServiceProvider services, Action<PastConnection> giveBack)
    {
        (Sequence, IsWhole, _giveBack) = (picture.Sequence, picture.IsWhole, giveBack);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        _connection.Open();
        PastSchema.Attach(_connection, store);
        PastSchema.Run(_connection, "PRAGMA temp_store = MEMORY; PRAGMA live.cache_size = -16384");
        PastSchema.CreateViews(_connection, picture);
        // As the store itself is read, but through this connection.
        var options = new DbContextOptionsBuilder<SqliteWatchDbContext>().UseApplicationServiceProvider(services);
        foreach (var usual in services.GetServices<IDbContextOptionsConfiguration<SqliteWatchDbContext>>())
        {
            usual.Configure(services, options);
        }

        _context = new SqliteWatchDbContext(options.UseSqlite(_connection, contextOwnsConnection: false).Options) { Past = this };
        // Rows of the file and of the store may have one number of the store's own counting: nothing is told apart by it.
        _context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
    }

    /// <summary>The last revision that is seen; 0 for a state before the first.</summary>
    public long Sequence { get; }

    /// <summary>True where the file holds all that is read.</summary>
    public bool IsWhole { get; }

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

    /// <summary>The context that reads through it, for one question of a reading; disposed of, it gives the connection back and can be handed out again.</summary>
    /// <param name="reading">Keeps it for its next question; null for none.</param>
    public WatchDbContext Context(PastReading? reading)
    {
        _reading = reading;
        return _context;
    }

    /// <summary>What the context does when it is disposed of: the connection goes back to its reading, and from one that has ended to its state.</summary>
    public void GiveBack()
    {
        if (_reading?.Keep(this) != true)
        {
            _reading = null;
            _giveBack(this);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _context.End();
        _connection.Dispose();
    }
}
