using System.Globalization;
using System.Text;
using System.Xml;

namespace CentralAsiaWatch.Importing;

/// <summary>Reads one sheet of a workbook, row by row, without holding its XML.</summary>
internal static class XlsxTable
{
    public static ImportTable Read(Stream upload, string? sheet, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = XlsxArchive.Open(upload);
            var workbook = XlsxWorkbook.Read(archive);
            var taken = sheet is null ? workbook.Sheets[0] : workbook.Sheets.FirstOrDefault(one => one.Name == sheet)
                ?? throw new UnreadableUploadException($"The workbook has no sheet ‘{ImportFields.Quote(sheet)}’; it has {string.Join(", ", workbook.Sheets.Select(one => $"‘{one.Name}’"))}.");
            using var reader = archive.Part(taken.Part) ?? throw XlsxArchive.Damaged();
            var rows = Rows(reader, workbook, cancellationToken);
            return new ImportTable(TableFormat.Xlsx, rows.Columns, rows.Rows)
            {
                Sheets = [.. workbook.Sheets.Select(one => one.Name)],
                Notes = workbook.Sheets.Count == 1 ? [] : [$"The workbook has {workbook.Sheets.Count} sheets; ‘{taken.Name}’ was read."],
            };
        }
        catch (Exception problem) when (problem is XmlException or InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw XlsxArchive.Damaged();
        }
    }

    private static TableRows Rows(XmlReader reader, XlsxWorkbook workbook, CancellationToken cancellationToken)
    {
        var rows = new TableRows();
        var number = 0;
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : number + 1;
            var cells = new List<string>();
            var problems = new List<CellProblem>();
            Cells(reader, workbook, number, cells, problems);
            if (rows.Columns.Count > 0)
            {
                rows.Add(number, cells, problems, isShortWrong: false);
            }
            else if (!cells.All(string.IsNullOrWhiteSpace))
            {
                rows.Head(cells);
            }
        }

        return rows;
    }

    private static void Cells(XmlReader reader, XlsxWorkbook workbook, int row, List<string> cells, List<CellProblem> problems)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        var column = -1;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            column = Column(reader.GetAttribute("r")) ?? column + 1;
            if (column >= ImportLimits.Columns)
            {
                throw TableRows.TooManyColumns(column + 1);
            }

            while (cells.Count <= column)
            {
                cells.Add("");
            }

            var name = ImportTable.CellName(column, row);
            var (cell, isFormula) = Cell(reader, name);
            var (text, problem) = cell.Read(workbook);
            problem = isFormula ? "holds a formula; put its value in its place (copy, then paste values only)." : problem;
            if (text.Length > ImportLimits.CellCharacters)
            {
                throw TableRows.TooLong($"Cell {name}");
            }

            cells[column] = isFormula ? "" : SpreadsheetText.Read(text);
            if (problem is not null)
            {
                problems.Add(new CellProblem(column, $"({name}) {problem}"));
            }
        }
    }

    // <c r="B7" s="3" t="s"><f>SUM(B1:B6)</f><v>12</v></c>
    private static (XlsxCell Cell, bool IsFormula) Cell(XmlReader reader, string name)
    {
        var type = reader.GetAttribute("t");
        _ = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        var (value, isFormula) = (new StringBuilder(), false);
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            var part = "";
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    part = reader.LocalName;
                    isFormula |= part == "f";
                    if (part == "is")
                    {
                        value.Append(XlsxTexts.Text(reader, $"Cell {name}"));
                    }
                }
                else if (part == "v" && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                {
                    XlsxTexts.Append(reader, value, $"Cell {name}");
                }
            }
        }

        return (new XlsxCell(type, style, value.ToString()), isFormula);
    }

    /// <summary>The place of the column of a cell: B7 is in column 1.</summary>
    private static int? Column(string? cell)
    {
        var column = 0;
        foreach (var letter in cell ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > ImportLimits.Columns)
            {
                break;
            }

            column = (column * 26) + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
