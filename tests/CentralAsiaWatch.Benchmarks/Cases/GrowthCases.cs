using System.Globalization;
using CentralAsiaWatch.Benchmarks.Baselines;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>P2: what a page view asks must not take longer in a store ten times as big. And detail and search beside raw SQL, for comparison.</summary>
internal static class GrowthCases
{
    private const double MostGrowth = 1.3;
    private const int Page = 50;

    // A page that shows at most so many of a kind still fills up between 10,000 events and this many; from here on it may grow no more.
    private const int WhereCapsAreReached = 100_000;

    public static async Task RunAsync(ResultTable table, OpenStore small, OpenStore big)
    {
        await AddAsync(table, "timeline list", small, big, PageOperations.List);
        await AddAsync(table, "timeline list of a pair", small, big, PageOperations.PairList);
        await AddAsync(table, "keyset page in the middle", small, big, PageOperations.Middle);
        await AddAsync(table, "search, newest first, a frequent word", small, big, PageOperations.Search);
        await AddAsync(table, "search, newest first, two words", small, big, PageOperations.SearchTwo);
        await AddAsync(table, "event detail", small, big, PageOperations.Detail);
        await AddAsync(table, "quarterly balance of a pair", small, big, PageOperations.Balance);
        await AddAsync(table, "timeline page with its total", small, big, PageOperations.TimelineView);
        await AddAsync(table, "relation page of a pair", small, big, PageOperations.RelationView, isCapped: true);
        await AddAsync(table, "Situation page", small, big, PageOperations.SituationView, isCapped: true);

        var raw = new RawReader(big.File);
        var search = await Rounds.CompareAsync(PageOperations.Search(big), call => raw.SearchAsync(SearchText.ToMatch(PageOperations.Word(call))!, Page + 1));
        table.Add(ResultRow.Told("search against raw SQL: p50", search.Ours.Median, search.Baseline.Median, "µs", search.MedianRatio));
        var detail = await Rounds.CompareAsync(PageOperations.Detail(big), call => raw.DetailAsync(PageOperations.NumberOf(call, big)));
        table.Add(ResultRow.Told("event detail against raw SQL: p50", detail.Ours.Median, detail.Baseline.Median, "µs", detail.MedianRatio));
    }

    private static async Task AddAsync(ResultTable table, string what, OpenStore small, OpenStore big, Func<OpenStore, Func<int, Task>> operation, bool isCapped = false)
    {
        var grown = await Rounds.CompareAsync(operation(big), operation(small));
        var metric = $"P2 growth {Size(small)} → {Size(big)}: {what}";
        table.Add(isCapped && PageOperations.Count(small) < WhereCapsAreReached
            ? ResultRow.Told(metric, grown.Ours.Median, grown.Baseline.Median, "µs", grown.MedianRatio)
            : ResultRow.Of(metric, grown.Ours.Median, grown.Baseline.Median, "µs", grown.MedianRatio, MostGrowth));
    }

    private static string Size(OpenStore store) => string.Create(CultureInfo.InvariantCulture, $"{PageOperations.Count(store):N0}");
}
