using System.Text.Json.Nodes;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Filtering;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Writing;

/// <summary>
/// What is computed on write (facets, counts, quarters, rows, JSON, search) is the same whether the records came step by step, with corrections on the way,
/// or all at once as they are in the end.
/// </summary>
public sealed class ProjectionAfterAnyHistoryTests
{
    private const int Histories = 8;
    private const int Steps = 10;
    private const int Numbers = 8;

    [Fact]
    public void AnyHistory_LeavesWhatWritingItsEndAtOnceLeaves() => Properties.Hold(Gen.ArrayOf(Step, Steps), Histories, async steps =>
    {
        await using var grown = await WatchApp.StartAsync();
        await grown.HasAsync(GeneratedRecords.Background);
        foreach (var step in steps)
        {
            await grown.HasAsync(step);
        }

        await using var fresh = await WatchApp.StartAsync();
        await fresh.HasAsync([.. GeneratedRecords.Background.Concat(steps.SelectMany(step => step))
            .GroupBy(content => (content.Kind, content.Key)).Select(versions => versions.Last())]);

        Assert.Equal(Projection(fresh.StoreFile), Projection(grown.StoreFile));
        Assert.Equal(await ItemsAsync(fresh), await ItemsAsync(grown));
        Assert.Equal(await FoundAsync(fresh), await FoundAsync(grown));
    });

    // One or two records at a time: events and agreements as they come, an actor renamed or moved, a source graded anew.
    private static Gen<RecordContent[]> Step =>
        from records in Gen.ArrayOf(
            Gen.Frequency(
                (4, GeneratedRecords.Events(Numbers).Select(events => (RecordContent)events[0])),
                (2, GeneratedRecords.Agreements(Numbers).Select(agreements => (RecordContent)agreements[0])),
                (2, Actor),
                (1, Source)),
            2)
        select records.DistinctBy(record => (record.Kind, record.Key)).ToArray();

    private static Gen<RecordContent> Actor =>
        from which in Gen.Elements(
            A.UsualActor("taliban"),
            A.UsualActor("taliban") with { Parent = null },
            A.Actor("foreign-ministry", "authority") with { Parent = "taliban" },
            A.Actor("foreign-ministry", "authority") with { Parent = "uzbekistan" },
            A.State("kazakhstan"))
        from name in Gen.Elements("One", "Other", "Third")
        select (RecordContent)(which with { Name = name });

    private static Gen<RecordContent> Source =>
        from slug in Gen.Elements(GeneratedRecords.Reliability.Keys.ToArray())
        from letter in Gen.Elements("A", "B", "C", "F")
        select (RecordContent)A.Source(slug, letter);

    // Facets by name, for their numbers follow the order of writing. A facet that nothing has any more is as good as none.
    private static List<string> Projection(string file)
    {
        using var store = Store.Open(file);
        var rows = store.RecordFacets.ToArray();
        var facets = store.Facets.ToArray();
        Assert.All(facets, facet => Assert.Equal(rows.Count(row => row.FacetId == facet.Id), facet.Count));
        var names = facets.ToDictionary(facet => facet.Id, facet => facet.Name);
        string[] all =
        [
            .. rows.Select(row => FormattableString.Invariant($"{names[row.FacetId]} has {row.SortKey} {row.Number}")),
            .. store.FacetQuarters.AsEnumerable().Where(row => row.Count != 0 || row.ScoreSum != 0)
                .Select(row => FormattableString.Invariant($"{names[row.FacetId]} in {row.Quarter} of {row.Quad}: {row.Count}, {row.ScoreSum:0.000}")),
            .. store.Events.AsEnumerable().Select(row => FormattableString.Invariant($"event {row.Number} {row.Title} {row.Date} {row.Grade} {row.IsContested} {row.SortKey} {row.Who} {row.RestsOn} {row.Score}")),
            .. store.Agreements.AsEnumerable().Select(row => FormattableString.Invariant($"agreement {row.Number} {row.Title} {row.Date} {row.Grade} {row.IsContested} {row.SortKey}")),
            .. store.Actors.AsEnumerable().Select(row => FormattableString.Invariant($"actor {row.Number} {row.Title} {row.ParentNumber} {row.Country} {row.SortKey}")),
            .. store.Citations.AsEnumerable().Select(row => FormattableString.Invariant($"{row.RecordKind} {row.RecordNumber}.{row.Position} cites {row.SourceNumber} {row.Paragraph} {row.Credibility} {row.Stance} {row.Field} {row.Says}")),
        ];
        return [.. all.Order(StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<string>> ItemsAsync(WatchApp app)
    {
        var items = new List<string>();
        foreach (var kind in RecordKinds.All)
        {
            var list = await app.GetJsonAsync<JsonList<JsonObject>>($"{AppUrls.Api(kind)}?limit=500");
            foreach (var item in list.Items)
            {
                // How often a record was written differs; what it says does not.
                item.Remove("version");
                items.Add(item.ToJsonString());
            }
        }

        return items;
    }

    private static async Task<IEnumerable<string>> FoundAsync(WatchApp app)
    {
        var found = new List<string>();
        foreach (var word in new[] { "canal", "railway", "one", "other", "third", "uzbekistan", "2023" })
        {
            foreach (var kind in new[] { RecordKind.Event, RecordKind.Agreement, RecordKind.Actor })
            {
                var list = await app.GetJsonAsync<JsonList<JsonObject>>($"{AppUrls.Api(kind)}?limit=500&text={word}");
                found.Add($"{word}: {kind} {string.Join(' ', list.Items.Select(item => item["id"]!.GetValue<int>()))}");
            }
        }

        return found;
    }
}
