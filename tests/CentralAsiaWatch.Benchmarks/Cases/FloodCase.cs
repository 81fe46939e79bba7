using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using CentralAsiaWatch.Benchmarks.Circuits;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Benchmarks.Working;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>P6: 2,000 forms opened as fast as they can be. As many circuits as may be are held, the others are refused, and who works meanwhile goes on working.</summary>
internal static class FloodCase
{
    private const int Count = 2_000;
    private const int EachPerson = 8;
    private const int AtOnce = 24;
    private const double MostMiB = 1024;
    private const double MostSeconds = 1;
    private static readonly TimeSpan s_keys = TimeSpan.FromMilliseconds(300);

    public static async Task RunAsync(ResultTable table, int size)
    {
        await using var program = await WorkingProgram.StartAsync(size);
        var people = await program.PeopleAsync(PersonRole.Editor, Count / EachPerson);
        var pages = new List<CircuitPage>();
        foreach (var person in people)
        {
            pages.Add((await person.PageAsync(AppUrls.NewRecord(RecordKind.Event)))!);
        }

        var worker = (await program.PeopleAsync(PersonRole.Editor, 1)).Single();
        await using var ownForm = await worker.OpenAsync(AppUrls.NewRecord(RecordKind.Event));
        await program.HeapAsync();
        var before = program.ResidentMiB;

        using var over = new CancellationTokenSource();
        var answers = WorkAsync(worker, over.Token);
        var flood = new Flood();
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (place, _) =>
            await flood.OpenAsync(pages[place % pages.Count], people[place % people.Length].Cookies));
        var after = program.ResidentMiB;
        await over.CancelAsync();

        table.Add(ResultRow.Bound("P6 flood of 2,000: memory over the baseline", after - before, "MiB", MostMiB, ResultRow.Amount(before, "MiB")));
        table.Add(ResultRow.Without("P6 flood of 2,000: circuits held", flood.Held.Count.ToString(CultureInfo.InvariantCulture), "–"));
        table.Add(ResultRow.Bound("P6 flood of 2,000: neither held nor refused with 503 or 409", flood.Failed, "", 0));
        table.Add(flood.Refusals.IsEmpty
            ? ResultRow.Without("P6 flood of 2,000: refused in, p99", "none was refused", "–")
            : ResultRow.Bound("P6 flood of 2,000: refused in, p99", Browsing.At(flood.Refusals, 0.99), "s", MostSeconds));
        table.Add(ResultRow.Bound("P6 flood of 2,000: an editor's answer meanwhile, p95", Browsing.At(await answers, 0.95), "s", MostSeconds));
        if (flood.FirstProblem is { } problem)
        {
            table.Note($"Flood: {problem}");
        }

        await Task.WhenAll(flood.Held.Select(circuit => circuit.DisposeAsync().AsTask()));
        Array.ForEach([.. people, worker], person => person.Dispose());
    }

    // Types and reads in turn, as one does who works; each answer in seconds.
    private static async Task<List<double>> WorkAsync(Worker worker, CancellationToken over)
    {
        var (times, draft, saving) = (new List<double>(), Guid.NewGuid(), 0);
        for (var keys = 1; !over.IsCancellationRequested; keys++)
        {
            var started = Stopwatch.GetTimestamp();
            saving = await worker.SaveAsync(draft, saving, DraftTexts.Event(DraftTexts.Title(1), DraftTexts.Summary(1, keys)));
            times.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            started = Stopwatch.GetTimestamp();
            await worker.ReadAsync(AppUrls.Edit);
            times.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            await Task.Delay(s_keys, CancellationToken.None);
        }

        return times;
    }

    private sealed class Flood
    {
        private int _failed;

        public ConcurrentBag<CircuitClient> Held { get; } = [];

        /// <summary>Seconds from the request to its refusal.</summary>
        public ConcurrentBag<double> Refusals { get; } = [];

        public int Failed => _failed;

        public string? FirstProblem { get; private set; }

        public async Task OpenAsync(CircuitPage page, string cookies)
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                Held.Add(await CircuitClient.OpenAsync(page, cookies));
            }
            catch (CircuitRefusedException refused) when (refused.Status is HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict)
            {
                Refusals.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            }
            catch (Exception problem) when (problem is CircuitRefusedException or WebSocketException or InvalidOperationException or OperationCanceledException or TimeoutException)
            {
                Interlocked.Increment(ref _failed);
                FirstProblem ??= problem.Message;
            }
        }
    }
}
