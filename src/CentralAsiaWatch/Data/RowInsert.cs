using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CentralAsiaWatch.Data;

/// <summary>
/// Inserts very many rows of a table. Columns and conversions come from the model, so that a new column needs nothing here; nothing is tracked afterwards.
/// </summary>
internal sealed class RowInsert : IDisposable
{
    private readonly StoreStatement _insert;
    private readonly Func<object, object?>[] _values;

    /// <summary>Prepares the insert for a type of row.</summary>
    public RowInsert(WatchDbContext db, Type row)
    {
        var entity = db.Model.FindEntityType(row) ?? throw new ArgumentException($"{row.Name} is in no table.", nameof(row));
        var properties = entity.GetProperties().Where(property => !IsGivenByStore(property)).ToArray();
        _values = [.. properties.Select(Reader)];
        var columns = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        _insert = new StoreStatement(db, $"INSERT INTO \"{entity.GetTableName()}\" ({columns}) VALUES ({string.Join(", ", properties.Select(_ => "?"))})");
    }

    /// <summary>Inserts a row.</summary>
    public void Add(object row)
    {
        foreach (var value in _values)
        {
            _insert.Bind(value(row));
        }

        _insert.Run();
    }

    /// <inheritdoc />
    public void Dispose() => _insert.Dispose();

    // A number that the store counts, or a column that it computes.
    private static bool IsGivenByStore(IProperty property) =>
        property.GetBeforeSaveBehavior() == PropertySaveBehavior.Ignore
        || property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey() && property.ClrType == typeof(int);

    private static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        return property.GetTypeMapping().Converter is { } converter
            ? row => getter.GetClrValue(row) is { } value ? converter.ConvertToProvider(value) : null
            : getter.GetClrValue;
    }
}
