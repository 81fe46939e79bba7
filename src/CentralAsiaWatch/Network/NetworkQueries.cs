using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Network;

/// <summary>Who does what to whom under a filter.</summary>
public sealed class NetworkQueries(EventQueries events, KeptCountQueries keptCounts, RecordList list, ReferenceCache references)
{
    /// <summary>The most events that are read one by one.</summary>
    public const int MostRead = 1_000;

    private const int TotalBound = 10_000;
    private const int MostKept = 100;

    private readonly KeptUntilWrite<KeptPeriod, IReadOnlyDictionary<int, int[]>> _quads = new(MostKept);

    /// <summary>The network under a filter of events.</summary>
    public async Task<NetworkView> ViewAsync(RecordFilter filter, CancellationToken cancellationToken)
    {
        var known = await references.ReferencesAsync(cancellationToken);
        var open = await list.OpenAsync(filter, TotalBound, cancellationToken);
        var isWhole = !open.Total.IsCapped && open.Total.Number <= MostRead;
        if (!isWhole && KeptPeriod.Of(filter) is { } period)
        {
            return new NetworkView(open.Total, NetworkCounting.KeptPairs, await KeptAsync(period, open.Total.Number, known, cancellationToken));
        }

        var stretch = await open.StretchAsync(new ListRequest(Limit: MostRead, NewestFirst: true));
        var rows = await events.RowsAsync(stretch.Places, cancellationToken);
        return new NetworkView(open.Total, isWhole ? NetworkCounting.EveryEvent : NetworkCounting.NewestEvents, NetworkGraph.Of(rows, known));
    }

    private async Task<NetworkGraph> KeptAsync(KeptPeriod period, int total, References known, CancellationToken cancellationToken)
    {
        var lead = RecordFacets.Name(RecordKind.Event, "pair:");
        var facets = await references.FacetsAsync(cancellationToken);
        var pairs = facets.Where(facet => facet.Value.Count > 0 && facet.Key.StartsWith(lead, StringComparison.Ordinal))
            .Select(facet => (Slugs: facet.Key[lead.Length..].Split(','), facet.Value))
            .Where(pair => pair.Slugs is [var one, var other] && known.Actors.ContainsKey(one) && known.Actors.ContainsKey(other))
            .OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Slugs[0], StringComparer.Ordinal).ThenBy(pair => pair.Slugs[1], StringComparer.Ordinal)
            .ToArray();
        var quads = await _quads.GetAsync(known, period, () => keptCounts.QuadsAsync([.. pairs.Take(NetworkGraph.MostEdges).Select(pair => pair.Value.Id)], period, cancellationToken));
        var edges = pairs.Take(NetworkGraph.MostEdges).Where(pair => quads.ContainsKey(pair.Value.Id))
            .Select(pair => new NetworkEdge(pair.Slugs[0], pair.Slugs[1], true, quads[pair.Value.Id], 0)).ToArray();
        var counts = edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct(StringComparer.Ordinal)
            .ToDictionary(slug => slug, slug => facets.GetValueOrDefault(RecordFacets.Name(RecordKind.Event, RecordFacets.Actor(slug)))?.Count ?? 0, StringComparer.Ordinal);
        var graph = NetworkGraph.Of(edges, counts, total, known);
        var left = pairs.Skip(NetworkGraph.MostEdges).ToArray();
        var more = left.SelectMany(pair => pair.Slugs).Except(counts.Keys, StringComparer.Ordinal).Count();
        return graph with { MoreEdges = graph.MoreEdges + left.Length, MoreActors = graph.MoreActors + more };
    }
}
