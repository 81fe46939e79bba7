namespace CentralAsiaWatch.Map;

/// <summary>A point in a drawing, in its units, from the upper left corner.</summary>
public readonly record struct MapPoint(double X, double Y);

/// <summary>
/// An equirectangular projection with one standard parallel: along it distances are true in both directions, and meridians and parallels are straight,
/// so that a place can be checked against its coordinates with a ruler. Pure.
/// </summary>
/// <param name="West">Longitude of the left edge, degrees.</param>
/// <param name="East">Longitude of the right edge.</param>
/// <param name="South">Latitude of the lower edge.</param>
/// <param name="North">Latitude of the upper edge.</param>
/// <param name="StandardParallel">The latitude whose scale is true.</param>
/// <param name="Width">Width of the drawing in its units.</param>
public sealed record MapProjection(double West, double East, double South, double North, double StandardParallel, double Width)
{
    /// <summary>Central Asia and Afghanistan with their surroundings, 900 units wide.</summary>
    public static MapProjection Region { get; } = new(46, 88, 29, 55.5, 39, 900);

    /// <summary>Height of the drawing in its units.</summary>
    public double Height => (North - South) * PerDegreeOfLatitude;

    private double PerDegreeOfLongitude => Width / (East - West);

    private double PerDegreeOfLatitude => PerDegreeOfLongitude / Math.Cos(StandardParallel * Math.PI / 180);

    /// <summary>Where a place stands.</summary>
    public MapPoint Of(double latitude, double longitude) => new((longitude - West) * PerDegreeOfLongitude, (North - latitude) * PerDegreeOfLatitude);

    /// <summary>The place that stands at a point: the way back.</summary>
    public (double Latitude, double Longitude) PlaceAt(MapPoint point) => (North - (point.Y / PerDegreeOfLatitude), West + (point.X / PerDegreeOfLongitude));

    /// <summary>Whether a point lies in the frame.</summary>
    public bool Contains(MapPoint point) => point.X >= 0 && point.X <= Width && point.Y >= 0 && point.Y <= Height;

    /// <summary>The point of the frame nearest to a point beyond it, so far inside; a point that lies further inside stays.</summary>
    public MapPoint Within(MapPoint point, double inside) => new(Math.Clamp(point.X, inside, Width - inside), Math.Clamp(point.Y, inside, Height - inside));
}
