using System.Net;
using System.Text.RegularExpressions;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Collections;

/// <summary>A collection is a filter on every page, feed and file: what is read of it is what a store that holds nothing else shows.</summary>
public sealed partial class CollectionPagesTests(SeededApp seeded, BothCollections both)
{
    private static readonly string[] s_untouched = ["/events/25", "/promises", "/contested", "/leverage", "/agreements", "/projects", "/figures"];

    public static TheoryData<string> Data =>
    [
        "/index.json", "/timeline.json?limit=500", "/timeline.csv?limit=500", "/timeline.geojson?limit=500", "/timeline.ics?limit=500", "/countries.json", "/countries/tajikistan.json", "/relations.json", "/relations/tajikistan/afghanistan.json",
        "/compare.json?pairs=tajikistan:afghanistan,uzbekistan:afghanistan", "/map.json", "/network.json", "/promises.json", "/contested.json", "/leverage.json", "/leverage.json?part=matrix", "/search.json?q=khorog",
        "/explain.json", "/agreements.json", "/projects.json", "/figures.json", "/actors.json", "/sources.json", "/api/v1/events?limit=500", "/api/v1/sources", "/events/25.json",
    ];

    [Theory]
    [MemberData(nameof(Data))]
    public async Task WithACollectionBesideIt_TheDocumentsReadAsIfTheyWereAlone(string address)
    {
        using var seeds = new RepositorySeeds();
        seeds.Write("beside/sources.yaml", """
            - { slug: a-page, address: 'https://example.org/a-page', kind: news, reliability: B, reliabilityReason: Made up., shortName: A page }
            """);
        seeds.Write("beside/actors.yaml", """
            - { slug: mongolia, name: Mongolia, kind: state, iso3: MNG }
            """);
        seeds.Write("beside/events.yaml", """
            - number: 900
              key: somebody-goes-to-khorog
              title: Somebody goes to Khorog
              label: To Khorog
              date: '2025-05-05'
              type: CONSULT
              mode: visit
              contexts: [diplomatic]
              actors: [{ actor: tajikistan, role: actor }, { actor: taliban, role: recipient }, { actor: mongolia, role: recipient }]
              places: [{ name: Khorog, country: tajikistan, precision: city }]
              rung: 5
              ladder: [tajikistan]
              citations: [{ source: a-page, credibility: 2, stance: supports, says: Somebody went }, { source: a-page, credibility: 2, stance: supports, field: date, says: '2025-05-05' }]
            """);
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded with { Seeds = seeds.Path, Configuration = new Dictionary<string, string> { ["Watch:Seeds:Collections"] = "documents,beside" } });

        var (alone, of, all) = (await seeded.App.GetAsync(address), await app.GetAsync(With(address, "documents")), await app.GetAsync(address));

        Assert.Equal(HttpStatusCode.OK, alone.Status);
        Assert.Equal(HttpStatusCode.OK, of.Status);
        Assert.Equal(Told(alone), Told(of));
        // What the other collection says nothing of reads the same with it.
        Assert.Equal(!s_untouched.Any(one => address.StartsWith(one, StringComparison.Ordinal)), Told(alone) != Told(all));
    }

    [Theory]
    [InlineData("documents")]
    [InlineData("open-record")]
    public async Task EveryPage_IsMadeOfIt(string collection)
    {
        foreach (var address in PageRoutes.Addresses.Concat(["/events/1168", "/agreements/121", "/figures/301", "/projects/tapi", "/sources/amu-77736", "/agreements/4"]))
        {
            var answer = await both.App.GetAsync(With(address, collection));

            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Redirect, answer.ToString()[..Math.Min(300, answer.ToString().Length)]);
            Assert.DoesNotContain("role=\"alert\"", answer.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("documents")]
    [InlineData("open-record")]
    public async Task Lists_HoldWhatBelongsToIt(string collection)
    {
        var listed = await both.App.GetJsonAsync<JsonList<System.Text.Json.JsonElement>>($"/api/v1/events?collection={collection}&limit=500");
        var all = await both.App.ContentsAsync(CentralAsiaWatch.Records.RecordKind.Event);

        Assert.Equal(all.Values.Where(content => content.InCollections.Contains(collection)).Select(content => content.Number).Order(), listed.Items.Select(item => item.GetProperty("id").GetInt32()).Order());
        Assert.Contains($"of the collection {collection}", Spaces().Replace((await both.App.GetPageAsync($"/timeline?collection={collection}")).MainText, " "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryLinkOfAPage_LeadsOnWithinTheCollection()
    {
        foreach (var address in new[] { "/", "/timeline", "/relations/tajikistan/afghanistan", "/promises", "/contested", "/search?q=khorog", "/events/25", "/changes" })
        {
            var page = await both.App.GetPageAsync(With(address, "documents"));

            var links = page.Document.QuerySelectorAll("a[href^='/']:not([data-exact]):not([href^='/account']):not([href^='/openapi']):not([href^='/share'])").Select(link => link.GetAttribute("href")!).ToArray();
            Assert.True(links.Length > 10, address);
            Assert.All(links, link => Assert.Contains("collection=documents", link, StringComparison.Ordinal));
            Assert.Contains("documents alone", page.Document.QuerySelector(".coll")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task CollectionThatThereIsNot_IsSaidSo()
    {
        var (program, page) = (await both.App.GetAsync("/api/v1/events?collection=atlantis"), await both.App.GetPageAsync("/?collection=atlantis"));

        Assert.Equal(HttpStatusCode.BadRequest, program.Status);
        Assert.Equal("‘atlantis’ cannot be read as collection; accepted is a slug of a collection such as documents, or several with commas.", program.Json.GetProperty("detail").GetString());
        Assert.Equal(HttpStatusCode.OK, page.Answer.Status);
        Assert.Contains("‘atlantis’ cannot be read as collection", page.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecordOfAnotherCollection_IsStillThere()
    {
        var answer = await both.App.GetAsync("/events/1168?collection=documents");

        Assert.Equal((HttpStatusCode.Redirect, "/events/1168"), (answer.Status, answer.Header("Location")));
        Assert.Contains("collection open-record", (await both.App.GetPageAsync("/events/1168")).MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StoreOfOneCollection_HasNothingToChoose() => Assert.Null((await seeded.App.GetPageAsync("/")).Document.QuerySelector(".coll"));

    private static string With(string address, string collection) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}collection={collection}";

    // When it was recorded and where it is asked for differ, and an address says of what it is.
    private static string Told(Answer answer) => Words().Replace(answer.Body, match => $"All {match.Groups[1].Value.ToLowerInvariant()}") is var body ? Recorded().Replace(Host().Replace(body, "http://host"), "at").Replace("?collection=documents&", "?", StringComparison.Ordinal).Replace("?collection=documents", "", StringComparison.Ordinal)
        .Replace("&collection=documents", "", StringComparison.Ordinal).Replace("&amp;collection=documents", "", StringComparison.Ordinal).Replace("\r\n ", "", StringComparison.Ordinal) : "";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("(Events|Agreements|Projects|Figures|Actors|Sources|Leverage assessments) of the collection documents")]
    private static partial Regex Words();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Host();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z|\d{8}T\d{6}Z")]
    private static partial Regex Recorded();
}
