using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Editing;

/// <summary>A content as flat fields, path to text: <c>actors.0.role</c> → <c>recipient</c>. What is not said has no path.</summary>
public static class FlatContent
{
    /// <summary>The flat fields of a content, in the order in which its kind is asked.</summary>
    public static IReadOnlyDictionary<string, string> Of(RecordContent content)
    {
        var fields = new OrderedFields();
        var json = JsonSerializer.SerializeToNode(content, content.GetType(), WatchJson.Content)!.AsObject();
        foreach (var shape in FormShapes.Of(content.Kind))
        {
            Add(fields, shape, shape.Name, json[shape.Name]);
        }

        return fields;
    }

    /// <summary>How many entries a list has in flat fields: one more than the greatest place named.</summary>
    public static int Count(IReadOnlyDictionary<string, string> fields, string list)
    {
        var count = 0;
        foreach (var path in fields.Keys)
        {
            if (path.Length > list.Length + 1 && path[list.Length] == '.' && path.StartsWith(list, StringComparison.Ordinal))
            {
                var rest = path.AsSpan(list.Length + 1);
                var end = rest.IndexOf('.');
                if (int.TryParse(end < 0 ? rest : rest[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var place))
                {
                    count = Math.Max(count, place + 1);
                }
            }
        }

        return count;
    }

    /// <summary>The path of an entry of a list.</summary>
    public static string At(string list, int place) => string.Create(CultureInfo.InvariantCulture, $"{list}.{place}");

    private static void Add(OrderedFields fields, FieldShape shape, string path, JsonNode? node)
    {
        switch (node)
        {
            case null:
                break;
            case JsonArray list:
                for (var place = 0; place < list.Count; place++)
                {
                    Add(fields, shape, At(path, place), list[place]);
                }

                break;
            case JsonObject group:
                foreach (var member in shape.Members)
                {
                    Add(fields, member, $"{path}.{member.Name}", group[member.Name]);
                }

                break;
            default:
                var text = node.ToString();
                if (text.Length > 0 && !(shape.Input == FieldInput.Flag && text == "false"))
                {
                    fields[path] = text;
                }

                break;
        }
    }
}

/// <summary>Flat fields that keep the order in which they were added.</summary>
public sealed class OrderedFields : Dictionary<string, string>
{
    /// <summary>No fields.</summary>
    public OrderedFields()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>A copy of other fields.</summary>
    public OrderedFields(IEnumerable<KeyValuePair<string, string>> fields)
        : base(fields, StringComparer.Ordinal)
    {
    }
}
