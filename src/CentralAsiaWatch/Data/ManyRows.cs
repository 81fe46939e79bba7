namespace CentralAsiaWatch.Data;

/// <summary>Inserts very many small rows, a handful with each run of a statement: of a row of three numbers, running its statement is half of the cost.</summary>
internal sealed class ManyRows : IDisposable
{
    private const int Together = 16;

    private readonly StoreStatement _one;
    private readonly StoreStatement _several;

    /// <summary>Prepares the insert: texts of the program, never of data.</summary>
    /// <param name="db">The store.</param>
    /// <param name="into">The insert as far as <c>VALUES</c>.</param>
    /// <param name="row">The places of one row: <c>(?, ?, ?)</c>.</param>
    /// <param name="otherwise">What follows: what becomes of a row that is there already.</param>
    public ManyRows(WatchDbContext db, string into, string row, string otherwise = "")
    {
        _one = new StoreStatement(db, $"{into} {row} {otherwise}");
        _several = new StoreStatement(db, $"{into} {string.Join(", ", Enumerable.Repeat(row, Together))} {otherwise}");
    }

    /// <summary>Inserts rows, in their order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="bind">Gives the values of a row.</param>
    /// <typeparam name="TRow">The row.</typeparam>
    public void Run<TRow>(IReadOnlyList<TRow> rows, Action<TRow, StoreStatement> bind)
    {
        var next = 0;
        while (rows.Count - next >= Together)
        {
            for (var last = next + Together; next < last; next++)
            {
                bind(rows[next], _several);
            }

            _several.Run();
        }

        for (; next < rows.Count; next++)
        {
            bind(rows[next], _one);
            _one.Run();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _one.Dispose();
        _several.Dispose();
    }
}
