using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>What the lanes of a timeline stand for.</summary>
/// <param name="Code">As it stands in the address.</param>
/// <param name="Words">As it is read: <c>by direction</c>.</param>
/// <param name="Facet">How the facets begin by which such lanes are counted where there are too many events to read.</param>
/// <param name="Parameter">The filter that shows one lane alone.</param>
public sealed record LaneDimension(string Code, string Words, string Facet, string Parameter)
{
    /// <summary>Who acts on whom.</summary>
    public static LaneDimension Direction { get; } = new("direction", "direction", RecordFacets.Direction(""), "direction");

    /// <summary>The state that a participant belongs to.</summary>
    public static LaneDimension Country { get; } = new("country", "country", RecordFacets.Actor(""), "actor");

    /// <summary>Each participant.</summary>
    public static LaneDimension Actor { get; } = new("actor", "actor", RecordFacets.Actor(""), "actor");

    /// <summary>The PLOVER type.</summary>
    public static LaneDimension Type { get; } = new("type", "type", RecordFacets.Type(""), "type");

    /// <summary>Each PLOVER context.</summary>
    public static LaneDimension Context { get; } = new("context", "context", RecordFacets.Context(""), "context");

    /// <summary>Each place.</summary>
    public static LaneDimension Place { get; } = new("place", "place", RecordFacets.Place(""), "place");

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static IReadOnlyList<LaneDimension> All { get; } = [Direction, Country, Actor, Type, Context, Place];

    /// <summary>The dimension of a code; null for none.</summary>
    public static LaneDimension? Find(string? code) => All.FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.OrdinalIgnoreCase));
}
