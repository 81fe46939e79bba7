using System.Globalization;
using System.Text.RegularExpressions;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Method;
using CentralAsiaWatch.Tests.Collections;
using CentralAsiaWatch.Tests.Infrastructure;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Tests.Method;

/// <summary>How far two coders agree is reckoned as Cohen has it, and printed where a second coding lies beside a collection.</summary>
public sealed class CodingAgreementTests(SeededApp seeded, BothCollections both)
{
    // Forty of the chronology's events, drawn by lot.
    private static readonly int[] s_drawn =
    [
        1008, 1012, 1013, 1014, 1016, 1019, 1023, 1026, 1029, 1030, 1041, 1045, 1048, 1051, 1061, 1070, 1073, 1083, 1084, 1088,
        1095, 1097, 1100, 1101, 1104, 1105, 1108, 1109, 1120, 1121, 1123, 1127, 1133, 1139, 1144, 1145, 1148, 1164, 1168, 1179,
    ];

    // The usual example: 50 cases, both yes 20, both no 15, yes and no 5, no and yes 10; observed 0.7, by chance 0.5, so 0.4.
    [Fact]
    public void Kappa_IsTheAgreementBeyondChance()
    {
        CodedTwice[] coded = [.. Many(20, "CONSULT", "CONSULT"), .. Many(5, "CONSULT", "AID"), .. Many(10, "AID", "CONSULT"), .. Many(15, "AID", "AID")];

        var agreement = CodingAgreement.Of(coded);

        Assert.Equal((50, 35, 0.4), (agreement.Events, agreement.EqualTypes, Math.Round(agreement.Kappa, 10)));
    }

    [Fact]
    public void OneTypeThroughout_IsFullAgreement() => Assert.Equal(1, CodingAgreement.Of([.. Many(3, "AID", "AID")]).Kappa);

    [Fact]
    public void Participants_AreEqualInAnyOrderAndDatesLetterByLetter()
    {
        var agreement = CodingAgreement.Of(
        [
            new CodedTwice(1, new Coding("AID", "2024-05", ["a", "b"]), new Coding("AID", "2024-05", ["b", "a"])),
            new CodedTwice(2, new Coding("AID", "2024-05", ["a"]), new Coding("AID", "2024-05~", ["a", "b"])),
        ]);

        Assert.Equal((1, 1), (agreement.EqualDates, agreement.EqualParticipants));
    }

    [Fact]
    public async Task SecondCoding_IsPrintedOnTheMethodPage()
    {
        using var seeds = new RepositorySeeds();
        seeds.Write("beside/sources.yaml", "- { slug: a-page, address: 'https://example.org/a-page', kind: news, reliability: B, reliabilityReason: Made up., shortName: A page }");
        seeds.Write("beside/second-coding.yaml", """
            - { number: 1, firstType: AID, firstDate: '2024', firstParticipants: [taliban], secondType: AID, secondDate: '2024', secondParticipants: [taliban] }
            - { number: 2, firstType: AID, firstDate: '2024', firstParticipants: [taliban], secondType: CONSULT, secondDate: '2024-05', secondParticipants: [taliban] }
            """);
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded with { Seeds = seeds.Path, Configuration = new Dictionary<string, string> { ["Watch:Seeds:Collections"] = "documents,beside" } });

        var section = (await app.GetPageAsync("/method")).Document.QuerySelector("section[aria-labelledby=agreement]")!.TextContent;

        Assert.Contains("Of the collection beside, 2 events drawn by lot were coded again", section, StringComparison.Ordinal);
        Assert.Contains("Cohen’s κ of the type is 0.00: 1 of 2 have one type. The date is the same, letter by letter, in 1 (50 %); those who took part are the same in 2 (100 %).", section, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenRecord_HasFortyEventsCodedTwiceWithKnownTypesDatesAndActors()
    {
        var file = File.ReadLines(Path.Combine(RepositoryFolder.Seeds, "open-record", "second-coding.yaml")).Where(line => line.StartsWith('-')).ToList();
        var actors = (await both.App.GetAsync("/api/v1/actors?limit=500")).Json.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("slug").GetString()!).ToHashSet();

        Assert.Equal(s_drawn, file.Select(line => int.Parse(Field(line, "number"), CultureInfo.InvariantCulture)));
        Assert.All(file, line => Assert.All(new[] { "firstType", "secondType" }, type => Assert.Contains(Field(line, type), PloverType.All.Select(one => one.Code))));
        Assert.All(file, line => Assert.All(new[] { "firstDate", "secondDate" }, date => Assert.True(EdtfDate.TryParse(Field(line, date), out _, out _), line)));
        Assert.All(file, line => Assert.All(new[] { "firstParticipants", "secondParticipants" }.SelectMany(who => Field(line, who).Split(", ")), slug => Assert.Contains(slug, actors)));
    }

    [Fact]
    public async Task AgreementOfTheOpenRecord_StandsOnTheMethodPageWhereItIsLoadedAndNowhereElse()
    {
        var (with, without) = (await both.App.GetPageAsync("/method"), await seeded.App.GetPageAsync("/method"));

        Assert.Contains("38 of 40 have one type. The date is the same, letter by letter, in 17 (43 %); those who took part are the same in 18 (45 %).", with.Document.QuerySelector("#agreement")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Single(with.Document.QuerySelectorAll("nav.toc a[href$='#agreement']"));
        Assert.Null(without.Document.QuerySelector("#agreement, nav.toc a[href$='#agreement']"));
    }

    // { number: 1008, firstType: COOPERATE, firstDate: "2021-08-19", firstParticipants: [uzbekistan, taliban], … }
    private static string Field(string line, string name) => Regex.Match(line, $@"\b{name}: (?:""(?<value>[^""]*)""|\[(?<value>[^]]*)\]|(?<value>\w+))").Groups["value"].Value;

    private static IEnumerable<CodedTwice> Many(int count, string first, string second) =>
        Enumerable.Range(1, count).Select(number => new CodedTwice(number, new Coding(first, "2024", []), new Coding(second, "2024", [])));
}
