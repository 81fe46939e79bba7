using Microsoft.OpenApi;

namespace CentralAsiaWatch.Api;

/// <summary>Describes keys and limits, which are the same for every route.</summary>
internal static class ApiSecurity
{
    private const string Key = "key";

    private static readonly (string Name, string Words)[] s_headers =
    [
        ("RateLimit-Limit", "how many requests a minute are allowed; these headers are left out where there is no limit"),
        ("RateLimit-Remaining", "how many are left of this minute"),
        ("RateLimit-Reset", "in how many seconds the next minute begins"),
    ];

    /// <summary>Adds the scheme of keys, which is not asked for where reading is open to all, and to each route its limits.</summary>
    public static void Describe(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key that somebody with an account made under /account/keys: caw_ and 43 letters. Scopes: read, history (with asof), assistant (for /mcp)." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }, new OpenApiSecurityRequirement()];
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values.ToArray() ?? []))
        {
            operation.Responses ??= [];
            operation.Responses["401"] = Refusal("The key opens nothing, or reading needs one");
            operation.Responses["403"] = Refusal("The key lacks a scope");
            operation.Responses["429"] = Refusal("Too many requests; Retry-After says for how many seconds to wait");
            if (operation.Responses.TryGetValue("200", out var answer) && answer is OpenApiResponse described)
            {
                described.Headers = s_headers.ToDictionary(header => header.Name, header => (IOpenApiHeader)new OpenApiHeader { Description = header.Words, Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } });
            }
        }
    }

    private static OpenApiResponse Refusal(string description) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new OpenApiMediaType { Schema = ApiSchemas.Problem() } },
    };
}
