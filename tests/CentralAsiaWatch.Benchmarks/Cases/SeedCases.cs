using System.Diagnostics;
using CentralAsiaWatch.Benchmarks.Measuring;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>What seeding both collections costs a start: over an empty store, and where no file has changed. Each is a whole process, up to its first answer.</summary>
internal static class SeedCases
{
    private const string Both = "documents,open-record";
    private const double MostOfEmpty = 5;
    private const double MostOfUnchanged = 1;
    private const int Starts = 5;

    public static async Task RunAsync(ResultTable table)
    {
        var folder = Directory.CreateTempSubdirectory("centralasiawatch-seeds-");
        try
        {
            var (empty, emptyOfOne, unchanged, none) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
            for (var start = 0; start < Starts; start++)
            {
                var (both, one) = (File(folder, $"both-{start}"), File(folder, $"one-{start}"));
                // In turn, so that what disturbs the machine disturbs all of them.
                empty.Add(await SecondsAsync(both, isSeeded: true, Both));
                emptyOfOne.Add(await SecondsAsync(one, isSeeded: true, "documents"));
                unchanged.Add(await SecondsAsync(both, isSeeded: true, Both));
                none.Add(await SecondsAsync(both, isSeeded: false, null));
            }

            var (ours, baseline) = (Middle(empty), Middle(emptyOfOne));
            table.Add(ResultRow.Bound("Seeds: start over an empty store, both collections; baseline the documents alone", ours, "s", MostOfEmpty, ResultRow.Amount(baseline, "s"), ours / baseline));
            var (added, plain) = (Middle(unchanged) - Middle(none), Middle(none));
            table.Add(ResultRow.Bound("Seeds: what an unchanged seeding of both adds to a start; baseline a start without seeds", added, "s", MostOfUnchanged, ResultRow.Amount(plain, "s"), (added + plain) / plain));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string File(DirectoryInfo folder, string name) => Path.Combine(folder.CreateSubdirectory(name).FullName, "watch.db");

    private static double Middle(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static async Task<double> SecondsAsync(string file, bool isSeeded, string? collections)
    {
        var watch = Stopwatch.StartNew();
        using var client = new HttpClient();
        await using var application = ChildApplication.StartWatch(file, isSeeded, collections);
        await application.FirstAnswerAsync(client, AppUrls.Api(Records.RecordKind.Event));
        return watch.Elapsed.TotalSeconds;
    }
}
