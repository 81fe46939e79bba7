using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Collections;

/// <summary>What both collections tell is one record, with the citations of both.</summary>
public sealed class OverlapsTests(BothCollections both)
{
    private static readonly string[] s_events =
    [
        "attack-on-chinese-in-tajikistan-2025", "contact-group-extraordinary-session", "contact-group-first-meeting", "kazakhstan-accepts-taliban-charge", "kazakhstan-delists-taliban",
        "khorog-consulate-handed-over", "kyrgyzstan-delists-taliban", "rockets-at-tajikistan-may-2022", "rockets-at-uzbekistan-april-2022", "rockets-at-uzbekistan-july-2022",
        "tashkent-conference-2022", "turkmenistan-hands-over-embassy", "uzbek-prime-minister-visits-kabul", "uzbekistan-accredits-taliban-ambassador", "uzbekistan-hands-over-embassy",
    ];

    private static readonly string[] s_agreements = ["regional-cooperation-roadmap-2025-2027", "uzbekistan-afghanistan-35-agreements"];

    private static readonly string[] s_projects = ["kazakhstan-turkmenistan-afghanistan-corridor", "lapis-lazuli-corridor", "qosh-tepa-canal", "tapi", "trans-afghan-railway"];

    private static readonly string[] s_figures = ["kazakh-afghan-trade-2023", "kazakh-afghan-trade-aim", "uzbek-afghan-agreements-2024", "uzbek-afghan-agreements-value-2024", "uzbek-afghan-trade-2023"];

    public static TheoryData<RecordKind, string[]> Known => new()
    {
        { RecordKind.Event, s_events },
        { RecordKind.Agreement, s_agreements },
        { RecordKind.Project, s_projects },
        { RecordKind.Figure, s_figures },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public async Task KnownOverlap_IsOneRecordWithTheCitationsOfBoth(RecordKind kind, string[] keys)
    {
        var contents = await both.App.ContentsAsync(kind);
        var sources = await both.App.ContentsAsync(RecordKind.Source);

        Assert.Equal(keys, contents.Values.Where(content => content.InCollections.Count > 1).Select(content => content.Key).Order(StringComparer.Ordinal));
        Assert.All(keys, key =>
        {
            Assert.Equal(["documents", "open-record"], contents[key].InCollections);
            Assert.Equal(["documents", "open-record"], contents[key].Citations.SelectMany(citation => sources[citation.Source].InCollections).Distinct().Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task RecordOfBoth_StandsInBothAndSaysSo()
    {
        var handedOver = (await both.App.ContentsAsync(RecordKind.Event))["khorog-consulate-handed-over"].Number;
        foreach (var collection in new[] { "documents", "open-record" })
        {
            var answer = await both.App.GetAsync($"/api/v1/events/{handedOver}?collection={collection}");
            Assert.Equal(["documents", "open-record"], answer.Json.GetProperty("collections").EnumerateArray().Select(slug => slug.GetString()));
        }

        Assert.Contains("collections documents and open-record", (await both.App.GetPageAsync($"/events/{handedOver}")).MainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kazakhstan-delists-taliban", "date", "2023", "2023-12", "2024-06-03")]
    [InlineData("khorog-consulate-handed-over", "summary", "closed for lack of money in November 2023", "at work under the Taliban ministry in November 2023")]
    [InlineData("uzbekistan-hands-over-embassy", "date", "2023-37", "2024-02")]
    [InlineData("tashkent-conference-2022", "date", "2022-07-25/2022-07-26", "2022-07-26")]
    [InlineData("kazakhstan-accepts-taliban-charge", "rung", "5", "4")]
    public async Task WhereTheyDisagree_TheFieldIsContested(string key, string field, params string[] values)
    {
        var content = (await both.App.ContentsAsync(RecordKind.Event))[key];

        Assert.Equal(values, Contest.Fields(content.Citations).Single(contest => contest.Field == field).Values.Select(value => value.Says));
    }

    [Theory]
    [InlineData("uzbek-afghan-trade-2023", 2)]
    [InlineData("kazakh-afghan-trade-2023", 2)]
    public async Task WhatTradeAmountedTo_IsContested(string key, int values) =>
        Assert.Contains(Contest.Fields((await both.App.ContentsAsync(RecordKind.Figure))[key].Citations), contest => contest.Values.Count >= values);

    [Fact]
    public async Task PagesOfOneNewsroomAndCopiesOfThem_AreOneOrigin()
    {
        var references = await both.App.Service<ReferenceCache>().ReferencesAsync(CancellationToken.None);
        var agency = (await both.App.ContentsAsync(RecordKind.Source)).Values.OfType<SourceContent>().Where(source => source.Origin == "AFP").Select(source => source.Key).ToArray();

        Assert.True(agency.Length > 3, $"{agency.Length} pages carry AFP.");
        Assert.Single(agency.Select(slug => Corroboration.Origin(slug, references)).Distinct());
        Assert.Equal(1, Corroboration.Of(agency, references).Count);
    }

    [Fact]
    public async Task WhoSpeaksForItsOwnSide_IsNotGradedAboveC()
    {
        var own = (await both.App.ContentsAsync(RecordKind.Source)).Values.OfType<SourceContent>().Where(source => source.ReliabilityReason.EndsWith("and is at best C on it.", StringComparison.Ordinal)).ToArray();

        Assert.True(own.Length > 20, $"{own.Length} pages speak for their own side.");
        Assert.All(own, source => Assert.True(string.CompareOrdinal(source.Reliability, "C") >= 0, source.Key));
    }
}
