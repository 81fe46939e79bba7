using System.Net;
using System.Text;
using System.Text.Json;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Programs;
using CentralAsiaWatch.Tests.Infrastructure;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CentralAsiaWatch.Tests.Programs;

/// <summary>The endpoint for assistants, asked by a real client of the Model Context Protocol and by messages that are none.</summary>
public sealed class AssistantTests(SeededApp seeded)
{
    [Fact]
    public async Task Client_FindsTheToolsWithTheirSchemas()
    {
        await using var client = await ConnectAsync(seeded.App);

        var tools = await client.ListToolsAsync();

        Assert.Equal(["search", "timeline", "relation", "record", "source_paragraphs"], tools.Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.Contains("asof", tool.JsonSchema.GetProperty("properties").EnumerateObject().Select(one => one.Name)));
    }

    [Theory]
    [InlineData("search", """{"query":"canal","limit":3}""")]
    [InlineData("timeline", """{"actor":"uzbekistan","limit":3}""")]
    [InlineData("relation", """{"a":"tajikistan","b":"afghanistan","limit":2}""")]
    [InlineData("record", """{"kind":"events","number":1}""")]
    public async Task Answer_CitesParagraphsWithGradesAndAddresses(string tool, string arguments)
    {
        await using var client = await ConnectAsync(seeded.App);

        var answer = await client.CallToolAsync(tool, JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!);

        Assert.NotEqual(true, answer.IsError);
        var text = Assert.IsType<TextContentBlock>(answer.Content.Single()).Text;
        var address = Addresses(JsonSerializer.SerializeToElement(answer.StructuredContent)).First(one => one.Contains("/sources/", StringComparison.Ordinal));
        Assert.Contains(address, text, StringComparison.Ordinal);
        Assert.Matches("grade [A-F][1-6]", text);
        Assert.Equal(HttpStatusCode.OK, (await seeded.App.GetAsync(new Uri(address).PathAndQuery)).Status);
    }

    [Fact]
    public async Task Timeline_IsWhatTheApiAnswers()
    {
        await using var client = await ConnectAsync(seeded.App);
        var expected = (await seeded.App.GetAsync("/api/v1/events?pair=tajikistan,afghanistan&quad=4&limit=20")).Json;

        var answer = JsonSerializer.SerializeToElement((await client.CallToolAsync("timeline", new Dictionary<string, object?> { ["pair"] = "tajikistan,afghanistan", ["quad"] = 4 })).StructuredContent);

        Assert.Equal(expected.GetProperty("total").GetInt32(), answer.GetProperty("total").GetInt32());
        Assert.Equal(expected.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetInt32()), answer.GetProperty("events").EnumerateArray().Select(one => one.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task Paragraphs_AreLocatedAndTheirTextIsNotGiven()
    {
        await using var client = await ConnectAsync(seeded.App);

        var answer = JsonSerializer.SerializeToElement((await client.CallToolAsync("source_paragraphs", new Dictionary<string, object?> { ["source"] = "detente-2023", ["first"] = 2, ["last"] = 4 })).StructuredContent);

        var paragraphs = answer.GetProperty("paragraphs").EnumerateArray().ToArray();
        Assert.Equal([2, 3, 4], paragraphs.Select(one => one.GetProperty("number").GetInt32()));
        Assert.All(paragraphs, one => Assert.Equal(["number", "sha256", "address", "note", "records"], one.EnumerateObject().Select(member => member.Name)));
        Assert.All(paragraphs, one => Assert.Equal(64, one.GetProperty("sha256").GetString()!.Length));
    }

    [Fact]
    public async Task RecordThatThereIsNot_IsAnErrorOfTheTool()
    {
        await using var client = await ConnectAsync(seeded.App);

        Assert.True((await client.CallToolAsync("record", new Dictionary<string, object?> { ["kind"] = "event", ["number"] = 999_999 })).IsError);
        await Assert.ThrowsAsync<McpProtocolException>(() => client.CallToolAsync("nothing", new Dictionary<string, object?>()).AsTask());
    }

    [Theory]
    [InlineData("", 400, -32700)]
    [InlineData("{", 400, -32700)]
    [InlineData("[]", 400, -32600)]
    [InlineData("\"ping\"", 400, -32600)]
    [InlineData("""{"id":1,"method":"ping"}""", 400, -32600)]
    [InlineData("""{"jsonrpc":2,"id":1,"method":"ping"}""", 400, -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"ping"}""", 400, -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1}""", 400, -32600)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"resources/list"}""", 200, -32601)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call"}""", 200, -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":[]}""", 200, -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"record","arguments":[]}}""", 200, -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"record","arguments":{"kind":"events","number":-1}}}""", 200, -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"record","arguments":{"kind":"wars","number":1}}}""", 200, -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"record","arguments":{"kind":"events","number":{}}}}""", 200, -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"timeline","arguments":{"quad":"5"}}}""", 200, -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"timeline","arguments":{"after":"???"}}}""", 200, -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"timeline","arguments":{"colour":"red"}}}""", 200, -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"timeline","arguments":{"asof":"2999-01-01"}}}""", 200, -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"relation","arguments":{"a":"kabul","b":"moon"}}}""", 200, -32602)]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"search","arguments":{}}}""", 200, -32602)]
    public async Task MessageThatCannotBeAnswered_IsAnErrorOfTheProtocol(string message, int status, int code)
    {
        var answer = await seeded.App.PostJsonAsync("/mcp", message);

        Assert.Equal((status, code), ((int)answer.Status, answer.Json.GetProperty("error").GetProperty("code").GetInt32()));
        Assert.NotEmpty(answer.Json.GetProperty("error").GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task NotificationsAreTakenAndStreamsAndOtherSitesAreNot()
    {
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", Encoding.UTF8, "application/json") };
        foreign.Headers.Add("Origin", "https://example.org");
        using var visitor = seeded.App.Visit();

        Assert.Equal(HttpStatusCode.Accepted, (await seeded.App.PostJsonAsync("/mcp", """{"jsonrpc":"2.0","method":"notifications/initialized"}""")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await seeded.App.GetAsync("/mcp")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.SendAsync(foreign)).Status);
    }

    [Fact]
    public async Task WhereReadingIsNotOpenToAll_AKeyWithTheScopeOpensIt()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configuration = KeysTests.Closed });
        using var ana = await app.SignInAsync(PersonRole.Reader);
        var key = await KeysTests.KeyAsync(app, ana, KeyScopes.Assistant);

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.PostJsonAsync("/mcp", """{"jsonrpc":"2.0","id":1,"method":"ping"}""")).Status);
        await using var client = await ConnectAsync(app, key);
        var refused = await Assert.ThrowsAsync<McpProtocolException>(() => client.CallToolAsync("timeline", new Dictionary<string, object?> { ["asof"] = "2025-11-02" }).AsTask());
        Assert.Contains("history", refused.Message, StringComparison.Ordinal);
        Assert.NotEqual(true, (await client.CallToolAsync("timeline", new Dictionary<string, object?>())).IsError);
    }

    private static async Task<McpClient> ConnectAsync(WatchApp app, string? key = null) => await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions
    {
        Endpoint = new Uri(app.Address, "/mcp"),
        TransportMode = HttpTransportMode.StreamableHttp,
        AdditionalHeaders = key is null ? null : new Dictionary<string, string> { ["Authorization"] = $"Bearer {key}" },
    }));

    private static IEnumerable<string> Addresses(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(one => one is { Name: "address", Value.ValueKind: JsonValueKind.String } ? [one.Value.GetString()!] : Addresses(one.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Addresses),
        _ => [],
    };
}
