using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Contested;

/// <summary>A relation's page, the comparison and the page of everything contested speak of the same points.</summary>
public sealed class ContestedOfARelationTests
{
    private const string Event = "Embassy";

    [Fact]
    public async Task EveryKindOfRecord_IsCountedAlikeEverywhere()
    {
        await using var app = await FilledAsync();

        var list = await app.GetPageAsync("/contested?relation=uzbekistan,afghanistan");
        var relation = await app.GetPageAsync("/relations/uzbekistan/afghanistan");
        var compared = await app.GetPageAsync("/compare?pairs=uzbekistan:afghanistan,tajikistan:afghanistan");

        string[] expected =
        [
            "Afghanistan over Uzbekistan: water level", "Attack status", "Canal state", $"{Event} date", $"{Event} rung", "Memorandum date", "Trade turnover, Uzbekistan and Afghanistan low",
        ];
        Assert.Equal(expected, Points(list));
        Assert.Equal(expected.Length, relation.Document.QuerySelectorAll("section[aria-labelledby=h-k] .list li").Length);
        Assert.Equal("Contested: 7 points", relation.Document.GetElementById("h-k")!.TextContent);
        Assert.Equal(["/contested?relation=uzbekistan,afghanistan"], relation.Links("section[aria-labelledby=h-k] .note a[href^='/contested']"));
        Assert.Equal(["7", "1"], compared.Document.QuerySelectorAll("td[data-l=Contested]").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["/contested?relation=uzbekistan,afghanistan", "/contested?relation=tajikistan,afghanistan"], compared.Links("td[data-l=Contested] a"));
        Assert.Equal(["Visit date"], Points(await app.GetPageAsync("/contested?relation=tajikistan,afghanistan")));
    }

    [Theory]
    [InlineData("relation=uzbekistan,afghanistan&kind=events", new[] { "Attack status", "Embassy date", "Embassy rung" })]
    [InlineData("relation=uzbekistan,afghanistan&field=date", new[] { "Embassy date", "Memorandum date" })]
    [InlineData("relation=afghanistan,uzbekistan&actor=iskp", new[] { "Attack status" })]
    [InlineData("relation=uzbekistan,tajikistan", new string[0])]
    public async Task OtherConditions_NarrowItFurther(string query, string[] expected)
    {
        await using var app = await FilledAsync();

        Assert.Equal(expected, Points(await app.GetPageAsync($"/contested?{query}")));
    }

    [Theory]
    [InlineData("atlantis,afghanistan")]
    [InlineData("afghanistan,taliban")]
    [InlineData("uzbekistan")]
    public async Task RelationThatCannotBeRead_IsLeftOutAndSaid(string value)
    {
        await using var app = await FilledAsync();

        var page = await app.GetPageAsync($"/contested?relation={value}");

        Assert.Contains($"‘{value}’", page.Document.QuerySelector(".errs[role=note]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(8, Points(page).Count);
    }

    [Fact]
    public async Task RelationOfVeryManyEvents_CountsWhatItsListHas()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
        [
            .. Enumerable.Range(1, 310).Select(number => Numbered(number, An.Event(FormattableString.Invariant($"event-{number}")).From("uzbekistan").To("taliban").On("2020-05"))),
            .. Enumerable.Range(311, 3).Select(number => Numbered(number, An.Event(FormattableString.Invariant($"old-{number}")).From("uzbekistan").To("taliban").On("2010-05").AlsoCiting("agency", "date", "2010-05").AlsoCiting("essay", "date", "2010-06"))),
        ]);

        var relation = await app.GetPageAsync("/relations/uzbekistan/afghanistan");
        var compared = await app.GetPageAsync("/compare?pairs=uzbekistan:afghanistan");

        Assert.Equal("Contested: 3 points", relation.Document.GetElementById("h-k")!.TextContent);
        Assert.Equal("3", compared.Document.QuerySelector("td[data-l=Contested]")!.TextContent.Trim());
        Assert.Equal(["Old 311 date", "Old 312 date", "Old 313 date"], Points(await app.GetPageAsync(compared.Links("td[data-l=Contested] a").Single())));
    }

    private static EventContent Numbered(int number, EventContent content) => content with { Number = number };

    // A record's name with the field under which it stands, in order.
    private static IReadOnlyList<string> Points(Page page) =>
    [
        .. page.Document.QuerySelectorAll("section.sec .asm").Select(point => $"{point.QuerySelector("a.num")!.TextContent} {point.Closest("section")!.QuerySelector("h2")!.TextContent.ToLowerInvariant()}")
            .Order(StringComparer.Ordinal),
    ];

    private static async Task<WatchApp> FilledAsync()
    {
        var app = await WatchApp.StartAsync();
        await app.HasAsync(
            A.Actor("iskp", "armed group"),
            Twice(An.Event("embassy").From("uzbekistan").To("taliban").On("2024-05").Reaching(5, "uzbekistan"), "rung", "5", "6").AlsoCiting("agency", "date", "2024-05").AlsoCiting("essay", "date", "2024-06"),
            Twice(An.Event("attack").From("iskp").To("uzbekistan").On("2022-04").Coded("ASSAULT"), "status", "reported", "denied"),
            Twice(An.Event("visit").From("tajikistan").To("taliban").On("2024-05"), "date", "2024-05", "2024-06"),
            An.Event("call").From("uzbekistan").To("taliban").On("2024-07"),
            Twice(A.Agreement("memorandum").On("2024-08"), "date", "2024-08", "2024-09"),
            Twice(A.Project("canal") with { Parties = ["afghanistan", "uzbekistan"] }, "state", "promised", "signed"),
            Twice(A.Figure("trade"), "low", "1", "2"),
            Twice(A.Judgement("afghanistan", "uzbekistan"), "level", "moderate", "limited"));
        return app;
    }

    private static T Twice<T>(T content, string field, string one, string other)
        where T : RecordContent => content.AlsoCiting("agency", field, one).AlsoCiting("essay", field, other, stance: "contradicts");
}
