using CentralAsiaWatch.Filtering;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CentralAsiaWatch.Api;

/// <summary>Describes the lists in <c>/openapi/v1.json</c> from the same parameters that read them.</summary>
internal sealed class ApiDocument : IOpenApiDocumentTransformer
{
    /// <inheritdoc />
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "CentralAsiaWatch",
            Version = "v1",
            Description = "How Afghanistan and the five Central Asian states deal with each other. Each list answers { items, total, next }; give next back as after for the following records.",
        };
        foreach (var kind in FilterKinds.All)
        {
            Describe(document, kind);
        }

        if (document.Paths?[AppUrls.ExportArchive].Operations?[HttpMethod.Get] is { } export)
        {
            export.Responses = new OpenApiResponses { ["200"] = new OpenApiResponse { Description = "A zip with datapackage.json and a table and JSON of each kind", Content = new Dictionary<string, OpenApiMediaType> { ["application/zip"] = new OpenApiMediaType() } } };
        }

        return Task.CompletedTask;
    }

    private static void Describe(OpenApiDocument document, FilterKind kind)
    {
        var list = AppUrls.Api(kind.Record);
        if (document.Paths?[list].Operations?[HttpMethod.Get] is not { } operation || document.Paths[$"{list}/{{id}}"].Operations?[HttpMethod.Get] is not { } one)
        {
            return;
        }

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
        ];
        operation.Responses = new OpenApiResponses
        {
            ["200"] = Answer("The records", "application/json", ApiSchemas.List(kind.Record)),
            ["400"] = Answer("A value cannot be read: the problem names the parameter, the value and what is accepted", "application/problem+json", ApiSchemas.Problem()),
        };
    }

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
