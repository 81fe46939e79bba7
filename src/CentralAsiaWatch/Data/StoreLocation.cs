using CentralAsiaWatch.Options;
using Microsoft.Data.Sqlite;

namespace CentralAsiaWatch.Data;

/// <summary>Where the SQLite store is on this machine.</summary>
/// <param name="File">The full path of the database file.</param>
/// <param name="ConnectionString">The connection string with that path.</param>
public sealed record StoreLocation(string File, string ConnectionString)
{
    /// <summary>Seconds a statement waits for a lock that another process holds (reliability.md, C10).</summary>
    private const int LockTimeoutSeconds = 5;

    /// <summary>The location that the options name; relative paths count from the content root.</summary>
    public static StoreLocation From(DatabaseOptions options, string contentRoot)
    {
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString) { DefaultTimeout = LockTimeoutSeconds };
        builder.DataSource = Path.GetFullPath(builder.DataSource, contentRoot);
        return new StoreLocation(builder.DataSource, builder.ToString());
    }
}
