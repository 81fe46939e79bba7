using System.Globalization;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Benchmarks.Working;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>Whole exports: whether the program holds more memory while it sends ten times as much.</summary>
internal static class ExportCases
{
    // Beside the small store's: what the collector lets lie depends on its mood.
    private const double MostMiBMore = 48;
    private static readonly string[] s_exports = [AppUrls.Timeline + ".csv?all=true", AppUrls.Timeline + ".json?all=true", AppUrls.Timeline + ".geojson?all=true"];

    public static async Task RunAsync(ResultTable table, int few, int many)
    {
        await using var small = await WorkingProgram.StartAsync(few);
        await using var big = await WorkingProgram.StartAsync(many);
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        foreach (var export in s_exports)
        {
            var (less, _, _) = await HeldAsync(client, small, export);
            var (more, bytes, seconds) = await HeldAsync(client, big, export);
            table.Add(ResultRow.Bound(
                string.Create(CultureInfo.InvariantCulture, $"Export of {many:#,##0} events, {export.Split('?')[0]} ({bytes / 1048576.0:0} MiB in {seconds:0.0} s): memory meanwhile"),
                more, "MiB", less + MostMiBMore, ResultRow.Amount(less, "MiB"), more / less));
        }
    }

    // The most that was resident while it was read, over what was before.
    private static async Task<(double MiB, long Bytes, double Seconds)> HeldAsync(HttpClient client, WorkingProgram program, string export)
    {
        await ReadAsync(client, program, export, null);
        await program.HeapAsync();
        var (before, most) = (program.ResidentMiB, 0.0);
        var started = TimeProvider.System.GetTimestamp();
        var bytes = await ReadAsync(client, program, export, () => most = Math.Max(most, program.ResidentMiB));
        return (Math.Max(1, most - before), bytes, TimeProvider.System.GetElapsedTime(started).TotalSeconds);
    }

    private static async Task<long> ReadAsync(HttpClient client, WorkingProgram program, string export, Action? look)
    {
        const int lookEvery = 512 * 1024;
        using var answer = await client.GetAsync(new Uri(program.Address, export), HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        var (buffer, all, looked) = (new byte[64 * 1024], 0L, 0L);
        for (int read; (read = await body.ReadAsync(buffer)) > 0;)
        {
            all += read;
            if (all - looked >= lookEvery)
            {
                looked = all;
                look?.Invoke();
            }
        }

        look?.Invoke();
        return all;
    }
}
