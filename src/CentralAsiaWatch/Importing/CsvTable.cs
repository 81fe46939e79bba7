using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CentralAsiaWatch.Importing;

/// <summary>Reads text with separated cells: <c>key,title⏎visit,"Visit to Kabul, and back"⏎</c>.</summary>
internal static class CsvTable
{
    private const int Looked = 64 * 1024;

    public static ImportTable Read(string text, CancellationToken cancellationToken)
    {
        // Excel's own first line: sep=;
        var named = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && text[4] is not ('\r' or '\n') ? text[4] : (char?)null;
        var rows = new TableRows();
        var isHeaded = false;
        foreach (var (number, cells, isOpen) in Records(text, named ?? Separator(text)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((number == 1 && named is not null) || (!isHeaded && cells.All(string.IsNullOrWhiteSpace)))
            {
                continue;
            }

            if (isOpen)
            {
                throw new UnreadableUploadException(string.Create(CultureInfo.InvariantCulture, $"The quotation mark that row {number} opens is not closed before the file ends; nothing was kept. Close it, or take it out."));
            }

            if (isHeaded)
            {
                rows.Add(number, cells.Select(SpreadsheetText.Read).ToArray(), [.. Formulas(cells)], isShortWrong: true);
            }
            else if (GdeltColumns.Of(cells) is { } columns)
            {
                // GDELT's daily files have no header.
                rows.Head(columns);
                rows.Add(number, cells, [], isShortWrong: true);
                isHeaded = true;
            }
            else
            {
                rows.Head(cells);
                isHeaded = true;
            }
        }

        return new ImportTable(TableFormat.Csv, rows.Columns, rows.Rows);
    }

    /// <summary>The sign between cells: the one that stands most often in the first line that holds any, outside quotation marks.</summary>
    public static char Separator(string text)
    {
        char[] signs = ['\t', ';', ',', '|'];
        var counts = new int[signs.Length];
        var isQuoted = false;
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, Looked)))
        {
            isQuoted ^= letter == '"';
            if (isQuoted)
            {
                continue;
            }

            if (letter is '\r' or '\n' && counts.Any(count => count > 0))
            {
                break;
            }

            if (Array.IndexOf(signs, letter) is >= 0 and var sign)
            {
                counts[sign]++;
            }
        }

        return counts.Max() is > 0 and var most ? signs[Array.IndexOf(counts, most)] : ',';
    }

    private static IEnumerable<(int Number, string[] Cells, bool IsOpen)> Records(string text, char separator)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            IgnoreBlankLines = false,
            MaxFieldSize = ImportLimits.CellCharacters,
            CacheFields = true,
            BadDataFound = null,
            HasHeaderRecord = false,
            // GDELT writes no quotation marks, and names may hold one.
            Mode = separator == '\t' && !text.Contains("\t\"", StringComparison.Ordinal) ? CsvMode.NoEscape : CsvMode.RFC4180,
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        while (Next(parser))
        {
            yield return (parser.Row, parser.Record ?? [], IsOpen(parser, configuration));
        }
    }

    private static bool Next(CsvParser parser)
    {
        try
        {
            if (!parser.Read())
            {
                return false;
            }

            return parser.Count <= ImportLimits.Columns * 4 ? true : throw TableRows.TooManyColumns(parser.Count);
        }
        catch (MaxFieldSizeException)
        {
            throw TableRows.TooLong(string.Create(CultureInfo.InvariantCulture, $"A cell of row {parser.Row}"));
        }
    }

    // An odd number of quotation marks in a record that nothing follows: the last one was never closed.
    private static bool IsOpen(CsvParser parser, CsvConfiguration configuration) =>
        configuration.Mode == CsvMode.RFC4180 && parser.Count > 0 && parser.RawRecord.AsSpan().Count('"') % 2 == 1 && parser[parser.Count - 1] is { } last
        && parser.RawRecord.AsSpan().TrimEnd("\r\n").EndsWith(last.AsSpan().TrimEnd("\r\n")) && parser.RawRecord.Contains('\n', StringComparison.Ordinal) && last.Contains('\n', StringComparison.Ordinal);

    private static IEnumerable<CellProblem> Formulas(string[] cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (cells[index] is ['=', _, ..])
            {
                yield return new CellProblem(index, "holds a formula; write its value, or put an apostrophe before a text that begins with =.");
            }
        }
    }
}
