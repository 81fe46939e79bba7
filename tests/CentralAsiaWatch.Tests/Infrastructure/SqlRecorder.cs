using System.Data.Common;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>One statement that the program ran.</summary>
/// <param name="Text">The SQL.</param>
/// <param name="Parameters">Names and values.</param>
public sealed record RecordedSql(string Text, IReadOnlyList<KeyValuePair<string, object?>> Parameters)
{
    /// <summary>The statement with its values: the same twice means asked twice.</summary>
    public override string ToString() => $"{Text}{Environment.NewLine}-- {string.Join(", ", Parameters.Select(parameter => $"{parameter.Key} = {parameter.Value ?? "NULL"}"))}";
}

/// <summary>Writes down every statement that the program runs while a test asks it to.</summary>
public sealed class SqlRecorder : DbCommandInterceptor
{
    private readonly Lock _lock = new();
    private List<RecordedSql> _statements = [];

    /// <summary>Makes the program tell this recorder.</summary>
    public void Attach(WebApplicationBuilder builder) =>
        builder.Services.ConfigureDbContext<SqliteWatchDbContext>(options => options.AddInterceptors(this));

    /// <summary>The statements run since the last time.</summary>
    public IReadOnlyList<RecordedSql> Take()
    {
        lock (_lock)
        {
            (var taken, _statements) = (_statements, []);
            return taken;
        }
    }

    /// <inheritdoc />
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Add(command);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Add(command);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Add(command);
        return ValueTask.FromResult(result);
    }

    /// <summary>How SQLite would go about a statement, a line per step.</summary>
    public static IReadOnlyList<string> Explain(string storeFile, RecordedSql statement)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = storeFile, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var vocabulary = connection.CreateCommand();
        vocabulary.CommandText = SearchVocabulary.CreateStatement;
        vocabulary.ExecuteNonQuery();
        return Explain(connection, statement);
    }

    /// <summary>The same on an open connection, such as one to a past state.</summary>
    public static IReadOnlyList<string> Explain(DbConnection connection, RecordedSql statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {statement.Text}";
        foreach (var (name, value) in statement.Parameters)
        {
            command.Parameters.Add(new SqliteParameter(name, value ?? DBNull.Value));
        }

        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    private void Add(DbCommand command)
    {
        lock (_lock)
        {
            _statements.Add(new RecordedSql(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => KeyValuePair.Create(parameter.ParameterName, parameter.Value))]));
        }
    }
}
