using System.Diagnostics;
using CentralAsiaWatch.Benchmarks.Circuits;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Benchmarks.Working;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>P6: what a circuit of a working page holds, against one of a page with nothing but a counter.</summary>
/// <param name="table">Where the rows go.</param>
/// <param name="size">How many events the store holds.</param>
internal sealed class CircuitCases(ResultTable table, int size)
{
    private const int First = 20;
    private const int Count = 200;
    private const int EachPerson = 8;
    private const int InReview = 20;
    private const double MostHeapKiB = 250;
    private const double MostOfCounter = 2.5;
    private const double MostResidentKiB = 400;
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(100);

    // Given what waits for a reviewer.
    private static readonly (string Name, Func<Guid, string> Path)[] s_pages =
    [
        ("form of a new event", _ => AppUrls.NewRecord(RecordKind.Event)),
        ("form of a stored event", _ => AppUrls.EditRecord(RecordKind.Event, 7)),
        ("review queue", _ => AppUrls.Review),
        ("proposal in review", AppUrls.ReviewOf),
    ];

    public async Task RunAsync()
    {
        var counter = await CounterAsync();
        foreach (var (name, path) in s_pages)
        {
            await using var program = await WorkingProgram.StartAsync(size);
            await MeasureAsync(program, name, path, counter);
        }
    }

    private static async Task<CircuitMemory> CounterAsync()
    {
        await using var child = ChildApplication.StartCounter();
        using var client = new HttpClient();
        await child.FirstAnswerAsync(client, "/");
        return await HoldAsync(
            async _ => await CircuitClient.OpenAsync(CircuitPage.Read(child.Address, await client.GetStringAsync(child.Address)), ""),
            () => WorkingProgram.HeapAsync(client, child.Address), () => child.ResidentMiB);
    }

    private async Task MeasureAsync(WorkingProgram program, string name, Func<Guid, string> pathOf, CircuitMemory counter)
    {
        var path = "";
        var people = await program.PeopleAsync(PersonRole.Reviewer, ((First + Count) / EachPerson) + 1);
        for (var draft = 0; draft < InReview; draft++)
        {
            var id = Guid.NewGuid();
            await people[draft].SaveAsync(id, 0, DraftTexts.Event(DraftTexts.Title(draft), DraftTexts.Summary(draft, 200)));
            await people[draft].SubmitAsync(id);
            path = pathOf(id);
        }

        switch (await people[0].PageAsync(path))
        {
            case null:
                table.Add(ResultRow.Without($"P6 {name}: heap per circuit", "missing", ResultRow.Amount(MostHeapKiB, "KiB")));
                return;
            case { Operations: null }:
                table.Add(ResultRow.Without($"P6 {name}: heap per circuit", "opens no circuit", ResultRow.Amount(MostHeapKiB, "KiB")));
                return;
        }

        var ours = await HoldAsync(place => people[place / EachPerson].OpenAsync(path), program.HeapAsync, () => program.ResidentMiB);
        table.Add(ResultRow.Bound($"P6 {name}: heap per circuit", ours.HeapKiB, "KiB", MostHeapKiB));
        table.Add(ResultRow.Of($"P6 {name}: heap against a counter", ours.HeapKiB, counter.HeapKiB, "KiB", ours.HeapKiB / counter.HeapKiB, MostOfCounter));
        table.Add(ResultRow.Bound(
            $"P6 {name}: resident per circuit", ours.ResidentKiB, "KiB", MostResidentKiB, ResultRow.Amount(counter.ResidentKiB, "KiB"), ours.ResidentKiB / counter.ResidentKiB));
        foreach (var person in people)
        {
            person.Dispose();
        }
    }

    // The first circuits stay open and are not counted: by them the program has made everything that it makes once.
    private static async Task<CircuitMemory> HoldAsync(Func<int, Task<CircuitClient>> openAsync, Func<Task<long>> heapAsync, Func<double> resident)
    {
        var circuits = new List<CircuitClient>();
        try
        {
            await OpenAsync(circuits, First, openAsync);
            var (heapBefore, residentBefore) = (await heapAsync(), resident());
            await OpenAsync(circuits, Count, openAsync);
            var heap = await heapAsync();
            return new CircuitMemory((heap - heapBefore) / 1024.0 / Count, (resident() - residentBefore) * 1024 / Count);
        }
        finally
        {
            await Task.WhenAll(circuits.Select(circuit => circuit.DisposeAsync().AsTask()));
        }
    }

    // Open is a circuit once its page is drawn and its scripts were asked: until the server has nothing more to say.
    private static async Task OpenAsync(List<CircuitClient> circuits, int count, Func<int, Task<CircuitClient>> openAsync)
    {
        for (var opened = 0; opened < count; opened++)
        {
            circuits.Add(await openAsync(circuits.Count));
        }

        while (circuits.Any(circuit => Stopwatch.GetElapsedTime(circuit.LastHeard) < s_quiet))
        {
            await Task.Delay(s_step);
        }
    }
}

/// <summary>What one circuit more holds.</summary>
/// <param name="HeapKiB">On the managed heap after collections.</param>
/// <param name="ResidentKiB">Of the process.</param>
internal sealed record CircuitMemory(double HeapKiB, double ResidentKiB);
