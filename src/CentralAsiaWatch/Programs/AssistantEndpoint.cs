using System.Text.Json;
using System.Text.Json.Nodes;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Following;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Programs;

/// <summary>
/// The Model Context Protocol over Streamable HTTP, without sessions and without streams: each POST holds one message of JSON-RPC 2.0 and is answered with one JSON
/// document. Sample: <c>{ "jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": { "name": "record", "arguments": { "kind": "events", "number": 17 } } }</c>.
/// </summary>
public static class AssistantEndpoint
{
    private const int MostBytes = 256 * 1024;
    private const string VersionHeader = "MCP-Protocol-Version";

    // The newest first: that is what is offered where another is asked for.
    private static readonly string[] s_versions = ["2025-11-25", "2025-06-18", "2025-03-26"];

    /// <summary>Maps <c>POST /mcp</c>; a client that asks for a stream or ends a session is told that there is none (405).</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(AppUrls.Assistants, ServeAsync).DisableAntiforgery().ExcludeFromDescription();
        routes.MapMethods(AppUrls.Assistants, [HttpMethods.Get, HttpMethods.Delete], (HttpContext context) =>
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
        }).ExcludeFromDescription();
    }

    private static async Task<IResult> ServeAsync(HttpContext context, AssistantTools tools)
    {
        // A page of another site must not ask through a browser that reaches us and it does not (MCP, "Security warning").
        if (context.Request.Headers.Origin.ToString() is { Length: > 0 } origin && !string.Equals(origin, $"{context.Request.Scheme}://{context.Request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "Another site", detail: "Pages of other sites may not ask here.");
        }

        JsonElement? id = null;
        try
        {
            using var message = await ReadAsync(context);
            var root = message.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("jsonrpc", out var version) || version.ValueKind != JsonValueKind.String || version.GetString() != "2.0")
            {
                throw new AssistantProblemException(AssistantProblemException.NoRequest, "This is no single message of JSON-RPC 2.0.");
            }

            if (root.TryGetProperty("id", out var given))
            {
                id = given.ValueKind is JsonValueKind.String or JsonValueKind.Number ? given.Clone() : throw new AssistantProblemException(AssistantProblemException.NoRequest, "The id is neither a text nor a number.");
            }

            if (!root.TryGetProperty("method", out var method) || method.ValueKind != JsonValueKind.String)
            {
                // An answer to something: we ask nothing.
                return root.TryGetProperty("result", out _) || root.TryGetProperty("error", out _) ? Results.StatusCode(StatusCodes.Status202Accepted) : throw new AssistantProblemException(AssistantProblemException.NoRequest, "The method is missing.");
            }

            if (id is null)
            {
                return Results.StatusCode(StatusCodes.Status202Accepted);
            }

            var asked = context.Request.Headers[VersionHeader].ToString();
            if (asked.Length > 0 && !s_versions.Contains(asked))
            {
                throw new AssistantProblemException(AssistantProblemException.NoRequest, $"{VersionHeader} names a version that is not spoken here; spoken are {string.Join(", ", s_versions)}.");
            }

            var parameters = root.TryGetProperty("params", out var value) ? value : default;
            var result = await AnswerAsync(context, tools, method.GetString()!, parameters);
            return Json(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = JsonNode.Parse(id.Value.GetRawText()), ["result"] = result }, StatusCodes.Status200OK);
        }
        catch (AssistantProblemException problem)
        {
            return Json(
                new JsonObject
                {
                    ["jsonrpc"] = "2.0",
                    ["id"] = id is { } known ? JsonNode.Parse(known.GetRawText()) : null,
                    ["error"] = new JsonObject { ["code"] = problem.Code, ["message"] = problem.Message },
                },
                problem.Code is AssistantProblemException.NoJson or AssistantProblemException.NoRequest ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
        }
    }

    private static async Task<JsonObject> AnswerAsync(HttpContext context, AssistantTools tools, string method, JsonElement parameters)
    {
        switch (method)
        {
            case "initialize":
                var asked = Text(parameters, "protocolVersion");
                return new JsonObject
                {
                    ["protocolVersion"] = asked is not null && s_versions.Contains(asked) ? asked : s_versions[0],
                    ["capabilities"] = new JsonObject { ["tools"] = new JsonObject { ["listChanged"] = false } },
                    ["serverInfo"] = new JsonObject { ["name"] = "central-asia-watch", ["title"] = "CentralAsiaWatch", ["version"] = "1" },
                    ["instructions"] = "How Afghanistan and the five Central Asian states deal with each other. Cite what you use by the addresses of its paragraphs, and say its grade: a letter for the source, a digit for the claim.",
                };
            case "ping":
                return [];
            case "tools/list":
                return new JsonObject { ["tools"] = new JsonArray([.. AssistantTools.All.Select(Describe)]) };
            case "tools/call":
                var name = Text(parameters, "name") ?? throw new AssistantProblemException(AssistantProblemException.NoParameters, "The name of the tool is missing.");
                var answer = await tools.CallAsync(
                    name, parameters.TryGetProperty("arguments", out var arguments) ? arguments : default, ViewFeed.Site(context), KeyWords.Opens(context.User, KeyScopes.History), context.RequestAborted);
                return new JsonObject
                {
                    ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = answer.Text }),
                    ["structuredContent"] = answer.Structured,
                    ["isError"] = answer.IsError,
                };
            default:
                throw new AssistantProblemException(AssistantProblemException.NoMethod, "There is no such method here; there are initialize, ping, tools/list and tools/call.");
        }
    }

    private static JsonNode Describe(AssistantTool tool)
    {
        var properties = new JsonObject();
        foreach (var (name, accepted, _) in tool.Arguments
            .Append((AsOf.Parameter, $"to read what was known at a past time: {AsOf.Accepted}; the present if left out", false))
            .Append((CollectionChoice.Parameter, $"to read what belongs to it alone: {CollectionChoice.Accepted}; all there is if left out", false)))
        {
            properties[name] = new JsonObject { ["type"] = name is "limit" or "number" or "first" or "last" ? "integer" : "string", ["description"] = accepted };
        }

        return new JsonObject
        {
            ["name"] = tool.Name,
            ["description"] = tool.Words,
            ["inputSchema"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = properties,
                ["additionalProperties"] = false,
                ["required"] = new JsonArray([.. tool.Arguments.Where(one => one.IsRequired).Select(one => (JsonNode)one.Name)]),
            },
            ["annotations"] = new JsonObject { ["readOnlyHint"] = true, ["openWorldHint"] = false },
        };
    }

    private static string? Text(JsonElement parameters, string name) =>
        parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static async Task<JsonDocument> ReadAsync(HttpContext context)
    {
        var bytes = new byte[MostBytes + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, context.RequestAborted);
        if (length > MostBytes)
        {
            throw new AssistantProblemException(AssistantProblemException.NoRequest, $"A message has at most {MostBytes} bytes.");
        }

        try
        {
            return JsonDocument.Parse(bytes.AsMemory(0, length), new JsonDocumentOptions { MaxDepth = 32 });
        }
        catch (JsonException)
        {
            throw new AssistantProblemException(AssistantProblemException.NoJson, "This is no JSON.");
        }
    }

    private static IResult Json(JsonObject message, int status) => Results.Text(message.ToJsonString(WatchJson.Contract), "application/json", System.Text.Encoding.UTF8, status);
}
