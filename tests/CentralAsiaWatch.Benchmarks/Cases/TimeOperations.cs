using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>What a page view asks of a store when it is narrowed to some days.</summary>
internal static class TimeOperations
{
    public static Func<int, Task> TimelineOfMonth(OpenStore store) => Timeline(store, Month(store));

    public static Func<int, Task> TimelineSince(OpenStore store) => Timeline(store, store.Filter("actor", "uzbekistan").With("from", "2024", store.References));

    public static Func<int, Task> MapOfMonth(OpenStore store) => PageOperations.Map(store, Month(store));

    public static Func<int, Task> NetworkOfMonth(OpenStore store) => PageOperations.Network(store, Month(store));

    private static Func<int, Task> Timeline(OpenStore store, RecordFilter filter)
    {
        var (timeline, request) = (store.Get<TimelineQueries>(), new ListRequest());
        return _ => timeline.ViewAsync(filter, request, new TimelineState(LaneDimension.Direction, null), CancellationToken.None);
    }

    private static RecordFilter Month(OpenStore store) => store.Filter("from", "2024-05").With("to", "2024-05", store.References);
}
