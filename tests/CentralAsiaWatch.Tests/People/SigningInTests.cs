using System.Net;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.People;

/// <summary>In by the form, without a script, and out again.</summary>
public sealed class SigningInTests : IAsyncLifetime
{
    private const string Password = "seven herons on the ice";
    private WatchApp _app = null!;
    private Person _person = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await WatchApp.StartAsync();
        _person = await _app.HasPersonAsync(PersonRole.Editor, "Aziza", person => person.WithPassword(Password));
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task RightPassword_LeadsBackWithACookieOfItsOwn()
    {
        using var visitor = _app.Visit();

        var answer = await TryAsync(visitor, _person.UserName!, Password, "/timeline?quad=4");

        Assert.True(answer.Answer.Status is HttpStatusCode.Redirect, answer.Answer.ToString());
        Assert.EndsWith("/timeline?quad=4", answer.Answer.Header("Location"), StringComparison.Ordinal);
        var cookie = answer.Answer.Header("Set-Cookie")!.Split(", watch").Single(one => one.Contains("-session=", StringComparison.Ordinal));
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        var page = await visitor.GetPageAsync("/timeline");
        Assert.Equal(["Edit", "Review", "Views", "Aziza", "Sign out"], page.Document.QuerySelectorAll("nav[aria-label=Account] a").Select(link => link.TextContent));
        Assert.Equal("no-store", page.Answer.Header("Cache-Control"));
    }

    [Fact]
    public async Task OverTls_TheCookieIsOfThisHostAlone()
    {
        using var visitor = _app.Visit();
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var page = await visitor.GetPageAsync("/account/sign-in");
        // The container would not send a Secure cookie over the plain connection that stands in for the proxy.
        visitor.Client.DefaultRequestHeaders.Add("Cookie", page.Answer.Header("Set-Cookie")!.Split(';')[0]);

        var answer = await visitor.SubmitAsync(page, "#password", ("Address", _person.UserName!), ("Password", Password));

        var cookie = answer.Answer.Header("Set-Cookie")!.Split(", __Host-").Single(one => one.Contains("watch-session=", StringComparison.Ordinal));
        Assert.Contains("__Host-watch-session=", answer.Answer.Header("Set-Cookie"), StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WhateverIsWrong_TheAnswerIsTheSame()
    {
        var ended = await _app.HasPersonAsync(PersonRole.Editor, "Ended", person =>
        {
            person.WithPassword(Password);
            person.IsEnded = true;
        });
        var without = await _app.HasPersonAsync(PersonRole.Editor, "Without a password");
        using var visitor = _app.Visit();

        var answers = new List<Page>();
        foreach (var (address, password) in new[] { (_person.UserName!, "wrong"), ("nobody@example.org", Password), (ended.UserName!, Password), (without.UserName!, ""), ("", ""), (_person.UserName!, new string('x', 5000)) })
        {
            answers.Add(await TryAsync(visitor, address, password));
        }

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Answer.Status));
        Assert.All(answers, answer => Assert.Equal("Not done. " + SignIns.WrongPassword, answer.Document.QuerySelector(".errs")!.TextContent));
        Assert.Single(answers.Select(answer => answer.Document.QuerySelector("main")!.QuerySelectorAll("input[type=password]").Length).Distinct());
    }

