using System.Net;
using System.Text.Json;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.People;

/// <summary>Where anonymous reading is off: pages lead to the sign-in and back, programs are told 401, and a person of any role reads.</summary>
public sealed class ClosedReadingTests(ClosedReadingTests.ClosedApp closed) : IClassFixture<ClosedReadingTests.ClosedApp>
{
    public static TheoryData<string> Pages => [.. PageRoutes.OneOfEach, "/no-such-page", "/events/999999"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_LeadsToTheSignInAndBack(string address)
    {
        var answer = await closed.App.GetAsync(address);

        Assert.True(answer.Status == HttpStatusCode.Redirect, answer.ToString());
        Assert.Equal($"/account/sign-in?returnUrl={Uri.EscapeDataString(address)}", new Uri(closed.App.Address, answer.Header("Location")).PathAndQuery);
        Assert.Empty(answer.Body);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_IsReadByWhoIsSignedIn(string address)
    {
        using var reader = await closed.App.SignInAsync(PersonRole.Reader);

        var answer = await reader.GetAsync(address);

        Assert.True(answer.Status == (address is "/no-such-page" or "/events/999999" ? HttpStatusCode.NotFound : HttpStatusCode.OK), answer.ToString());
        Assert.Equal("no-store", answer.Header("Cache-Control"));
    }

    [Theory]
    [InlineData("/api/v1/events")]
    [InlineData("/api/v1/events/1")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/search/suggest?q=canal")]
    public async Task Json_IsA401WithAProblem(string address)
    {
        var answer = await closed.App.GetAsync(address);

        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.Status, answer.Header("Content-Type")));
        Assert.Equal("Sign in to read this. Nothing was changed.", JsonDocument.Parse(answer.Body).RootElement.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/watch.css")]
    [InlineData("/work.css")]
    [InlineData("/passkey.js")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-out")]
    public async Task WhatSigningInNeeds_IsOpen(string address) => Assert.Equal(HttpStatusCode.OK, (await closed.App.GetAsync(address)).Status);

    [Fact]
    public async Task ValueThatIsNeitherTrueNorFalse_StopsTheStart()
    {
        var problem = await Assert.ThrowsAsync<CentralAsiaWatch.Options.StartProblemException>(() => WatchApp.StartAsync(new WatchAppSettings
        {
            Configuration = new Dictionary<string, string> { ["Watch:Access:AnonymousReading"] = "maybe" },
        }));

        Assert.Equal("Watch:Access:AnonymousReading is 'maybe', which is neither true nor false; write one of them.", problem.Message);
    }

    /// <summary>One program with the five documents in it, for who is signed in.</summary>
    public sealed class ClosedApp : IAsyncLifetime
    {
        public WatchApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await WatchApp.StartAsync(WatchAppSettings.Seeded with
        {
            Configuration = new Dictionary<string, string> { ["Watch:Access:AnonymousReading"] = "false" },
        });

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
