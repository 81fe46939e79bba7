using CentralAsiaWatch.Events;
using Microsoft.Data.Sqlite;

namespace CentralAsiaWatch.Benchmarks.Baselines;

/// <summary>The same answers by prepared SQL on a pooled connection, as a careful hand would write it without the application.</summary>
internal sealed class RawReader(string file)
{
    private const string Columns = """
        e.Number, e.Title, e.Label, e.Date, e.Earliest, e.Latest, e.DateBasis IS NOT NULL, e.Type, e.Mode, e.Quad, e.Score,
        e.Rung, e.Level, e.Grade, e.IsContested, e.SortKey, e.Who, e.RestsOn
        """;

    private const string OldestFirst = $"""
        SELECT {Columns} FROM RecordFacets AS r JOIN Events AS e ON e.Number = r.Number
        WHERE r.FacetId = $facet AND r.SortKey >= $key AND (r.SortKey > $key OR r.Number > $number)
        ORDER BY r.SortKey, r.Number LIMIT $limit
        """;

    private const string NewestFirst = $"""
        SELECT {Columns} FROM RecordFacets AS r JOIN Events AS e ON e.Number = r.Number
        WHERE r.FacetId = $facet AND r.SortKey <= $key AND (r.SortKey < $key OR r.Number < $number)
        ORDER BY r.SortKey DESC, r.Number DESC LIMIT $limit
        """;

    private readonly string _connectionString = $"Data Source={file};Pooling=True";

    /// <summary>A page of events after a place.</summary>
    public Task<List<EventRow>> PageAsync(int facet, long sortKey, int number, int limit, bool newestFirst = false)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = newestFirst ? NewestFirst : OldestFirst;
        command.Parameters.AddWithValue("$facet", facet);
        command.Parameters.AddWithValue("$key", sortKey);
        command.Parameters.AddWithValue("$number", number);
        command.Parameters.AddWithValue("$limit", limit);
        command.Prepare();
        using var reader = command.ExecuteReader();
        var rows = new List<EventRow>(limit);
        while (reader.Read())
        {
            rows.Add(new EventRow(
                reader.GetInt32(0), reader.GetString(1), reader.GetString(2), Text(reader, 3), Day(reader, 4), Day(reader, 5), reader.GetBoolean(6),
                reader.GetString(7), Text(reader, 8), reader.GetInt32(9), reader.GetDouble(10), reader.IsDBNull(11) ? null : reader.GetInt32(11),
                Text(reader, 12), Text(reader, 13), reader.GetBoolean(14), reader.GetInt64(15), reader.GetString(16), reader.GetString(17)));
        }

        return Task.FromResult(rows);
    }

    /// <summary>The place of the n-th record with a facet, for asking in the middle of a list.</summary>
    public (long SortKey, int Number) PlaceAt(int facet, int position)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT SortKey, Number FROM RecordFacets WHERE FacetId = $facet ORDER BY SortKey, Number LIMIT 1 OFFSET $position";
        command.Parameters.AddWithValue("$facet", facet);
        command.Parameters.AddWithValue("$position", position);
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt32(1));
    }

    /// <summary>Newest first: row numbers of the index, then titles.</summary>
    public Task<int> SearchAsync(string match, int limit)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT e.Number, e.Key, e.Title, e.Grade, e.IsContested, e.RecordedAt FROM SearchIndex AS s JOIN Events AS e ON e.Number = s.rowid & 4294967295
            WHERE SearchIndex MATCH $match ORDER BY s.rowid DESC LIMIT $limit
            """;
        command.Parameters.AddWithValue("$match", match);
        command.Parameters.AddWithValue("$limit", limit);
        return Task.FromResult(Drain(command));
    }

    /// <summary>An event with its history.</summary>
    public Task<int> DetailAsync(int number)
    {
        using var connection = Open();
        using var one = connection.CreateCommand();
        one.CommandText = "SELECT Number, Json FROM Events WHERE Number = $number LIMIT 1";
        one.Parameters.AddWithValue("$number", number);
        using var history = connection.CreateCommand();
        history.CommandText = """
            SELECT Sequence, Version, RecordedAt, Who, Why, Hash, After FROM Revisions
            WHERE RecordKind = 'Event' AND RecordNumber = $number ORDER BY Version DESC
            """;
        history.Parameters.AddWithValue("$number", number);
        return Task.FromResult(Drain(one) + Drain(history));
    }

    private static int Drain(SqliteCommand command)
    {
        command.Prepare();
        using var reader = command.ExecuteReader();
        var rows = 0;
        for (; reader.Read(); rows++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                _ = reader.GetValue(column);
            }
        }

        return rows;
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateOnly? Day(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }
}
