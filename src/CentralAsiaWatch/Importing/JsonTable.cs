using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CentralAsiaWatch.Importing;

/// <summary>
/// Reads objects of JSON as rows: <c>[{…}, {…}]</c>, <c>{ "items": [{…}] }</c> as our own addresses give it, or an object a line. Lists become
/// the notation of <see cref="ListNotation"/>, so that a row is read the same whatever it came in.
/// </summary>
internal static class JsonTable
{
    private static readonly JsonReaderOptions s_options = new() { MaxDepth = ImportLimits.JsonDepth, CommentHandling = JsonCommentHandling.Disallow };

    public static ImportTable Read(string text, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, s_options);
        try
        {
            using var first = JsonDocument.ParseValue(ref reader);
            var rest = bytes.AsSpan((int)reader.BytesConsumed);
            if (rest.ContainsAnyExcept(" \t\r\n"u8))
            {
                return Lines(text, cancellationToken);
            }

            var root = first.RootElement;
            return Table(root.ValueKind == JsonValueKind.Array ? root.EnumerateArray()
                : root.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray()
                : [root], cancellationToken);
        }
        catch (JsonException problem)
        {
            // The whole may be broken in one line of many; then the others can still be judged.
            return text.AsSpan().TrimStart()[0] == '{' && text.AsSpan().Trim().IndexOf("}\n") > 0 || text.Contains("}\r\n", StringComparison.Ordinal) && text.AsSpan().TrimStart()[0] == '{'
                ? Lines(text, cancellationToken)
                : throw Unreadable(problem);
        }
    }

    private static ImportTable Lines(string text, CancellationToken cancellationToken)
    {
        var rows = new List<(int Number, Dictionary<string, string> Cells, List<(string? Column, string Sentence)> Problems)>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            if (line.IsWhiteSpace())
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(line.ToString(), new JsonDocumentOptions { MaxDepth = ImportLimits.JsonDepth });
                rows.Add((number, [], []));
                JsonCells.Read(document.RootElement, rows[^1].Cells, rows[^1].Problems);
            }
            catch (JsonException)
            {
                rows.Add((number, [], [(null, "is no object of JSON; write { \"name\": value } in one line, or take the line out.")]));
            }
        }

        return rows.Count > 0 && rows.All(row => row is { Cells.Count: 0, Problems.Count: > 0 })
            ? throw new UnreadableUploadException("The file begins like JSON and is none; nothing was kept. Save it as JSON, CSV or .xlsx.")
            : Rows(rows);
    }

    private static ImportTable Table(IEnumerable<JsonElement> items, CancellationToken cancellationToken)
    {
        var rows = new List<(int Number, Dictionary<string, string> Cells, List<(string? Column, string Sentence)> Problems)>();
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add((rows.Count + 1, [], []));
            JsonCells.Read(item, rows[^1].Cells, rows[^1].Problems);
            if (rows.Count > ImportLimits.Rows)
            {
                // Said by the rows below, as for any other form.
                break;
            }
        }

        return Rows(rows);
    }

    private static ImportTable Rows(IReadOnlyList<(int Number, Dictionary<string, string> Cells, List<(string? Column, string Sentence)> Problems)> read)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in read.SelectMany(row => row.Cells.Keys.Concat(row.Problems.Select(problem => problem.Column).OfType<string>())))
        {
            columns.TryAdd(name, columns.Count);
            if (columns.Count > ImportLimits.Columns)
            {
                throw TableRows.TooManyColumns(columns.Count);
            }
        }

        var rows = new TableRows();
        rows.Head([.. columns.Keys]);
        foreach (var (number, cells, problems) in read)
        {
            rows.Add(number, [.. columns.Keys.Select(name => cells.GetValueOrDefault(name, ""))],
                [.. problems.Select(problem => new CellProblem(problem.Column is null ? null : columns[problem.Column], problem.Sentence))], isShortWrong: false);
        }

        return new ImportTable(TableFormat.Json, rows.Columns, rows.Rows);
    }

    private static UnreadableUploadException Unreadable(JsonException problem) => new(string.Create(CultureInfo.InvariantCulture,
        $"The file begins like JSON but breaks off or goes wrong in line {problem.LineNumber.GetValueOrDefault() + 1}, or is nested deeper than {ImportLimits.JsonDepth}; nothing was kept. Save it anew, or as CSV."));
}
