using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>What is offered to an editor who enters a source, an actor, an agreement, a project, a figure or an assessment that is there already.</summary>
public sealed class FindingOtherTwinsTests(SeededApp seeded)
{
    private static readonly RecordContent[] s_told =
    [
        A.State("uzbekistan"),
        A.State("afghanistan"),
        A.UsualActor("taliban"),
        A.Actor("railways") with { Name = "Uzbekistan Railways", Aliases = ["Ўзбекистон темир йўллари", "راه آهن ازبکستان"] },
        A.Source("daily") with { Title = "Trade with Kabul grows", Publisher = "The Daily", Published = "2024-05-17", Address = "https://daily.example.org/2024/trade/" },
        A.Source("report") with { Title = "Weekly report", Publisher = "The Centre", Published = "2024-05-17" },
        A.Agreement("transit") with { Title = "Memorandum on transit by rail", Date = "2024-05-17", Parties = ["uzbekistan", "taliban"] },
        A.Agreement("visas") with { Title = "Treaty on visas", Date = "2023", Parties = ["uzbekistan", "taliban"], AgreementKind = "treaty" },
        A.Project("qosh-tepa") with { Name = "Qosh Tepa canal", Aliases = ["قوش تپه"] },
        A.Project("railway") with { Name = "Railway from Termez to Peshawar" },
        A.Figure("turnover") with { Measure = "trade turnover", Date = "2023" },
        A.Figure("electricity") with { Measure = "electricity exports", Date = "2023", Mutual = false, Unit = "MW" },
        A.Judgement("uzbekistan", "afghanistan") with { Date = "2024" },
    ];

    public static TheoryData<RecordKind, Dictionary<string, string>, string> Retold => new()
    {
        { RecordKind.Source, new() { ["address"] = "http://www.daily.example.org/2024/trade?utm_source=mail" }, "Trade with Kabul grows | address: same address" },
        { RecordKind.Source, new() { ["title"] = "Growing trade with Kabul", ["publisher"] = "the daily" }, "Trade with Kabul grows | title: same words; publisher: same, The Daily" },
        { RecordKind.Actor, new() { ["name"] = "Uzbekiston temir yullari" }, "Uzbekistan Railways | name: same, Ўзбекистон темир йўллари there and Uzbekiston temir yullari here" },
        { RecordKind.Actor, new() { ["name"] = "New name", ["aliases.0"] = "Railways of Uzbekistan" }, "Uzbekistan Railways | name: same, Uzbekistan Railways there and Railways of Uzbekistan here" },
        {
            RecordKind.Agreement, new() { ["title"] = "Rail transit memorandum", ["parties.0"] = "Taliban", ["parties.1"] = "UZB", ["date"] = "May 2024" },
            "Memorandum on transit by rail | title: same words; parties: same; dates: overlap, 17 May 2024"
        },
        { RecordKind.Project, new() { ["name"] = "Қўштепа", ["parties.0"] = "afghanistan" }, "Qosh Tepa canal | name: same, قوش تپه there and Қўштепа here; parties: same" },
        {
            RecordKind.Figure, new() { ["measure"] = "turnover of trade", ["from"] = "afghanistan", ["to"] = "UZB", ["mutual"] = "true", ["date"] = "2023", ["unit"] = "usd" },
            "Trade turnover, Uzbekistan and Afghanistan | measure: same words; parties: same; period: same, 2023; unit: same, USD"
        },
        {
            RecordKind.Leverage, new() { ["holder"] = "uzbekistan", ["subject"] = "afghanistan", ["dimension"] = "water" },
            "Uzbekistan over Afghanistan: water | holder and subject: same; dimension: same, water"
        },
    };

    [Theory]
    [MemberData(nameof(Retold))]
    public async Task WhatIsEnteredAgain_IsOfferedAloneWithItsReason(RecordKind kind, Dictionary<string, string> fields, string expected)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(s_told);

        var twins = await FindAsync(app, kind, fields);

