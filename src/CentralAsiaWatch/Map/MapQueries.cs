using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Projects;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Map;

/// <summary>Where the events under a filter took place, and which ways the projects take.</summary>
public sealed class MapQueries(IDbContextFactory<WatchDbContext> dbFactory, RecordList list, RecordQueries records, KeptCountQueries keptCounts, ReferenceCache references, Gazetteer gazetteer)
{
    /// <summary>The most events that are read one by one; of more, each place is counted in the index.</summary>
    public const int MostRead = 300;

    /// <summary>The bound up to which the events of one place are counted.</summary>
    public const int PlaceBound = 1_000;

    /// <summary>The most places and the most projects that are drawn.</summary>
    public const int MostDrawn = 60;

    private const int TotalBound = 10_000;

    /// <summary>The map under a filter of events.</summary>
    public async Task<MapView> ViewAsync(RecordFilter filter, CancellationToken cancellationToken)
    {
        var open = await list.OpenAsync(filter, TotalBound, cancellationToken);
        var (places, placeless) = filter.Text is not null || (!open.Total.IsCapped && open.Total.Number <= MostRead)
            ? await ReadAsync(open, cancellationToken)
            : (await CountAsync(filter, cancellationToken), null);
        var projects = RecordFilter.Of(ProjectFilter.Kind, await references.ReferencesAsync(cancellationToken));
        var (items, _, total) = await records.ItemsAsync<ProjectItem>(projects, new ListRequest(Limit: MostDrawn), TotalBound, cancellationToken);
        PeriodSize? precision = placeless is null && KeptPeriod.Of(filter) is { IsAll: false, Size: var size } ? size : null;
        return new MapView(open.Total, [.. places.OrderByDescending(place => place.Events).ThenBy(place => place.Name, StringComparer.Ordinal)], placeless, precision, [.. items.Select(Route)], total.Number);
    }

    private async Task<(IEnumerable<PlaceCount> Places, int? Placeless)> ReadAsync(OpenList open, CancellationToken cancellationToken)
    {
        var stretch = await open.StretchAsync(new ListRequest(Limit: RecordList.MaximumTextHits, NewestFirst: true));
        var numbers = stretch.Places.Select(place => place.Number).ToArray();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var json = await db.Events.AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number)).Select(row => row.Json).ToListAsync(cancellationToken);
        var named = json.Select(one => RecordQueries.Read<EventItem>(one).Places.DistinctBy(place => place.Slug).ToArray()).ToArray();
        return (
            named.SelectMany(places => places).GroupBy(place => place.Slug, StringComparer.Ordinal)
                .Select(same => new PlaceCount(same.Key, same.First().Name, gazetteer.Find(same.Key), same.Count(), false, same.Count(place => place.Inferred))),
            named.Count(places => places.Length == 0));
    }

    private async Task<IEnumerable<PlaceCount>> CountAsync(RecordFilter filter, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        var lead = RecordFacets.Name(RecordKind.Event, RecordFacets.Place(""));
        var asked = filter.Parts.Where(part => part.Parameter.Name == "place").Select(part => part.Reading).OfType<FilterReading.AnyOf>()
            .SelectMany(any => any.Choices).Select(choice => choice.Key).ToHashSet(StringComparer.Ordinal);
        var facets = (await references.FacetsAsync(cancellationToken))
            .Where(facet => facet.Value.Count > 0 && facet.Key.StartsWith(lead, StringComparison.Ordinal))
            .Select(facet => (Slug: facet.Key[lead.Length..], Name: known.FacetWords.GetValueOrDefault(facet.Key, facet.Key[lead.Length..]), facet.Value.Id, facet.Value.Count))
            .Where(place => asked.Count == 0 || asked.Contains(RecordFacets.Place(place.Slug)))
            .OrderByDescending(place => place.Count).ThenBy(place => place.Slug, StringComparer.Ordinal).Take(MostDrawn).ToArray();
        var kept = KeptPeriod.Of(filter) is { IsAll: false } period ? await keptCounts.QuadsAsync([.. facets.Select(place => place.Id)], period, cancellationToken) : null;
        var counts = new List<PlaceCount>();

        // A period that cuts a month is counted place by place: of each, what reaches into it is looked for among all that begins before it.
        foreach (var (slug, name, id, count) in facets)
        {
            // Without other conditions the counts kept on write are the answer.
            var total = filter.IsEmpty ? new ListTotal(count, false)
                : kept is not null ? new ListTotal(kept.GetValueOrDefault(id)?.Sum() ?? 0, false)
                : await list.TotalAsync(filter.With("place", slug, known), PlaceBound, cancellationToken);
            if (total.Number > 0)
            {
                counts.Add(new PlaceCount(slug, name, gazetteer.Find(slug), total.Number, total.IsCapped, null));
            }
        }

        return counts;
    }

    private MapRoute Route(ProjectItem item, int index)
    {
        var points = item.Route.Select(name => (Name: name, Place: gazetteer.Find(Slug.From(name)))).ToArray();
        return new MapRoute(index + 1, item, [.. points.Select(point => point.Place).OfType<MapPlace>()], [.. points.Where(point => point.Place is null).Select(point => point.Name)]);
    }
}
