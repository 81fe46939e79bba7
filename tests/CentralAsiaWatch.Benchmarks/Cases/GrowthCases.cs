using System.Globalization;
using CentralAsiaWatch.Benchmarks.Baselines;
using CentralAsiaWatch.Benchmarks.Measuring;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Search;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>P2: what a page view asks must not take longer in a store ten times as big. And detail and search beside raw SQL, for comparison.</summary>
internal static class GrowthCases
{
    private const double MostGrowth = 1.3;
    private const int Page = 50;
    private static readonly string[] s_words = ["border", "railway", "minister", "canal", "kabul"];

    public static async Task RunAsync(ResultTable table, OpenStore small, OpenStore big)
    {
        await AddAsync(table, "timeline list", small, big, List);
        await AddAsync(table, "timeline list of a pair", small, big, PairList);
        await AddAsync(table, "keyset page in the middle", small, big, Middle);
        await AddAsync(table, "search, newest first, a frequent word", small, big, Search);
        await AddAsync(table, "search, newest first, two words", small, big, SearchTwo);
        await AddAsync(table, "event detail", small, big, Detail);
        await AddAsync(table, "quarterly balance of a pair", small, big, Balance);

        var raw = new RawReader(big.File);
        var search = await Rounds.CompareAsync(Search(big), call => raw.SearchAsync(SearchText.ToMatch(s_words[call % s_words.Length])!, Page + 1));
        table.Add(ResultRow.Told("search against raw SQL: p50", search.Ours.Median, search.Baseline.Median, "µs", search.MedianRatio));
        var detail = await Rounds.CompareAsync(Detail(big), call => raw.DetailAsync(NumberOf(call, big)));
        table.Add(ResultRow.Told("event detail against raw SQL: p50", detail.Ours.Median, detail.Baseline.Median, "µs", detail.MedianRatio));
    }

    private static async Task AddAsync(ResultTable table, string metric, OpenStore small, OpenStore big, Func<OpenStore, Func<int, Task>> operation)
    {
        var grown = await Rounds.CompareAsync(operation(big), operation(small));
        table.Add(ResultRow.Of($"P2 growth {Size(small)} → {Size(big)}: {metric}", grown.Ours.Median, grown.Baseline.Median, "µs", grown.MedianRatio, MostGrowth));
    }

    private static Func<int, Task> List(OpenStore store)
    {
        var (events, filter, request) = (store.Get<EventQueries>(), store.Filter(), new ListRequest());
        return _ => events.ListAsync(filter, request, CancellationToken.None);
    }

    private static Func<int, Task> PairList(OpenStore store)
    {
        var (events, filter, request) = (store.Get<EventQueries>(), store.Filter("pair", "afghanistan,uzbekistan"), new ListRequest());
        return _ => events.ListAsync(filter, request, CancellationToken.None);
    }

    private static Func<int, Task> Middle(OpenStore store)
    {
        var (events, filter, all, raw) = (store.Get<EventQueries>(), store.Filter(), store.Facet(RecordFacets.All), new RawReader(store.File));
        var places = Enumerable.Range(0, 20).Select(step => raw.PlaceAt(all, (Count(store) * 2 / 5) + (step * Count(store) / 100)))
            .Select(place => new ListRequest(new ListPlace(place.SortKey, place.Number))).ToArray();
        return call => events.ListAsync(filter, places[call % places.Length], CancellationToken.None);
    }

    private static Func<int, Task> Search(OpenStore store)
    {
        var search = store.Get<SearchQueries>();
        return call => search.FindAsync(s_words[call % s_words.Length], null, null, Page, CancellationToken.None);
    }

    private static Func<int, Task> SearchTwo(OpenStore store)
    {
        var search = store.Get<SearchQueries>();
        return call => search.FindAsync($"{s_words[call % s_words.Length]} {s_words[(call + 1) % s_words.Length]}", null, null, Page, CancellationToken.None);
    }

    private static Func<int, Task> Detail(OpenStore store)
    {
        var records = store.Get<RecordQueries>();
        return call => records.FindAsync<EventContent, EventItem>(RecordKind.Event, NumberOf(call, store), CancellationToken.None);
    }

    private static Func<int, Task> Balance(OpenStore store)
    {
        var dbFactory = store.Get<IDbContextFactory<WatchDbContext>>();
        var facet = store.Facet(RecordFacets.Pair("afghanistan", "uzbekistan"));
        return async _ =>
        {
            await using var db = await dbFactory.CreateDbContextAsync();
            await db.FacetQuarters.AsNoTracking().Where(row => row.FacetId == facet).OrderBy(row => row.Quarter).ThenBy(row => row.Quad).ToListAsync();
        };
    }

    private static int Count(OpenStore store) => store.Facets[RecordFacets.Name(RecordKind.Event, RecordFacets.All)].Count;

    private static int NumberOf(int call, OpenStore store) => 1 + (int)(call * 7919L % Count(store));

    private static string Size(OpenStore store) => string.Create(CultureInfo.InvariantCulture, $"{Count(store):N0}");
}
