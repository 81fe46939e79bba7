using System.Net;
using System.Xml.Linq;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Editing;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Changes;

/// <summary>Every change to every record, as a page, as a feed, and under each filter.</summary>
public sealed class ReadingChangesTests : IAsyncLifetime
{
    private static readonly EventContent s_visit = An.Event("visit").From("uzbekistan").On("2024-10");
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";
    private readonly SqlRecorder _recorder = new();
    private WatchApp _app = null!;
    private Visitor _editor = null!;
    private Visitor _reviewer = null!;

    // 1 the actor, 2 the source, 3 event 1 · a day later 4 and 5, Ana’s correction and new event, published by Rita · a day later 6 hidden, 7 restored, 8 and 9 merged
    public async ValueTask InitializeAsync()
    {
        _app = await WatchApp.StartAsync(new WatchAppSettings { Configure = _recorder.Attach });
        await _app.HasEventsAsync(s_visit);
        _app.Clock.Now = TestClock.Start.AddDays(1);
        (_editor, _reviewer) = (await _app.SignInAsync(PersonRole.Editor, "Ana <b>"), await _app.SignInAsync(PersonRole.Reviewer, "Rita"));
        await _app.PublishesAsync(_reviewer, await _app.SubmitsAsync(_editor, await _app.ChangesAsync(_editor, 1, ("title", "Visit to Herat"))));
        await _app.PublishesAsync(_reviewer, await _app.SubmitsAsync(_editor, await _app.DraftsAsync(_editor, ("title", "Second visit"))));
        _app.Clock.Now = TestClock.Start.AddDays(2);
        var editing = _app.Service<RecordEditing>();
        await editing.HideAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 2, "Twice here.", CancellationToken.None);
        await editing.RestoreAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 2, "No twin.", CancellationToken.None);
        await _app.Service<RecordMerging>().MergeAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 2, 1, "A twin.", CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _editor.Dispose();
        _reviewer.Dispose();
        await _app.DisposeAsync();
    }

    public static TheoryData<string, long[]> Filters => new()
    {
        { "", [8, 7, 6, 5, 4, 3, 2, 1] },
        { "kind=events", [8, 7, 6, 5, 4, 3] },
        { "kind=sources", [2] },
        { "record=event:2", [8, 7, 6, 5] },
        { "record=event:2&action=hidden", [6] },
        { "record=event:2&kind=sources", [] },
        { "action=entered", [5, 3, 2, 1] },
        { "action=corrected", [4] },
        { "action=hidden", [6] },
        { "action=restored", [7] },
        { "action=merged", [8] },
        { "person=Rita", [8, 7, 6] },
        { "person=Ana <b>", [5, 4] },
        { "person=Ana <b>&action=entered&kind=events", [5] },
        { "person=nobody", [] },
        { "from=2025-11-04", [8, 7, 6, 5, 4] },
        { "to=2025-11-04", [5, 4, 3, 2, 1] },
        { "from=2025-11-04&to=2025-11-04&kind=events", [5, 4] },
        { "from=2026", [] },
        { "below=4", [3, 2, 1] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Filter_GivesItsChangesNewestFirstOnPageAndFeed(string query, long[] expected)
    {
        var address = $"?{string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => $"{part.Split('=')[0]}={Uri.EscapeDataString(part.Split('=')[1])}"))}".TrimEnd('?');

        var page = await _app.GetPageAsync(AppUrls.Changes + address);
        var feed = XDocument.Parse((await _app.GetAsync(AppUrls.ChangesFeed + address)).Body);
        var json = (await _app.GetAsync(AppUrls.ChangesJsonFeed + address)).Json;

        Assert.Equal(HttpStatusCode.OK, page.Answer.Status);
        Assert.Empty(page.Document.QuerySelectorAll(".errs"));
        Assert.Equal(expected.Select(sequence => $"c{sequence}"), page.Document.QuerySelectorAll("ol.list > li").Select(line => line.Id));
        Assert.Equal(expected.Select(sequence => $"#c{sequence}"), feed.Descendants(s_atom + "entry").Select(entry => entry.Element(s_atom + "id")!.Value).Select(id => id[id.IndexOf('#', StringComparison.Ordinal)..]));
        Assert.Equal(feed.Descendants(s_atom + "entry").Select(entry => entry.Element(s_atom + "id")!.Value), json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Change_SaysWhoApprovedAndEachFieldBeforeAndAfter()
    {
        var page = await _app.GetPageAsync("/changes?record=event:1");

        var line = page.Document.QuerySelector("#c4")!;
        Assert.Contains("Corrected Visit to Herat event 1", Words(line.TextContent), StringComparison.Ordinal);
        Assert.Contains("Ana <b>, approved by Rita. Corrected.", Words(line.TextContent), StringComparison.Ordinal);
        Assert.Equal(["What happened", "Visit", "Visit to Herat", "changed"], line.QuerySelectorAll("tbody tr").Single().Children.Select(cell => Words(cell.TextContent)));
        Assert.Equal([" to Herat"], line.QuerySelectorAll("ins").Select(words => words.TextContent));
        Assert.Contains("into 1", Words((await _app.GetPageAsync("/changes?action=merged")).Document.QuerySelector("#c8")!.TextContent), StringComparison.Ordinal);
        Assert.Equal(["/changes.atom?record=event:1", "/changes/feed.json?record=event:1"], page.Links("link[rel=alternate]"));
        Assert.Equal(["/changes.atom?record=event:1", "/changes/feed.json?record=event:1"], page.Links("main a").Where(link => link.StartsWith("/changes.atom", StringComparison.Ordinal) || link.StartsWith("/changes/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task HiddenRecord_IsOutOfSightHereToo()
    {
        await _app.HasEventsAsync(An.Event("private").From("uzbekistan").On("2024") with { Title = "Secret visit" });
        await _app.Service<RecordEditing>().HideAsync(_reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 3, "Not ours to say.", CancellationToken.None);

        var page = await _app.GetAsync("/changes?record=event:3");
        var feed = await _app.GetAsync("/changes.atom");
        var json = await _app.GetAsync("/changes/feed.json");

        Assert.Contains("The record is hidden now", page.Body, StringComparison.Ordinal);
        Assert.Contains("Not ours to say.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", page.Body + feed.Body + json.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind=battles", "kind")]
    [InlineData("record=event:seventeen", "record")]
    [InlineData("record=17", "record")]
    [InlineData("action=deleted", "action")]
    [InlineData("from=2025-02-31", "from")]
    [InlineData("to=soon", "to")]
    [InlineData("below=-1", "below")]
    [InlineData("nonsense=1", "nonsense")]
    public async Task ValueThatCannotBeRead_IsLeftOutWithItsReason(string query, string parameter)
    {
        var page = await _app.GetPageAsync($"/changes?{query}");
        var feed = await _app.GetAsync($"/changes.atom?{query}");
        var json = await _app.GetAsync($"/changes/feed.json?{query}");

        Assert.Contains(parameter, Assert.Single(page.Document.QuerySelectorAll(".errs")).TextContent, StringComparison.Ordinal);
        Assert.Equal(8, page.Document.QuerySelectorAll("ol.list > li").Length);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (feed.Status, json.Status));
    }

    [Fact]
    public async Task Feed_IsAtomWithAbsoluteAddresses()
    {
        var answer = await _app.GetAsync("/changes.atom?record=event:1");

        var feed = XDocument.Parse(answer.Body).Root!;
        Assert.StartsWith("application/atom+xml", answer.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal(s_atom + "feed", feed.Name);
        var entry = feed.Elements(s_atom + "entry").First();
        Assert.Equal("Ana <b>, approved by Rita", entry.Element(s_atom + "author")!.Element(s_atom + "name")!.Value);
        Assert.Equal("2025-11-04T09:30:00Z", entry.Element(s_atom + "updated")!.Value);
        Assert.Equal("What happened: Visit → Visit to Herat", entry.Element(s_atom + "content")!.Value);
        Assert.All(feed.Descendants(s_atom + "link"), link => Assert.StartsWith(_app.Address.ToString(), link.Attribute("href")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task JsonFeed_IsOfVersion11WithAbsoluteAddresses()
    {
        var answer = await _app.GetAsync("/changes/feed.json?record=event:1");

        Assert.StartsWith("application/feed+json", answer.Header("Content-Type"), StringComparison.Ordinal);
        var host = _app.Address.ToString().TrimEnd('/');
        Assert.Equal(
            ["version: https://jsonfeed.org/version/1.1", "title: CentralAsiaWatch: changes of event 1", "language: en", $"home_page_url: {host}/changes?record=event:1", $"feed_url: {host}/changes/feed.json?record=event:1"],
            answer.Json.EnumerateObject().Where(one => one.Name != "items").Select(one => $"{one.Name}: {one.Value}"));
        Assert.Equal(
            [
                $"id: {host}/changes?record=event:1#c4", $"url: {host}/changes?record=event:1#c4", $"external_url: {host}/events/1", "title: Visit to Herat: corrected (event 1)", "summary: Corrected.",
                "content_text: What happened: Visit → Visit to Herat", "date_published: 2025-11-04T09:30:00Z", """authors: [{"name":"Ana \u003Cb\u003E, approved by Rita"}]""", """tags: ["corrected","event"]""",
            ],
            answer.Json.GetProperty("items")[0].EnumerateObject().Select(one => $"{one.Name}: {(one.Value.ValueKind == System.Text.Json.JsonValueKind.Array ? one.Value.GetRawText() : one.Value.ToString())}"));
    }

    [Fact]
    public async Task JsonFeed_LeadsOnToItsEnd()
    {
        await _app.HasEventsAsync([.. Enumerable.Range(1, 120).Select(number => An.Event($"many-{number}").From("uzbekistan").On("2024"))]);
        var (address, seen) = ((string?)"/changes/feed.json?action=entered", new List<string>());

        while (address is not null)
        {
            var feed = (await _app.GetAsync(address)).Json;
            seen.AddRange(feed.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!.Split('#')[1]));
            address = feed.TryGetProperty("next_url", out var next) ? new Uri(next.GetString()!).PathAndQuery : null;
        }

        Assert.Equal([.. Enumerable.Range(9, 120).Reverse().Concat([5, 3, 2, 1]).Select(sequence => $"c{sequence}")], seen);
    }

    // What a million revisions cost is what one stretch of an index costs: none is counted, sorted or read through.
    [Theory]
    [InlineData("")]
    [InlineData("below=40")]
    [InlineData("from=2025-11-04&to=2025-11-04")]
    [InlineData("kind=events")]
    [InlineData("action=merged")]
    [InlineData("person=Rita")]
    [InlineData("record=event:2")]
    [InlineData("record=event:2&person=Rita&action=hidden&kind=events")]
    [InlineData("person=nobody&conditions=open")]
    public async Task NoFilter_ReadsThroughOrSortsRevisions(string query)
    {
        await _app.HasEventsAsync([.. Enumerable.Range(1, 60).Select(number => An.Event($"many-{number}").From("uzbekistan").On("2024"))]);
        _recorder.Take();
        var page = await _app.GetAsync($"/changes?{query}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var statements = _recorder.Take().Where(statement => statement.Text.Contains("\"Revisions\"", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(statements);
        Assert.All(statements, statement => Assert.All(
            SqlRecorder.Explain(_app.StoreFile, statement),
            step => Assert.False(step.StartsWith("SCAN r", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal), $"{step}\n{statement}")));
        Assert.InRange(statements.Count, 1, 45);
    }

    [Fact]
    public async Task ManyChanges_ArePagedAndWalkAnIndex()
    {
        await _app.HasEventsAsync([.. Enumerable.Range(1, 120).Select(number => An.Event($"many-{number}").From("uzbekistan").On("2024"))]);
        var (address, seen) = ((string?)"/changes?kind=events&person=tests", new List<string>());
        _recorder.Take();

        while (address is not null)
        {
            var page = await _app.GetPageAsync(address);
            seen.AddRange(page.Document.QuerySelectorAll("ol.list > li").Select(line => line.Id!));
            address = page.Links("a[rel=next]").SingleOrDefault();
        }

        Assert.Equal([.. Enumerable.Range(9, 120).Reverse().Append(3).Select(sequence => $"c{sequence}")], seen);
        var plans = _recorder.Take().Where(statement => statement.Text.Contains("\"Action\" = ", StringComparison.Ordinal))
            .SelectMany(statement => SqlRecorder.Explain(_app.StoreFile, statement)).Distinct();
        Assert.Equal(["SEARCH r USING INDEX IX_Revisions_Who_RecordKind_Action_Sequence (Who=? AND RecordKind=? AND Action=? AND Sequence>? AND Sequence<?)"], plans);
    }

    [Fact]
    public async Task History_OpensToItsChanges_AndOffersMoreToThoseWhoMay()
    {
        // Who signed in two days ago is signed out by now.
        using var reader = await _app.SignInAsync(PersonRole.Reader);
        using var editor = await _app.SignInAsync(PersonRole.Editor);
        using var reviewer = await _app.SignInAsync(PersonRole.Reviewer);

        var anonymous = await _app.GetPageAsync("/events/1");
        var forReader = await reader.GetPageAsync("/events/1");
        var forEditor = await editor.GetPageAsync("/events/1");
        var forReviewer = await reviewer.GetPageAsync("/events/1");

        Assert.Equal(["/changes?record=event:1#c4", "/changes?record=event:1#c3"], anonymous.Links("ol.hist a"));
        Assert.Equal([0, 0, 1, 1], new[] { anonymous, forReader, forEditor, forReviewer }.Select(page => page.Links("main a").Count(link => link == "/edit/events/1")));
        Assert.Equal([0, 0, 0, 1], new[] { anonymous, forReader, forEditor, forReviewer }.Select(page => page.Links("main a").Count(link => link == "/edit/history/events/1")));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
