using System.Net;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Seeding;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Collections;

/// <summary>A collection comes into the store and goes out of sight whole, and whatever people wrote meanwhile is there when it comes back.</summary>
public sealed class AddingCollectionsTests
{
    private const string Record = "open-record";
    private const string Who = "Gulnara";

    [Fact]
    public async Task TakenOutAndAddedAgain_TheStoreSaysWhatItSaid()
    {
        await using var app = await WatchApp.StartAsync(BothCollections.Settings);
        var before = await AllAsync(app);

        Assert.StartsWith("open-record was taken out: ", await ChooseAsync(app, isIn: false), StringComparison.Ordinal);
        var without = await AllAsync(app);
        await ChooseAsync(app, isIn: true);

        await using var alone = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        Assert.Equal(await AllAsync(alone), without);
        Assert.Equal(before, await AllAsync(app));
    }

    [Fact]
    public async Task WhatPeopleWrote_StaysOrComesBack()
    {
        await using var app = await WatchApp.StartAsync(BothCollections.Settings);
        var closed = await CorrectAsync(app, "taliban-close-their-consulate-in-khorog", one => one with { Title = "Khorog consulate shut by Kabul" });
        var handed = await CorrectAsync(app, "khorog-consulate-handed-over", one => one with { Label = "Khorog goes to the Taliban" });
        await app.HasEventsAsync(closed with { Number = 0, Key = "seen-by-ourselves", Title = "Seen by ourselves", Collections = null, Related = [new RelatedEventContent(closed.Key, "follows")] });

        await ChooseAsync(app, isIn: false);
        var events = await app.ContentsAsync(RecordKind.Event);
        var sources = await app.ContentsAsync(RecordKind.Source);
        // An editor's record rests on them: they stay.
        Assert.All(closed.Citations, citation => Assert.Contains(citation.Source, sources.Keys));
        Assert.Contains(closed.Key, events.Keys);
        Assert.Equal("Khorog goes to the Taliban", ((EventContent)events[handed.Key]).Label);
        Assert.Equal(["documents"], events[handed.Key].InCollections);
        Assert.All(events[handed.Key].Citations, citation => Assert.DoesNotContain("open-record", sources[citation.Source].InCollections));

        await ChooseAsync(app, isIn: true);
        events = await app.ContentsAsync(RecordKind.Event);
        Assert.Equal("Khorog consulate shut by Kabul", ((EventContent)events[closed.Key]).Title);
        Assert.Equal("Khorog goes to the Taliban", ((EventContent)events[handed.Key]).Label);
        Assert.Equal(handed.Citations.ToHashSet(), events[handed.Key].Citations.ToHashSet());
        Assert.Equal(["documents", "open-record"], events[handed.Key].InCollections);
    }

    [Fact]
    public async Task AsOfBeforeItWasTakenOut_EverythingIsAsItWasShown()
    {
        await using var app = await WatchApp.StartAsync(BothCollections.Settings);
        string[] addresses = ["/api/v1/events?limit=500", "/api/v1/sources?limit=500", "/relations/tajikistan/afghanistan.json", "/promises.json", "/contested.json", "/projects/tapi.json"];
        var shown = await Task.WhenAll(addresses.Select(address => app.GetAsync(address)));
        var then = app.Clock.GetUtcNow().UtcDateTime;
        app.Clock.Now += TimeSpan.FromHours(1);

        await ChooseAsync(app, isIn: false);

        foreach (var answer in shown)
        {
            var past = await app.GetAsync($"{answer.Url}{(answer.Url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asof={new AsOf(then).Text}");
            Assert.Equal(HttpStatusCode.OK, past.Status);
            Assert.Equal(answer.Body.Replace("\"asOf\":null", "", StringComparison.Ordinal).Length, past.Body.Replace($"\"asOf\":\"{new AsOf(then).Text}\"", "", StringComparison.Ordinal).Replace($"?asof={new AsOf(then).Text}", "", StringComparison.Ordinal).Length);
        }

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync($"/?asof={new AsOf(then).Text}&collection=open-record")).Status);
    }

    [Fact]
    public async Task WhatAnAdministratorChose_StandsUntilTheConfigurationSaysOtherwise()
    {
        using var folder = new TestFolder();
        var documents = WatchAppSettings.Seeded with { Folder = folder.Path };
        await using (var app = await WatchApp.StartAsync(documents))
        {
            await ChooseAsync(app, isIn: true);
        }

        await using (var app = await WatchApp.StartAsync(documents))
        {
            Assert.Contains(await app.Service<CollectionQueries>().StatesAsync(CancellationToken.None), one => one is { Slug: Record, IsIn: true });
            await ChooseAsync(app, isIn: false);
        }

        await using (var app = await WatchApp.StartAsync(BothCollections.Settings with { Folder = folder.Path }))
        {
            Assert.Contains(await app.Service<CollectionQueries>().StatesAsync(CancellationToken.None), one => one is { Slug: Record, IsIn: true });
            Assert.Null((await app.Service<Seeder>().RunAsync(CancellationToken.None)).Written);
        }
    }

    [Fact]
    public async Task Documents_Stay()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => app.Service<CollectionChoosing>().ChooseAsync(CollectionSlugs.Documents, isIn: false, Who, CancellationToken.None));

        Assert.Equal("The documents are what every store begins with; they stay. Nothing was changed.", refused.Message);
    }

    private static Task<string> ChooseAsync(WatchApp app, bool isIn) => app.Service<CollectionChoosing>().ChooseAsync(Record, isIn, Who, CancellationToken.None);

    private static async Task<EventContent> CorrectAsync(WatchApp app, string key, Func<EventContent, EventContent> change)
    {
        var now = change((EventContent)(await app.ContentsAsync(RecordKind.Event))[key]);
        // As a form sends it: it knows nothing of collections.
        await app.WriteAsync(new RecordWrite(Guid.NewGuid(), Who, "Better told so.", [now with { Collections = null }]));
        return now;
    }

    // All that the records say, kind by kind.
    private static async Task<IReadOnlyList<string>> AllAsync(WatchApp app)
    {
        var all = new List<string>();
        foreach (var kind in RecordKinds.All)
        {
            all.AddRange((await app.ContentsAsync(kind)).OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => RecordMappings.Write(one.Value with { Number = kind is RecordKind.Source or RecordKind.Actor ? 0 : one.Value.Number })));
        }

        return all;
    }
}
