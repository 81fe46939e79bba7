using System.Text.Json;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Editing;

/// <summary>Flat fields as a draft keeps them: one JSON object of path and text.</summary>
public static class DraftFields
{
    /// <summary>The most characters of all paths and texts of a draft together. What is longer is refused whole, and stays in the form.</summary>
    public const int Most = 1_000_000;

    /// <summary>The most fields of a draft.</summary>
    public const int MostFields = 5_000;

    /// <summary>The stored text of fields; what is empty is left out.</summary>
    public static string Write(IReadOnlyDictionary<string, string> fields) =>
        JsonSerializer.Serialize(fields.Where(field => field.Value.Length > 0).ToDictionary(field => field.Key, field => field.Value), WatchJson.Content);

    /// <summary>The fields of a stored text.</summary>
    public static OrderedFields Read(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json, WatchJson.Content)!);

    /// <summary>Why fields are too much to keep; null where they are not.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="why">The reason typed beside them; null for none.</param>
    public static string? TooMuch(IReadOnlyDictionary<string, string> fields, string? why = null)
    {
        var characters = fields.Sum(field => (long)field.Key.Length + field.Value.Length) + (why?.Length ?? 0);
        return characters > Most ? $"This draft has {characters:N0} characters; {Most:N0} can be kept. Nothing was cut, and what was saved before is as it was: shorten it here." :
            fields.Count > MostFields ? $"This draft has {fields.Count:N0} fields; {MostFields:N0} can be kept. What was saved before is as it was." : null;
    }
}
