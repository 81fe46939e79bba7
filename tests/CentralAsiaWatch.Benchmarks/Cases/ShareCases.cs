using System.Diagnostics;
using System.Globalization;
using System.Net;
using CentralAsiaWatch.Benchmarks.Circuits;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Benchmarks.Working;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Sharing;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>P4: a pinned view and one behind a share link that many read, against the least that a web program can answer; and that their readers open no circuit.</summary>
internal static class ShareCases
{
    private const int Rounds = 5;
    private const int ColdRounds = 2;
    private const int Requests = 12_000;
    private const int AtOnce = 16;
    private const int Readers = 10_000;
    private const double LeastOfHello = 0.4;

    // The first few events: what is compared is the way to a kept page, not how fast a long one passes through a socket.
    private static readonly string s_view = AppUrls.With(AppUrls.Timeline, [KeyValuePair.Create("order", (string?)"newest"), KeyValuePair.Create("limit", (string?)"5")]);

    public static async Task RunAsync(ResultTable table, int size)
    {
        await using var program = await WorkingProgram.StartAsync(size);
        using var worker = (await program.PeopleAsync(PersonRole.Reader, 1)).Single();
        var token = await worker.ShareAsync(s_view);
        await MeasureAsync(table, program.Address, token);
        await ReadAsync(table, program, token);
    }

    private static async Task MeasureAsync(ResultTable table, Uri address, string token)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler);
        var (shared, cookie) = await OpenAsync(client, address, token);
        var pinned = new Uri(address, $"{AppUrls.Timeline}.json{s_view[AppUrls.Timeline.Length..]}&{AsOf.Parameter}={new AsOf(TimeProvider.System.GetUtcNow().UtcDateTime).Text}");
        await using var hello = ChildApplication.StartHello();
        await hello.FirstAnswerAsync(client, "/");
        (string Metric, Asking Asking)[] rows =
        [
            ("pinned view: its data", await AskingAsync(client, pinned, null, false)),
            ("pinned view: its data, asked again", await AskingAsync(client, pinned, null, true)),
            ("share link: its page", await AskingAsync(client, new Uri(address, shared), cookie, false)),
            ("share link: its page, asked again", await AskingAsync(client, new Uri(address, shared), cookie, true)),
        ];
        var least = new Asking(new Uri(hello.Address, "/"), null, null);
        foreach (var (metric, asking) in rows)
        {
            var (ours, theirs) = (new List<double>(), new List<double>());
            for (var round = 0; round < ColdRounds + Rounds; round++)
            {
                ours.Add(await PerSecondAsync(client, asking));
                theirs.Add(await PerSecondAsync(client, least));
            }

            // The first rounds pay for the compiler.
            var (our, their) = (Browsing.At(ours.Skip(ColdRounds), 0.5), Browsing.At(theirs.Skip(ColdRounds), 0.5));
            table.Add(ResultRow.Least($"P4 {metric}, of a Kestrel that says hello", our, "/s", LeastOfHello * their, ResultRow.Amount(their, "/s"), our / their));
        }
    }

    // Asked again, a browser or a program says which answer it has.
    private static async Task<Asking> AskingAsync(HttpClient client, Uri url, string? cookie, bool again)
    {
        var asking = new Asking(url, cookie, null);
        if (!again)
        {
            return asking;
        }

        using var request = asking.Request();
        using var answer = await client.SendAsync(request);
        return asking with { Tag = answer.EnsureSuccessStatusCode().Headers.ETag?.ToString() ?? throw new InvalidOperationException($"{url} has no tag.") };
    }

    private static async Task<double> PerSecondAsync(HttpClient client, Asking asking)
    {
        var started = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, ended) =>
        {
            using var request = asking.Request();
            using var answer = await client.SendAsync(request, ended);
            if (answer.StatusCode != (asking.Tag is null ? HttpStatusCode.OK : HttpStatusCode.NotModified))
            {
                throw new InvalidOperationException($"{asking.Url} answered {(int)answer.StatusCode}.");
            }

            await answer.Content.CopyToAsync(Stream.Null, ended);
        });
        return Requests / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    // Each opens the link and reads the page, as a browser does; a page that asks for a circuit says so in itself.
    private static async Task ReadAsync(ResultTable table, WorkingProgram program, string token)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler);
        await program.HeapAsync();
        var (before, circuits) = (program.ResidentMiB, 0);
        await Parallel.ForEachAsync(Enumerable.Range(0, Readers), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, ended) =>
        {
            var (shared, cookie) = await OpenAsync(client, program.Address, token);
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(program.Address, shared));
            request.Headers.Add("Cookie", cookie);
            using var answer = await client.SendAsync(request, ended);
            if (CircuitPage.Read(request.RequestUri!, await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(ended)).Operations is not null)
            {
                Interlocked.Increment(ref circuits);
            }
        });
        await program.HeapAsync();
        table.Add(new ResultRow("P4 share link: circuits of 10,000 readers", circuits.ToString(CultureInfo.InvariantCulture), "–", "–", "none", circuits == 0 ? "ok" : "MISSED"));
        table.Add(ResultRow.Told("P4 share link: memory after 10,000 readers", program.ResidentMiB, before, "MiB", program.ResidentMiB / before));
    }

    private static async Task<(string Shared, string Cookie)> OpenAsync(HttpClient client, Uri address, string token)
    {
        using var answer = await client.GetAsync(new Uri(address, AppUrls.ShareLink(token)));
        return answer.StatusCode == HttpStatusCode.SeeOther
            ? (answer.Headers.Location!.ToString(), answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith(SharedCookies.Name, StringComparison.Ordinal)).Split(';')[0])
            : throw new InvalidOperationException($"The share link answered {(int)answer.StatusCode}.");
    }

    // As a browser asks: it takes Brotli.
    private sealed record Asking(Uri Url, string? Cookie, string? Tag)
    {
        public HttpRequestMessage Request()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Url);
            request.Headers.Add("Accept-Encoding", "br");
            if (Cookie is not null)
            {
                request.Headers.Add("Cookie", Cookie);
            }

            if (Tag is not null)
            {
                request.Headers.Add("If-None-Match", Tag);
            }

            return request;
        }
    }
}
