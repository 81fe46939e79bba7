using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;

namespace CentralAsiaWatch.Tests.Collections;

/// <summary>Assistants read of a collection what programs read of it.</summary>
public sealed class AssistantsOfACollectionTests(BothCollections both)
{
    [Fact]
    public async Task EveryTool_TakesACollection()
    {
        await using var client = await ConnectAsync();

        var tools = await client.ListToolsAsync();

        Assert.All(tools, tool => Assert.Contains("collection", tool.JsonSchema.GetProperty("properties").EnumerateObject().Select(one => one.Name)));
    }

    [Theory]
    [InlineData("documents")]
    [InlineData("open-record")]
    public async Task Timeline_IsWhatTheApiAnswersOfTheCollection(string collection)
    {
        await using var client = await ConnectAsync();
        var expected = (await both.App.GetAsync($"/api/v1/events?pair=tajikistan,taliban&limit=20&collection={collection}")).Json;

        var answer = await CallAsync(client, "timeline", new() { ["pair"] = "tajikistan,taliban", ["limit"] = 20, ["collection"] = collection });

        Assert.Equal(collection, answer.GetProperty("collection").GetString());
        Assert.Equal(expected.GetProperty("total").GetInt32(), answer.GetProperty("total").GetInt32());
        Assert.Equal(Numbers(expected.GetProperty("items")), Numbers(answer.GetProperty("events")));
    }

    [Fact]
    public async Task Relation_CountsTheCollectionAloneAndItsAddressesStayWithinIt()
    {
        await using var client = await ConnectAsync();
        var sides = new Dictionary<string, object?> { ["a"] = "tajikistan", ["b"] = "afghanistan", ["limit"] = 5 };

        var (all, documents) = (await CallAsync(client, "relation", sides), await CallAsync(client, "relation", new(sides) { ["collection"] = "documents" }));

        Assert.Equal(JsonValueKind.Null, all.GetProperty("collection").ValueKind);
        Assert.True(documents.GetProperty("events").GetProperty("total").GetInt32() < all.GetProperty("events").GetProperty("total").GetInt32(), documents.ToString());
        Assert.All(documents.GetProperty("events").GetProperty("items").EnumerateArray(), one => Assert.EndsWith("?collection=documents", one.GetProperty("address").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task RecordOfAnotherCollection_IsNotFound()
    {
        await using var client = await ConnectAsync();

        var of = async (string collection) => (await client.CallToolAsync("record", new Dictionary<string, object?> { ["kind"] = "events", ["number"] = 1008, ["collection"] = collection })).IsError;

        Assert.NotEqual(true, await of("open-record"));
        Assert.Equal(true, await of("documents"));
    }

    [Fact]
    public async Task CollectionThatThereIsNot_IsRefusedWithWhatIsAccepted()
    {
        await using var client = await ConnectAsync();

        var refused = await Assert.ThrowsAsync<McpProtocolException>(() => client.CallToolAsync("search", new Dictionary<string, object?> { ["query"] = "canal", ["collection"] = "nowhere" }).AsTask());

        Assert.Contains("collection cannot be read; accepted is a slug of a collection", refused.Message, StringComparison.Ordinal);
    }

    private async Task<McpClient> ConnectAsync() => await McpClient.CreateAsync(new HttpClientTransport(new HttpClientTransportOptions
    {
        Endpoint = new Uri(both.App.Address, "/mcp"),
        TransportMode = HttpTransportMode.StreamableHttp,
    }));

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments) =>
        JsonSerializer.SerializeToElement((await client.CallToolAsync(tool, arguments)).StructuredContent);

    private static IEnumerable<int> Numbers(JsonElement items) => items.EnumerateArray().Select(one => one.GetProperty("id").GetInt32());
}
