using System.Text.Json;

namespace CentralAsiaWatch.Importing;

/// <summary>The cells of one object: values as they are written, objects by dotted names, lists in the notation of <see cref="ListNotation"/>.</summary>
internal static class JsonCells
{
    /// <summary>The parts of things in lists that we know, each by the names it may have. Contents and public items differ in some.</summary>
    private static readonly Dictionary<string, string[][]> s_parts = new(StringComparer.Ordinal)
    {
        ["actors"] = [["actor", "slug"], ["role"]],
        ["places"] = [["name"], ["country"], ["precision"], ["inferred"]],
        ["related"] = [["event"], ["as"]],
        ["citations"] = [["source"], ["paragraph"], ["credibility"], ["stance"], ["field"], ["says"], ["words"]],
    };

    public static void Read(JsonElement item, Dictionary<string, string> cells, List<(string? Column, string Sentence)> problems)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            problems.Add((null, "is no object; write { \"name\": value }."));
            return;
        }

        Walk(item, "", cells, problems);
    }

    private static void Walk(JsonElement item, string prefix, Dictionary<string, string> cells, List<(string? Column, string Sentence)> problems)
    {
        foreach (var member in item.EnumerateObject())
        {
            var name = prefix + member.Name;
            if (cells.Count > ImportLimits.Columns)
            {
                throw TableRows.TooManyColumns(cells.Count);
            }

            if (member.Value.ValueKind == JsonValueKind.Object)
            {
                Walk(member.Value, $"{name}.", cells, problems);
                continue;
            }

            try
            {
                var text = member.Value.ValueKind == JsonValueKind.Array ? List(name, member.Value) : Text(member.Value);
                cells[name] = text.Length <= ImportLimits.CellCharacters ? text : throw TableRows.TooLong($"‘{name}’");
            }
            catch (InvalidOperationException)
            {
                // Half of a pair of UTF-16: "\ud800".
                problems.Add((name, "holds half a letter; write the whole letter."));
            }
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => value.GetString() ?? "",
        _ => value.GetRawText(),
    };

    private static string List(string name, JsonElement list) =>
        ListNotation.Write(list.EnumerateArray().Select(thing => thing.ValueKind == JsonValueKind.Object ? Thing(name, thing) : [Text(thing)]));

    private static string?[] Thing(string name, JsonElement thing)
    {
        if (!s_parts.TryGetValue(name, out var parts))
        {
            return [thing.GetRawText()];
        }

        var texts = parts.Select(names => names.Select(one => thing.TryGetProperty(one, out var value) ? Text(value) : null).FirstOrDefault(text => text is not null)).ToArray();
        return name switch
        {
            "places" => [.. texts[..3], texts[3] == "true" ? EventCsv.Inferred : null],
            "citations" => [.. texts[..4], .. EventCsv.Named("field", texts[4]), .. EventCsv.Named("says", texts[5]), .. EventCsv.Named("words", texts[6])],
            _ => texts,
        };
    }
}
