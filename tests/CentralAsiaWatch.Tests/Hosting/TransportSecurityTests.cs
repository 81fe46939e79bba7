using System.Net;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Hosting;

/// <summary>What browsers are told of TLS, and which hosts are answered.</summary>
public sealed class TransportSecurityTests
{
    private static readonly KeyValuePair<string, string> s_overTls = KeyValuePair.Create("X-Forwarded-Proto", "https");
    private static readonly KeyValuePair<string, string> s_host = KeyValuePair.Create("Host", "watch.example.org");

    [Theory]
    [InlineData("", "Production", "max-age=31536000")]
    [InlineData("30", "Production", "max-age=2592000")]
    [InlineData("0", "Production", null)]
    [InlineData("30", "Development", null)]
    public async Task OverTls_BrowsersAreHeldToIt(string days, string environment, string? expected)
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings
        {
            Environment = environment,
            Configuration = days.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Watch:Hosting:HstsDays"] = days },
        });

        var answers = new[]
        {
            await app.GetAsync("/method", s_overTls, s_host), await app.GetAsync("/api/v1/events", s_overTls, s_host), await app.GetAsync("/no-such-page", s_overTls, s_host),
            await app.GetAsync("/method", s_host), await app.GetAsync("/method", s_overTls),
        };

        // The last two came without TLS, and to a name of this machine.
        Assert.Equal([expected, expected, expected, null, null], answers.Select(answer => answer.Header("Strict-Transport-Security")));
    }

    [Fact]
    public async Task OnlyHostsThatAreNamed_AreAnswered()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configuration = new Dictionary<string, string> { ["AllowedHosts"] = "watch.example.org;*.example.net;127.0.0.1" } });

        HttpStatusCode[] answers =
        [
            (await app.GetAsync("/healthz")).Status, (await app.GetAsync("/healthz", s_host)).Status, (await app.GetAsync("/healthz", KeyValuePair.Create("Host", "a.example.net"))).Status,
            (await app.GetAsync("/healthz", KeyValuePair.Create("Host", "evil.example.com"))).Status, (await app.GetAsync("/account/sign-in", KeyValuePair.Create("Host", "example.net.evil"))).Status,
        ];

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], answers);
    }

    [Theory]
    [InlineData("Watch:Hosting:HstsDays", "731", "Watch:Hosting:HstsDays is 731; write a whole number of days from 0 to 730, 0 for none.")]
    [InlineData("Watch:Hosting:HstsDays", "-1", "Watch:Hosting:HstsDays is -1; write a whole number of days from 0 to 730, 0 for none.")]
    [InlineData("Watch:Hosting:HstsDays", "a year", "Watch:Hosting:HstsDays is 'a year', which is no whole number; write one.")]
    [InlineData("Watch:Live:MaximumReaders", "many", "Watch:Live:MaximumReaders is 'many', which is no whole number; write one.")]
    [InlineData("Watch:Sources:KeepText", "perhaps", "Watch:Sources:KeepText is 'perhaps', which is neither true nor false; write one of them.")]
    [InlineData("AllowedHosts", "https://watch.example.org", "AllowedHosts names ‘https://watch.example.org’, which is no host; write names without scheme and port, with semicolons and no spaces between them, such as watch.example.org;*.example.org.")]
    [InlineData("AllowedHosts", "localhost; watch.example.org", "AllowedHosts names ‘ watch.example.org’, which is no host; write names without scheme and port, with semicolons and no spaces between them, such as watch.example.org;*.example.org.")]
    [InlineData("AllowedHosts", "localhost;watch.example.org:443", "AllowedHosts names ‘watch.example.org:443’, which is no host; write names without scheme and port, with semicolons and no spaces between them, such as watch.example.org;*.example.org.")]
    public async Task ValueThatCannotBe_StopsTheStartWithASentence(string key, string value, string sentence)
    {
        var problem = await Assert.ThrowsAsync<StartProblemException>(() => WatchApp.StartAsync(new WatchAppSettings { Configuration = new Dictionary<string, string> { [key] = value } }));

        Assert.Equal(sentence, problem.Message);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("localhost")]
    [InlineData("[::1];127.0.0.1")]
    [InlineData("watch.example.org;*.example.org;дозор.example")]
    public async Task Hosts_AreTaken(string hosts)
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configuration = new Dictionary<string, string> { ["AllowedHosts"] = hosts } });

        Assert.NotEqual(HttpStatusCode.InternalServerError, (await app.GetAsync("/healthz")).Status);
    }
}
