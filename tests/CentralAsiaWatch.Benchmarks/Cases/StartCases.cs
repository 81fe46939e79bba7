using System.Diagnostics;
using System.Globalization;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>P8: from the start of the process to the first full timeline page over an existing store, and memory after load.</summary>
internal static class StartCases
{
    private const int Starts = 5;
    private const int RequestsOfLoad = 600;
    private const int ListedEvents = Filtering.ListRequest.DefaultLimit;
    private const double MostSeconds = 1.5;

    // Half of the 678 MB that Directus held after the same load (performance.md, P8).
    private const double MostMiB = 339;

    public static async Task RunAsync(ResultTable table, string file)
    {
        using var client = new HttpClient();
        var (ours, baseline) = (new List<(double Seconds, double Processor)>(), new List<(double Seconds, double Processor)>());
        var body = "";

        // The first of each warms the disk and this process's own client, and is not counted.
        for (var start = 0; start <= Starts; start++)
        {
            var (hello, _) = await TimeAsync(client, ChildApplication.StartHello, "/");
            (var watch, body) = await TimeAsync(client, () => ChildApplication.StartWatch(file, isSeeded: false), AppUrls.Timeline);
            baseline.Add(hello);
            ours.Add(watch);
        }

        var rows = PageBody.EventsIn(body);
        var metric = rows >= ListedEvents ? "P8 cold start to the timeline page" : string.Create(CultureInfo.InvariantCulture, $"P8 cold start to /timeline, which shows {rows} events yet");
        var (seconds, helloSeconds) = (Median(ours.Select(one => one.Seconds)), Median(baseline.Select(one => one.Seconds)));
        var (processor, helloProcessor) = (Median(ours.Select(one => one.Processor)), Median(baseline.Select(one => one.Processor)));
        table.Add(ResultRow.Bound(metric, seconds, "s", MostSeconds, ResultRow.Amount(helloSeconds, "s"), seconds / helloSeconds));
        table.Add(ResultRow.Told("P8 processor time of that start", processor, helloProcessor, "s", processor / helloProcessor));
        await MeasureMemoryAsync(table, client, file);
    }

    private static async Task MeasureMemoryAsync(ResultTable table, HttpClient client, string file)
    {
        await using var hello = ChildApplication.StartHello();
        await using var watch = ChildApplication.StartWatch(file, isSeeded: false);
        await hello.FirstAnswerAsync(client, "/");
        await watch.FirstAnswerAsync(client, AppUrls.Timeline);
        string[] paths = [AppUrls.Timeline, AppUrls.Timeline + "?actor=uzbekistan", AppUrls.Api(RecordKind.Event), AppUrls.Event(77), AppUrls.SearchFor("canal")];
        foreach (var request in Enumerable.Range(0, RequestsOfLoad))
        {
            using var page = await client.GetAsync(new Uri(watch.Address, paths[request % paths.Length]));
            using var other = await client.GetAsync(new Uri(hello.Address, "/"));
        }

        table.Add(ResultRow.Bound(
            "P8 memory after load", watch.ResidentMiB, "MiB", MostMiB, ResultRow.Amount(hello.ResidentMiB, "MiB"), watch.ResidentMiB / hello.ResidentMiB));
    }

    private static async Task<((double Seconds, double Processor) Time, string Body)> TimeAsync(HttpClient client, Func<ChildApplication> start, string path)
    {
        var started = Stopwatch.StartNew();
        await using var application = start();
        var body = await application.FirstAnswerAsync(client, path);
        return ((started.Elapsed.TotalSeconds, application.ProcessorSeconds), body);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Skip(1).Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
