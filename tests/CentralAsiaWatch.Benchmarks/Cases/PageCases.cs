using System.Globalization;
using System.Net;
using CentralAsiaWatch.Benchmarks.Measuring;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>P7 and P9: the real pages over the real seeds, as HTTP gives them and as a browser shows them.</summary>
internal static class PageCases
{
    private const double MostKiB = 40;
    private const double MostCompressedKiB = 10;

    // A server in use: the compiler has come to its last word on what draws a page.
    private const int RequestsOfWarmUp = 150;

    // The pages that most readers come by are loaded more often, for the time of a run.
    private const int Loads = 7;
    private const int FewLoads = 3;

    /// <summary>The pages whose size and speed have targets, and how often each is loaded.</summary>
    public static readonly (string Name, string Path, int Loads)[] Measured =
    [
        ("Situation", AppUrls.Situation, Loads),
        ("timeline", AppUrls.Timeline, Loads),
        ("country", AppUrls.Country("uzbekistan"), Loads),
        ("relation", AppUrls.Relation("uzbekistan", "afghanistan"), FewLoads),
        ("compare of five", AppUrls.With(AppUrls.Compare, [KeyValuePair.Create("pairs", (string?)PageOperations.FivePairs)]), FewLoads),
        ("leverage matrix", AppUrls.Leverage, FewLoads),
        ("map", AppUrls.Map, FewLoads),
        ("network", AppUrls.Network, FewLoads),
    ];

    public static async Task RunAsync(ResultTable table)
    {
        var folder = Directory.CreateTempSubdirectory("centralasiawatch-pages-");
        try
        {
            await using var watch = ChildApplication.StartWatch(Path.Combine(folder.FullName, "watch.db"), isSeeded: true);
            using var client = new HttpClient();
            await watch.FirstAnswerAsync(client, AppUrls.OpenApi);
            await CountMarkersAsync(table, client, watch.Address);
            foreach (var (name, path, _) in Measured)
            {
                await MeasureBytesAsync(table, client, new Uri(watch.Address, path), name);
                await PageBody.AskAsync(client, new Uri(watch.Address, path), RequestsOfWarmUp);
            }

            await BrowserCases.RunAsync(table, watch.Address);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task CountMarkersAsync(ResultTable table, HttpClient client, Uri address)
    {
        var (interactive, missing, failed) = (new List<string>(), new List<string>(), new List<string>());
        var routes = await ReadingRoutes.ListAsync(client, address);
        foreach (var route in routes)
        {
            using var answer = await client.GetAsync(new Uri(address, route));
            (answer.StatusCode switch
            {
                HttpStatusCode.NotFound => missing,
                HttpStatusCode.OK when PageBody.IsInteractive(await answer.Content.ReadAsStringAsync()) => interactive,
                HttpStatusCode.OK => [],
                _ => failed,
            }).Add(route);
        }

        var read = routes.Count - missing.Count - failed.Count;
        table.Add(Count(string.Create(CultureInfo.InvariantCulture, $"P7 interactive among {read} reading pages"), interactive.Count));
        table.Add(Count("P7 reading pages that fail", failed.Count));
        table.Add(ResultRow.Without("P7 reading pages missing", missing.Count.ToString(CultureInfo.InvariantCulture), "none"));
        foreach (var (what, which) in new[] { ("Interactive", interactive), ("Failing", failed), ("Missing", missing) }.Where(one => one.Item2.Count > 0))
        {
            table.Note($"{what}: {string.Join(' ', which)}");
        }
    }

    private static ResultRow Count(string metric, int count) =>
        new(metric, count.ToString(CultureInfo.InvariantCulture), "–", "–", "none", count == 0 ? "ok" : "MISSED");

    private static async Task MeasureBytesAsync(ResultTable table, HttpClient client, Uri page, string name)
    {
        var (raw, compressed) = (await PageBody.BytesAsync(client, page, "identity"), await PageBody.BytesAsync(client, page, "br"));
        if (raw is null || compressed is null)
        {
            table.Add(ResultRow.Without($"P9 {name}: bytes", "missing", $"≤ {MostKiB} KiB"));
            return;
        }

        table.Add(ResultRow.Bound($"P9 {name}: HTML", raw.Value / 1024.0, "KiB", MostKiB));
        table.Add(ResultRow.Bound($"P9 {name}: HTML by Brotli", compressed.Value / 1024.0, "KiB", MostCompressedKiB));
    }
}
