using System.Globalization;

namespace CentralAsiaWatch.Importing;

/// <summary>A table under way: it names the columns, checks the shape of each row and keeps the limits.</summary>
internal sealed class TableRows
{
    private readonly List<TableRow> _rows = [];
    private long _cells;

    /// <summary>The columns; empty until the header is read.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>The rows so far.</summary>
    public IReadOnlyList<TableRow> Rows => _rows;

    /// <summary>Takes the header: empty names become letters, repeated ones get a number.</summary>
    public void Head(IReadOnlyList<string> names)
    {
        var last = names.Count;
        while (last > 0 && string.IsNullOrWhiteSpace(names[last - 1]))
        {
            last--;
        }

        if (last > ImportLimits.Columns)
        {
            throw TooManyColumns(last);
        }

        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var columns = new List<string>(last);
        for (var index = 0; index < last; index++)
        {
            var name = string.IsNullOrWhiteSpace(names[index]) ? $"column {ImportTable.Letters(index)}" : Cut(names[index].Trim());
            seen[name] = seen.GetValueOrDefault(name) + 1;
            columns.Add(seen[name] == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({seen[name]})"));
        }

        Columns = columns;
    }

    /// <summary>Takes a row; one without text and problems is passed over.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="cells">Its cells, which may be more or fewer than there are columns.</param>
    /// <param name="problems">What is known to be wrong with cells.</param>
    /// <param name="isShortWrong">Whether a row that ends early is a mistake, as in CSV, or a habit, as in workbooks.</param>
    public void Add(int number, IReadOnlyList<string> cells, IReadOnlyList<CellProblem> problems, bool isShortWrong)
    {
        if (problems.Count == 0 && cells.All(string.IsNullOrWhiteSpace))
        {
            return;
        }

        if (_rows.Count == ImportLimits.Rows)
        {
            throw new UnreadableUploadException(string.Create(CultureInfo.InvariantCulture, $"The file has more than {ImportLimits.Rows:#,##0} rows; nothing was kept. Divide it, and import the parts."));
        }

        // What stands beyond the header has no column to be named by.
        var all = problems.Select(problem => problem.Column is null || problem.Column < Columns.Count ? problem : new CellProblem(null, $"beyond the header: {problem.Sentence}")).ToList();
        var extra = cells.Count;
        while (extra > Columns.Count && string.IsNullOrWhiteSpace(cells[extra - 1]))
        {
            extra--;
        }

        if (extra > Columns.Count)
        {
            all.Add(new CellProblem(null, $"has {Counted(extra - Columns.Count)} more than the header; put text with commas between quotation marks, or name the columns in the header."));
        }
        else if (isShortWrong && cells.Count < Columns.Count)
        {
            all.Add(new CellProblem(null, $"has {Counted(Columns.Count - cells.Count)} fewer than the header; write them, empty where nothing is known."));
        }

        var kept = new string[Columns.Count];
        for (var index = 0; index < kept.Length; index++)
        {
            kept[index] = index < cells.Count ? cells[index] : "";
            _cells += kept[index].Length > 0 ? 1 : 0;
            if (kept[index].Contains('\uFFFD', StringComparison.Ordinal))
            {
                all.Add(new CellProblem(index, "holds a letter that was lost in another encoding; save the file anew as UTF-8."));
            }
        }

        if (_cells > ImportLimits.Cells)
        {
            throw new UnreadableUploadException(string.Create(CultureInfo.InvariantCulture, $"The file has more than {ImportLimits.Cells:#,##0} cells; nothing was kept. Leave out columns that are not needed, or divide it."));
        }

        _rows.Add(new TableRow(number, kept, all));
    }

    public static UnreadableUploadException TooManyColumns(int count) => new(string.Create(CultureInfo.InvariantCulture,
        $"The file has {count:#,##0} columns; at most {ImportLimits.Columns} are read. Nothing was kept; leave out those that are not needed."));

    /// <summary>A cell is too long to be meant.</summary>
    public static UnreadableUploadException TooLong(string where) => new(string.Create(CultureInfo.InvariantCulture,
        $"{where} holds more than {ImportLimits.CellCharacters:#,##0} characters; nothing was kept. Perhaps a quotation mark before it is not closed; if it is meant so, shorten it."));

    private static string Counted(int cells) => cells == 1 ? "1 cell" : string.Create(CultureInfo.InvariantCulture, $"{cells} cells");

    private static string Cut(string name) => name.Length <= 100 ? name : name[..100];
}
