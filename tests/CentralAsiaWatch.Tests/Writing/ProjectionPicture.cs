using System.Text.Json.Nodes;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Writing;

/// <summary>Everything that is computed from the records of a store, as text to compare.</summary>
internal static class ProjectionPicture
{
    /// <summary>Facets, counts by period, rows, public JSON and what a search finds.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(WatchApp app) => [.. Rows(app.StoreFile), .. await ItemsAsync(app), .. await FoundAsync(app)];

    // Facets by name, for their numbers follow the order of writing. A facet that nothing has any more is as good as none.
    private static List<string> Rows(string file)
    {
        using var store = Store.Open(file);
        var rows = store.RecordFacets.ToArray();
        var facets = store.Facets.ToArray();
        Assert.All(facets, facet => Assert.Equal(rows.Count(row => row.FacetId == facet.Id), facet.Count));
        var names = facets.ToDictionary(facet => facet.Id, facet => facet.Name);
        string[] all =
        [
            .. facets.Where(facet => facet.Words is not null && facet.Count > 0).Select(facet => $"{facet.Name} is read as {facet.Words}"),
            .. rows.Select(row => FormattableString.Invariant($"{names[row.FacetId]} has {row.SortKey} {row.Number}")),
            .. store.FacetQuarters.AsEnumerable().Where(row => row.Count != 0 || row.ScoreSum != 0)
                .Select(row => FormattableString.Invariant($"{names[row.FacetId]} in {row.Quarter} of {row.Quad}: {row.Count}, {row.ScoreSum:0.000}")),
            .. store.FacetYears.AsEnumerable().Where(row => row.Counts.Any(count => count != 0))
                .Select(row => FormattableString.Invariant($"{names[row.FacetId]} in {row.Year}: {string.Join(' ', row.Counts)}, {Convert.ToHexString(row.Places)}")),
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
