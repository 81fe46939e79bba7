using System.Globalization;
using System.Text.Json;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Filtering;

/// <summary>Whatever is in the store and whatever is asked, the API answers what a reader with a pencil would.</summary>
public sealed class FilteringByAnyFilterTests
{
    private const int Datasets = 4;
    private const int FiltersEach = 25;
    private static readonly NaiveList s_naive = new(GeneratedRecords.Parents, GeneratedRecords.Reliability);

    [Fact]
    public void AnyEventFilter_FindsWhatANaiveFilterFindsInItsOrder() => Properties.Hold(
        from events in GeneratedRecords.Events(60)
        from filters in Gen.ArrayOf(GeneratedRecords.EventFilters, FiltersEach)
        select (Events: events, Filters: filters),
        Datasets,
        async one => await AgreesAsync(RecordKind.Event, [.. one.Events], [.. one.Events.Select(GeneratedRecords.Row)], one.Filters));

    [Fact]
    public void AnyAgreementFilter_FindsWhatANaiveFilterFindsInItsOrder() => Properties.Hold(
        from agreements in GeneratedRecords.Agreements(40)
        from filters in Gen.ArrayOf(GeneratedRecords.AgreementFilters, FiltersEach)
        select (Agreements: agreements, Filters: filters),
        Datasets,
        async one => await AgreesAsync(RecordKind.Agreement, [.. one.Agreements], [.. one.Agreements.Select(GeneratedRecords.Row)], one.Filters));

    /// <summary>Of very many events those that reach into the days asked for are found day by day; here the counts alone say that there are so many.</summary>
    [Fact]
    public void AnyEventFilterFromADayOn_FindsTheSameAmongVeryManyEvents() => Properties.Hold(
        from events in GeneratedRecords.Events(60)
        from filters in Gen.ArrayOf(GeneratedRecords.EventFilters, FiltersEach)
        from days in Gen.ArrayOf(Gen.Elements("2021", "2022-03", "2023-01-01", "2023-05-17", "2024-02"), FiltersEach)
        select (Events: events, Filters: filters.Zip(days, From).ToArray()),
        Datasets,
        async one => await AgreesAsync(RecordKind.Event, [.. one.Events], [.. one.Events.Select(GeneratedRecords.Row)], one.Filters, more: 100_000));

    private static Dictionary<string, string> From(Dictionary<string, string> filter, string day)
    {
        var dated = new Dictionary<string, string>(filter) { ["from"] = day };
        dated.Remove("to");
        return dated;
    }

    private static async Task AgreesAsync(RecordKind kind, RecordContent[] records, NaiveRow[] rows, IEnumerable<Dictionary<string, string>> filters, int more = 0)
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync([.. GeneratedRecords.Background, .. records]);
        await app.CountsMoreAsync(more);
        foreach (var filter in filters)
        {
            var expected = s_naive.Numbers(rows, filter);

            Assert.Equal(expected, await NumbersAsync(app, kind, filter, "oldest", 500, expected.Count));
            Assert.Equal(expected, await NumbersAsync(app, kind, filter, "oldest", 7, expected.Count));
            Assert.Equal(s_naive.Newest(rows, filter), await NumbersAsync(app, kind, filter, "newest", 9, expected.Count));
            Assert.Equal(s_naive.Entered(rows, filter), await NumbersAsync(app, kind, filter, "entered", 6, expected.Count));
        }
    }

    // All numbers of a list, stretch by stretch; every stretch knows the total.
    private static async Task<List<int>> NumbersAsync(WatchApp app, RecordKind kind, Dictionary<string, string> filter, string order, int limit, int total)
    {
        var numbers = new List<int>();
        string? after = null;
        do
        {
            var url = AppUrls.With(AppUrls.Api(kind), [.. filter.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value)),
                new("order", order), new("limit", limit.ToString(CultureInfo.InvariantCulture)), new("after", after)]);
            var list = await app.GetJsonAsync<JsonList<JsonElement>>(url);
            Assert.True(list.Total == total, $"{url} has total {list.Total} in place of {total}.");
            Assert.True(list.Items.Count <= limit);
            numbers.AddRange(list.Items.Select(item => item.GetProperty("id").GetInt32()));
            after = list.Next;
        }
        while (after is not null);

        return numbers;
    }
}