    [Fact]
    public async Task TenWrongPasswords_CloseTheAccountForFifteenMinutesAndNoOther()
    {
        var other = await _app.HasPersonAsync(PersonRole.Editor, "Bahrom", person => person.WithPassword(Password));
        using var visitor = _app.Visit();
        foreach (var _ in Enumerable.Range(0, SignInTries.Most))
        {
            await TryAsync(visitor, _person.UserName!, "wrong");
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await TryAsync(visitor, _person.UserName!.ToUpperInvariant(), Password)).Answer.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(visitor, other.UserName!, Password)).Answer.Status);
        using var later = _app.Visit();
        _app.Clock.Now += SignInTries.Wait;
        Assert.Equal(HttpStatusCode.Redirect, (await TryAsync(later, _person.UserName!, Password)).Answer.Status);
    }

    [Fact]
    public async Task ManyTriesFromOneAddress_AreToldToWaitAndReadingGoesOn()
    {
        using var visitor = _app.Visit();
        var answers = new List<Answer>();
        foreach (var number in Enumerable.Range(0, 40))
        {
            answers.Add(await visitor.PostAsync("/account/sign-in", [new("Address", $"{number}@example.org"), new("Password", "wrong"), new("_handler", "nothing")]));
        }

        var last = answers[^1];
        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.Equal("60", last.Header("Retry-After"));
        Assert.Equal("There were many tries to sign in from this address. Nothing was changed; wait a minute and try again.", last.Body);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/timeline")).Status);
    }

    [Theory]
    [InlineData("//evil")]
    [InlineData("/\\evil")]
    [InlineData("https:evil")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\t//evil")]
    public async Task ReturnAddressOfAnotherSite_LeadsHome(string returnUrl)
    {
        using var visitor = _app.Visit();

        var answer = await TryAsync(visitor, _person.UserName!, Password, returnUrl);

        Assert.Equal(HttpStatusCode.Redirect, answer.Answer.Status);
        Assert.Equal("/", new Uri(_app.Address, answer.Answer.Header("Location")).PathAndQuery);
        Assert.Equal(_app.Address.Authority, new Uri(_app.Address, answer.Answer.Header("Location")).Authority);
    }

    [Fact]
    public async Task FormWithoutItsToken_IsRefusedInWords()
    {
        using var visitor = _app.Visit();

        var answer = await visitor.PostAsync("/account/sign-in", [new("Address", _person.UserName!), new("Password", Password), new("_handler", "sign-in")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("This form was not made by this site for your present sign-in, so nothing was changed.", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EverySignIn_HasASessionOfItsOwnAndEndsTheOneBefore()
    {
        using var visitor = _app.Visit();
        await TryAsync(visitor, _person.UserName!, Password);
        var first = visitor.Cookies.GetCookies(_app.Address)[PersonCookie.Name]!.Value;
        using var again = _app.Visit();
        var page = await again.GetPageAsync("/account/sign-in");
        again.Cookies.Add(_app.Address, new Cookie(PersonCookie.Name, first));

        // The form was made before the sign-in, as in a second tab: its token is for nobody, and so it is refused in words and not taken.
        var refused = await again.SubmitAsync(page, "#password", ("Address", _person.UserName!), ("Password", Password));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Answer.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await again.GetAsync("/account/sign-in")).Status);
    }

    [Fact]
    public async Task SigningOut_EndsTheSessionAndClearsWhatTheBrowserKept()
    {
        using var visitor = _app.Visit();
        await TryAsync(visitor, _person.UserName!, Password);
        var kept = visitor.Cookies.GetCookies(_app.Address)[PersonCookie.Name]!.Value;

        var page = await visitor.SubmitAsync(await visitor.GetPageAsync("/account/sign-out"), "main form button");

        Assert.Equal("You are signed out", page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal("\"cache\", \"storage\"", page.Answer.Header("Clear-Site-Data"));
        Assert.Null(visitor.Cookies.GetCookies(_app.Address)[PersonCookie.Name]);
        visitor.Cookies.Add(_app.Address, new Cookie(PersonCookie.Name, kept));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account")).Status);
    }

    [Fact]
    public async Task OpeningTheSignOut_SignsNobodyOut()
    {
        using var editor = await _app.SignInAsync(_person);

        await editor.GetAsync("/account/sign-out");

        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/account")).Status);
    }

    private static async Task<Page> TryAsync(Visitor visitor, string address, string password, string? returnUrl = null)
    {
        var page = await visitor.GetPageAsync(returnUrl is null ? "/account/sign-in" : $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");
        if (page.Answer.Status == HttpStatusCode.Redirect)
        {
            await visitor.SubmitAsync(await visitor.GetPageAsync("/account/sign-out"), "main form button");
            return await TryAsync(visitor, address, password, returnUrl);
        }

        return await visitor.SubmitAsync(page, "#password", ("Address", address), ("Password", password));
    }
}
