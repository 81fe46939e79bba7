using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CentralAsiaWatch.Benchmarks.Circuits;

/// <summary>What a browser reads in a page before it opens a circuit.</summary>
/// <param name="Url">The page's address.</param>
/// <param name="Operations">The interactive components as the circuit is told of them; null where the page asks for none.</param>
/// <param name="Handed">What the page handed on; empty for nothing.</param>
internal sealed partial record CircuitPage(Uri Url, string? Operations, string Handed)
{
    /// <summary>Reads a page.</summary>
    public static CircuitPage Read(Uri url, string html)
    {
        // <!--Blazor:{"type":"server","descriptor":"CfDJ8…"}-->, and where it was drawn before the circuit came, its end <!--Blazor:{"prerenderId":"…"}-->
        JsonNode[] markers = [.. MarkerComment().Matches(html).Select(one => JsonNode.Parse(one.Groups["json"].Value)!).Where(marker => (string?)marker["type"] == "server")];
        var operations = new JsonArray([.. markers.Select((marker, index) => new JsonObject { ["type"] = "add", ["ssrComponentId"] = index + 1, ["marker"] = marker })]);
        return new CircuitPage(
            url, markers.Length == 0 ? null : new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(JsonSerializerOptions.Default), StateComment().Match(html).Groups["state"].Value);
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->", RegexOptions.NonBacktracking)]
    private static partial Regex MarkerComment();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[a-zA-Z0-9+/=]+)-->", RegexOptions.NonBacktracking)]
    private static partial Regex StateComment();
}
