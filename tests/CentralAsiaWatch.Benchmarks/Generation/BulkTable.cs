using System.Globalization;
using CentralAsiaWatch.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CentralAsiaWatch.Benchmarks.Generation;

/// <summary>One prepared INSERT for a table of the store. Columns and conversions come from the application's own model, so that a new column needs nothing here.</summary>
/// <typeparam name="TRow">The row as the application knows it.</typeparam>
internal sealed class BulkTable<TRow> : IDisposable
    where TRow : class
{
    private readonly SqliteCommand _insert;
    private readonly Func<TRow, object?>[] _values;

    public BulkTable(WatchDbContext db, SqliteConnection connection)
    {
        var entity = db.Model.FindEntityType(typeof(TRow)) ?? throw new InvalidOperationException($"{typeof(TRow).Name} is in no table.");
        var properties = entity.GetProperties().Where(property => !IsGivenByStore(property)).ToArray();
        var names = properties.Select((_, position) => string.Create(CultureInfo.InvariantCulture, $"$p{position}")).ToArray();
        _values = [.. properties.Select(Reader)];
        _insert = connection.CreateCommand();
        _insert.CommandText =
            $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""))}) VALUES ({string.Join(", ", names)})";
        foreach (var name in names)
        {
            _insert.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        _insert.Prepare();
    }

    public void Add(TRow row)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            _insert.Parameters[i].Value = _values[i](row) ?? DBNull.Value;
        }

        _insert.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();

    private static bool IsGivenByStore(IProperty property) =>
        property.GetBeforeSaveBehavior() == PropertySaveBehavior.Ignore
        || property.Name == nameof(Records.Citation.Id) && property.DeclaringType.ClrType == typeof(Records.Citation);

    private static Func<TRow, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        var converter = property.GetTypeMapping().Converter;
        return row => getter.GetClrValue(row) is { } value && converter is not null ? converter.ConvertToProvider(value) : getter.GetClrValue(row);
    }
}
