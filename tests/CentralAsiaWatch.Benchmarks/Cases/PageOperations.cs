using CentralAsiaWatch.Benchmarks.Baselines;
using CentralAsiaWatch.Changes;
using CentralAsiaWatch.Comparing;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Explaining;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Map;
using CentralAsiaWatch.Network;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Search;
using CentralAsiaWatch.Situation;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>What a page view asks of a store, each as one operation that is given the number of the call.</summary>
internal static class PageOperations
{
    /// <summary>The five relations that the pages put side by side.</summary>
    public const string FivePairs = "kazakhstan:afghanistan,kyrgyzstan:afghanistan,tajikistan:afghanistan,turkmenistan:afghanistan,uzbekistan:afghanistan";

    private const int Page = 50;
    private static readonly string[] s_words = ["border", "railway", "minister", "canal", "kabul"];

    /// <summary>The word that a call of <see cref="Search"/> looks for.</summary>
    public static string Word(int call) => s_words[call % s_words.Length];

    /// <summary>The event that a call of <see cref="Detail"/> looks for.</summary>
    public static int NumberOf(int call, OpenStore store) => 1 + (int)(call * 7919L % Count(store));

    /// <summary>How many events there are.</summary>
    public static int Count(OpenStore store) => store.Facets[RecordFacets.Name(RecordKind.Event, RecordFacets.All)].Count;

    public static Func<int, Task> List(OpenStore store)
    {
        var (events, filter, request) = (store.Get<EventQueries>(), store.Filter(), new ListRequest());
        return _ => events.ListAsync(filter, request, CancellationToken.None);
    }

    public static Func<int, Task> PairList(OpenStore store)
    {
        var (events, filter, request) = (store.Get<EventQueries>(), store.Filter("pair", "afghanistan,uzbekistan"), new ListRequest());
        return _ => events.ListAsync(filter, request, CancellationToken.None);
    }

    public static Func<int, Task> Middle(OpenStore store)
    {
        var (events, filter, all, raw) = (store.Get<EventQueries>(), store.Filter(), store.Facet(RecordFacets.All), new RawReader(store.File));
        var places = Enumerable.Range(0, 20).Select(step => raw.PlaceAt(all, (Count(store) * 2 / 5) + (step * Count(store) / 100)))
            .Select(place => new ListRequest(new ListPlace(place.SortKey, place.Number))).ToArray();
        return call => events.ListAsync(filter, places[call % places.Length], CancellationToken.None);
    }

    public static Func<int, Task> Search(OpenStore store)
    {
        var search = store.Get<SearchQueries>();
        return call => search.FindAsync(s_words[call % s_words.Length], null, null, Page, CancellationToken.None);
    }

    public static Func<int, Task> SearchTwo(OpenStore store)
    {
        var search = store.Get<SearchQueries>();
        return call => search.FindAsync($"{s_words[call % s_words.Length]} {s_words[(call + 1) % s_words.Length]}", null, null, Page, CancellationToken.None);
    }

    public static Func<int, Task> Detail(OpenStore store)
    {
        var records = store.Get<RecordQueries>();
        return call => records.FindAsync<EventContent, EventItem>(RecordKind.Event, NumberOf(call, store), CancellationToken.None);
    }

    public static Func<int, Task> Balance(OpenStore store)
    {
        var dbFactory = store.Get<IDbContextFactory<WatchDbContext>>();
        var facet = store.Facet(RecordFacets.Pair("afghanistan", "uzbekistan"));
        return async _ =>
        {
            await using var db = await dbFactory.CreateDbContextAsync();
            await new RelationReader(db, store.Facets, CancellationToken.None).QuartersAsync([facet]);
        };
    }

    public static Func<int, Task> TimelineView(OpenStore store)
    {
        var (timeline, filter, request) = (store.Get<TimelineQueries>(), store.Filter(), new ListRequest());
        return _ => timeline.ViewAsync(filter, request, new TimelineState(LaneDimension.Direction, null), CancellationToken.None);
    }

    public static Func<int, Task> RelationView(OpenStore store)
    {
        var relations = store.Get<RelationQueries>();
        return _ => relations.FindAsync("uzbekistan", "afghanistan", RelationPeriod.All, CancellationToken.None);
    }

    public static Func<int, Task> SituationView(OpenStore store)
    {
        var situation = store.Get<SituationQueries>();
        return _ => situation.ViewAsync(CancellationToken.None);
    }

    public static Func<int, Task> Compare(OpenStore store)
    {
        var (compare, request) = (store.Get<CompareQueries>(), CompareRequest.Read(Query(("pairs", FivePairs)), store.References));
        return _ => compare.FindAsync(request.Pairs, CancellationToken.None);
    }

    public static Func<int, Task> Leverage(OpenStore store)
    {
        var (leverage, records, filter) = (store.Get<LeverageQueries>(), store.Get<RecordQueries>(), RecordFilter.Of(LeverageFilter.Kind, store.References));
        return async _ =>
        {
            await leverage.ListAsync(filter, new ListRequest(), CancellationToken.None);
            await leverage.BoardAsync(CancellationToken.None);
            await records.LastRecordedAsync(CancellationToken.None);
        };
    }

    public static Func<int, Task> Trend(OpenStore store)
    {
        var (explain, request) = (store.Get<ExplainQueries>(), ExplainRequest.Read(Query(("number", "trend"), ("relation", "uzbekistan,afghanistan")), store.References));
        return _ => explain.FindAsync(request, CancellationToken.None);
    }

    public static Func<int, Task> Map(OpenStore store) => Map(store, store.Filter());

    public static Func<int, Task> Network(OpenStore store) => Network(store, store.Filter());

    /// <summary>The newest changes, as the page and its feeds read them.</summary>
    public static Func<int, Task> Changes(OpenStore store)
    {
        var (changes, filter) = (store.Get<ChangeQueries>(), new ChangesFilter([]));
        return _ => changes.ListAsync(filter, Page, CancellationToken.None);
    }

    /// <summary>A stretch from the middle of what was entered of a kind until a day.</summary>
    public static Func<int, Task> ChangesInTheMiddle(OpenStore store)
    {
        var (changes, half) = (store.Get<ChangeQueries>(), Count(store) / 2);
        var filter = new ChangesFilter([]) { Kind = RecordKind.Event, Action = RevisionAction.Entered, To = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime) };
        return call => changes.ListAsync(filter with { Below = half + (call % Page) }, Page, CancellationToken.None);
    }

    /// <summary>The map page under a filter.</summary>
    public static Func<int, Task> Map(OpenStore store, RecordFilter filter)
    {
        var (map, periods) = (store.Get<MapQueries>(), store.Get<PeriodQueries>());
        return async _ =>
        {
            await map.ViewAsync(filter, CancellationToken.None);
            await periods.YearsAsync(CancellationToken.None);
        };
    }

    /// <summary>The network page under a filter.</summary>
    public static Func<int, Task> Network(OpenStore store, RecordFilter filter)
    {
        var (network, periods) = (store.Get<NetworkQueries>(), store.Get<PeriodQueries>());
        return async _ =>
        {
            await network.ViewAsync(filter, CancellationToken.None);
            await periods.YearsAsync(CancellationToken.None);
        };
    }

    private static QueryCollection Query(params ReadOnlySpan<(string Name, string Value)> values)
    {
        var query = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in values)
        {
            query[name] = value;
        }

        return new QueryCollection(query);
    }
}
