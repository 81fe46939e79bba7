using CentralAsiaWatch.Benchmarks.Cases;
using CentralAsiaWatch.Benchmarks.Generation;
using CentralAsiaWatch.Benchmarks.Measuring;

namespace CentralAsiaWatch.Benchmarks;

/// <summary>One run over a small store and one ten times as big; prints one table.</summary>
/// <param name="sizes">The two sizes.</param>
/// <param name="sections">P1, P2 and so on; empty for all.</param>
/// <param name="peer">The folder where vis-timeline was installed to be measured beside ours; null for none.</param>
/// <param name="documents">The folder of the documents that the seeds cite, for the reading desk; null for none.</param>
/// <param name="rows">Of P2 only the rows whose names hold this text; null for all.</param>
internal sealed class BenchmarkRun(int[] sizes, IReadOnlyCollection<string> sections, string? peer, string? documents, string? rows)
{
    private const int StoreSize = 100_000;

    /// <summary>Runs; the exit code is 1 where targets are missed and that was to count.</summary>
    public async Task<int> RunAsync(bool isStrict)
    {
        var (table, noise) = (new ResultTable(), new MachineNoise());
        noise.Listen();
        await MeasureServicesAsync(table);
        noise.Listen();
        if (!ChildApplication.IsPublished && (IsAsked("P5") || IsAsked("Seeds") || IsAsked("P7") || IsAsked("P8") || IsAsked("P9")))
        {
            await ChildApplication.PublishAsync();
        }

        if (IsAsked("P5"))
        {
            await new TimelineCases(table, peer).RunAsync(await GeneratedStore.TakeAsync(sizes[1]));
            noise.Listen();
        }

        await MeasureWorkAsync(table, noise);
        if (IsAsked("P8"))
        {
            await StartCases.RunAsync(table, await GeneratedStore.TakeAsync(StoreSize));
            noise.Listen();
        }

        if (IsAsked("Seeds"))
        {
            await SeedCases.RunAsync(table);
            noise.Listen();
        }

        if (IsAsked("P7") || IsAsked("P9"))
        {
            await PageCases.RunAsync(table);
        }

        noise.Listen();
        table.Note(noise.ToString());
        table.Print();
        return isStrict && table.HasMisses ? 1 : 0;
    }

    // What editors do; each over a copy of a store, in programs of their own.
    private async Task MeasureWorkAsync(ResultTable table, MachineNoise noise)
    {
        (string Section, Func<Task> Run)[] cases =
        [
            ("P6", async () =>
            {
                await new CircuitCases(table, sizes[0]).RunAsync();
                await FloodCase.RunAsync(table, sizes[0]);
            }),
            ("Drafts", () => DraftCases.RunAsync(table, StoreSize)),
            ("Visible", () => VisibleCases.RunAsync(table, sizes)),
            ("P4", () => ShareCases.RunAsync(table, sizes[0])),
            ("Export", () => ExportCases.RunAsync(table, StoreSize / 10, StoreSize)),
            ("AsOf", () => PastCases.RunAsync(table, StoreSize)),
            ("P10", () => ImportCases.RunAsync(table, StoreSize)),
            ("Desk", () =>
            {
                new DeskCases(table, documents).Run();
                return Task.CompletedTask;
            }),
        ];
        foreach (var (_, run) in cases.Where(one => IsAsked(one.Section)))
        {
            await run();
            noise.Listen();
        }
    }

    private async Task MeasureServicesAsync(ResultTable table)
    {
        if (!IsAsked("P1") && !IsAsked("P2"))
        {
            return;
        }

        await using var small = await OpenStore.AtAsync(await GeneratedStore.TakeAsync(sizes[0]));
        await using var big = await OpenStore.AtAsync(await GeneratedStore.TakeAsync(sizes[1]));
        if (IsAsked("P1"))
        {
            await ListCases.RunAsync(table, big);
        }

        if (IsAsked("P2"))
        {
            await GrowthCases.RunAsync(table, small, big, rows);
        }
    }

    private bool IsAsked(string section) => sections.Count == 0 || sections.Contains(section, StringComparer.OrdinalIgnoreCase);
}
