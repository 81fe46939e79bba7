using System.Net;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.TakeAway;

/// <summary>Conditional requests: a program that has an answer is told whether anything is new, and nobody is told more than they may read.</summary>
public sealed class AskingWhetherAnythingIsNewTests
{
    private static readonly WatchAppSettings s_closed = new() { Configuration = new Dictionary<string, string> { ["Watch:Access:AnonymousReading"] = "false" } };

    private static readonly string[] s_addresses =
    [
        "/api/v1/events", "/api/v1/events?limit=5", "/api/v1/events/1", AppUrls.ExportArchive, "/timeline.json", "/timeline.json?all=true", "/timeline.csv", "/events/1.json", "/events/1.csv", "/timeline.atom",
        "/timeline/feed.json", "/changes.atom", "/changes/feed.json", "/timeline.ics", "/timeline.geojson", "/map.geojson", "/index.json", "/countries.csv", "/search.json?q=visit",
    ];

    private static KeyValuePair<string, string> Having(string? tag) => KeyValuePair.Create("If-None-Match", tag ?? "");

    [Fact]
    public async Task WhatIsNotNew_IsAnsweredWithoutABodyUntilSomethingIsWritten()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-10"));
        var tags = new Dictionary<string, string>();
        foreach (var address in s_addresses)
        {
            var answer = await app.GetAsync(address);
            Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
            tags[address] = answer.Header("ETag")!;
            var again = await app.GetAsync(address, Having($"\"other\", {tags[address]}"));

            Assert.Equal((HttpStatusCode.NotModified, "", tags[address], "public, no-cache"), (again.Status, again.Body, again.Header("ETag"), again.Header("Cache-Control")));
            Assert.Contains("Cookie", again.Header("Vary"), StringComparison.Ordinal);
        }

        Assert.Equal(s_addresses.Length, tags.Values.Distinct().Count());
        Assert.All(tags.Values, tag => Assert.StartsWith("W/\"", tag, StringComparison.Ordinal));
        await app.HasEventsAsync(An.Event("second").From("uzbekistan").On("2024-11"));
        foreach (var address in s_addresses)
        {
            var answer = await app.GetAsync(address, Having(tags[address]));
            Assert.True(answer.Status == HttpStatusCode.OK && answer.Header("ETag") != tags[address], answer.ToString());
        }
    }

    [Fact]
    public async Task KeptAnswer_IsNeverOlderThanTheLastWrite()
    {
        await using var app = await WatchApp.StartAsync();
        for (var written = 1; written <= 5; written++)
        {
            await app.HasEventsAsync(An.Event(FormattableString.Invariant($"visit-{written}")).From("uzbekistan").On("2024-10"));
            foreach (var _ in new[] { 1, 2 })
            {
                Assert.Equal((written, written), ((await app.GetAsync("/api/v1/events")).Json.GetProperty("total").GetInt32(), (await app.GetAsync("/timeline.json")).Json.GetProperty("total").GetInt32()));
                Assert.Equal(written, (await app.GetAsync("/timeline/feed.json")).Json.GetProperty("items").GetArrayLength());
            }
        }
    }

    [Fact]
    public async Task WhatIsReckonedFromToday_IsAskedAnewTomorrow()
    {
        await using var app = await WatchApp.StartAsync();
        var tags = ((await app.GetAsync("/promises.json")).Header("ETag"), (await app.GetAsync("/timeline.json")).Header("ETag"));

        app.Clock.Now = TestClock.Start.AddDays(1);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.NotModified),
            ((await app.GetAsync("/promises.json", Having(tags.Item1))).Status, (await app.GetAsync("/timeline.json", Having(tags.Item2))).Status));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("\"")]
    [InlineData("W/")]
    [InlineData("W/\"\"")]
    [InlineData("nonsense, \"more")]
    public async Task TagThatNobodyGave_IsPassedOver(string tag)
    {
        await using var app = await WatchApp.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/timeline.json", Having(tag))).Status);
    }

    [Fact]
    public async Task TwoPeopleOfDifferentRights_HaveOneTagAndOnlyTheOneWhoMayReadIsAnswered()
    {
        await using var app = await WatchApp.StartAsync(s_closed);
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-10"));
        using var reader = await app.SignInAsync(PersonRole.Reader);
        using var editor = await app.SignInAsync(PersonRole.Editor);
        foreach (var address in s_addresses)
        {
            var (mine, theirs) = (await reader.GetAsync(address), await editor.GetAsync(address));
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, "no-store", "no-store"), (mine.Status, theirs.Status, mine.Header("Cache-Control"), theirs.Header("Cache-Control")));
            Assert.Equal(mine.Header("ETag"), theirs.Header("ETag"));
            Assert.Contains("Cookie", mine.Header("Vary"), StringComparison.Ordinal);

            // Who has the tag and no right gets neither the answer nor that nothing is new.
            var stranger = await app.GetAsync(address, Having(mine.Header("ETag")));
            Assert.True(stranger.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Found or HttpStatusCode.SeeOther, stranger.ToString());
            Assert.Null(stranger.Header("ETag"));
        }
    }
}
