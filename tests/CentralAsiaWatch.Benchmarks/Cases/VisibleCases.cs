using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Benchmarks.Working;
using CentralAsiaWatch.People;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>From publishing an event to the moment when another reader's timeline shows it, and when an open page is told of it.</summary>
internal static partial class VisibleCases
{
    private const int Trials = 10;
    private const double MostSeconds = 1;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    // The newest entry first: whatever its date, the event stands on the first page.
    private static readonly string s_timeline = AppUrls.With(AppUrls.Timeline, [KeyValuePair.Create("order", (string?)"entered")]);

    public static async Task RunAsync(ResultTable table, int[] sizes)
    {
        (double[] Shown, double[] Told)? smaller = null;
        foreach (var size in sizes)
        {
            var (shown, told) = await MeasureAsync(size);
            var name = string.Create(CultureInfo.InvariantCulture, $"Visible over {size:N0}");
            AddRows(table, $"{name}: on another reader's timeline", shown, smaller?.Shown);
            AddRows(table, $"{name}: an open page is told", told, smaller?.Told);
            smaller = (shown, told);
        }
    }

    // The longest is what is promised; how it grows is told by the middle one, which a busy machine stretches least.
    private static void AddRows(ResultTable table, string metric, double[] seconds, double[]? smaller)
    {
        table.Add(ResultRow.Bound(metric + ", longest", seconds.Max(), "s", MostSeconds));
        var (middle, middleOfSmaller) = (Browsing.At(seconds, 0.5), smaller is null ? (double?)null : Browsing.At(smaller, 0.5));
        table.Add(middleOfSmaller is { } known
            ? ResultRow.Told(metric + ", p50", middle, known, "s", middle / known)
            : ResultRow.Without(metric + ", p50", ResultRow.Amount(middle, "s"), "–"));
    }

    private static async Task<(double[] Shown, double[] Told)> MeasureAsync(int size)
    {
        await using var program = await WorkingProgram.StartAsync(size);
        using var worker = (await program.PeopleAsync(PersonRole.Reviewer, 1)).Single();
        using var reader = new HttpClient { BaseAddress = program.Address };
        var (shown, told) = (new List<double>(), new List<double>());
        for (var trial = 0; trial <= Trials; trial++)
        {
            var draft = Guid.NewGuid();
            await worker.SaveAsync(draft, 0, DraftTexts.Event(DraftTexts.Title(trial), DraftTexts.Summary(trial, 200)));
            var page = await reader.GetStringAsync(new Uri(s_timeline, UriKind.Relative));
            using var stream = await LiveStream.OpenAsync(reader, WebUtility.HtmlDecode(LiveUrl().Match(page).Groups["url"].Value));
            var news = stream.NewsAsync();
            var started = Stopwatch.GetTimestamp();
            var number = await worker.PublishAsync(draft);
            var seen = SeeAsync(reader, AppUrls.Event(number), started);
            told.Add((await news.WaitAsync(s_patience) - started) / (double)Stopwatch.Frequency);
            shown.Add(await seen);
        }

        // The first time everything is made that is made once.
        return ([.. shown.Skip(1)], [.. told.Skip(1)]);
    }

    private static async Task<double> SeeAsync(HttpClient reader, string link, long started)
    {
        while (!(await reader.GetStringAsync(new Uri(s_timeline, UriKind.Relative))).Contains($"\"{link}\"", StringComparison.Ordinal))
        {
            if (Stopwatch.GetElapsedTime(started) > s_patience)
            {
                throw new TimeoutException($"{link} does not come on {s_timeline}.");
            }
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    [GeneratedRegex("data-live=\"(?<url>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex LiveUrl();

    /// <summary>The stream by which an open page is told: <c>event: new</c>, <c>data: {"count":1,…}</c>, an empty line.</summary>
    private sealed class LiveStream : IDisposable
    {
        private readonly HttpResponseMessage _answer;
        private readonly StreamReader _lines;

        private LiveStream(HttpResponseMessage answer, Stream body) => (_answer, _lines) = (answer, new StreamReader(body));

        public static async Task<LiveStream> OpenAsync(HttpClient client, string url)
        {
            var answer = await client.GetAsync(new Uri(url, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            var stream = new LiveStream(answer.EnsureSuccessStatusCode(), await answer.Content.ReadAsStreamAsync());

            // retry: 5000 – by now the page is among those that are told.
            await stream._lines.ReadLineAsync();
            return stream;
        }

        /// <summary>When the news came.</summary>
        public async Task<long> NewsAsync()
        {
            while (await _lines.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("data:", StringComparison.Ordinal))
                {
                    return Stopwatch.GetTimestamp();
                }
            }

            throw new InvalidOperationException("The stream of news ended.");
        }

        public void Dispose()
        {
            _lines.Dispose();
            _answer.Dispose();
        }
    }
}
