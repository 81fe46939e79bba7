using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CentralAsiaWatch.Following;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CentralAsiaWatch.Tests.Following;

/// <summary>What is new, sent to a program that listens on a real port.</summary>
public sealed class HooksTests
{
    [Fact]
    public async Task News_AreDeliveredOnceAndSigned()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var app = await StartAsync();
        using var ana = await app.SignInAsync(PersonRole.Editor);
        var (view, secret) = await HookAsync(app, ana, receiver.Address);
        await app.Service<HookSender>().RunAsync(CancellationToken.None);
        Assert.Empty(receiver.Received);

        await app.HasEventsAsync(SavedViewsTests.Visit("second"), An.Event("elsewhere").From("kazakhstan").On("2024"));
        await app.Service<HookSender>().RunAsync(CancellationToken.None);
        await app.Service<HookSender>().RunAsync(CancellationToken.None);

        var (headers, body) = Assert.Single(receiver.Received);
        var json = JsonDocument.Parse(body).RootElement;
        Assert.Equal((1, 0, view.ToString(), "Second"), (json.GetProperty("added").GetInt32(), json.GetProperty("corrected").GetInt32(), json.GetProperty("view").GetProperty("id").GetString(), json.GetProperty("changes")[0].GetProperty("title").GetString()));
        Assert.Equal(headers["X-Watch-Delivery"], json.GetProperty("delivery").GetString());
        var seconds = app.Clock.Now.ToUnixTimeSeconds();
        var code = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}")));
        Assert.Equal($"t={seconds},v1={code}", headers["X-Watch-Signature"]);
        Assert.DoesNotContain(secret, Store.Dump(app.StoreFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReceiverThatFails_IsTriedAgainWithTheSameDeliveryAndGivenUpAtLast()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Status = 503;
        await using var app = await StartAsync();
        using var ana = await app.SignInAsync(PersonRole.Editor);
        var (view, _) = await HookAsync(app, ana, receiver.Address);
        await app.HasEventsAsync(SavedViewsTests.Visit("second"));
        var sender = app.Service<HookSender>();

        await sender.RunAsync(CancellationToken.None);
        // Before the wait is over nothing is sent, and what comes meanwhile waits for the next delivery.
        await app.HasEventsAsync(SavedViewsTests.Visit("third"));
        await sender.RunAsync(CancellationToken.None);
        Assert.Single(receiver.Received);
        foreach (var wait in HookSender.Waits)
        {
            app.Clock.Now += wait;
            await sender.RunAsync(CancellationToken.None);
        }

        app.Clock.Now += TimeSpan.FromDays(1);
        await sender.RunAsync(CancellationToken.None);
        Assert.Equal(1 + HookSender.Waits.Count, receiver.Received.Count);
        Assert.Single(receiver.Received.Select(one => (one.Headers["X-Watch-Delivery"], one.Body)).Distinct());
        using var again = await app.SignInAsync(await PersonAsync(app, ana));
        var page = await again.GetPageAsync(AppUrls.SavedView(view));
        Assert.Contains("answered 503", page.Document.QuerySelector(".bad")?.TextContent, StringComparison.Ordinal);

        receiver.Status = 204;
        await again.SubmitAsync(page, "button[name=Again]", ("Again", page.Document.QuerySelector("button[name=Again]")!.GetAttribute("value")!));
        await sender.RunAsync(CancellationToken.None);

        Assert.Equal(2, JsonDocument.Parse(receiver.Received.Last().Body).RootElement.GetProperty("added").GetInt32());
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Status = 307;
        await using var app = await StartAsync();
        using var ana = await app.SignInAsync(PersonRole.Editor);
        await HookAsync(app, ana, receiver.Address);
        await app.HasEventsAsync(SavedViewsTests.Visit("second"));

        await app.Service<HookSender>().RunAsync(CancellationToken.None);

        Assert.Single(receiver.Received);
    }

    public static TheoryData<string> Inside => ["127.0.0.1", "::1", "::ffff:127.0.0.1", "0.0.0.0", "10.1.2.3", "172.20.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "fd00::1", "fe80::1", "64:ff9b::7f00:1", "2002:7f00:1::", "::", "224.0.0.1", "255.255.255.255"];

    [Theory]
    [MemberData(nameof(Inside))]
    public void AddressInside_IsNotOutside(string address) => Assert.False(HookAddress.IsOutside(IPAddress.Parse(address)));

    [Theory]
    [InlineData("93.184.215.14")]
    [InlineData("2606:2800:21f:cb07:6820:80da:af6b:8b2c")]
    public void AddressOutside_IsOutside(string address) => Assert.True(HookAddress.IsOutside(IPAddress.Parse(address)));

    // One public address beside one of our own: the name is not trusted at all.
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("93.184.215.14,127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("")]
    public async Task NameThatLeadsInside_IsNotConnectedTo(string addresses)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        HostLookup lookup = (_, _) => Task.FromResult(addresses.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse).ToArray());

        await Assert.ThrowsAsync<HttpRequestException>(() => HookAddress.ConnectAsync(new DnsEndPoint("example.org", port), lookup, isLocalAllowed: false, CancellationToken.None).AsTask());

        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("http://example.org/", true)]
    [InlineData("https://user:word@example.org/", false)]
    [InlineData("ftp://example.org/", false)]
    [InlineData("/timeline", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("http://127.0.0.1:5080/", false)]
    [InlineData("https://127.0.0.1/hook", false)]
    [InlineData("https://localhost:5201/", false)]
    [InlineData("https://watch.localhost/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://10.1.2.3/", true)]
    public void AddressThatCannotBeSentTo_IsRefused(string? address, bool isLocalAllowed) => Assert.NotNull(HookAddress.Problem(address, isLocalAllowed));

    private static Task<WatchApp> StartAsync() => WatchApp.StartAsync(new WatchAppSettings { Environment = "Development" });

    private static async Task<Person> PersonAsync(WatchApp app, Visitor visitor)
    {
        await using var store = Store.Open(app.StoreFile);
        return store.People.Single(person => person.Id == visitor.Who!.PersonId);
    }

    private static async Task<(Guid View, string Secret)> HookAsync(WatchApp app, Visitor who, string address)
    {
        await app.HasEventsAsync(SavedViewsTests.Visit("first"));
        var view = await SavedViewsTests.SaveAsync(app, who, isTeam: false);
        var (problem, secret) = await app.Service<HookOperations>().MakeAsync(who.Acting, view, address, "https://watch.example.org", CancellationToken.None);
        Assert.Null(problem);
        return (view, secret!);
    }

    private sealed class Receiver : IAsyncDisposable
    {
        private readonly WebApplication _application;

        private Receiver(WebApplication application) => _application = application;

        public int Status { get; set; } = 204;

        public ConcurrentQueue<(IReadOnlyDictionary<string, string> Headers, string Body)> Received { get; } = [];

        public string Address => $"{_application.Urls.Single()}/hook";

        public static async Task<Receiver> StartAsync()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var receiver = new Receiver(builder.Build());
            receiver._application.Run(async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                receiver.Received.Enqueue((context.Request.Headers.ToDictionary(one => one.Key, one => one.Value.ToString()), await reader.ReadToEndAsync()));
                context.Response.StatusCode = receiver.Status;
                context.Response.Headers.Location = "/elsewhere";
            });
            await receiver._application.StartAsync();
            return receiver;
        }

        public ValueTask DisposeAsync() => _application.DisposeAsync();
    }
}
