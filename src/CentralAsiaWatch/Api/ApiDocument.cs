using System.Text.Json.Nodes;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CentralAsiaWatch.Api;

/// <summary>Describes the lists in <c>/openapi/v1.json</c> from the same parameters that read them.</summary>
internal sealed class ApiDocument : IOpenApiDocumentTransformer
{
    /// <inheritdoc />
    public async Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CentralAsiaWatch",
            Version = "v1",
            Description = "How Afghanistan and the five Central Asian states deal with each other. Each list answers { items, total, next }; give next back as after for the following records. Reading needs no key where the site is open to all; a key (Authorization: Bearer caw_…) has limits of its own. Every answer says in RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset how many requests a minute are allowed, how many are left, and in how many seconds the next minute begins. The examples are of this store.",
        };
        foreach (var kind in FilterKinds.All)
        {
            Describe(document, kind);
            await ExemplifyAsync(document, kind, context.ApplicationServices.GetRequiredService<RecordQueries>(), context.ApplicationServices.GetRequiredService<ReferenceCache>(), cancellationToken);
        }

        if (document.Paths?[AppUrls.ExportArchive].Operations?[HttpMethod.Get] is { } export)
        {
            export.Parameters = [Past()];
            export.Responses = new OpenApiResponses { ["200"] = new OpenApiResponse { Description = "A zip with datapackage.json and a table and JSON of each kind", Content = new Dictionary<string, OpenApiMediaType> { ["application/zip"] = new OpenApiMediaType() } } };
        }

        ApiSecurity.Describe(document);
    }

    // What a list of one answers, and its record: the examples are what the program says, and cannot be anything else.
    private static async Task ExemplifyAsync(OpenApiDocument document, FilterKind kind, RecordQueries queries, ReferenceCache cache, CancellationToken cancellationToken)
    {
        var list = AppUrls.Api(kind.Record);
        var filter = RecordFilter.Of(kind, await cache.ReferencesAsync(cancellationToken));
        var (json, next, total) = await queries.JsonAsync(filter, new ListRequest(Limit: 1), int.MaxValue - 1, cancellationToken);
        if (json.Count == 0 || document.Paths?[list].Operations?[HttpMethod.Get] is not { } operation || document.Paths[$"{list}/{{id}}"].Operations?[HttpMethod.Get] is not { } one)
        {
            return;
        }

        var item = JsonNode.Parse(json[0])!;
        foreach (var parameter in one.Parameters?.OfType<OpenApiParameter>().Where(parameter => parameter.Name == "id") ?? [])
        {
            parameter.Example = item["id"]?.DeepClone();
        }

        operation.Parameters!.OfType<OpenApiParameter>().Single(parameter => parameter.Name == "limit").Example = "1";
        Set(one, item);
        Set(operation, new JsonObject { ["items"] = new JsonArray(item.DeepClone()), ["total"] = total.Number, ["next"] = next });

        static void Set(OpenApiOperation of, JsonNode example) => ((OpenApiMediaType)of.Responses!["200"].Content!["application/json"]).Example = example;
    }

    private static void Describe(OpenApiDocument document, FilterKind kind)
    {
        var list = AppUrls.Api(kind.Record);
        if (document.Paths?[list].Operations?[HttpMethod.Get] is not { } operation || document.Paths[$"{list}/{{id}}"].Operations?[HttpMethod.Get] is not { } one)
        {
            return;
        }

        (one.Parameters ??= []).Add(Past());
        one.Responses = new OpenApiResponses
        {
            ["200"] = Answer("The record", "application/json", ApiSchemas.Item(kind.Record)),
            ["404"] = Answer("No record has this number", "application/problem+json", ApiSchemas.Problem()),
        };

        operation.Parameters =
        [
            .. kind.Parameters.Select(parameter => Query(parameter.Name, parameter.Accepted, parameter.Example)),
            Query("limit", $"a whole number from 1 to {ListRequest.MaximumLimit}; {ListRequest.DefaultLimit} if left out", "50"),
            Query("after", "what an earlier answer gave as next", ""),
            Query("order", ListRequest.AcceptedOrders + "; oldest if left out", "oldest"),
            Past(),
        ];
        operation.Responses = new OpenApiResponses
        {
            ["200"] = Answer("The records", "application/json", ApiSchemas.List(kind.Record)),
            ["400"] = Answer("A value cannot be read: the problem names the parameter, the value and what is accepted", "application/problem+json", ApiSchemas.Problem()),
        };
    }

    // Without an example: answers beside it would have to be of that time.
    private static OpenApiParameter Past() => Query(AsOf.Parameter, $"what the store knew then: {AsOf.Accepted}; the newest if left out", "");

    private static OpenApiParameter Query(string name, string accepted, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = accepted,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = example.Length == 0 ? null : example,
    };

    private static OpenApiResponse Answer(string description, string type, OpenApiSchema schema) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { [type] = new OpenApiMediaType { Schema = schema } },
    };
}
