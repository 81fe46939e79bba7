using System.IO.Compression;
using System.Net;
using System.Text;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.TakeAway;

/// <summary>What many are given is made once, compressed once, and given to nobody who may not have it.</summary>
public sealed class GivingTheSameToManyTests
{
    private static readonly WatchAppSettings s_closed = new() { Configuration = new Dictionary<string, string> { ["Watch:Access:AnonymousReading"] = "false" } };

    [Theory]
    [InlineData("/timeline.json")]
    [InlineData("/timeline.atom")]
    [InlineData("/timeline.json?asof={then}")]
    public async Task SecondReader_HasTheSameWithoutAnythingBeingAsked(string address)
    {
        var recorder = new SqlRecorder();
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configure = recorder.Attach });
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-10"));
        var url = address.Replace("{then}", new AsOf(app.Clock.Now.UtcDateTime).Text, StringComparison.Ordinal);
        app.Clock.Now += TimeSpan.FromMinutes(1);
        var first = await app.GetAsync(url);
        recorder.Take();

        var second = await app.GetAsync(url);

        Assert.Empty(recorder.Take());
        Assert.Equal(HttpStatusCode.OK, second.Status);
        string[] headers = ["ETag", "Cache-Control", "Content-Type", "Content-Security-Policy"];
        Assert.Equal(headers.Select(first.Header), headers.Select(second.Header));
        Assert.Equal(first.Header("Vary")!.Split(", ").Order(), second.Header("Vary")!.Split(", ").Order());
        Assert.Equal(first.Body, second.Body);
    }

    [Fact]
    public async Task Compressed_ItIsTheSame()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("visit").From("uzbekistan").On("2024-10"));
        var plain = (await app.GetAsync("/timeline.json")).Body;
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });

        foreach (var (accepted, expected) in new[] { ("br", "br"), ("gzip, br;q=0.5", "br"), ("br;q=0", ""), ("identity", "") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, "timeline.json"));
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var answer = await client.SendAsync(request);
            await using var body = await answer.Content.ReadAsStreamAsync();
            await using var read = expected.Length > 0 ? new BrotliStream(body, CompressionMode.Decompress) : body;
            using var text = new StreamReader(read, Encoding.UTF8);

            Assert.Equal((expected, plain), (string.Join(',', answer.Content.Headers.ContentEncoding), await text.ReadToEndAsync()));
            Assert.Contains("Accept-Encoding", string.Join(',', answer.Headers.Vary), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WhereReadingIsClosed_NobodyIsGivenWhatAReaderHad()
    {
        await using var app = await WatchApp.StartAsync(s_closed);
        using var reader = await app.SignInAsync(PersonRole.Reader);
        var read = await reader.GetAsync("/timeline.json");

        var stranger = await app.GetAsync("/timeline.json");

        Assert.Equal((HttpStatusCode.OK, "no-store"), (read.Status, read.Header("Cache-Control")));
        Assert.NotEqual(HttpStatusCode.OK, stranger.Status);
        Assert.Null(stranger.Header("ETag"));
    }

    [Fact]
    public async Task WhoIsSignedIn_HasNothingOfItKept()
    {
        await using var app = await WatchApp.StartAsync();
        await app.GetAsync("/timeline.json");
        using var reader = await app.SignInAsync(PersonRole.Reader);

        Assert.Equal("no-store", (await reader.GetAsync("/timeline.json")).Header("Cache-Control"));
        Assert.Equal("public, no-cache", (await app.GetAsync("/timeline.json")).Header("Cache-Control"));
    }
}
