using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>What the page of a relation can be narrowed to: days. The two sides stand in its path.</summary>
public static class RelationFilter
{
    /// <summary>Reads the query of an address.</summary>
    public static RecordFilter Read(RelationPair? pair, IQueryCollection query, References references) => RecordFilter.Read(
        new FilterKind(RecordKind.Event, $"Events between {pair?.A.Name} and {pair?.B.Name}", [FilterParameters.From, FilterParameters.To]), query, references);
}
