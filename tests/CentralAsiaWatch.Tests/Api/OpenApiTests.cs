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

        Assert.Equal([.. kind.Parameters.Select(parameter => parameter.Name), "limit", "after", "order"], parameters.Select(parameter => parameter.GetProperty("name").GetString()));
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

    private async Task<JsonElement> GetAsync(string list) =>
        (await seeded.App.GetAsync(AppUrls.OpenApi)).Json.GetProperty("paths").GetProperty(list).GetProperty("get");
}
