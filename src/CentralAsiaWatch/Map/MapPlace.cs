namespace CentralAsiaWatch.Map;

/// <summary>A place in the gazetteer.</summary>
/// <param name="Slug">As the filter on places has it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">Slug of the country it lies in; null where it lies in several.</param>
/// <param name="Latitude">Degrees, north positive.</param>
/// <param name="Longitude">Degrees, east positive.</param>
/// <param name="Precision">A term of <see cref="Vocabulary.Vocabularies.PlacePrecisions"/>: how wide the place is.</param>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="Source">A gazetteer's number, or how a point of ours was chosen.</param>
public sealed record MapPlace(string Slug, string Name, string? Country, double Latitude, double Longitude, string Precision, string Kind, string Source)
{
    public const string Capital = "capital";
    public const string WholeCountry = "country";

    /// <summary>What a place can be.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Capital, "city", "site", "district", "province", "border", "region", WholeCountry, "river", "crossing", "station", "substation", "canal head"];

    /// <summary>Where it stands in a drawing.</summary>
    public MapPoint In(MapProjection projection) => projection.Of(Latitude, Longitude);
}

/// <summary>Where places lie: <c>seeds/places.yaml</c>, read once at start.</summary>
public sealed class Gazetteer(IEnumerable<MapPlace> places)
{
    private readonly Dictionary<string, MapPlace> _places = places.ToDictionary(place => place.Slug, StringComparer.Ordinal);

    /// <summary>All places, in the order of the file.</summary>
    public IReadOnlyCollection<MapPlace> Places => _places.Values;

    /// <summary>The place with this slug, or null.</summary>
    public MapPlace? Find(string slug) => _places.GetValueOrDefault(slug);
}
