using System.Diagnostics;
using CentralAsiaWatch.Search;
using Microsoft.Data.Sqlite;

namespace CentralAsiaWatch.Benchmarks.Baselines;

/// <summary>
/// What a write left in a store, put once more into a copy of the store before it, row by row with prepared statements in one transaction: what SQLite itself needs
/// for the same rows of all tables and the same lines of the search index.
/// </summary>
internal static class RawInserts
{
    // Rows of these are only ever added, and there are too many to compare each.
    private static readonly string[] s_onlyGrowing = ["Events", "Revisions", "Citations"];

    /// <summary>Reads what is new, then writes it; answers the seconds of the writing.</summary>
    /// <param name="before">A copy of the store before the write, to be written in.</param>
    /// <param name="after">The store after it.</param>
    /// <param name="search">The lines that the write added to the search index.</param>
    public static double Run(string before, string after, IReadOnlyCollection<SearchEntry> search)
    {
        using var connection = new SqliteConnection($"Data Source={before};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF");
        Execute(connection, $"ATTACH '{after}' AS written");
        var tables = Tables(connection).Select(table => (Name: table, Columns: Columns(connection, table))).Select(table => (table.Name, table.Columns, Rows: NewRows(connection, table.Name, table.Columns)))
            .Where(table => table.Rows.Count > 0).ToArray();
        Execute(connection, "DETACH written");
        var started = Stopwatch.GetTimestamp();
        Execute(connection, "BEGIN IMMEDIATE");
        foreach (var (name, columns, rows) in tables)
        {
            Insert(connection, $"INSERT OR REPLACE INTO \"{name}\" ({columns}) VALUES", rows);
        }

        Insert(connection, "INSERT INTO SearchIndex (rowid, Name, Body) VALUES", [.. search.OrderBy(entry => entry.RowId).Select(entry => new object[] { entry.RowId, entry.Name, entry.Body })]);
        Execute(connection, "COMMIT");
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static List<string> Tables(SqliteConnection connection) =>
        [.. Read(connection, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'").Select(row => (string)row[0])];

    // Those that are written: what the store computes it computes again.
    private static string Columns(SqliteConnection connection, string table) => string.Join(", ", Read(connection, $"SELECT name FROM pragma_table_info('{table}')").Select(row => $"\"{row[0]}\""));

    private static List<object[]> NewRows(SqliteConnection connection, string table, string columns) => Read(connection, s_onlyGrowing.Contains(table)
        ? $"SELECT {columns} FROM written.\"{table}\" WHERE rowid > (SELECT coalesce(max(rowid), 0) FROM main.\"{table}\")"
        : $"SELECT {columns} FROM written.\"{table}\" EXCEPT SELECT {columns} FROM main.\"{table}\"");

    private static List<object[]> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static void Insert(SqliteConnection connection, string into, List<object[]> rows)
    {
        using var insert = connection.CreateCommand();
        var places = Enumerable.Range(0, rows[0].Length).Select(place => $"$p{place}").ToArray();
        insert.CommandText = $"{into} ({string.Join(", ", places)})";
        var parameters = places.Select(place => insert.Parameters.Add(new SqliteParameter { ParameterName = place })).ToArray();
        insert.Prepare();
        foreach (var row in rows)
        {
            for (var place = 0; place < row.Length; place++)
            {
                parameters[place].Value = row[place];
            }

            insert.ExecuteNonQuery();
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
