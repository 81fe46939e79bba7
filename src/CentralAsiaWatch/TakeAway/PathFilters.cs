using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.TakeAway;

/// <summary>The filters that pages mean by their path and query. Pure.</summary>
internal static class PathFilters
{
    /// <summary>The filter of a list page.</summary>
    public static RecordFilter OfList(FilterKind kind, IQueryCollection query, References references) =>
        // The weights of the index stand in the address of the page of leverage alone.
        RecordFilter.Read(kind, kind.Record == RecordKind.Leverage ? ExposureWeights.Without(query) : query, references);

    /// <summary>The events of the relation of two actors, with the relation; null where there is none.</summary>
    public static (RecordFilter? Filter, RelationPair? Relation) OfPair(string a, string b, IQueryCollection query, References references)
    {
        if (RelationPair.Find(a, b, references) is not { } pair)
        {
            return (null, null);
        }

        var values = query.ToDictionary(one => one.Key, one => one.Value, StringComparer.OrdinalIgnoreCase);
        values[RelationFilter.Parameter.Name] = RelationFilter.Value(pair);
        return (RecordFilter.Read(EventFilter.Kind, new QueryCollection(values), references), pair);
    }

    /// <summary>The same of one of the five states with Afghanistan.</summary>
    public static (RecordFilter? Filter, RelationPair? Relation) OfCountry(string slug, IQueryCollection query, References references) =>
        CentralAsia.States.Contains(slug) ? OfPair(slug, CentralAsia.Afghanistan, query, references) : (null, null);
}
