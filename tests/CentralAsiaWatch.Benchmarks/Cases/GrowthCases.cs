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

    private static readonly Growth[] s_rows =
    [
        new("timeline list", PageOperations.List),
        new("timeline list of a pair", PageOperations.PairList),
        new("keyset page in the middle", PageOperations.Middle),
        new("search, newest first, a frequent word", PageOperations.Search),
        new("search, newest first, two words", PageOperations.SearchTwo),
        new("event detail", PageOperations.Detail),
        new("quarterly balance of a pair", PageOperations.Balance),
        new("timeline page with its total", PageOperations.TimelineView),
        new("timeline page of a month", TimeOperations.TimelineOfMonth),
        new("timeline page from a year on, one actor", TimeOperations.TimelineSince),
        new("relation page of a pair", PageOperations.RelationView, IsCapped: true),
        new("Situation page", PageOperations.SituationView, IsCapped: true),
        new("compare of five relations", PageOperations.Compare, IsCapped: true),
        new("leverage matrix page", PageOperations.Leverage),
        new("trend of a relation, explained", PageOperations.Trend, IsCapped: true),
        new("map page", PageOperations.Map),
        new("map page of a month", TimeOperations.MapOfMonth, IsCapped: true),
        new("network page", PageOperations.Network, IsCapped: true),
        new("network page of a month", TimeOperations.NetworkOfMonth, IsCapped: true),
        new("changes page", PageOperations.Changes),
        new("changes page, events entered until today, in the middle", PageOperations.ChangesInTheMiddle),
        new("feed of all events", FeedOperations.All),
        new("feed of a pair", FeedOperations.Pair, IsCapped: true),
        new("feed of two conditions", FeedOperations.TwoConditions, IsCapped: true),
        new("feed of a frequent word", FeedOperations.Word, IsCapped: true),
        new("feed of a rare word of one actor", FeedOperations.RareWord, IsCapped: true),
        new("search page, another spelling", SearchOperations.OtherSpelling, IsCapped: true),
        new("search page, a Cyrillic word", SearchOperations.Cyrillic, IsCapped: true),
        new("search page, a Perso-Arabic word", SearchOperations.PersoArabic, IsCapped: true),
        new("search suggestions while typing", SearchOperations.Suggest, IsCapped: true),
    ];

    /// <summary>Measures each, or those whose names hold some text.</summary>
    public static async Task RunAsync(ResultTable table, OpenStore small, OpenStore big, string? rows)
    {
        foreach (var row in s_rows.Where(row => rows is null || row.Name.Contains(rows, StringComparison.OrdinalIgnoreCase)))
        {
            await AddAsync(table, row, small, big);
        }

        if (rows is null)
        {
            await CompareWithRawAsync(table, big);
        }
    }

    private static async Task CompareWithRawAsync(ResultTable table, OpenStore big)
    {
        var raw = new RawReader(big.File);
        var search = await Rounds.CompareAsync(PageOperations.Search(big), call => raw.SearchAsync(SearchText.ToMatch(PageOperations.Word(call))!, Page + 1));
        table.Add(ResultRow.Told("search against raw SQL: p50", search.Ours.Median, search.Baseline.Median, "µs", search.MedianRatio));
        var detail = await Rounds.CompareAsync(PageOperations.Detail(big), call => raw.DetailAsync(PageOperations.NumberOf(call, big)));
        table.Add(ResultRow.Told("event detail against raw SQL: p50", detail.Ours.Median, detail.Baseline.Median, "µs", detail.MedianRatio));
    }

    private static async Task AddAsync(ResultTable table, Growth row, OpenStore small, OpenStore big)
    {
        var isTold = row.IsCapped && PageOperations.Count(small) < WhereCapsAreReached;
        var grown = await Rounds.CompareAsync(row.Operation(big), row.Operation(small), isTold);
        var metric = $"P2 growth {Size(small)} → {Size(big)}: {row.Name}";
        table.Add(isTold
            ? ResultRow.Told(metric, grown.Ours.Median, grown.Baseline.Median, "µs", grown.MedianRatio)
            : ResultRow.Of(metric, grown.Ours.Median, grown.Baseline.Median, "µs", grown.MedianRatio, MostGrowth));
    }

    private static string Size(OpenStore store) => string.Create(CultureInfo.InvariantCulture, $"{PageOperations.Count(store):N0}");

    /// <summary>What a page asks.</summary>
    /// <param name="Name">What the table calls it.</param>
    /// <param name="Operation">The operation over a store.</param>
    /// <param name="IsCapped">It shows at most so many of a kind: judged only where the smaller store has so many.</param>
    private sealed record Growth(string Name, Func<OpenStore, Func<int, Task>> Operation, bool IsCapped = false);
}
