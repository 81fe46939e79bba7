using System.Globalization;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Benchmarks.Cases;

/// <summary>A view of the timeline that P5 measures.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Path">Its address.</param>
internal sealed record TimelineWindowCase(string Name, string Path)
{
    private const string Pair = "pair:";

    /// <summary>All events, a year, a month, and as many as are still drawn one by one.</summary>
    public static async Task<IReadOnlyList<TimelineWindowCase>> OfAsync(string file) =>
    [
        new("all events", AppUrls.Timeline),
        new("a year", Days("2019", "2019")),
        new("a month", Days("2019-05", "2019-05")),
        await DrawnSinglyAsync(file),
    ];

    /// <summary>The address of the timeline between two days, months or years.</summary>
    public static string Days(string from, string to) =>
        AppUrls.With(AppUrls.Timeline, [KeyValuePair.Create("from", (string?)from), KeyValuePair.Create("to", (string?)to)]);

    // The pair with most events among those few enough; the events of any one day are too many in a big store, because vague dates reach into it.
    private static async Task<TimelineWindowCase> DrawnSinglyAsync(string file)
    {
        await using var store = await OpenStore.AtAsync(file);
        var lead = RecordFacets.Name(RecordKind.Event, Pair);
        var (name, facet) = store.Facets.Where(one => one.Key.StartsWith(lead, StringComparison.Ordinal) && one.Value.Count < TimelineQueries.MostDrawn).MaxBy(one => one.Value.Count);
        return new TimelineWindowCase(
            string.Create(CultureInfo.InvariantCulture, $"{facet.Count} drawn singly"), AppUrls.With(AppUrls.Timeline, [KeyValuePair.Create("pair", (string?)name[lead.Length..])]));
    }
}
