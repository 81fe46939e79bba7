using Microsoft.Data.Sqlite;

namespace CentralAsiaWatch.Benchmarks.Generation;

internal static class BulkConnection
{
    /// <summary>Runs a statement.</summary>
    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs work in one transaction. Said in SQL, because prepared commands outlive it and cannot change their transaction object.</summary>
    public static void InTransaction(this SqliteConnection connection, Action work)
    {
        connection.Execute("BEGIN IMMEDIATE");
        work();
        connection.Execute("COMMIT");
    }
}
