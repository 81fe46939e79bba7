using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using CentralAsiaWatch.Tests.Infrastructure;
using CentralAsiaWatch.Tests.Writing;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>Undo, hide, restore and merge: each a revision, none final.</summary>
public sealed class ChangingBackTests : IAsyncLifetime
{
    private static readonly EventContent s_visit = An.Event("visit").From("uzbekistan").On("2024-10");
    private WatchApp _app = null!;
    private Visitor _reviewer = null!;

    private static CancellationToken None => CancellationToken.None;

    private RecordEditing Editing => _app.Service<RecordEditing>();

    private RecordMerging Merging => _app.Service<RecordMerging>();

    public async ValueTask InitializeAsync()
    {
        _app = await WatchApp.StartAsync();
        await _app.HasEventsAsync(s_visit);
        _reviewer = await _app.SignInAsync(PersonRole.Reviewer, "Rita");
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Null(RevisionAudit.FirstBroken(_app.StoreFile));
        _reviewer.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Undo_IsANewRevisionWithWhatWasBefore()
    {
        await _app.HasEventsAsync(s_visit with { Title = "Visit to Herat" });
        var (operation, last) = (Guid.NewGuid(), (await _app.RevisionsAsync(RecordKind.Event, 1))[^1]);

        await Editing.UndoAsync(_reviewer.Acting, operation, last.Sequence, "It was Kabul.", None);
        await Editing.UndoAsync(_reviewer.Acting, operation, last.Sequence, "It was Kabul.", None);

        var revisions = await _app.RevisionsAsync(RecordKind.Event, 1);
        Assert.Equal(["A test needs it.", "A test needs it.", "It was Kabul."], revisions.Select(revision => revision.Why));
        Assert.Equal((revisions[0].After, revisions[1].After, "Rita"), (revisions[2].After, revisions[2].Before, revisions[2].Who));
    }

    [Fact]
    public async Task UndoOfWhatOthersFollowed_NeedsTheirVersionToHaveBeenSeen()
    {
        await _app.HasEventsAsync(s_visit with { Title = "Visit to Herat" });
        var second = (await _app.RevisionsAsync(RecordKind.Event, 1))[^1].Sequence;
        await _app.HasEventsAsync(s_visit with { Title = "Visit to Mazar" });

        await Assert.ThrowsAsync<ConflictException>(() => Editing.UndoAsync(_reviewer.Acting, Guid.NewGuid(), second, "It was Kabul.", None));
        await Assert.ThrowsAsync<ConflictException>(() => Editing.UndoAsync(_reviewer.Acting, Guid.NewGuid(), second, 2, "It was Kabul.", None));
        await Editing.UndoAsync(_reviewer.Acting, Guid.NewGuid(), second, 3, "It was Kabul.", None);

        Assert.Equal("Visit", (await _app.GetJsonAsync<EventItem>("/api/v1/events/1")).Title);
    }

    [Fact]
    public async Task UndoOfTheFirstRevisionOrOfARestore_IsRefused()
    {
        var first = (await _app.RevisionsAsync(RecordKind.Event, 1))[^1].Sequence;
        var made = await Drafting.RefusalAsync(() => Editing.UndoAsync(_reviewer.Acting, Guid.NewGuid(), first, "Twice here.", None));
        await Editing.HideAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 1, "Twice here.", None);
        await Editing.RestoreAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 1, "No twin.", None);
        var restored = (await _app.RevisionsAsync(RecordKind.Event, 1))[^1].Sequence;

        var back = await Drafting.RefusalAsync(() => Editing.UndoAsync(_reviewer.Acting, Guid.NewGuid(), restored, "Twice here.", None));

