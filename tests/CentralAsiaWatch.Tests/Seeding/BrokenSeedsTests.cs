using CentralAsiaWatch.Options;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Seeding;

/// <summary>Whatever is wrong in a seed file, the start stops with file, line, record, field and cure, and the store stays as it was.</summary>
public sealed class BrokenSeedsTests : IDisposable
{
    private readonly SeedFolder _seeds = new();
    private readonly TestFolder _folder = new();

    public static TheoryData<string, string, string, string> Breaks => new()
    {
        { "events.yaml", "  label: Visit", "  label: Visit\n  colour: red",
            "events.yaml line 5, event visit, colour: is no field here; use one of actors, citations, contexts, date, dateBasis, key, label, ladder, level, mode, number, places, related, rung, summary, title, type." },
        { "events.yaml", "role: actor }", "role: actor, rank: 1 }",
            "events.yaml line 9, event visit, actors, rank: is no field here; use one of actor, role." },
        { "events.yaml", "number: 1", "number: one", "events.yaml line 1, event visit, number: is ‘one’; write a whole number." },
        { "events.yaml", "number: 1", "number: -1", "events.yaml line 1, event visit, number: is ‘-1’; write a whole number." },
        { "events.yaml", "title: Visit to Kabul", "title: [Visit]", "events.yaml line 3, event visit, title: is a list or a mapping; write one value." },
        { "events.yaml", "title: Visit to Kabul", "title:", "events.yaml line 3, event visit, title: is missing; write it." },
        { "events.yaml", "title: Visit to Kabul", "summary: Visit to Kabul", "events.yaml line 1, event visit, title: is missing; write it." },
        { "events.yaml", "  mode: visit", "  contexts: diplomatic", "events.yaml line 7, event visit, contexts: is no list; write [one, other] or one line each with a hyphen." },
        { "events.yaml", "    - { actor: uzbekistan, role: actor }", "    - uzbekistan", "events.yaml line 9, event visit, actors: holds an entry that is no mapping; write { name: value, … }." },
        { "events.yaml", "actor: uzbekistan", "actor: atlantis", "events.yaml line 9, event visit, actors: names ‘atlantis’, which is no actor; write the slug of an actor, or add the actor." },
        { "events.yaml", "role: actor", "role: villain", "events.yaml line 9, event visit, actors: is ‘villain’, which is no role in an event; write one of actor, recipient, host, mediator, mentioned." },
        { "events.yaml", "'2024-10'", "'2023-02-29'", "events.yaml line 5, event visit, date:" },
        { "events.yaml", "'2024-10'", "'10/2024'", "events.yaml line 5, event visit, date:" },
        { "events.yaml", "type: CONSULT", "type: MEETING", "events.yaml line 6, event visit, type: is ‘MEETING’; write one of " },
        { "events.yaml", "mode: visit", "mode: dinner", "events.yaml line 7, event visit, mode: is ‘dinner’; CONSULT has visit, third-party, multilateral, phone." },
        { "events.yaml", "key: promise", "key: visit", "events.yaml line 12, event visit, key: is the same as in line 1; give each record its own." },
        { "events.yaml", "number: 2", "number: 1", "events.yaml line 12, event promise, number: is the same as in line 1; give each record its own." },
        { "events.yaml", "key: promise", "key: The Promise", "event The Promise, key: is ‘The Promise’; write lower-case letters, digits and single hyphens, such as the-promise." },
        { "events.yaml", "source: detente", "source: entente", "events.yaml line 11, event visit, citations: names the source ‘entente’, which there is not; write one of detente." },
        { "events.yaml", "paragraph: 1", "paragraph: 9", "events.yaml line 11, event visit, citations: names paragraph 9 of detente, which has 2; write a number from 1 to 2." },
        { "events.yaml", "credibility: 2", "credibility: 7", "events.yaml line 11, event visit, citations: has credibility 7; write a digit from 1 to 6." },
        { "events.yaml", "stance: supports", "stance: doubts", "events.yaml line 11, event visit, citations: is ‘doubts’, which is no stance of a citation; write one of supports, contradicts, qualifies." },
        { "events.yaml", "stance: supports", "stance: supports, field: date", "events.yaml line 11, event visit, citations: speaks of the field ‘date’ without saying its value; write says." },
        { "events.yaml", "type: AGREE", "type: AID", "event promise, actors: names no recipient, which AID needs; give one the role recipient." },
        { "events.yaml", "type: AGREE", "type: AGREE\n  related: [{ event: nothing, as: follows }]", "event promise, related: names the event ‘nothing’, which there is not; write the key of an event." },
        { "events.yaml", "type: AGREE", "type: AGREE\n  rung: 3", "event promise, ladder: and rung belong together; write both, or neither." },
        { "events.yaml", "- number: 2", "- just words\n- number: 2", "events.yaml line 12: An entry is no record; write its fields as name: value." },
        { "sources.yaml", ", note: Nothing to code.", "", "sources.yaml line 7, source detente, paragraphs: Paragraph 2 is neither cited nor has a note; cite it, or say why there is nothing to code." },
        { "sources.yaml", "0' }", "0', note: Nothing. }", "sources.yaml line 7, source detente, paragraphs: Paragraph 1 is cited and has a note that nothing was coded; take the note away." },
        { "sources.yaml", "n: 2", "n: 3", "sources.yaml line 7, source detente, paragraphs: are not numbered 1, 2, 3 and so on; number them so." },
        { "sources.yaml", "sha256: '0", "sha256: 'Z", "sources.yaml line 7, source detente, paragraphs: hold a hash that is no SHA-256; write 64 lower-case hexadecimal digits." },
        { "sources.yaml", "reliability: C", "reliability: G", "sources.yaml line 3, source detente, reliability: is ‘G’; write a letter from A to F." },
        { "actors.yaml", "iso3: UZB", "parent: uzbekistan", "actors.yaml line 4, actor uzbekistan, parent: makes the actor belong to itself; name another, or leave it out." },
        { "actors.yaml", "  iso3: UZB", "", "actors.yaml line 1, actor uzbekistan, iso3: is for states, and every state has one; write three capitals such as UZB." },
        { "events.yaml", "title: Visit to Kabul", "title: \"Visit to Kabul", "events.yaml line " },
        { "events.yaml", "  label: Visit", "\tlabel: Visit", "events.yaml line " },
        { "events.yaml", "- number: 1", "number: 1", "events.yaml line " },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task BrokenSeed_StopsTheStartWithPlaceAndCureAndChangesNothing(string file, string there, string instead, string sentence)
    {
        var settings = new WatchAppSettings { Seeds = _seeds.Path, Folder = _folder.Path };
        await (await WatchApp.StartAsync(settings)).DisposeAsync();
        var before = Store.Dump(WatchApp.StoreIn(_folder.Path));
        _seeds.Replace(file, there, instead);

        var problem = await Assert.ThrowsAsync<StartProblemException>(() => WatchApp.StartAsync(settings));

        Assert.StartsWith("The seed files cannot be taken; nothing was changed. Mend this and start again:", problem.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, Store.Dump(WatchApp.StoreIn(_folder.Path)));
    }

    [Fact]
    public async Task SeedThatIsNotUtf8_StopsTheStart()
    {
        _seeds.Write("actors.yaml", [.. "- slug: uzbekistan\n  name: "u8, 0xD3, 0xE7, 0xE1, (byte)'\n']);

        var problem = await Assert.ThrowsAsync<StartProblemException>(() => WatchApp.StartAsync(new WatchAppSettings { Seeds = _seeds.Path }));

        Assert.Contains("actors.yaml line 1: The file is not UTF-8; save it as UTF-8.", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenSeedsAtTheFirstStart_LeaveTheStoreEmpty()
    {
        _seeds.Replace("events.yaml", "type: CONSULT", "type: MEETING");

        await Assert.ThrowsAsync<StartProblemException>(() => WatchApp.StartAsync(new WatchAppSettings { Seeds = _seeds.Path, Folder = _folder.Path }));

        using var store = Store.Open(WatchApp.StoreIn(_folder.Path));
        Assert.Empty(store.Revisions);
        Assert.Empty(store.SeedStates);
        Assert.Empty(store.Sources);
    }

    [Fact]
    public async Task SeveralMistakes_AreAllNamedAtOnceInTheOrderOfTheFiles()
    {
        _seeds.Replace("events.yaml", "number: 2", "number: two");
        _seeds.Replace("events.yaml", "number: 1", "number: one");
        _seeds.Replace("actors.yaml", "name: Uzbekistan", "nom: Ouzbékistan");

        var problem = await Assert.ThrowsAsync<StartProblemException>(() => WatchApp.StartAsync(new WatchAppSettings { Seeds = _seeds.Path }));

        Assert.Equal(
            [
                "The seed files cannot be taken; nothing was changed. Mend this and start again:",
                "  actors.yaml line 1, actor uzbekistan, name: is missing; write it.",
                "  actors.yaml line 2, actor uzbekistan, nom: is no field here; use one of aliases, citations, iso3, kind, members, name, parent, slug, summary, wikidata.",
                "  events.yaml line 1, event visit, number: is ‘one’; write a whole number.",
                "  events.yaml line 12, event promise, number: is ‘two’; write a whole number.",
            ],
            problem.Message.Split(Environment.NewLine));
    }

    [Fact]
    public async Task SeedsThatAreEmptyFiles_AreNoMistake()
    {
        foreach (var file in new[] { "sources.yaml", "actors.yaml", "events.yaml" })
        {
            _seeds.Write(file, "# nothing yet\n");
        }

        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Seeds = _seeds.Path });

        Assert.Equal(0, (await app.GetAsync("/api/v1/events")).Json.GetProperty("total").GetInt32());
    }

    public void Dispose()
    {
        _seeds.Dispose();
        _folder.Dispose();
    }
}
