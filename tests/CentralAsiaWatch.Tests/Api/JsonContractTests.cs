using System.Globalization;
using System.Text.Json;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Api;

/// <summary>The public JSON as product.md promises it, on everything the five documents gave. Members may be added, never taken away or changed.</summary>
public sealed class JsonContractTests(SeededApp seeded)
{
    private static readonly Dictionary<string, string> s_types = new()
    {
        ["event"] = "title:text summary:text? date:edtf? earliest:day? latest:day? type:text mode:text? quad:whole score:number contexts:texts actors:list places:list rung:whole?",
        ["agreement"] = "title:text kind:text parties:list date:edtf? earliest:day? latest:day? state:text history:list value:object? count:whole?",
        ["project"] = "slug:text name:text kind:text parties:list state:text chain:list",
        ["figure"] = "measure:text from:text to:text date:edtf? low:number? high:number? unit:text qualifier:text?",
        ["leverage assessment"] = "holder:text subject:text dimension:text level:text confidence:text judgement:text date:edtf?",
        ["actor"] = "slug:text name:text kind:text aliases:texts iso3:text? parent:text?",
        ["source"] = "slug:text title:text? author:text? publisher:text? published:edtf? reliability:letter paragraphs:whole",
    };

    private const string EveryRecord = "id:whole url:text citations:list grade:grade? contested:flag status:text version:whole recordedAt:instant";
    private const string Citation = "source:text paragraph:whole credibility:whole stance:text field:text? says:text?";
    private const string Actor = "slug:text name:text country:text? role:text";
    private const string Party = "slug:text name:text country:text?";

    public static TheoryData<RecordKind> Kinds => [.. RecordKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EveryRecord_HasTheMembersThatWerePromised(RecordKind kind)
    {
        var items = await AllAsync(kind);

        Assert.NotEmpty(items);
        Assert.Empty(items.SelectMany(item => Problems(item, $"{EveryRecord} {s_types[kind.Singular()]}")).Distinct());
        Assert.Empty(items.SelectMany(item => item.GetProperty("citations").EnumerateArray()).SelectMany(citation => Problems(citation, Citation)).Distinct());
    }

    [Fact]
    public async Task ActorsAndParties_SayWhoAndWhichState()
    {
        var events = await AllAsync(RecordKind.Event);
        var parties = (await AllAsync(RecordKind.Agreement)).Concat(await AllAsync(RecordKind.Project)).SelectMany(item => item.GetProperty("parties").EnumerateArray()).ToArray();

        var actors = events.SelectMany(item => item.GetProperty("actors").EnumerateArray()).ToArray();
        Assert.Empty(actors.SelectMany(actor => Problems(actor, Actor)).Distinct());
        Assert.Empty(parties.SelectMany(party => Problems(party, Party)).Distinct());
        Assert.Subset(new HashSet<string> { "actor", "recipient", "host", "mediator", "mentioned" }, actors.Select(actor => actor.GetProperty("role").GetString()!).ToHashSet());
        Assert.Equal(["afghanistan"], actors.Where(actor => actor.GetProperty("slug").GetString() is "taliban" or "afghanistan").Select(Country).Distinct());
        Assert.Equal([null], actors.Where(actor => actor.GetProperty("slug").GetString() == "iskp").Select(Country).Distinct());
    }

    [Fact]
    public async Task MoneyOfAnAgreement_IsAmountAndCurrency()
    {
        var values = (await AllAsync(RecordKind.Agreement)).Select(item => item.GetProperty("value")).Where(value => value.ValueKind == JsonValueKind.Object).ToArray();

        Assert.NotEmpty(values);
        Assert.Empty(values.SelectMany(value => Problems(value, "amount:number currency:text")));
    }

    [Fact]
    public async Task List_IsItemsTotalAndNext()
    {
        var answer = await seeded.App.GetAsync("/api/v1/events?limit=2");

        Assert.Equal("application/json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Empty(Problems(answer.Json, "items:list total:whole next:text?"));
        Assert.Equal(["items", "total", "next"], answer.Json.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public async Task NoLimit_IsFifty()
    {
        var list = await seeded.App.GetJsonAsync<JsonList<JsonElement>>("/api/v1/events");

        Assert.Equal(50, list.Items.Count);
        Assert.NotNull(list.Next);
    }

    private static string? Country(JsonElement actor) => actor.GetProperty("country").GetString();

    private async Task<IReadOnlyList<JsonElement>> AllAsync(RecordKind kind) =>
        (await seeded.App.GetJsonAsync<JsonList<JsonElement>>($"{AppUrls.Api(kind)}?limit=500")).Items;

    private static IEnumerable<string> Problems(JsonElement item, string members) =>
        from member in members.Split(' ')
        let name = member.Split(':')[0]
        let type = member.Split(':')[1]
        where !item.TryGetProperty(name, out var value) || !Fits(value, type)
        select $"{name} is no {type}: {(item.TryGetProperty(name, out var value) ? value.GetRawText() : "missing")}";

    private static bool Fits(JsonElement value, string type) => type[^1] == '?'
        ? value.ValueKind == JsonValueKind.Null || Fits(value, type[..^1])
        : type switch
        {
            "text" => value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0,
            "texts" => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String),
            "edtf" => value.ValueKind == JsonValueKind.String && CentralAsiaWatch.Dates.EdtfDate.TryParse(value.GetString(), out _, out _),
            "day" => value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "instant" => value.ValueKind == JsonValueKind.String && value.GetString()!.EndsWith('Z') && value.TryGetDateTime(out _),
            "grade" => value.ValueKind == JsonValueKind.String && value.GetString() is [>= 'A' and <= 'F', >= '1' and <= '6'],
            "letter" => value.ValueKind == JsonValueKind.String && value.GetString() is [>= 'A' and <= 'F'],
            "whole" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "flag" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "list" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
        };
}
