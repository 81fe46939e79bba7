using System.Text.Json;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.TakeAway;

/// <summary>Describes the export as a Frictionless Data Package (<c>datapackage.json</c>): each table with its fields, and what they are licensed under. Pure.</summary>
public static class DataPackageDescription
{
    /// <summary>The columns of the citations of all kinds.</summary>
    public static IReadOnlyList<string> CitationColumns { get; } = ["kind", "id", "source", "paragraph", "credibility", "stance", "field", "says"];

    private const string Instant = "recordedAt";

    private static readonly string[] s_integers = ["number", "id", "quad", "version", "rung", "count", "paragraph", "paragraphs", "credibility"];
    private static readonly string[] s_numbers = ["score", "low", "high"];
    private static readonly string[] s_flags = ["contested", "mutual", "levelInferred"];
    private static readonly string[] s_days = ["earliest", "latest", "staleAfter", "checked"];
    private static readonly JsonWriterOptions s_json = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The path of a kind's table inside the package.</summary>
    public static string CsvPath(RecordKind kind) => $"data/{kind.Plural()}.csv";

    /// <summary>The path of a kind's public JSON inside the package.</summary>
    public static string JsonPath(RecordKind kind) => $"json/{kind.Plural()}.json";

    /// <summary>The path of the citations.</summary>
    public const string CitationsPath = "data/citations.csv";

    /// <summary>The path of the vocabulary.</summary>
    public const string VocabularyPath = "data/vocabulary.csv";

    /// <summary>The description in UTF-8.</summary>
    /// <param name="lastSequence">The last revision that the package knows, 0 for none.</param>
    /// <param name="lastRecordedAt">When it was recorded, UTC; null for none.</param>
    /// <param name="asOf">The time as of which it was read; null for the newest.</param>
    public static byte[] Write(long lastSequence, DateTime? lastRecordedAt, AsOf? asOf)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_json))
        {
            json.WriteStartObject();
            json.WriteString("profile", "data-package");
            json.WriteString("name", "central-asia-watch");
            json.WriteString("title", "CentralAsiaWatch: how Afghanistan and the five Central Asian states deal with each other");
            json.WriteString("description", "All published records, each tied to the paragraphs of its sources. Dates are EDTF (ISO 8601-2); lists in a cell are divided by semicolons, their parts by bars; a text that a spreadsheet would take for a formula has an apostrophe before it.");
            json.WriteString("version", FormattableString.Invariant($"{lastSequence}"));
            if (lastRecordedAt is { } recorded)
            {
                json.WriteString("created", ChangeWords.Instant(recorded));
            }

            json.WriteString("asOf", asOf?.Text);
            Licences(json);
            json.WriteStartArray("resources");
            foreach (var kind in FilterKinds.All)
            {
                Table(json, kind.Record.Plural(), kind.Words, CsvPath(kind.Record), RecordTable.Of(kind.Record).Columns, RecordTable.Of(kind.Record).NeedsContent ? "number" : "id");
            }

            Table(json, "citations", "What each record rests on", CitationsPath, CitationColumns, null);
            Table(json, "vocabulary", "Every closed list with its words", VocabularyPath, ViewTwins.Vocabulary().Columns, null);
            foreach (var kind in FilterKinds.All)
            {
                json.WriteStartObject();
                Head(json, $"{kind.Record.Plural()}-json", $"{kind.Words} as the public JSON gives them", JsonPath(kind.Record), "json", "application/json");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Licences(Utf8JsonWriter json)
    {
        json.WriteStartArray("licenses");
        Licence("MIT", "MIT License: the records that come with the program, and the form of all", "https://opensource.org/license/mit");
        Licence("CC-BY-SA-4.0", PloverScale.Attribution, "https://creativecommons.org/licenses/by-sa/4.0/");
        json.WriteEndArray();

        void Licence(string name, string title, string path)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("title", title);
            json.WriteString("path", path);
            json.WriteEndObject();
        }
    }

    private static void Table(Utf8JsonWriter json, string name, string title, string path, IReadOnlyList<string> columns, string? key)
    {
        json.WriteStartObject();
        Head(json, name, title, path, "csv", "text/csv");
        json.WriteString("profile", "tabular-data-resource");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column);
            json.WriteString("type", TypeOf(column));
            if (column == Instant)
            {
                // To the tick: the usual format of an instant ends with its second.
                json.WriteString("format", "any");
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        if (key is not null)
        {
            json.WriteString("primaryKey", key);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Head(Utf8JsonWriter json, string name, string title, string path, string format, string type)
    {
        json.WriteString("name", name);
        json.WriteString("title", title);
        json.WriteString("path", path);
        json.WriteString("format", format);
        json.WriteString("mediatype", type);
        json.WriteString("encoding", "utf-8");
    }

    private static string TypeOf(string column) =>
        s_integers.Contains(column) ? "integer"
        : s_numbers.Contains(column) ? "number"
        : s_flags.Contains(column) ? "boolean"
        : s_days.Contains(column) ? "date"
        : column == Instant ? "datetime"
        : "string";
}
