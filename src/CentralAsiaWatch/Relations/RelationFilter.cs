using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>What the page of a relation can be narrowed to: days. The two sides stand in its path.</summary>
public static class RelationFilter
{
    /// <summary>
    /// The events of a relation as its page counts them. A pair alone leaves out the acts of armed groups against a side that name only that side, which
    /// the page of a relation with Afghanistan has.
    /// </summary>
    public static FilterParameter Parameter { get; } = new(
        "relation", "Relation", "two slugs of actors with a comma between, such as tajikistan,afghanistan, that do not belong to each other", Read)
    {
        Example = "tajikistan,afghanistan",
    };

    /// <summary>The value of <see cref="Parameter"/> for two sides.</summary>
    public static string Value(RelationPair pair) => $"{pair.A.Slug},{pair.B.Slug}";

    /// <summary>Reads the query of an address.</summary>
    public static RecordFilter Read(RelationPair? pair, IQueryCollection query, References references) => RecordFilter.Read(
        new FilterKind(RecordKind.Event, $"Events between {pair?.A.Name} and {pair?.B.Name}", [FilterParameters.From, FilterParameters.To, FilterParameters.Collection]), query, references);

    private static FilterReading Read(string value, References references)
    {
        var slugs = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (slugs.Length != 2 || RelationPair.Find(slugs[0], slugs[1], references) is not { } pair)
        {
            return new FilterReading.Unreadable();
        }

        // The first facet is the pair itself; the others are one armed group each and need no name of their own: the same words are said once.
        var facets = pair.EventFacets(references).ToArray();
        var words = $"{pair.A.Name} and {pair.B.Name}{(facets.Length == 1 ? "" : ", armed groups included")}";
        return new FilterReading.AnyOf("in the relation of", [.. facets.Select(facet => KeyValuePair.Create(facet, words))]);
    }
}