        Assert.Equal("This change made the record; to undo it, hide the record. Nothing was changed.", made);
        Assert.Equal("This change brought the record back; to undo it, hide the record. Nothing was changed.", back);
    }

    [Fact]
    public async Task HiddenRecord_StandsInNoListAndComesBackAsItWas()
    {
        var before = (await _app.GetAsync("/api/v1/events?actor=uzbekistan")).Body;
        var operation = Guid.NewGuid();

        await Editing.HideAsync(_reviewer.Acting, operation, RecordKind.Event, 1, "Twice here.", None);
        await Editing.HideAsync(_reviewer.Acting, operation, RecordKind.Event, 1, "Twice here.", None);

        Assert.Equal(0, (await _app.GetJsonAsync<JsonList<EventItem>>("/api/v1/events")).Total);
        Assert.DoesNotContain("/events/1", (await _app.GetPageAsync("/search?q=visit")).Links("main a"));
        await Editing.RestoreAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 1, "No twin.", None);
        Assert.Equal(before.Replace("\"version\":1", "\"version\":3", StringComparison.Ordinal), (await _app.GetAsync("/api/v1/events?actor=uzbekistan")).Body);
        Assert.Equal(3, (await _app.RevisionsAsync(RecordKind.Event, 1)).Count);
    }

    public static TheoryData<string, EventContent> Naming => new()
    {
        { "who took part", s_visit.To("qatar") },
        { "where a place lies", s_visit.At("Doha", "qatar") },
        { "on whose ladder", s_visit.To("taliban").Reaching(2, "qatar") },
    };

    [Theory]
    [MemberData(nameof(Naming))]
    public async Task ActorThatIsNamed_IsNotHidden(string where, EventContent naming)
    {
        await _app.HasAsync(A.State("qatar"), naming with { Key = "naming" });
        await using var store = Store.Open(_app.StoreFile);
        var number = store.Actors.Single(row => row.Key == "qatar").Number;

        var refusal = await Drafting.RefusalAsync(() => Editing.HideAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Actor, number, $"Not needed {where}.", None));

        Assert.Equal("‘Visit’ names it; nothing was changed. Change that first, or merge this record into the one that is meant.", refusal);
    }

    [Fact]
    public async Task MergedEvents_AreOneWithTheCitationsOfBoth()
    {
        await _app.HasAsync(
            s_visit with { Key = "twin", Citations = [A.Citation("bulletin", 3)] },
            s_visit with { Key = "later", Related = [new RelatedEventContent("twin", "follows"), new RelatedEventContent("visit", "follows")] },
            A.Agreement("memorandum") with { Events = ["twin"] });
        var operation = Guid.NewGuid();

        await Merging.MergeAsync(_reviewer.Acting, operation, RecordKind.Event, 2, 1, "One visit.", None);
        await Merging.MergeAsync(_reviewer.Acting, operation, RecordKind.Event, 2, 1, "One visit.", None);

        var visit = await _app.GetJsonAsync<EventItem>("/api/v1/events/1");
        Assert.Equal([("detente", 1), ("bulletin", 3)], visit.Citations.Select(citation => (citation.Source, citation.Paragraph)));
        Assert.Equal([1], (await _app.GetAsync("/api/v1/agreements/1")).Json.GetProperty("events").EnumerateArray().Select(one => one.GetProperty("id").GetInt32()));
        Assert.Equal([new RelatedEventContent("visit", "follows")], System.Text.Json.JsonSerializer.Deserialize<EventContent>((await _app.RevisionsAsync(RecordKind.Event, 3))[^1].After, WatchJson.Content)!.Related);
        foreach (var number in (int[])[1, 2, 3])
        {
            Assert.Equal(2, (await _app.RevisionsAsync(RecordKind.Event, number)).Count);
        }
    }

    [Fact]
    public async Task MergedActors_AreFoundByTheNamesOfBoth()
    {
        await _app.HasAsync(
            A.Actor("emirate", "authority") with { Name = "Islamic Emirate", Aliases = ["IEA"], Parent = "uzbekistan" },
            A.Actor("taliban", "authority") with { Name = "Taliban", Aliases = ["Tolibon"] },
            s_visit with { Key = "second", Actors = [new("emirate", "actor"), new("taliban", "actor")] });
        await using var store = Store.Open(_app.StoreFile);
        var numbers = store.Actors.ToDictionary(row => row.Key, row => row.Number);
        await _app.HasAsync(A.Actor("taliban", "authority") with { Number = numbers["taliban"], Name = "Taliban", Aliases = ["Tolibon"], Parent = "emirate" });

        await Merging.MergeAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Actor, numbers["emirate"], numbers["taliban"], "One body.", None);

        var actor = (await _app.GetAsync($"/api/v1/actors/{numbers["taliban"]}")).Json;
        Assert.Equal(["Tolibon", "IEA", "Islamic Emirate"], actor.GetProperty("aliases").EnumerateArray().Select(one => one.GetString()));
        Assert.Null(actor.GetProperty("parent").GetString());
        Assert.Equal(["taliban"], (await _app.GetAsync("/api/v1/events/2")).Json.GetProperty("actors").EnumerateArray().Select(one => one.GetProperty("slug").GetString()));
    }

    [Fact]
    public async Task MergedSources_AreCitedByTheParagraphOfTheSameText()
    {
        SourceContent Source(string slug, params char[] hashes) => A.Source(slug) with { Paragraphs = [.. hashes.Select((hash, index) => new ParagraphContent(index + 1, new string(hash, 64), null))] };
        await _app.HasAsync(Source("paper", 'a', 'b', 'c'), Source("reprint", 'c', 'a'), s_visit.Citing("reprint", 1) with { Key = "second" });
        await using var store = Store.Open(_app.StoreFile);
        var numbers = store.Sources.ToDictionary(row => row.Key, row => row.Number);

        var refusal = await Drafting.RefusalAsync(() => Merging.MergeAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Source, numbers["reprint"], numbers["detente"], "One text.", None));
        await Merging.MergeAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Source, numbers["reprint"], numbers["paper"], "One text.", None);

        Assert.StartsWith("event 2 cites a paragraph of the one that would go", refusal, StringComparison.Ordinal);
        Assert.Equal([("paper", 3)], (await _app.GetJsonAsync<EventItem>("/api/v1/events/2")).Citations.Select(one => (one.Source, one.Paragraph)));
    }

    [Fact]
    public async Task RecordsThatAreNoTwo_AreNotMerged()
    {
        var itself = await Drafting.RefusalAsync(() => Merging.MergeAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 1, 1, "One visit.", None));
        var nothing = await Drafting.RefusalAsync(() => Merging.MergeAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 1, 9, "One visit.", None));
        var silent = await Drafting.RefusalAsync(() => Merging.MergeAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 1, 9, " ", None));

        Assert.Equal(
            ("A record cannot be merged into itself; nothing was changed. Name another.", "There is no event 9 to be seen; nothing was changed.", "Say in 1 to 500 characters why; nothing was changed."),
            (itself, nothing, silent));
    }
}
