using System.Net;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Programs;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.Programs;

/// <summary>Keys by which programs read, and how much they may ask.</summary>
public sealed class KeysTests
{
    [Fact]
    public async Task Key_IsShownOnceAndOpensTheApiWhereReadingIsNotOpenToAll()
    {
        using var logs = new KeptLogs();
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configuration = Closed.Concat(logs.Configuration).ToDictionary() });
        using var ana = await app.SignInAsync(PersonRole.Reader, "Ana");
        var made = await ana.SubmitAsync(await ana.GetPageAsync("/account/keys"), "input[name=Days]", ("Name", "Script"), ("Scopes", "read"), ("Days", "30"));
        var key = made.Document.QuerySelector("#new-key")!.GetAttribute("value")!;

        Assert.Matches("^caw_[A-Za-z0-9_-]{43}$", key);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.GetAsync("/api/v1/events")).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/api/v1/events", Shown(key))).Status);
        Assert.DoesNotContain(key, (await ana.GetPageAsync("/account/keys")).Answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(key, Store.Dump(app.StoreFile), StringComparison.Ordinal);
        Assert.Contains("/api/v1/events", logs.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(key, logs.Text, StringComparison.Ordinal);
        var row = Assert.Single(await app.Service<ApiKeyOperations>().ListAsync(ana.Acting, CancellationToken.None));
        Assert.Equal(("Script", KeyScopes.Read, new DateOnly(2025, 11, 3), new DateTime(2025, 12, 3, 9, 30, 0, DateTimeKind.Utc)), (row.Name, row.Scopes, row.LastUsedOn, row.ExpiresAt));
    }

    [Fact]
    public async Task Key_OpensNoPageAndNoWrite()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configuration = Closed });
        using var ana = await app.SignInAsync(PersonRole.Administrator);
        var key = Shown(await KeyAsync(app, ana));

        Assert.All(
            await Task.WhenAll(new[] { "/", "/timeline", "/account", "/account/keys", "/edit", "/admin/people" }.Select(url => app.GetAsync(url, key))),
            answer => Assert.True(answer.Status == HttpStatusCode.Redirect && answer.Header("Location")!.Contains("/account/sign-in", StringComparison.Ordinal), answer.ToString()));
    }

    [Theory]
    [InlineData("revoked")]
    [InlineData("expired")]
    [InlineData("ended")]
    [InlineData("wrong")]
    [InlineData("long")]
    [InlineData("empty")]
    public async Task KeyThatOpensNothing_IsA401ThatSaysSoAlsoWhereAllMayRead(string what)
    {
        await using var app = await WatchApp.StartAsync();
        using var ana = await app.SignInAsync(PersonRole.Reader);
        var key = await KeyAsync(app, ana);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/api/v1/events", Shown(key))).Status);
        if (what == "revoked")
        {
            await app.Service<ApiKeyOperations>().RevokeAsync(ana.Acting, (await app.Service<ApiKeyOperations>().ListAsync(ana.Acting, CancellationToken.None)).Single().Id, CancellationToken.None);
        }
        else if (what == "expired")
        {
            app.Clock.Now += TimeSpan.FromDays(30);
        }
        else if (what == "ended")
        {
            await app.Service<GatedStore>().WriteAsync(db => db.People.ExecuteUpdateAsync(change => change.SetProperty(person => person.IsEnded, true)), CancellationToken.None);
        }

        var answer = await app.GetAsync("/api/v1/events", Shown(what switch { "wrong" => key[..^1] + (key[^1] == 'A' ? 'B' : 'A'), "long" => new string('a', 5_000), "empty" => "", _ => key }));

        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.Status, answer.Header("Content-Type")));
        Assert.StartsWith("There is no such key", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Bearer", answer.Header("WWW-Authenticate"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KeyScopes.Assistant, "/api/v1/events", "read")]
    [InlineData(KeyScopes.Read, "/api/v1/events?asof=2025-11-02", "history")]
    [InlineData(KeyScopes.Read, "/changes.atom", "history")]
    [InlineData(KeyScopes.Read, "/changes/feed.json", "history")]
    public async Task KeyWithoutTheScope_IsA403ThatNamesIt(KeyScopes scopes, string url, string missing)
    {
        await using var app = await WatchApp.StartAsync();
        using var ana = await app.SignInAsync(PersonRole.Reader);

        var answer = await app.GetAsync(url, Shown(await KeyAsync(app, ana, scopes)));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains($"lacks the scope {missing};", answer.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limit_IsSaidInHeadersAndEndsWithTheMinute()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configuration = new Dictionary<string, string> { ["Watch:Api:AnonymousPerMinute"] = "2", ["Watch:Api:KeyPerMinute"] = "3" } });
        using var ana = await app.SignInAsync(PersonRole.Reader);
        app.Clock.Now += TimeSpan.FromSeconds(15);
        var (from, other, key) = (KeyValuePair.Create("X-Forwarded-For", "203.0.113.7"), KeyValuePair.Create("X-Forwarded-For", "203.0.113.8"), Shown(await KeyAsync(app, ana)));

        var answers = new List<Answer>();
        for (var i = 0; i < 3; i++)
        {
            answers.Add(await app.GetAsync("/api/v1/events", from));
        }

        Assert.Equal([(200, "2", "1", "45"), (200, "2", "0", "45"), (429, "2", "0", "45")], answers.Select(one => ((int)one.Status, one.Header("RateLimit-Limit")!, one.Header("RateLimit-Remaining")!, one.Header("RateLimit-Reset")!)));
        Assert.Equal(("45", "application/problem+json"), (answers[2].Header("Retry-After"), answers[2].Header("Content-Type")));
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/api/v1/events", other)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/timeline", from)).Status);
        Assert.Equal("2", (await app.GetAsync("/api/v1/events", from, key)).Header("RateLimit-Remaining"));
        Assert.Null((await app.GetAsync("/api/v1/events")).Header("RateLimit-Limit"));
        app.Clock.Now += TimeSpan.FromSeconds(45);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/api/v1/events", from)).Status);
    }

    [Fact]
    public void Limits_CountEachAndForgetWithTheMinute()
    {
        var clock = new TestClock();
        var limits = new ProgramLimits(clock);

        Assert.Equal([1, 0, -1], Enumerable.Range(0, 3).Select(_ => limits.Take("one", 2).Remaining));
        Assert.Equal(1, limits.Take("other", 2).Remaining);
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(1, limits.Take("one", 2).Remaining);
        Assert.Equal(ProgramLimits.Address(IPAddress.Parse("2001:db8:1:2::1")), ProgramLimits.Address(IPAddress.Parse("2001:db8:1:2:3::9")));
        Assert.NotEqual(ProgramLimits.Address(IPAddress.Parse("2001:db8:1:2::1")), ProgramLimits.Address(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.Equal("192.0.2.1", ProgramLimits.Address(IPAddress.Parse("::ffff:192.0.2.1")));
    }

    [Theory]
    [InlineData("", "read", 30)]
    [InlineData("Script", "", 30)]
    [InlineData("Script", "everything", 30)]
    [InlineData("Script", "read", 0)]
    [InlineData("Script", "read", 367)]
    public async Task KeyThatIsNotSound_IsNotMade(string name, string scopes, int days)
    {
        await using var app = await WatchApp.StartAsync();
        using var ana = await app.SignInAsync(PersonRole.Reader);

        var (problem, key) = await app.Service<ApiKeyOperations>().MakeAsync(ana.Acting, name, KeyWords.Read(scopes.Split(' ')), days, CancellationToken.None);

        Assert.EndsWith("No key was made.", problem, StringComparison.Ordinal);
        Assert.Null(key);
    }

    internal static Dictionary<string, string> Closed { get; } = new() { ["Watch:Access:AnonymousReading"] = "false" };

    internal static KeyValuePair<string, string> Shown(string key) => KeyValuePair.Create("Authorization", $"Bearer {key}");

    internal static async Task<string> KeyAsync(WatchApp app, Visitor who, KeyScopes scopes = KeyScopes.Read) =>
        (await app.Service<ApiKeyOperations>().MakeAsync(who.Acting, "Script", scopes, 30, CancellationToken.None)).Key!;
}
