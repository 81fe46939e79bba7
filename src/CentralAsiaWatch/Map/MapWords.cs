using System.Globalization;
using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Map;

/// <summary>What the map shows, in words.</summary>
public static class MapWords
{
    /// <summary>The events of a place as a number: <c>8</c>, <c>1,000+</c>.</summary>
    public static string Number(PlaceCount count) => string.Create(CultureInfo.InvariantCulture, $"{count.Events:#,##0}{(count.IsCapped ? "+" : "")}");

    /// <summary>A place with its events, for those who do not see the mark.</summary>
    public static string Describe(PlaceCount count) => $"{count.Name}: {Number(count)} {(count is { Events: 1, IsCapped: false } ? "event" : "events")}";

    /// <summary>The events of a place under a filter, on the timeline.</summary>
    public static string Url(RecordFilter filter, string place) => AppUrls.With(
        AppUrls.Timeline,
        filter.Parts.Where(part => part.Parameter.Name != "place").Select(part => KeyValuePair.Create<string, string?>(part.Parameter.Name, part.Value))
            .Append(KeyValuePair.Create<string, string?>("place", place)));

    /// <summary>Coordinates: <c>34.53° N, 69.17° E</c>.</summary>
    public static string Coordinates(MapPlace place) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Math.Abs(place.Latitude):0.00}° {(place.Latitude < 0 ? "S" : "N")}, {Math.Abs(place.Longitude):0.00}° {(place.Longitude < 0 ? "W" : "E")}");

    /// <summary>How a state of a project is drawn.</summary>
    public static string Line(string state) => state switch
    {
        "promised" or "signed" => "short dashes",
        "under way" => "long dashes",
        "delivered" => "solid",
        _ => "dots",
    };

    /// <summary>The dashes of a state; null for a solid line.</summary>
    public static string? Dashes(string state) => state switch
    {
        "promised" or "signed" => "3 4",
        "under way" => "13 5",
        "delivered" => null,
        _ => "1 5",
    };
}
