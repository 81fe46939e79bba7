using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Network;

/// <summary>The network as a ring of actors with curves between them.</summary>
public static class NetworkDrawing
{
    private const double Around = 182;
    private const double Target = 13;
    private const double MostWidth = 5;

    // Numbers on the heaviest edges only: more of them would cover the picture.
    private const int MostNumbers = 12;

    /// <summary>The drawing of a network.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="title">Its name.</param>
    /// <param name="actorUrl">Where an actor leads.</param>
    /// <param name="edgeUrl">Where an edge leads.</param>
    /// <param name="edgeWords">An edge in words.</param>
    public static SvgNode Draw(NetworkGraph graph, string title, Func<NetworkActor, string> actorUrl, Func<NetworkEdge, string> edgeUrl, Func<NetworkEdge, string> edgeWords)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var centre = NetworkLayout.Radius(graph.Actors) + Around;
        var places = NetworkLayout.Of(graph.Actors, centre).ToDictionary(place => place.Actor.Actor.Slug, StringComparer.Ordinal);
        var most = graph.Edges.Select(edge => edge.Weight).DefaultIfEmpty(1).Max();
        var curves = graph.Edges.SelectMany(edge => NetworkCurve.Of(edge, places[edge.From], places[edge.To], centre, most)).ToArray();
        var description = $"{NumberWords.Count(graph.Actors.Count, "actor")}, {NumberWords.Count(graph.Edges.Count, "line")} between them. The table below has a row for each line.";
        return ChartFrame.Open("net", title, description, 2 * centre, 2 * centre, linked: true, "wide net")
            .Add(curves.GroupBy(curve => (curve.Quad, curve.Width)).OrderByDescending(same => same.Key.Width).Select(Lines))
            .Add(curves.Where(curve => curve.Arrow is not null).GroupBy(curve => curve.Quad).OrderBy(same => same.Key).Select(Arrows))
            .Add(Numbers(graph, curves).Select(number => Number(number, edgeUrl, edgeWords)))
            .Add(places.Values.Select(place => Actor(place, actorUrl)));
    }

    // Lines of one quad and width are one element: an element for each would be most of the page.
    private static SvgNode Lines(IGrouping<(int Quad, double Width), NetworkCurve> curves) => SvgNode.Of("path")
        .With("class", curves.Key.Quad == 0 ? "rt" : $"none t{curves.Key.Quad}").With("stroke-width", curves.Key.Width)
        .With("stroke-dasharray", Dashes(curves.Key.Quad)).With("d", string.Concat(curves.Select(curve => curve.Path)));

    /// <summary>Words are dashed, deeds are solid, hosting is dotted: a thin line has no fill to tell verbal from material.</summary>
    internal static string? Dashes(int quad) => quad switch
    {
        0 => "1 5",
        1 or 3 => "7 3",
        _ => null,
    };

    /// <summary>A line as a quad is drawn, for the key; 0 for hosting.</summary>
    public static SvgNode KeyLine(int quad) => SvgNode.Of("svg").With("class", "glyph").With("width", 34).With("height", 12).With("viewBox", "0 0 34 12").With("aria-hidden", "true")
        .Add(SvgNode.Of("path").With("class", quad == 0 ? "rt" : $"none t{quad}").With("stroke-width", 3).With("stroke-dasharray", Dashes(quad)).With("d", "M0 6H34"));

    private static SvgNode Arrows(IGrouping<int, NetworkCurve> curves) =>
        SvgNode.Of("path").With("class", curves.Key == 0 ? "ink" : $"l{curves.Key}").With("d", string.Concat(curves.Select(curve => curve.Arrow)));

    private static List<NetworkCurve> Numbers(NetworkGraph graph, IReadOnlyList<NetworkCurve> curves)
    {
        var placed = new List<NetworkCurve>();
        foreach (var edge in graph.Edges.Where(edge => edge.Weight > 1))
        {
            var curve = curves.First(one => one.Edge == edge);
            if (placed.Count < MostNumbers && placed.All(other => Math.Max(Math.Abs(other.MiddleX - curve.MiddleX), Math.Abs(other.MiddleY - curve.MiddleY)) > 2 * Target))
            {
                placed.Add(curve);
            }
        }

        return placed;
    }

    private static SvgNode Number(NetworkCurve curve, Func<NetworkEdge, string> url, Func<NetworkEdge, string> words) => SvgNode.Of("a").With("href", url(curve.Edge)).With("aria-label", words(curve.Edge))
        .Add(
            SvgNode.Of("circle").With("class", "hit").With("cx", curve.MiddleX).With("cy", curve.MiddleY).With("r", Target),
            ChartFrame.Words(curve.Edge.Weight.ToString(System.Globalization.CultureInfo.InvariantCulture), curve.MiddleX, curve.MiddleY + 4, "mid halo num"));

    private static SvgNode Actor(NetworkPlace place, Func<NetworkActor, string> url)
    {
        var isLeft = place.Angle > Math.PI;
        // The label goes on outward from the middle, and never stands on its head.
        var degrees = (place.Angle * 180 / Math.PI) - (isLeft ? 270 : 90);
        var (x, y) = (Math.Round(place.X), Math.Round(place.Y));
        var words = TextWidth.Fit(place.Actor.Actor.Name, Around - 16);
        var text = SvgNode.Of("text").With("class", isLeft ? "halo e" : "halo").With("x", isLeft ? -10 : 10).With("y", 4).Add(words);
        return SvgNode.Of("a").With("href", url(place.Actor)).With("aria-label", words == place.Actor.Actor.Name ? null : place.Actor.Actor.Name)
            .With("transform", FormattableString.Invariant($"translate({SvgNode.Number(x)} {SvgNode.Number(y)})rotate({degrees:0})"))
            .Add(
                SvgNode.Of("circle").With("class", "hit").With("r", Target),
                SvgNode.Of("circle").With("class", NetworkLayout.Group(place.Actor) <= 2 ? "on" : "off").With("r", 5),
                text);
    }

    internal static double Width(int weight, int most) => Math.Max(1, Math.Round(MostWidth * Math.Sqrt((double)weight / most)));

    /// <summary>Words of a line's parts: <c>3 verbal cooperation, 1 material conflict</c>.</summary>
    public static string Words(NetworkEdge edge) => string.Join(", ", Quads.All.Where(quad => edge.Quads[(int)quad - 1] > 0)
        .Select(quad => FormattableString.Invariant($"{edge.Quads[(int)quad - 1]} {quad.Words()}")).Concat(edge.Hosted > 0 ? [FormattableString.Invariant($"{edge.Hosted} hosted")] : []));
}
