namespace CentralAsiaWatch.Data;

/// <summary>Inserts new rows of any table, each table with one prepared statement.</summary>
internal sealed class NewRows(WatchDbContext db) : IDisposable
{
    private readonly Dictionary<Type, RowInsert> _inserts = [];

    /// <summary>Inserts a row.</summary>
    public void Add(object row)
    {
        if (!_inserts.TryGetValue(row.GetType(), out var insert))
        {
            _inserts[row.GetType()] = insert = new RowInsert(db, row.GetType());
        }

        insert.Add(row);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var insert in _inserts.Values)
        {
            insert.Dispose();
        }
    }
}
