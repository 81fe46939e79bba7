using System.Net;
using System.Net.WebSockets;
using System.Security.Claims;
using CentralAsiaWatch.Hosting;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Logging.Abstractions;

namespace CentralAsiaWatch.Tests.People;

/// <summary>A circuit is opened by a page of ours for somebody who is signed in, ten at most, and stays theirs.</summary>
public sealed class OpeningCircuitsTests : IAsyncLifetime
{
    private WatchApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await WatchApp.StartAsync();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Nobody_OpensNone()
    {
        using var visitor = _app.Visit();

        var answer = await NegotiateAsync(visitor, null);

        Assert.Equal((HttpStatusCode.Unauthorized, "Sign in first. Nothing was changed, and drafts are kept."), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1.evil.example:5080", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("own", HttpStatusCode.OK)]
    public async Task PageOfAnotherSite_OpensNone(string origin, HttpStatusCode status)
    {
        using var editor = await _app.SignInAsync(PersonRole.Editor);

        var answer = await NegotiateAsync(editor, origin == "own" ? _app.Address.GetLeftPart(UriPartial.Authority) : origin.Length == 0 ? null : origin);

        Assert.True(answer.Status == status, answer.ToString());
    }

    [Fact]
    public async Task SocketFromAnotherSite_IsRefused()
    {
        using var editor = await _app.SignInAsync(PersonRole.Editor);

        var problem = await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(editor, "https://evil.example"));

        Assert.Contains("403", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EleventhSocketOfAPerson_IsToldToWaitUntilOneCloses()
    {
        using var editor = await _app.SignInAsync(PersonRole.Editor);
        using var other = await _app.SignInAsync(PersonRole.Editor);
        var sockets = new List<ClientWebSocket>();
        foreach (var _ in Enumerable.Range(0, CircuitDoor.MostOfOne))
        {
            sockets.Add(await ConnectAsync(editor, null));
        }

        var full = await NegotiateAsync(editor, null);
        using var others = await ConnectAsync(other, null);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "60"), (full.Status, full.Header("Retry-After")));
        Assert.Equal(WebSocketState.Open, others.State);
        sockets.ForEach(socket => socket.Dispose());
        await AssertSoonAsync(async () => (await NegotiateAsync(editor, null)).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task CircuitThatComesBackAsSomebodyElses_BelongsToNobody()
    {
        var watch = _app.Service<SessionWatch>();
        using var one = await _app.SignInAsync(PersonRole.Editor);
        using var other = await _app.SignInAsync(PersonRole.Administrator);
        using var circuit = new PersonAuthentication(NullLoggerFactory.Instance, watch);

        var begun = await BeginAsync(circuit, one.Who);
        var again = await BeginAsync(circuit, one.Who);
        var swapped = await BeginAsync(circuit, other.Who);
        var back = await BeginAsync(circuit, one.Who);

        Assert.Equal(
            [one.Acting, one.Acting, null, null],
            new[] { begun, again, swapped, back }.Select(Acting.From));
        Assert.True(circuit.IsForeign);
    }

    [Fact]
    public async Task CircuitOfNobody_DoesNotBecomeSomebodys()
    {
        using var editor = await _app.SignInAsync(PersonRole.Editor);
        using var circuit = new PersonAuthentication(NullLoggerFactory.Instance, _app.Service<SessionWatch>());

        await BeginAsync(circuit, null);
        var user = await BeginAsync(circuit, editor.Who);

        Assert.Null(Acting.From(user));
    }

    private static async Task<ClaimsPrincipal> BeginAsync(PersonAuthentication circuit, SignedIn? signedIn)
    {
        var state = new AuthenticationState(signedIn is null ? new ClaimsPrincipal(new ClaimsIdentity()) : PersonClaims.Principal(signedIn));
        ((IHostEnvironmentAuthenticationStateProvider)circuit).SetAuthenticationState(Task.FromResult(state));
        return (await circuit.GetAuthenticationStateAsync()).User;
    }

    private static async Task AssertSoonAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await holds())
        {
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<Answer> NegotiateAsync(Visitor visitor, string? origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await visitor.SendAsync(request);
    }

    private async Task<ClientWebSocket> ConnectAsync(Visitor visitor, string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = visitor.Cookies;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new UriBuilder(_app.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        return socket;
    }
}
