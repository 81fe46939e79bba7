using System.Collections.Concurrent;
using System.Diagnostics;
using CentralAsiaWatch.Benchmarks.Circuits;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Benchmarks.Working;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.Playwright;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>From a key to the draft that holds its letter, with twenty people typing into open forms and with one.</summary>
internal static class DraftCases
{
    private const int Editors = 20;
    private const int KeysInBrowser = 20;
    private const double MostSeconds = 1;

    // As draft.js waits after a key for the next.
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_alone = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan s_together = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(ResultTable table, int size)
    {
        await using var program = await WorkingProgram.StartAsync(size);
        var people = await program.PeopleAsync(PersonRole.Editor, Editors);
        var forms = await Task.WhenAll(people.Select(OpenForm.BeginAsync));
        await TypeAsync(program, forms, s_warmUp);
        var (alone, _) = await TypeAsync(program, forms[..1], s_alone);
        var (together, processor) = await TypeAsync(program, forms, s_together);
        foreach (var (name, part) in new[] { ("p50", 0.5), ("p95", 0.95), ("p99", 0.99) })
        {
            var (ours, one) = (Browsing.At(together, part), Browsing.At(alone, part));
            var metric = $"Drafts: key to saved, 20 editors, {name}";
            table.Add(part == 0.95
                ? ResultRow.Bound(metric, ours, "s", MostSeconds, ResultRow.Amount(one, "s"), ours / one)
                : ResultRow.Told(metric, ours, one, "s", ours / one));
        }

        table.Add(ResultRow.Without("Drafts: processor time of a key, 20 editors", ResultRow.Amount(processor, "ms"), "–"));
        await InBrowserAsync(table, program, people[0]);
        await Task.WhenAll(forms.Select(form => form.Circuit.DisposeAsync().AsTask()));
        Array.ForEach(people, person => person.Dispose());
    }

    // The seconds from each key to its saving, and the processor time of the whole program for each, in milliseconds: what a busy machine stretches least.
    private static async Task<(double[] Seconds, double Processor)> TypeAsync(WorkingProgram program, IReadOnlyCollection<OpenForm> forms, TimeSpan length)
    {
        var before = program.ProcessorSeconds;
        double[] times = [.. (await Task.WhenAll(forms.Select((form, place) => form.TypeAsync(place, forms.Count, length)))).SelectMany(one => one)];
        return (times, (program.ProcessorSeconds - before) * 1000 / times.Length);
    }

    private static async Task InBrowserAsync(ResultTable table, WorkingProgram program, Worker worker)
    {
        const string Metric = "Drafts: key to saved in a browser, p95";
        if (!Browsing.IsThere)
        {
            table.Add(ResultRow.Without(Metric, "no Chromium", ResultRow.Amount(MostSeconds, "s")));
            return;
        }

        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await Browsing.LaunchAsync(playwright);
        await using var context = await chromium.NewContextAsync();
        await context.AddCookiesAsync([new Cookie { Name = PersonCookie.Name, Value = worker.SessionCookie, Url = program.Address.AbsoluteUri }]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(program.Address, AppUrls.NewRecord(RecordKind.Event)).AbsoluteUri);
        await page.Locator("form[data-ready=true]").WaitForAsync();
        var (field, times) = (page.Locator("#f-summary"), new List<double>());
        for (var key = 0; key <= KeysInBrowser; key++)
        {
            var started = Stopwatch.GetTimestamp();
            var answer = await page.RunAndWaitForResponseAsync(
                () => field.PressSequentiallyAsync(key % 6 == 5 ? " " : "k"), answer => answer.Request.Method == "PUT" && answer.Ok, new() { Timeout = 20_000 });
            await answer.FinishedAsync();
            times.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        // The first key makes the draft.
        table.Add(ResultRow.Bound(Metric, Browsing.At(times.Skip(1), 0.95), "s", MostSeconds));
    }

    /// <summary>A form in which somebody types: its draft and its circuit, which reads each saving.</summary>
    private sealed class OpenForm(Worker worker, Guid draft, CircuitClient circuit)
    {
        private int _saving = 1;
        private int _keys;

        public CircuitClient Circuit => circuit;

        public static async Task<OpenForm> BeginAsync(Worker worker)
        {
            var draft = Guid.NewGuid();
            await worker.SaveAsync(draft, 0, DraftTexts.Event("Delegation", ""));
            return new OpenForm(worker, draft, await worker.OpenAsync(AppUrls.Draft(draft)));
        }

        /// <summary>
        /// Presses a key each 300 ms, just so fast that the script saves after each. A key that falls into a saving waits for its end, as in the script. Answers the
        /// seconds from each key to the end of the saving that holds it.
        /// </summary>
        public async Task<IReadOnlyCollection<double>> TypeAsync(int place, int all, TimeSpan length)
        {
            var (times, until) = (new ConcurrentBag<double>(), Stopwatch.StartNew());

            // People do not press their keys at the same moment.
            await Task.Delay(s_quiet * place / all);
            using var keys = new PeriodicTimer(s_quiet);
            var waiting = new List<long>();
            var busy = Task.CompletedTask;
            while (until.Elapsed < length && await keys.WaitForNextTickAsync())
            {
                _keys++;
                waiting.Add(Stopwatch.GetTimestamp());
                if (busy.IsCompleted)
                {
                    await busy;
                    long[] pressed = [.. waiting];
                    waiting.Clear();
                    busy = SaveAsync(place, pressed, times);
                }
            }

            await busy;
            await SaveAsync(place, [.. waiting], times);
            return times;
        }

        private async Task SaveAsync(int place, long[] pressed, ConcurrentBag<double> times)
        {
            _saving = await worker.SaveAsync(draft, _saving, DraftTexts.Event("Delegation", DraftTexts.Summary(place, _keys)));
            foreach (var key in pressed)
            {
                times.Add((Stopwatch.GetElapsedTime(key) + s_quiet).TotalSeconds);
            }
        }
    }
}
