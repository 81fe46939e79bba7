using System.Net;
using System.Xml.Linq;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.TakeAway;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.TakeAway;

/// <summary>Feeds of pages that are no list: of all that a page shows, and of nothing else.</summary>
public sealed class FollowingAPageTests(FollowingAPageTests.TwoVisits visits) : IClassFixture<FollowingAPageTests.TwoVisits>
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    private const string Tajik = "Call: entered (event 2)";
    private const string Uzbek = "Visit: entered (event 1)";

    public static TheoryData<string, string[]> Pages => new()
    {
        { "/map?actor=uzbekistan", [Uzbek] },
        { "/network?actor=tajikistan", [Tajik] },
        { "/search?q=visit", [Uzbek] },
        { "/compare?pairs=tajikistan:afghanistan,uzbekistan:afghanistan", [Tajik, Uzbek] },
        { "/actors/tajikistan", ["Tajikistan: entered (actor 3)", Tajik] },
        { "/events/1", [Uzbek] },
        { "/contested", [] },
        { "/promises", [] },
        { "/leverage/uzbekistan/afghanistan", [] },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task FeedOfAPage_HasWhatBecameOfAllThatItShows(string page, string[] expected)
    {
        var view = page.Split('?');
        var query = view.Length > 1 ? "?" + view[1] : "";

        var feed = XDocument.Parse((await visits.App.GetAsync($"{view[0]}.atom{query}")).Body).Root!;
        var json = (await visits.App.GetAsync($"{view[0]}/feed.json{query}")).Json;

        Assert.Equal(expected.Order(), feed.Elements(s_atom + "entry").Select(entry => entry.Element(s_atom + "title")!.Value).Order());
        Assert.Equal(expected.Order(), json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!).Order());
        Assert.Equal($"{visits.App.Address}{page[1..]}", json.GetProperty("home_page_url").GetString());
        Assert.Equal($"{visits.App.Address}{view[0][1..]}/feed.json{query}", json.GetProperty("feed_url").GetString());
        Assert.Contains($"{view[0]}.atom{query}", (await visits.App.GetPageAsync(page)).Document.QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FeedOfTheSituation_HasEverything()
    {
        var all = (await visits.App.GetAsync("/changes/feed.json")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString());

        var situation = (await visits.App.GetAsync("/index/feed.json")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString());

        Assert.Equal(all, situation);
    }

    [Theory]
    [InlineData("/actors/atlantis.atom", HttpStatusCode.NotFound)]
    [InlineData("/events/999.atom", HttpStatusCode.NotFound)]
    [InlineData("/search.atom", HttpStatusCode.NotFound)]
    [InlineData("/map.atom?from=soon", HttpStatusCode.BadRequest)]
    [InlineData("/index.atom?below=last", HttpStatusCode.BadRequest)]
    public async Task WhatCannotBeFollowed_IsRefused(string address, HttpStatusCode expected) => Assert.Equal(expected, (await visits.App.GetAsync(address)).Status);

    [Fact]
    public void Together_TellsEachChangeOnceAndNothingThatMayHaveOthersBeforeIt() => Properties.Hold(
        Gen.Choose(1, 40).NonEmptyListOf().NonEmptyListOf(),
        200,
        lists =>
        {
            const int limit = 5;
            var whole = lists.Select(list => list.Distinct().OrderDescending().Select(one => (long)one).ToArray()).ToArray();
            var told = new List<long>();
            for (long? below = long.MaxValue; below is { } end;)
            {
                var stretches = whole.Select(list => list.Where(one => one < end).ToArray()).Select(left => new ChangeStretch([.. left.Take(limit).Select(Change)], left.Length > limit ? left[limit - 1] : null)).ToArray();
                var stretch = ViewFeedQueries.Together(stretches, limit);
                told.AddRange(stretch.Changes.Select(change => change.Revision.Sequence));
                below = stretch.Next;
            }

            Assert.Equal(whole.SelectMany(list => list).Distinct().OrderDescending(), told);
            return Task.CompletedTask;
        });

    private static Change Change(long sequence) =>
        new(new RevisionRow(sequence, 1, DateTime.UnixEpoch, "seed", "", ""), RecordKind.Event, 1, RevisionAction.Entered, "", "", new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>A store with a visit and a call.</summary>
    public sealed class TwoVisits : IAsyncLifetime
    {
        public WatchApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            App = await WatchApp.StartAsync();
            await App.HasEventsAsync(An.Event("visit").From("uzbekistan").To("afghanistan").On("2024-10"), An.Event("call").From("tajikistan").To("afghanistan").On("2024-11"));
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
