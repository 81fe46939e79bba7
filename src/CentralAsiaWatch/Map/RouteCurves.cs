namespace CentralAsiaWatch.Map;

/// <summary>One leg of a route in a drawing: a curve of two ends and one control point.</summary>
public sealed record RouteLeg(MapPoint Start, MapPoint Control, MapPoint End)
{
    /// <summary>The middle of the curve.</summary>
    public MapPoint Middle => new((Start.X + (2 * Control.X) + End.X) / 4, (Start.Y + (2 * Control.Y) + End.Y) / 4);
}

/// <summary>
/// The routes of projects as curves. The documents name a route by its countries and no more, so the lines are schematic: they join the points of the places
/// named, and several between the same two bow apart so that each can be seen. Pure.
/// </summary>
public static class RouteCurves
{
    // How far the control points of two neighbouring curves stand apart; the curves themselves half of it.
    private const double Apart = 44;

    /// <summary>The legs of each route, in the order given; none for a route of fewer than two points.</summary>
    public static IReadOnlyList<IReadOnlyList<RouteLeg>> Of(IReadOnlyList<IReadOnlyList<MapPoint>> routes)
    {
        var together = routes.SelectMany(Legs).GroupBy(Key).ToDictionary(same => same.Key, same => same.Count());
        var drawn = new Dictionary<(MapPoint, MapPoint), int>();
        return [.. routes.Select(route => (IReadOnlyList<RouteLeg>)[.. Legs(route).Select(leg =>
        {
            var key = Key(leg);
            var place = drawn[key] = drawn.GetValueOrDefault(key) + 1;
            return Bowed(leg, key, (place - 1 - ((together[key] - 1) / 2.0)) * Apart);
        })])];
    }

    private static IEnumerable<(MapPoint From, MapPoint To)> Legs(IReadOnlyList<MapPoint> route) =>
        route.Zip(route.Skip(1)).Where(leg => leg.First != leg.Second);

    // Both ways along the same two points are one key, so that a way back does not cover the way there.
    private static (MapPoint, MapPoint) Key((MapPoint From, MapPoint To) leg) =>
        (leg.From.X, leg.From.Y).CompareTo((leg.To.X, leg.To.Y)) <= 0 ? (leg.From, leg.To) : (leg.To, leg.From);

    private static RouteLeg Bowed((MapPoint From, MapPoint To) leg, (MapPoint One, MapPoint Other) key, double by)
    {
        var (x, y) = (key.Other.X - key.One.X, key.Other.Y - key.One.Y);
        var length = Math.Sqrt((x * x) + (y * y));
        var control = new MapPoint(((key.One.X + key.Other.X) / 2) - (y / length * by), ((key.One.Y + key.Other.Y) / 2) + (x / length * by));
        return new RouteLeg(leg.From, control, leg.To);
    }
}
