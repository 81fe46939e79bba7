using System.Xml.Linq;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.TakeAway;
using CentralAsiaWatch.Tests.Filtering;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CentralAsiaWatch.Tests.TakeAway;

/// <summary>Feeds of any filter: the additions and corrections of the records under it, and of no other.</summary>
public sealed class FollowingAFilterTests
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Feed_HasAdditionsAndCorrectionsOfWhatIsUnderTheFilterNow()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-10"), An.Event("call").From("tajikistan").On("2024-11"));
        app.Clock.Now = TestClock.Start.AddDays(1);
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-11"), An.Event("withdrawn").From("uzbekistan").On("2024-12"));
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        await app.Service<RecordEditing>().HideAsync(reviewer.Acting, Guid.NewGuid(), RecordKind.Event, 3, "Twice here.", CancellationToken.None);

        var feed = XDocument.Parse((await app.GetAsync("/timeline.atom?actor=uzbekistan&limit=5&order=newest")).Body).Root!;
        var json = (await app.GetAsync("/timeline/feed.json?actor=uzbekistan")).Json;

        string[] titles = ["Visit: corrected (event 1)", "Visit: entered (event 1)"];
        Assert.Equal(titles, feed.Elements(s_atom + "entry").Select(entry => entry.Element(s_atom + "title")!.Value));
        Assert.Equal(titles, json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()));
        Assert.Equal("When: Oct 2024 → Nov 2024", feed.Elements(s_atom + "entry").First().Element(s_atom + "content")!.Value);
        Assert.Equal(
            [("self", $"{app.Address}timeline.atom?actor=uzbekistan"), ("alternate", $"{app.Address}timeline?actor=uzbekistan")],
            feed.Elements(s_atom + "link").Select(link => (link.Attribute("rel")!.Value, link.Attribute("href")!.Value)));
        Assert.Equal(feed.Element(s_atom + "updated")!.Value, feed.Elements(s_atom + "entry").First().Element(s_atom + "updated")!.Value);
    }

    [Fact]
    public async Task FeedOfARelation_HasItsEventsAndLeadsToItsPage()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").To("afghanistan").On("2024-10"), An.Event("call").From("tajikistan").To("afghanistan").On("2024-11"));

        foreach (var page in new[] { "countries/uzbekistan", "relations/uzbekistan/afghanistan" })
        {
            var json = (await app.GetAsync($"/{page}/feed.json?from=2024")).Json;

            Assert.Equal(["Visit: entered (event 1)"], json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()));
            Assert.Equal($"{app.Address}{page}?from=2024", json.GetProperty("home_page_url").GetString());
            Assert.Equal($"{app.Address}{page}/feed.json?from=2024", json.GetProperty("feed_url").GetString());
        }
    }

    [Fact]
    public async Task AnyFilter_TellsAStretchAfterTheOtherWhatAPlainReaderOfAllChangesFinds()
    {
        var recorder = new SqlRecorder();
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configure = recorder.Attach });
        var events = Gen.Sample(GeneratedRecords.Events(120), 1).Single();
        await app.HasAsync([.. GeneratedRecords.Background, .. events]);
        await app.HasAsync([.. events.Where((_, index) => index % 3 == 0).Select(one => one with { Summary = "Corrected." })]);
        var queries = app.Service<RecordFeedQueries>();
        var references = await app.Service<ReferenceCache>().ReferencesAsync(CancellationToken.None);
        var all = (await app.Service<ChangeQueries>().ListAsync(ChangesFilter.Read(new QueryCollection()), 1_000, CancellationToken.None)).Changes;

        // Few records are asked one by one, many are walked: the store is told that there are many, and has to find the same.
        foreach (var more in new[] { 0, RecordFeedQueries.FewRecords })
        {
            await app.CountsMoreAsync(more);
            Properties.Hold(GeneratedRecords.EventFilters, 60, async values =>
            {
                var filter = RecordFilter.Read(EventFilter.Kind, new QueryCollection(values.ToDictionary(one => one.Key, one => (StringValues)one.Value)), references);
                var numbers = (await app.Service<RecordList>().StretchAsync(filter, new ListRequest(Limit: 500), CancellationToken.None)).Places.Select(place => place.Number).ToHashSet();
                var expected = all.Where(change => change.Kind == RecordKind.Event && numbers.Contains(change.Number)).Select(change => change.Revision.Sequence).ToArray();

                var (found, below) = (new List<long>(), (long?)null);
                do
                {
                    var stretch = await queries.ListAsync(filter, below, 7, CancellationToken.None);
                    found.AddRange(stretch.Changes.Select(change => change.Revision.Sequence));
                    below = stretch.Next;
                }
                while (below is not null);

                Assert.Equal(expected, found);
            });
        }

    }

    [Fact]
    public async Task FilterOfVeryMany_IsWalkedByIndexWithoutSorting()
    {
        var recorder = new SqlRecorder();
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configure = recorder.Attach });
        await app.HasAsync([.. GeneratedRecords.Background, .. Gen.Sample(GeneratedRecords.Events(300), 1).Single()]);
        await app.CountsMoreAsync(RecordFeedQueries.FewRecords);

        foreach (var address in new[] { "/timeline.atom", "/timeline.atom?actor=uzbekistan", "/timeline.atom?actor=uzbekistan,tajikistan&quad=1&from=2023", "/timeline.atom?contested=false&below=200" })
        {
            recorder.Take();
            await app.GetAsync(address);

            foreach (var statement in recorder.Take())
            {
                Assert.DoesNotContain(
                    SqlRecorder.Explain(app.StoreFile, statement), step => step.Contains("TEMP B-TREE", StringComparison.Ordinal) || step.StartsWith("SCAN r", StringComparison.Ordinal));
            }
        }
    }
}
