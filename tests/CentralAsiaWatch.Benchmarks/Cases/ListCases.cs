using CentralAsiaWatch.Benchmarks.Baselines;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>P1: a page of the timeline at service level against raw SQL.</summary>
internal static class ListCases
{
    private const int Page = 50;
    private const double MostMedian = 1.6;
    private const double MostP99 = 5;
    private const double MostBytes = 2;
    private static readonly string[] s_actors = ["uzbekistan", "taliban", "tajikistan", "kazakhstan", "turkmenistan", "russia", "china", "iran"];

    public static async Task RunAsync(ResultTable table, OpenStore store)
    {
        var (events, raw) = (store.Get<EventQueries>(), new RawReader(store.File));
        var all = store.Facet(RecordFacets.All);
        var unfiltered = store.Filter();
        var first = new ListRequest();

        // Once for nothing: the first comparison of a process pays for the compiler.
        await Rounds.CompareAsync(_ => events.ListAsync(unfiltered, first, CancellationToken.None), _ => raw.PageAsync(all, 0, 0, Page + 1));
        await AddAsync(
            table,
            "P1 timeline, all",
            _ => events.ListAsync(unfiltered, first, CancellationToken.None),
            _ => raw.PageAsync(all, 0, 0, Page + 1));
        await AddAsync(
            table,
            "P1 timeline, newest first",
            _ => events.ListAsync(unfiltered, first with { NewestFirst = true }, CancellationToken.None),
            _ => raw.PageAsync(all, long.MaxValue, int.MaxValue, Page + 1, newestFirst: true));

        var filters = s_actors.Select(actor => store.Filter("actor", actor)).ToArray();
        var facets = s_actors.Select(actor => store.Facet(RecordFacets.Actor(actor))).ToArray();
        await AddAsync(
            table,
            "P1 timeline, one actor",
            call => events.ListAsync(filters[call % filters.Length], first, CancellationToken.None),
            call => raw.PageAsync(facets[call % facets.Length], 0, 0, Page + 1));
    }

    private static async Task AddAsync(ResultTable table, string metric, Func<int, Task> ours, Func<int, Task> baseline)
    {
        var compared = await Rounds.CompareAsync(ours, baseline);
        table.Add(ResultRow.Of($"{metric}: p50", compared.Ours.Median, compared.Baseline.Median, "µs", compared.MedianRatio, MostMedian));
        table.Add(ResultRow.Of($"{metric}: p99", compared.Ours.P99, compared.Baseline.P99, "µs", compared.P99Ratio, MostP99));
        table.Add(ResultRow.Of($"{metric}: allocated", compared.Ours.Bytes / 1024, compared.Baseline.Bytes / 1024, "KiB", compared.BytesRatio, MostBytes));
    }
}
