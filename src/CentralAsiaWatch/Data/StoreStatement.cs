using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace CentralAsiaWatch.Data;

/// <summary>
/// One statement, prepared once and run for very many rows within the transaction of a context. Values are bound by their places: looking them up by name, as
/// commands do for each row, takes longer than SQLite takes to store it. The statement itself is text of the program, never of data.
/// </summary>
internal sealed class StoreStatement : IDisposable
{
    private readonly sqlite3 _store;
    private readonly sqlite3_stmt _statement;
    private int _bound;

    /// <summary>Prepares a statement on the open connection of a context.</summary>
    public StoreStatement(WatchDbContext db, string sql)
    {
        _store = ((SqliteConnection)db.Database.GetDbConnection()).Handle ?? throw new InvalidOperationException("The connection to the store is not open.");
        Check(raw.sqlite3_prepare_v2(_store, sql, out _statement));
    }

    /// <summary>Gives the next value.</summary>
    public StoreStatement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    /// <summary>Gives the next value.</summary>
    public StoreStatement Bind(double value)
    {
        Check(raw.sqlite3_bind_double(_statement, ++_bound, value));
        return this;
    }

    /// <summary>Gives the next value; null for none.</summary>
    public StoreStatement Bind(string? value)
    {
        Check(value is null ? raw.sqlite3_bind_null(_statement, ++_bound) : raw.sqlite3_bind_text(_statement, ++_bound, value));
        return this;
    }

    /// <summary>Gives the next value.</summary>
    public StoreStatement Bind(byte[] value)
    {
        Check(raw.sqlite3_bind_blob(_statement, ++_bound, value));
        return this;
    }

    /// <summary>Gives the next value as the store keeps values of its type, which is how <c>Microsoft.Data.Sqlite</c> writes them.</summary>
    public StoreStatement Bind(object? value) => value switch
    {
        null => Bind((string?)null),
        string text => Bind(text),
        int number => Bind((long)number),
        long number => Bind(number),
        bool flag => Bind(flag ? 1L : 0L),
        double number => Bind(number),
        DateOnly day => Bind(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime instant => Bind(instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        byte[] bytes => Bind(bytes),
        Guid id => Bind(id.ToString("D").ToUpperInvariant()),
        _ => throw new ArgumentException($"A {value.GetType().Name} is in no table.", nameof(value)),
    };

    /// <summary>Runs the statement with the values that were given, and forgets them.</summary>
    public void Run() => _ = Step();

    /// <summary>Runs a statement that returns a number.</summary>
    public long RunForNumber()
    {
        long? number = null;
        Step(row => number = row.Number(0));
        return number ?? throw new InvalidOperationException("The statement returned nothing.");
    }

    /// <summary>Runs a statement that returns a row or none; false for none.</summary>
    public bool RunForRow(Action<StoreStatement> read) => Step(read);

    /// <summary>While a row is read: the number in a column, from 0.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    /// <summary>While a row is read: the bytes in a column, which are gone with the row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <inheritdoc />
    public void Dispose() => _statement.Dispose();

    private bool Step(Action<StoreStatement>? read = null)
    {
        var code = raw.sqlite3_step(_statement);
        var isRow = code == raw.SQLITE_ROW;
        if (isRow)
        {
            read?.Invoke(this);
            code = raw.sqlite3_step(_statement);
        }

        // The reset repeats the code of a failure; the first is the one to report.
        _ = raw.sqlite3_reset(_statement);
        _bound = 0;
        if (code != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(code, _store);
        }

        return isRow;
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, _store);
        }
    }
}
