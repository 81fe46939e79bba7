using System.Text.Json;
using System.Text.Json.Nodes;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Collections;

/// <summary>
/// What a collection adds to a record of another one that tells of the same: citations, steps, names. It is laid upon whatever the record says by now, and taken off
/// again, so that neither way loses what people wrote meanwhile.
/// </summary>
/// <param name="Collection">Slug of the collection that adds it.</param>
/// <param name="Added">Only what it adds; every other field is empty.</param>
public sealed record CollectionJoin(string Collection, RecordContent Added)
{
    // What a record is, and not what it says.
    private static readonly HashSet<string> s_own = new(["number", "key", "hidden", "mergedInto", "collections"], StringComparer.Ordinal);

    /// <summary>The record with what this adds: what lists lack comes after what they have, and what is one value takes its place.</summary>
    public RecordContent Onto(RecordContent content)
    {
        var fields = Fields(content);
        foreach (var (name, added) in Additions())
        {
            if (added is JsonArray list)
            {
                var have = fields[name] as JsonArray ?? [];
                var missing = list.Where(item => !have.Any(one => JsonNode.DeepEquals(one, item))).ToArray();
                fields[name] = new JsonArray([.. have.Concat(missing).Select(item => item?.DeepClone())]);
            }
            else
            {
                fields[name] = added?.DeepClone();
            }
        }

        return Read(content, fields) with { Collections = CollectionSlugs.Kept([.. content.InCollections.Union([Collection], StringComparer.Ordinal)]) };
    }

    /// <summary>The record without what this added.</summary>
    /// <param name="content">The record as it is.</param>
    /// <param name="without">The record as its own collection has it, for the values whose place was taken.</param>
    public RecordContent Off(RecordContent content, RecordContent without)
    {
        var (fields, own) = (Fields(content), Fields(without));
        foreach (var (name, added) in Additions())
        {
            if (added is JsonArray list && fields[name] is JsonArray have)
            {
                var before = own[name] as JsonArray ?? [];
                fields[name] = new JsonArray([.. have.Where(item => before.Any(one => JsonNode.DeepEquals(one, item)) || !list.Any(one => JsonNode.DeepEquals(one, item))).Select(item => item?.DeepClone())]);
            }
            else if (added is not JsonArray && JsonNode.DeepEquals(fields[name], added))
            {
                fields[name] = own[name]?.DeepClone();
            }
        }

        return Read(content, fields) with { Collections = CollectionSlugs.Kept([.. content.InCollections.Where(slug => slug != Collection)]) };
    }

    private IEnumerable<KeyValuePair<string, JsonNode?>> Additions() => Fields(Added).Where(field => !s_own.Contains(field.Key) && field.Value switch
    {
        JsonArray list => list.Count > 0,
        JsonValue value => value.GetValueKind() is not JsonValueKind.False && !(value.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length == 0),
        _ => field.Value is not null,
    });

    private static JsonObject Fields(RecordContent content) => JsonSerializer.SerializeToNode(content, content.GetType(), WatchJson.Content)!.AsObject();

    private static RecordContent Read(RecordContent content, JsonObject fields) => (RecordContent)fields.Deserialize(content.GetType(), WatchJson.Content)!;
}