        Assert.Equal([expected], twins.Select(twin => $"{twin.Title} | {twin.Why}"));
    }

    public static TheoryData<RecordKind, Dictionary<string, string>> Others => new()
    {
        { RecordKind.Source, new() { ["title"] = "Weekly report", ["publisher"] = "The Centre", ["published"] = "2024-06-17" } },
        { RecordKind.Source, new() { ["address"] = "https://daily.example.org/2024/other" } },
        { RecordKind.Actor, new() { ["name"] = "Turkmenistan Railways" } },
        { RecordKind.Agreement, new() { ["title"] = "Contract for wheat", ["parties.0"] = "uzbekistan", ["parties.1"] = "taliban", ["date"] = "2024-05-17", ["agreementKind"] = "contract" } },
        { RecordKind.Project, new() { ["name"] = "Gas pipeline" } },
        { RecordKind.Figure, new() { ["measure"] = "trade turnover", ["from"] = "uzbekistan", ["to"] = "afghanistan", ["date"] = "2022" } },
        { RecordKind.Leverage, new() { ["holder"] = "afghanistan", ["subject"] = "uzbekistan", ["dimension"] = "water" } },
        { RecordKind.Leverage, [] },
        { RecordKind.Source, new() { ["shortName"] = "’", ["title"] = "\"OR\" NEAR(x) *" } },
        { RecordKind.Project, new() { ["name"] = "canal" } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task WhatIsAnother_IsTakenForNoTwin(RecordKind kind, Dictionary<string, string> fields)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(s_told);

        Assert.Empty(await FindAsync(app, kind, fields));
    }

    public static TheoryData<RecordKind> Kinds => [.. RecordKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task EveryRecordOfTheDocuments_IsFoundFirstWhenEnteredAgainAndIsNoTwinOfItself(RecordKind kind)
    {
        var missed = new List<string>();
        foreach (var content in Contents(seeded.App, kind))
        {
            var fields = FlatContent.Of(content);
            if (await FindAsync(seeded.App, kind, fields) is not [var first, ..] || first.Number != content.Number)
            {
                missed.Add(content.Key);
            }

            Assert.DoesNotContain(await FindAsync(seeded.App, kind, fields, content.Number), twin => twin.Number == content.Number);
        }

        Assert.Empty(missed);
    }

    [Theory]
    [MemberData(nameof(Retold))]
    public async Task FindingAmongVeryMany_ScansNoTableAndSortsNothing(RecordKind kind, Dictionary<string, string> fields, string expected)
    {
        Assert.NotEqual("", expected);
        var recorder = new SqlRecorder();
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configure = recorder.Attach });
        await app.HasAsync(s_told);
        await FindAsync(app, kind, fields);
        recorder.Take();

        await FindAsync(app, kind, fields);

        var statements = recorder.Take();
        Assert.NotEmpty(statements);
        Assert.All(statements, statement =>
        {
            var steps = SqlRecorder.Explain(app.StoreFile, statement);
            // A scan of a bounded reading is none of the index, and one of a list of numbers is none of a table; one of the full-text index is a look-up of a word (M) between two row numbers (><).
            Assert.False(
                steps.Any(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal)
                    || (step.StartsWith("SCAN ", StringComparison.Ordinal) && !(step.StartsWith("SCAN SearchIndex VIRTUAL TABLE INDEX", StringComparison.Ordinal) && step.EndsWith(":M2><", StringComparison.Ordinal))
                        && !step.EndsWith(" VIRTUAL TABLE INDEX 1:", StringComparison.Ordinal) && !steps.Contains($"CO-ROUTINE {step[5..]}"))),
                $"{statement}{Environment.NewLine}{string.Join(Environment.NewLine, steps)}");
        });
    }

    [Fact]
    public async Task HiddenRecord_IsNotOffered()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(s_told);
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        var fields = new Dictionary<string, string> { ["name"] = "Railway from Termez to Peshawar" };
        var twin = Assert.Single(await FindAsync(app, RecordKind.Project, fields));

        await app.Service<RecordEditing>().HideAsync(reviewer.Acting, Guid.NewGuid(), RecordKind.Project, twin.Number, "Twice here.", CancellationToken.None);

        Assert.Empty(await FindAsync(app, RecordKind.Project, fields));
    }

    private static RecordContent[] Contents(WatchApp app, RecordKind kind)
    {
        using var store = Store.Open(app.StoreFile);
        var mapping = app.Service<RecordMappings>()[kind];
        return [.. store.Revisions.Where(revision => revision.RecordKind == kind).OrderBy(revision => revision.RecordNumber).Select(revision => new { revision.RecordNumber, revision.After }).ToArray()
            .Select(revision => mapping.Read(revision.After) with { Number = revision.RecordNumber })];
    }

    private static async Task<IReadOnlyList<RecordTwin>> FindAsync(WatchApp app, RecordKind kind, IReadOnlyDictionary<string, string> fields, int number = 0) =>
        await app.Service<RecordTwinQueries>().FindAsync(kind, fields, await app.Service<FormNameQueries>().ForAsync(kind, fields, CancellationToken.None), number, CancellationToken.None);
}
