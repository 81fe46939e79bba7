using System.Net;
using System.Text.Json;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Api;

public sealed class OpenApiTests(SeededApp seeded)
{
    public static TheoryData<string> Lists => [.. FilterKinds.All.Select(kind => AppUrls.Api(kind.Record))];

    [Fact]
    public async Task Description_ListsEveryListAndItsRecordsTheExportAndNothingElse()
    {
        var document = (await seeded.App.GetAsync(AppUrls.OpenApi)).Json;

        Assert.Equal(Lists.SelectMany(row => new[] { row.Data, $"{row.Data}/{{id}}" }).Append(AppUrls.ExportArchive).Order(), document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Description_NamesEveryParameterWithWhatIsAccepted(string list)
    {
        var kind = FilterKinds.All.Single(one => AppUrls.Api(one.Record) == list);

        var parameters = (await GetAsync(list)).GetProperty("parameters").EnumerateArray().ToArray();

        Assert.Equal([.. kind.Parameters.Select(parameter => parameter.Name), "limit", "after", "order", "asof"], parameters.Select(parameter => parameter.GetProperty("name").GetString()));
        Assert.All(parameters, parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Description_HasTheMembersThatAreSent(string list)
    {
        var described = (await GetAsync(list)).GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json")
            .GetProperty("schema").GetProperty("properties").GetProperty("items").GetProperty("items").GetProperty("properties").EnumerateObject().Select(member => member.Name);

        var sent = (await seeded.App.GetJsonAsync<JsonList<JsonElement>>($"{list}?limit=1")).Items[0].EnumerateObject().Select(member => member.Name);

        Assert.Equal(sent.Order(), described.Order());
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task ExampleOfEachParameter_CanBeRead(string list)
    {
        foreach (var parameter in FilterKinds.All.Single(one => AppUrls.Api(one.Record) == list).Parameters.Where(parameter => parameter.Example.Length > 0))
        {
            var answer = await seeded.App.GetAsync($"{list}?{parameter.Name}={Uri.EscapeDataString(parameter.Example)}");

            Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Examples_AreWhatTheProgramAnswers(string list)
    {
        var paths = (await seeded.App.GetAsync(AppUrls.OpenApi)).Json.GetProperty("paths");
        var (ofList, ofOne) = (paths.GetProperty(list).GetProperty("get"), paths.GetProperty($"{list}/{{id}}").GetProperty("get"));
        var parameters = ofList.GetProperty("parameters").EnumerateArray().ToDictionary(one => one.GetProperty("name").GetString()!);
        var limit = parameters["limit"].GetProperty("example").ToString();
        var id = ofOne.GetProperty("parameters").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "id").GetProperty("example").GetRawText();

        Assert.True(JsonElement.DeepEquals((await seeded.App.GetAsync($"{list}?limit={limit}")).Json, Example(ofList)), $"{list}?limit={limit}");
        Assert.True(JsonElement.DeepEquals((await seeded.App.GetAsync($"{list}/{id}")).Json, Example(ofOne)), $"{list}/{id}");
    }

    [Fact]
    public async Task EveryRoute_SaysItsLimitsAndWhatRefusesAKey()
    {
        var document = (await seeded.App.GetAsync(AppUrls.OpenApi)).Json;

        Assert.Equal("bearer", document.GetProperty("components").GetProperty("securitySchemes").GetProperty("key").GetProperty("scheme").GetString());
        Assert.All(document.GetProperty("paths").EnumerateObject(), path =>
        {
            var responses = path.Value.GetProperty("get").GetProperty("responses");
            Assert.Superset(new HashSet<string> { "200", "401", "403", "429" }, responses.EnumerateObject().Select(one => one.Name).ToHashSet());
            Assert.Equal(["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"], responses.GetProperty("200").GetProperty("headers").EnumerateObject().Select(one => one.Name));
        });
    }

    private static JsonElement Example(JsonElement operation) =>
        operation.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("example");

    private async Task<JsonElement> GetAsync(string list) =>
        (await seeded.App.GetAsync(AppUrls.OpenApi)).Json.GetProperty("paths").GetProperty(list).GetProperty("get");
}
