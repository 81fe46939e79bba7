using System.Net;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Hosting;

/// <summary>What every answer carries, and what none gives away.</summary>
public sealed class AnswersTests(SeededApp seeded)
{
    private static readonly KeyValuePair<string, string>[] s_form = [new("theme", "dark"), new("return", "/timeline?quad=4")];

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/timeline?actor=atlantis", 200)]
    [InlineData("/no-such-page", 404)]
    [InlineData("/events/999999", 404)]
    [InlineData("/diagnostics", 404)]
    [InlineData("/api/v1/events", 200)]
    [InlineData("/api/v1/events?quad=9", 400)]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/healthz", 200)]
    [InlineData("/watch.css", 200)]
    [InlineData("/page.js", 200)]
    [InlineData("/_framework/blazor.web.js", 200)]
    [InlineData("/no-such-sheet.css", 404)]
    public async Task EveryKindOfAnswer_CarriesTheSecurityHeaders(string address, int status)
    {
        var answer = await seeded.App.GetAsync(address);

        Assert.True((int)answer.Status == status, answer.ToString());
        AssertSecure(answer);
    }

    [Fact]
    public async Task RedirectAfterAForm_CarriesTheSecurityHeaders() => AssertSecure(await seeded.App.PostAsync("/theme", s_form));

    [Fact]
    public async Task Page_HasNoScriptWithinAndThePolicyAllowsNone()
    {
        var page = await seeded.App.GetPageAsync("/");

        Assert.Empty(page.Document.QuerySelectorAll("script:not([src])"));
        Assert.Contains("script-src 'self';", page.Answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_IsOkWhileTheStoreServes()
    {
        var answer = await seeded.App.GetAsync("/healthz");

        Assert.Equal((HttpStatusCode.OK, "ok"), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("/events/1")]
    [InlineData("/timeline")]
    [InlineData("/api/v1/events")]
    public async Task FailureInside_GivesNothingAwayAndAReference(string address)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024"));
        Store.Execute(app.StoreFile, "ALTER TABLE Events RENAME TO Gone");

        var answer = await app.GetAsync(address);

        Assert.True(answer.Status == HttpStatusCode.InternalServerError, answer.ToString());
        AssertSecure(answer);
        foreach (var secret in new[] { "   at ", "Exception", "SQLite", "SELECT ", "no such table", ".cs:line", app.StoreFile, Path.GetTempPath() })
        {
            Assert.DoesNotContain(secret, answer.Body, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]", answer.Body);
    }

    [Fact]
    public async Task StoreThatCannotBeWritten_IsUnhealthy()
    {
        await using var app = await WatchApp.StartAsync();
        Store.Execute(app.StoreFile, "ALTER TABLE SeedStates RENAME TO Gone");

        var answer = await app.GetAsync("/healthz");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "The store cannot be read and written."), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/events")]
    public async Task UnknownAddressOfTheApi_IsAProblem(string address)
    {
        var answer = await seeded.App.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("application/problem+json", answer.Header("Content-Type"));
    }

    [Fact]
    public async Task Writing_IsNotAllowedWhereOnlyReadingIsServed()
    {
        var answer = await seeded.App.PostAsync("/api/v1/events", s_form);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
    }

    private static void AssertSecure(Answer answer)
    {
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", answer.Header("Referrer-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Resource-Policy"));
        Assert.Equal("camera=(), microphone=(), geolocation=()", answer.Header("Permissions-Policy"));
        Assert.Null(answer.Header("Server"));
        var policy = answer.Header("Content-Security-Policy") ?? "";
        var parts = policy.Split(';', StringSplitOptions.TrimEntries).ToDictionary(part => part.Split(' ')[0], part => part.Split(' ')[1..]);
        Assert.Equal(["'none'"], parts["default-src"]);
        Assert.Equal(["'none'"], parts["frame-ancestors"]);
        Assert.Equal(["'self'"], parts["form-action"]);
        Assert.Equal(["'self'"], parts["connect-src"]);
        Assert.DoesNotContain("'unsafe-inline'", parts["script-src"]);
        Assert.DoesNotContain("'unsafe-eval'", parts["script-src"]);
        Assert.All(new[] { ",", "*", "http:", "https:" }, loose => Assert.DoesNotContain(loose, policy, StringComparison.Ordinal));
    }

}
