using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.TakeAway;
using Microsoft.OpenApi;

namespace CentralAsiaWatch.Api;

/// <summary>The form of each answer, read off the types that are serialised, so that it cannot differ from them.</summary>
internal static class ApiSchemas
{
    private static readonly string[] s_problem = ["type", "title", "detail", "parameter", "value", "accepted"];

    /// <summary>The form of a list of a kind.</summary>
    public static OpenApiSchema List(RecordKind kind) => Object(new Dictionary<string, IOpenApiSchema>
    {
        ["items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Item(kind) },
        ["total"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "how many records match" },
        ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "give it back as after; null at the end" },
    });

    /// <summary>The form of one record of a kind.</summary>
    public static OpenApiSchema Item(RecordKind kind) => Of(WatchJson.Contract.GetJsonSchemaAsNode(RecordTable.ItemType(kind)));

    /// <summary>The form of a problem.</summary>
    public static OpenApiSchema Problem() => Object(
        s_problem.ToDictionary(name => name, _ => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String }));

    private static OpenApiSchema Object(Dictionary<string, IOpenApiSchema> properties) => new() { Type = JsonSchemaType.Object, Properties = properties };

    private static OpenApiSchema Of(JsonNode? node)
    {
        var schema = new OpenApiSchema();
        if (node is not JsonObject form)
        {
            return schema;
        }

        schema.Type = form["type"] switch
        {
            JsonArray several => several.Select(one => Type(one!.GetValue<string>())).Aggregate((one, other) => one | other),
            JsonValue one => Type(one.GetValue<string>()),
            _ => null,
        };
        schema.Format = form["format"]?.GetValue<string>();
        schema.Items = form["items"] is { } items ? Of(items) : null;
        schema.Properties = (form["properties"] as JsonObject)?.ToDictionary(one => one.Key, one => (IOpenApiSchema)Of(one.Value));
        return schema;
    }

    private static JsonSchemaType Type(string name) => Enum.Parse<JsonSchemaType>(name, ignoreCase: true);
}
