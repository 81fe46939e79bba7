using System.Data.Common;
using System.Runtime.CompilerServices;
using CentralAsiaWatch.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CentralAsiaWatch.Data;

/// <summary>
/// Sets up each physical connection once: full durability, a page cache of 64 MiB and the vocabulary of the search index. Pooled connections keep their settings, so asking again at every
/// opening would only cost time. Never <c>mmap_size</c> (reliability.md, finding 5).
/// </summary>
public sealed class StoreConnections : DbConnectionInterceptor
{
    private readonly ConditionalWeakTable<object, object> _ready = [];

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetUp(connection);

    /// <inheritdoc />
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetUp(connection);
        return Task.CompletedTask;
    }

    private void SetUp(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || !_ready.TryAdd(handle, handle))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText =
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;" + SearchVocabulary.CreateStatement;
        command.ExecuteNonQuery();
    }
}
