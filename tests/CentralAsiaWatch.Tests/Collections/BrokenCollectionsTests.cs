using CentralAsiaWatch.Options;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Collections;

/// <summary>Whatever is wrong in a collection, it is named with file, line and record, and nothing of it is loaded.</summary>
public sealed class BrokenCollectionsTests : IDisposable
{
    private const string Sources = """
        - slug: page-one
          address: https://example.org/one
          kind: news
          reliability: B
          reliabilityReason: Made up.
          shortName: Page one
        - slug: page-two
          address: https://example.org/two
          kind: news
          reliability: B
          reliabilityReason: Made up.
          shortName: Page two
        """;

    private const string Events = """
        - number: 101
          key: second-visit
          title: Second visit
          label: Second visit
          date: '2025-01-02'
          type: CONSULT
          actors:
            - { actor: uzbekistan, role: actor }
          citations:
            - { source: page-one, credibility: 2, stance: supports }
        - joins: visit
          citations:
            - { source: page-two, credibility: 2, stance: supports, field: date, says: '2024-11' }
        """;

    private readonly SeedFolder _seeds = new();
    private readonly TestFolder _folder = new();

    public BrokenCollectionsTests()
    {
        Directory.CreateDirectory(Path.Combine(_seeds.Path, "years"));
        _seeds.Write("years/sources.yaml", Sources);
        _seeds.Write("years/events.yaml", Events);
    }

    public static TheoryData<string, string, string, string> Breaks => new()
    {
        { "years/events.yaml", "source: page-one", "source: page-three", "years/events.yaml line 10, event second-visit, citations: names the source ‘page-three’, which there is not; write one of detente, page-one, page-two." },
        { "years/events.yaml", "source: page-two", "source: page-three", "years/events.yaml line 13, event visit, citations: names the source ‘page-three’, which there is not; write one of detente, page-one, page-two." },
        { "years/events.yaml", "actor: uzbekistan", "actor: atlantis", "years/events.yaml line 8, event second-visit, actors: names ‘atlantis’, which is no actor; write the slug of an actor, or add the actor." },
        { "years/events.yaml", "'2025-01-02'", "'2/1/2025'", "years/events.yaml line 5, event second-visit, date:" },
        { "years/sources.yaml", "https://example.org/two", "ftp://example.org/two", "years/sources.yaml line 8, source page-two, address: is no web address; write one that begins with https:// or leave it out." },
        { "years/sources.yaml", "https://example.org/two", "http://www.example.org/one/?utm_source=x", "years/sources.yaml line 8, source page-two, address: is the same as in line 1; give each record its own." },
        { "years/sources.yaml", "  address: https://example.org/two\n", "", "years/sources.yaml line 7, source page-two, paragraphs: are missing, and so is the address; write what its paragraphs are known by, or where the page can be read that is cited as a whole." },
        { "years/events.yaml", "source: page-one,", "source: page-one, paragraph: 3,", "years/events.yaml line 10, event second-visit, citations: names paragraph 3 of page-one, a page that is cited as a whole; leave the paragraph out." },
        { "years/events.yaml", "joins: visit", "joins: nothing", "years/events.yaml line 11, event nothing, joins: names the event ‘nothing’, which no collection that is asked for has; write the key of one of the documents, or ask for its collection too." },
        { "years/events.yaml", "key: second-visit", "key: visit", "years/events.yaml line 1, event visit, key: is the same as in line 1 of events.yaml; give each record its own." },
        { "years/events.yaml", "number: 101", "number: 1", "years/events.yaml line 1, event second-visit, number: is the same as in line 1 of events.yaml; give each record its own." },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task BrokenCollection_IsNamedAndNothingIsLoaded(string file, string there, string instead, string sentence)
    {
        await (await WatchApp.StartAsync(With("documents"))).DisposeAsync();
        var before = Store.Dump(WatchApp.StoreIn(_folder.Path));
        _seeds.Replace(file, there, instead);

        var problem = await Assert.ThrowsAsync<StartProblemException>(() => WatchApp.StartAsync(With("documents,years")));

        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, Store.Dump(WatchApp.StoreIn(_folder.Path)));
    }

    [Theory]
    [InlineData("documents,lost", "‘lost’ is no collection of ")]
    [InlineData(",", "Watch:Seeds:Collections names none; nothing was changed. Write documents and years, with commas.")]
    public async Task CollectionThatThereIsNot_StopsTheStart(string collections, string sentence)
    {
        var problem = await Assert.ThrowsAsync<StartProblemException>(() => WatchApp.StartAsync(With(collections)));

        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _seeds.Dispose();
        _folder.Dispose();
    }

    private WatchAppSettings With(string collections) =>
        new() { Seeds = _seeds.Path, Folder = _folder.Path, Configuration = new Dictionary<string, string> { ["Watch:Seeds:Collections"] = collections } };
}
