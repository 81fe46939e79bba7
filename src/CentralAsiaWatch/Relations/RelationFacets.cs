using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>The facets that hold a relation's records.</summary>
internal sealed record RelationFacets(
    IReadOnlyList<FacetEntry?> Events, FacetEntry? Ladder, IReadOnlyList<FacetEntry?> Agreements, FacetEntry? Projects, FacetEntry? Figures, FacetEntry? Leverage)
{
    public static RelationFacets None { get; } = new([], null, [], null, null, null);

    public IEnumerable<FacetEntry?> Others => [Ladder, .. Agreements, Projects, Figures, Leverage];

    /// <summary>True where all events may be loaded.</summary>
    public bool AreFew => Events.Sum(entry => entry?.Count ?? 0) <= RelationQueries.MaximumEvents;

    public static RelationFacets Of(RelationPair pair, References known, RelationReader reader)
    {
        var facet = RecordFacets.Pair(pair.A.Slug, pair.B.Slug);
        var agreements = pair.Exposed is { } state ? reader.Entry(RecordKind.Agreement, RecordFacets.Actor(state.Slug)) : null;
        return new RelationFacets(
            [.. pair.EventFacets(known).Select(name => reader.Entry(RecordKind.Event, name))],
            pair.LadderOf is { } of ? reader.Entry(RecordKind.Event, RecordFacets.Ladder(of.Slug)) : null,
            [reader.Entry(RecordKind.Agreement, facet), agreements],
            reader.Entry(RecordKind.Project, facet),
            reader.Entry(RecordKind.Figure, facet),
            reader.Entry(RecordKind.Leverage, facet));
    }
}
