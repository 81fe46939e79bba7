using System.Text.Json;
using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Seeding;

/// <summary>What the five documents gave, as a reader of the public JSON finds it.</summary>
public sealed class FiveDocumentsTests(SeededApp seeded)
{
    [Theory]
    [InlineData("actors", 39)]
    [InlineData("sources", 5)]
    [InlineData("events", 96)]
    [InlineData("agreements", 7)]
    [InlineData("projects", 8)]
    [InlineData("figures", 16)]
    [InlineData("leverage", 67)]
    public async Task EveryRecord_IsThere(string kind, int count) =>
        Assert.Equal(count, (await seeded.App.GetJsonAsync<JsonList<JsonElement>>($"/api/v1/{kind}?limit=500")).Items.Count);

    [Fact]
    public async Task EveryParagraph_IsCitedOrHasANoteAndNeverBoth()
    {
        await using var store = Store.Open(seeded.App.StoreFile);
        var sources = store.Sources.ToDictionary(source => source.Number, source => source.Key);
        var paragraphs = store.SourceParagraphs.AsEnumerable().ToDictionary(row => (sources[row.SourceNumber], row.Paragraph), row => row.Note);
        var cited = store.Citations.AsEnumerable().Select(citation => (sources[citation.SourceNumber], citation.Paragraph)).ToHashSet();

        Assert.Equal(85, paragraphs.Count);
        Assert.All(paragraphs, one => Assert.Equal(one.Value is null, cited.Contains(one.Key)));
    }

