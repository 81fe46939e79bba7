using System.Globalization;

namespace CentralAsiaWatch.Importing;

/// <summary>An upload as a table, whatever it was written in.</summary>
/// <param name="Format">Which form it had.</param>
/// <param name="Columns">The names of the columns, without repeats and none of them empty.</param>
/// <param name="Rows">The rows below the header that hold anything, in their order.</param>
public sealed record ImportTable(TableFormat Format, IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows)
{
    /// <summary>What a reader of the table should know: the encoding that was guessed, the sheet that was taken. Whole sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The sheets of a workbook, in its order; none for other forms.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>What a row is called: a row of a spreadsheet, an item of a list in JSON.</summary>
    public string RowWord => Format == TableFormat.Json ? "item" : "row";

    /// <summary>The place of a column by its name, whatever the case; −1 for none.</summary>
    public int Find(string column)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (string.Equals(Columns[index], column, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>A column as a spreadsheet letters it: 0 is A, 26 is AA.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var left = column; left >= 0; left = (left / 26) - 1)
        {
            letters = (char)('A' + (left % 26)) + letters;
        }

        return letters;
    }

    /// <summary>A cell as a spreadsheet names it: column 1 of row 7 is B7.</summary>
    public static string CellName(int column, int row) => string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");
}

/// <summary>The form of an upload.</summary>
public enum TableFormat
{
    /// <summary>Text with cells between commas, semicolons, tabs or bars.</summary>
    Csv,

    /// <summary>A workbook of Excel or LibreOffice, .xlsx.</summary>
    Xlsx,

    /// <summary>Objects of JSON: a list, a list under <c>items</c>, or one a line.</summary>
    Json,
}

/// <summary>A row of an upload.</summary>
/// <param name="Number">Its number as the spreadsheet counts, from 1 with the header; in JSON the item, from 1.</param>
/// <param name="Cells">As many texts as there are columns; an empty cell is an empty text.</param>
/// <param name="Problems">What keeps cells from being read.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells, IReadOnlyList<CellProblem> Problems);

/// <summary>Something wrong in a row.</summary>
/// <param name="Column">The place of the column, from 0; null for the row as a whole.</param>
/// <param name="Sentence">What is wrong, and what is accepted, continuing the name of the column.</param>
public sealed record CellProblem(int? Column, string Sentence);
