using CentralAsiaWatch.TakeAway;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>What a feed of a filter asks of a store: its newest stretch of additions and corrections.</summary>
internal static class FeedOperations
{
    private const int Entries = 50;

    public static Func<int, Task> All(OpenStore store) => Of(store);

    public static Func<int, Task> Pair(OpenStore store) => Of(store, ("pair", "afghanistan,uzbekistan"));

    public static Func<int, Task> TwoConditions(OpenStore store) => Of(store, ("actor", "tajikistan"), ("contested", "true"));

    public static Func<int, Task> Word(OpenStore store) => Of(store, ("text", "border"));

    public static Func<int, Task> RareWord(OpenStore store) => Of(store, ("text", "canal"), ("actor", "kazakhstan"));

    private static Func<int, Task> Of(OpenStore store, params (string Name, string Value)[] asked)
    {
        var feeds = store.Get<RecordFeedQueries>();
        var filter = asked.Aggregate(store.Filter(), (filter, one) => filter.With(one.Name, one.Value, store.References));
        return filter.Problems.Count == 0
            ? _ => feeds.ListAsync(filter, null, Entries, CancellationToken.None)
            : throw new InvalidOperationException(filter.Problems[0].Sentence);
    }
}