    [Fact]
    public async Task HappeningInSeveralDocuments_IsOneRecordThatCitesThemAll()
    {
        await using var store = Store.Open(seeded.App.StoreFile);
        var sources = store.Sources.ToDictionary(source => source.Number, source => source.Key);
        var keys = store.Events.ToDictionary(one => one.Number, one => one.Key);

        var shared = store.Citations.Where(citation => citation.RecordKind == RecordKind.Event).AsEnumerable()
            .GroupBy(citation => keys[citation.RecordNumber], citation => sources[citation.SourceNumber])
            .Select(one => (Key: one.Key, Sources: one.Distinct().Order(StringComparer.Ordinal).ToArray())).Where(one => one.Sources.Length > 1)
            .Select(one => $"{one.Key}: {string.Join(' ', one.Sources)}").Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "astana-roadmap-adopted: contact-group-astana-2026 contact-group-tashkent-2025",
                "astana-summit-2024: contact-group-astana-2026 contact-group-tashkent-2025",
                "central-asia-afghanistan-trade: contact-group-astana-2026 contact-group-tashkent-2025 detente-2023",
                "contact-group-first-meeting: contact-group-astana-2026 contact-group-tashkent-2025",
                "kazakhstan-accepts-taliban-charge: detente-2023 leverage-and-diplomacy-2025",
                "kazakhstan-afghanistan-trade-agreement-signed: detente-2023 leverage-and-diplomacy-2025",
                "kazakhstan-afghanistan-trade: contact-group-tashkent-2025 detente-2023",
                "khorog-consulate-handed-over: detente-2023 leverage-and-diplomacy-2025",
                "kyrgyzstan-accepts-taliban-envoy: detente-2023 leverage-and-diplomacy-2025",
                "tajikistan-openly-opposes-taliban: detente-2023 leverage-and-diplomacy-2025",
                "taliban-delegation-to-tashkent-2022: detente-2023 tashkent-conference-2022",
                "taliban-takeover-2021: contact-group-astana-2026 contact-group-tashkent-2025 detente-2023 tashkent-conference-2022",
                "tashkent-conference-2022: detente-2023 tashkent-conference-2022",
                "uzbekistan-afghanistan-35-agreements-signed: contact-group-tashkent-2025 leverage-and-diplomacy-2025",
                "uzbekistan-afghanistan-trade: contact-group-astana-2026 contact-group-tashkent-2025 leverage-and-diplomacy-2025",
            ],
            shared);
    }

    [Fact]
    public async Task FieldsOnWhichDocumentsDiffer_AreContestedAndNoOthers()
    {
        var contested = new List<string>();
        foreach (var kind in RecordKinds.All)
        {
            foreach (var item in await AllAsync<JsonElement>(kind.Plural()))
            {
                var fields = item.GetProperty("citations").EnumerateArray()
                    .Where(citation => citation.GetProperty("field").ValueKind == JsonValueKind.String && citation.GetProperty("stance").GetString() != "qualifies")
                    .GroupBy(citation => citation.GetProperty("field").GetString()!)
                    .Where(field => field.Select(citation => citation.GetProperty("says").GetString()).Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1)
                    .Select(field => field.Key).ToArray();
                Assert.Equal(fields.Length > 0, item.GetProperty("contested").GetBoolean());
                contested.AddRange(fields.Select(field => FormattableString.Invariant($"{kind} {item.GetProperty("id")} {field}")));
            }
        }

        Assert.Equal(["Event 25 places", "Event 26 rank", "Event 27 rung", "Leverage 5 level", "Leverage 24 dependence", "Leverage 41 bandwidth", "Leverage 43 judgement"], contested.Order(StringComparer.Ordinal).Order(ByNumber));
    }

    // When did each of the five states last raise its level of contact with Kabul, and by what act?
    [Theory]
    [InlineData("kazakhstan", 5, "kazakhstan-accepts-taliban-charge")]
    [InlineData("kyrgyzstan", 5, "kyrgyzstan-accepts-taliban-envoy")]
    [InlineData("tajikistan", 4, "khorog-consulate-handed-over")]
    [InlineData("turkmenistan", 5, "turkmenistan-hands-over-embassy")]
    [InlineData("uzbekistan", 6, "uzbekistan-accredits-taliban-ambassador")]
    public async Task LastRiseOfEachState_IsAnEventWithItsParagraph(string state, int rung, string key)
    {
        await using var store = Store.Open(seeded.App.StoreFile);
        var facet = store.Facets.Single(one => one.Name == $"Event ladder:{state}").Id;

        var act = (from row in store.RecordFacets
                   where row.FacetId == facet
                   join one in store.Events on row.Number equals one.Number
                   orderby one.Rung descending, one.SortKey
                   select one).First();

        Assert.Equal((rung, key), (act.Rung, act.Key));
        Assert.NotEmpty(store.Citations.Where(citation => citation.RecordKind == RecordKind.Event && citation.RecordNumber == act.Number));
    }

    // Which water, transit and energy levers does Kabul hold over Ashgabat?
    [Fact]
    public async Task LeversOfKabulOverAshgabat_AreThereByDimension()
    {
        var levers = (await AllAsync<LeverageItem>("leverage", "holder=afghanistan&subject=turkmenistan&dimension=water,transit,energy")).ToArray();

        Assert.Equal(["energy considerable", "transit considerable", "water considerable"], levers.Select(one => $"{one.Dimension} {one.Level}").Order());
        Assert.All(levers, one => Assert.Contains(one.Citations, citation => citation is { Source: "leverage-and-diplomacy-2025", Paragraph: 22 }));
    }

    // What did Tashkent and Kabul sign in August 2024, and for how much?
    [Fact]
    public async Task AgreementsOfTashkentAndKabulInAugust2024_HaveTheirValue()
    {
        var agreement = Assert.Single(await AllAsync<AgreementItem>("agreements", "pair=uzbekistan,afghanistan&from=2024-08&to=2024-08"));

        Assert.Equal((35, 2_500_000_000d, "USD"), (agreement.Count, agreement.Value?.Amount, agreement.Value?.Currency));
        Assert.Equal(["contact-group-tashkent-2025", "leverage-and-diplomacy-2025"], Cited(agreement));
    }

    // Which statements about Uzbekistan's vulnerability conflict?
    [Fact]
    public async Task StatementsOnUzbekistansVulnerability_ConflictVisibly()
    {
        var judgement = Assert.Single(await AllAsync<LeverageItem>("leverage", "holder=afghanistan&subject=uzbekistan&contested=true"));

        var readings = judgement.Citations.Where(citation => citation.Field == "level").Select(citation => citation.Says).Distinct().Order();
        Assert.Equal(["considerable", "limited"], readings);
    }

    [Fact]
    public async Task EverySource_SaysHowReliableItIsAndWhy()
    {
        await using var store = Store.Open(seeded.App.StoreFile);

        var reasons = store.Revisions.Where(revision => revision.RecordKind == RecordKind.Source).AsEnumerable()
            .Select(revision => JsonSerializer.Deserialize<SourceContent>(revision.After, WatchJson.Content)!).ToArray();

        Assert.Equal(5, reasons.Length);
        Assert.All(reasons, source => Assert.NotEmpty(source.ReliabilityReason));
    }

    private static Comparer<string> ByNumber => Comparer<string>.Create((one, other) =>
        (Part(one, 0), int.Parse(Part(one, 1), System.Globalization.CultureInfo.InvariantCulture)).CompareTo((Part(other, 0), int.Parse(Part(other, 1), System.Globalization.CultureInfo.InvariantCulture))));

    private static string Part(string text, int index) => text.Split(' ')[index];

    private static string[] Cited(RecordItem item) => [.. item.Citations.Select(citation => citation.Source).Distinct().Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<TItem>> AllAsync<TItem>(string kind, string filter = "") =>
        (await seeded.App.GetJsonAsync<JsonList<TItem>>($"/api/v1/{kind}?limit=500&{filter}")).Items;
}
