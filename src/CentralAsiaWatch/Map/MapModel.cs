using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;

namespace CentralAsiaWatch.Map;

/// <summary>A place on the map.</summary>
/// <param name="Place">The place.</param>
/// <param name="At">Where it stands; at the frame's edge for one beyond it.</param>
/// <param name="IsBeyond">True for a place beyond the frame.</param>
/// <param name="Count">Its events; null where it is drawn for orientation.</param>
/// <param name="Url">Its events on the timeline; null without events.</param>
public sealed record MapMark(MapPlace Place, MapPoint At, bool IsBeyond, PlaceCount? Count, string? Url)
{
    /// <summary>Its events as a number: <c>8</c>, <c>1,000+</c>; null for none.</summary>
    public string? Number => Count is null ? null : MapWords.Number(Count);
}

/// <summary>A route on the map.</summary>
/// <param name="Route">The project with its number.</param>
/// <param name="Legs">Its curves; none for a route known by one place.</param>
/// <param name="Badge">Where its number stands.</param>
public sealed record MapLine(MapRoute Route, IReadOnlyList<RouteLeg> Legs, MapPoint Badge);

/// <summary>Everything the map draws above the land. Pure.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Description">What it says, in words.</param>
/// <param name="Marks">Places with events, then countries and capitals for orientation.</param>
/// <param name="Lines">Routes.</param>
public sealed record MapModel(string Title, string Description, IReadOnlyList<MapMark> Marks, IReadOnlyList<MapLine> Lines)
{
    private const double Edge = 14;

    // A route known by one place stands beside it, so that it does not cover what happened there.
    private const double Beside = 16;

    /// <summary>The picture of a view.</summary>
    public static MapModel Of(MapView view, Gazetteer gazetteer, RecordFilter filter, MapProjection projection)
    {
        var drawn = view.Places.Where(count => count.At is not null).ToArray();
        var named = drawn.Select(count => count.Slug).ToHashSet(StringComparer.Ordinal);
        var others = gazetteer.Places.Where(place => place.Kind is MapPlace.Capital or MapPlace.WholeCountry && !named.Contains(place.Slug))
            .Where(place => projection.Contains(place.In(projection)));
        return new MapModel(
            $"{filter.Words} on the map",
            $"{NumberWords.Count(drawn.Length, "place")} with events and {NumberWords.Count(view.Routes.Count(route => route.Points.Count > 0), "route")} of projects. The tables on this page list the same.",
            [
                .. drawn.Select(count => Mark(count.At!, count, MapWords.Url(filter, count.Slug), projection)),
                .. others.Select(place => Mark(place, null, null, projection)),
            ],
            Drawn(view.Routes, projection));
    }

    private static MapMark Mark(MapPlace place, PlaceCount? count, string? url, MapProjection projection)
    {
        var at = place.In(projection);
        return new MapMark(place, projection.Within(at, Edge), !projection.Contains(at), count, url);
    }

    private static IReadOnlyList<MapLine> Drawn(IReadOnlyList<MapRoute> routes, MapProjection projection)
    {
        var known = routes.Where(route => route.Points.Count > 0).ToArray();
        var legs = RouteCurves.Of([.. known.Select(route => (IReadOnlyList<MapPoint>)[.. route.Points.Select(point => projection.Within(point.In(projection), 0))])]);
        return [.. known.Select((route, index) => new MapLine(route, legs[index], Badge(route, legs[index], projection)))];
    }

    private static MapPoint Badge(MapRoute route, IReadOnlyList<RouteLeg> legs, MapProjection projection)
    {
        if (legs.Count > 0)
        {
            return legs[legs.Count / 2].Middle;
        }

        var only = projection.Within(route.Points[0].In(projection), Edge);
        return only with { X = only.X - Beside };
    }
}
