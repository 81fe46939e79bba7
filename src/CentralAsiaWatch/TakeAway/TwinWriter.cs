using System.Globalization;
using System.Text;
using System.Text.Json;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.Past;

namespace CentralAsiaWatch.TakeAway;

/// <summary>Writes the tables of a page as JSON and as CSV. Pure.</summary>
public static class TwinWriter
{
    /// <summary>The name of the column that says of which part a row is, where a CSV holds several.</summary>
    public const string PartColumn = "part";

    private static readonly JsonWriterOptions s_json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All parts as one object: title, address, the time as of which they were read, and each part as a list of objects.</summary>
    /// <param name="view">The tables.</param>
    /// <param name="asOf">The time as of which they were read; null for the newest.</param>
    public static byte[] Json(TwinView view, AsOf? asOf)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_json))
        {
            json.WriteStartObject();
            json.WriteString("title", view.Title);
            json.WriteString("url", view.Url);
            json.WriteString("asOf", asOf?.Text);
            foreach (var part in view.Parts)
            {
                json.WriteStartArray(part.Name);
                foreach (var row in part.Rows)
                {
                    json.WriteStartObject();
                    for (var column = 0; column < part.Columns.Count; column++)
                    {
                        json.WritePropertyName(part.Columns[column]);
                        Value(json, row[column]);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>
    /// The parts as one table: of a single part its own columns; of several the name of the part and all their columns, empty where a part has no such column,
    /// for a table has as many cells in each line.
    /// </summary>
    public static byte[] Csv(TwinView view)
    {
        var isOne = view.Parts.Count == 1;
        string[] columns = isOne ? [.. view.Parts[0].Columns] : [.. view.Parts.SelectMany(part => part.Columns).Distinct(StringComparer.Ordinal)];
        var text = new StringBuilder(CsvText.Mark).Append(CsvText.Line(isOne ? columns : columns.Prepend(PartColumn)));
        foreach (var part in view.Parts)
        {
            int[] places = [.. columns.Select(column => part.Columns.ToList().IndexOf(column))];
            foreach (var row in part.Rows)
            {
                var cells = places.Select(place => place < 0 ? null : Text(row[place]));
                text.Append(CsvText.Line(isOne ? cells : cells.Prepend(part.Name)));
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A value as a cell has it.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime instant => ChangeWords.Instant(instant),
        IEnumerable<string> texts => ListNotation.Write(texts),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a table.", nameof(value)),
    };

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case not string and IEnumerable<string> texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }
}
