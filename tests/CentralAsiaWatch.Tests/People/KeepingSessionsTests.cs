using System.Net;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.People;

/// <summary>A session stands until it is ended, left alone, or thirty days old; where anonymous reading is off it decides what can be read.</summary>
public sealed class KeepingSessionsTests : IAsyncLifetime
{
    private static readonly WatchAppSettings s_closed = new() { Configuration = new Dictionary<string, string> { ["Watch:Access:AnonymousReading"] = "false" } };
    private WatchApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await WatchApp.StartAsync(s_closed);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task PersonWhoIsSignedIn_Reads()
    {
        using var reader = await _app.SignInAsync(PersonRole.Reader);

        var answer = await reader.GetAsync("/timeline");

        Assert.True(answer.Status == HttpStatusCode.OK, answer.ToString());
    }

    [Fact]
    public async Task SessionThatIsEnded_IsOverAtOnce()
    {
        using var reader = await _app.SignInAsync(PersonRole.Reader);
        await reader.GetAsync("/timeline");

        await _app.Service<PersonSessions>().EndAsync(reader.Who!.PersonId, reader.Who.SessionId, CancellationToken.None);

        await AssertLedToTheSignInAsync(reader);
    }

    [Fact]
    public async Task SessionOfSomebodyElse_CannotBeEnded()
    {
        using var one = await _app.SignInAsync(PersonRole.Editor);
        using var other = await _app.SignInAsync(PersonRole.Editor);

        await _app.Service<PersonSessions>().EndAsync(one.Who!.PersonId, other.Who!.SessionId, CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/timeline")).Status);
    }

    [Fact]
    public async Task OtherSessions_AreEndedAndThisOneStays()
    {
        var person = await _app.HasPersonAsync(PersonRole.Editor);
        using var here = await _app.SignInAsync(person);
        using var there = await _app.SignInAsync(person);

        await _app.Service<PersonSessions>().EndAllAsync(person.Id, here.Who!.SessionId, CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/timeline")).Status);
        await AssertLedToTheSignInAsync(there);
    }

    [Fact]
    public async Task SessionThatIsUsed_LastsLongerThanTwelveHours()
    {
        using var reader = await _app.SignInAsync(PersonRole.Reader);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            _app.Clock.Now += SessionWatch.LongestIdle - TimeSpan.FromMinutes(1);
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/timeline")).Status);
        }

        await _app.Service<SessionKeeper>().KeepAsync(CancellationToken.None);

        await using var store = Store.Open(_app.StoreFile);
        Assert.Equal(_app.Clock.Now.UtcDateTime, (await store.PersonSessions.SingleAsync(session => session.Id == reader.Who!.SessionId)).LastSeenAt);
    }

    [Fact]
    public async Task SessionThatIsLeftAloneForTwelveHours_IsOver()
    {
        using var reader = await _app.SignInAsync(PersonRole.Reader);
        await reader.GetAsync("/timeline");

        _app.Clock.Now += SessionWatch.LongestIdle + TimeSpan.FromSeconds(1);

        await AssertLedToTheSignInAsync(reader);
    }

    [Fact]
    public async Task SessionOfThirtyDays_IsOverHoweverMuchItWasUsed()
    {
        using var reader = await _app.SignInAsync(PersonRole.Reader);
        while (_app.Clock.Now < TestClock.Start + SessionWatch.Longest - SessionWatch.LongestIdle)
        {
            _app.Clock.Now += SessionWatch.LongestIdle;
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/timeline")).Status);
        }

        _app.Clock.Now = TestClock.Start + SessionWatch.Longest + TimeSpan.FromSeconds(1);

        await AssertLedToTheSignInAsync(reader);
    }

    [Fact]
    public async Task CookieThatWasTamperedWith_IsNobody()
    {
        using var reader = await _app.SignInAsync(PersonRole.Reader);
        var cookie = reader.Cookies.GetCookies(_app.Address).Single();
        cookie.Value = cookie.Value[..^4] + "AAAA";

        await AssertLedToTheSignInAsync(reader);
    }

    private static async Task AssertLedToTheSignInAsync(Visitor visitor)
    {
        var answer = await visitor.GetAsync("/timeline");

        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.ToString());
        Assert.EndsWith("/account/sign-in?returnUrl=%2Ftimeline", answer.Header("Location"), StringComparison.Ordinal);
    }
}
