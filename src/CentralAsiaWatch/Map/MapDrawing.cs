using System.Globalization;
using System.Text;
using CentralAsiaWatch.Charts;

namespace CentralAsiaWatch.Map;

/// <summary>The map as a drawing.</summary>
public static class MapDrawing
{
    private const string Soft = "map-soft";
    private const string Frame = "map-frame";
    private const double Target = 17;
    private static readonly Lazy<SvgNode> s_land = new(() => Land(RegionGeography.Natural, MapProjection.Region));

    /// <summary>The map of a model.</summary>
    public static SvgNode Draw(MapModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var projection = MapProjection.Region;
        var labels = new LabelPlaces(projection.Width, projection.Height);
        foreach (var mark in model.Marks.Where(mark => !IsCountry(mark)))
        {
            labels.Take(mark.At.X, mark.At.Y, Math.Min(Radius(mark.Place.Precision), 7));
        }

        foreach (var line in model.Lines)
        {
            labels.Take(line.Badge.X, line.Badge.Y, 9);
        }

        var ordered = model.Marks.OrderByDescending(mark => IsCountry(mark) ? 0 : 1).ThenByDescending(mark => mark.Count?.Events ?? 0).ThenBy(mark => mark.Place.Slug, StringComparer.Ordinal).ToArray();
        return ChartFrame.Open("map", model.Title, model.Description, projection.Width, projection.Height, linked: true, "wide map")
            .Add(s_land.Value)
            .Add(SvgNode.Of("g").Add(model.Lines.SelectMany(Lines)))
            .Add(ordered.Select(mark => Mark(mark, labels)))
            .Add(model.Lines.Select(Badge));
    }

    /// <summary>A line as a state draws it, for the key.</summary>
    public static SvgNode KeyLine(string state) => Key(34).Add(Stroke("rt", "M0 6H34").With("stroke-dasharray", MapWords.Dashes(state)));

    /// <summary>A mark as a precision draws it, for the key.</summary>
    public static SvgNode KeyMark(string precision) => Key(24).Add(Disc(precision, new MapPoint(12, 6), Math.Min(Radius(precision), 11)));

    /// <summary>A capital without events, for the key.</summary>
    public static SvgNode KeyCapital() => Key(12).Add(Capital(new MapPoint(6, 6)));

    private static SvgNode Key(double width) => SvgNode.Of("svg").With("class", "glyph").With("width", width).With("height", 12).With("viewBox", $"0 0 {SvgNode.Number(width)} 12").With("aria-hidden", "true");

    private static SvgNode Land(RegionGeography geography, MapProjection projection)
    {
        var (width, height) = (projection.Width, Math.Round(projection.Height));
        var clip = SvgNode.Of("clipPath").With("id", Frame).Add(SvgNode.Of("rect").With("width", width).With("height", height));
        var gradient = SvgNode.Of("radialGradient").With("id", Soft)
            .Add(SvgNode.Of("stop").With("class", "g-ink").With("stop-opacity", ".5"), SvgNode.Of("stop").With("class", "g-ink").With("offset", "1").With("stop-opacity", "0"));
        return SvgNode.Of("g").Add(
            SvgNode.Of("defs").Add(clip, gradient),
            SvgNode.Of("g").With("clip-path", $"url(#{Frame})").Add(
                SvgNode.Of("rect").With("class", "sea").With("width", width).With("height", height),
                Area("around", geography.Around, projection),
                Area("core", geography.Core, projection),
                Area("sea", geography.Lakes, projection),
                Stroke("rv", Path(geography.Rivers.SelectMany(river => river.Lines), projection, closed: false)),
                Stroke("bd", Path(geography.Borders, projection, closed: false))),
            SvgNode.Of("g").With("class", "rn").With("aria-hidden", "true").Add(geography.Rivers.Select(river =>
            {
                var at = projection.Of(river.Label[1], river.Label[0]);
                return ChartFrame.Words(river.Name, at.X, at.Y, "t xs halo");
            })));
    }

    private static SvgNode Area(string @class, IEnumerable<IReadOnlyList<int>> rings, MapProjection projection) =>
        SvgNode.Of("path").With("class", @class).With("d", Path(rings, projection, closed: true));

    // Whole units and steps from the point before: a third of the bytes of places with decimals.
    private static string Path(IEnumerable<IReadOnlyList<int>> lines, MapProjection projection, bool closed)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            var (x, y) = (0, 0);
            for (var i = 0; i + 1 < line.Count; i += 2)
            {
                var point = projection.Of(line[i + 1] / 100.0, line[i] / 100.0);
                var (toX, toY) = ((int)Math.Round(point.X), (int)Math.Round(point.Y));
                if (i > 0 && toX == x && toY == y)
                {
                    continue;
                }

                var (stepX, stepY) = i == 0 ? (toX, toY) : (toX - x, toY - y);
                text.Append(i == 0 ? "M" : i == 2 ? "l" : stepX < 0 ? "" : " ");
                text.Append(CultureInfo.InvariantCulture, $"{stepX}{(stepY < 0 ? "" : " ")}{stepY}");
                (x, y) = (toX, toY);
            }

            text.Append(closed ? "z" : "");
        }

        return text.ToString();
    }

    private static SvgNode Stroke(string @class, string path) => SvgNode.Of("path").With("class", @class).With("d", path);

    private static IEnumerable<SvgNode> Lines(MapLine line)
    {
        var dashes = MapWords.Dashes(line.Route.Project.State);
        return line.Legs.Count > 0
            ? [Stroke("rt", string.Concat(line.Legs.Select(leg => $"M{Point(leg.Start)}Q{Point(leg.Control)} {Point(leg.End)}"))).With("stroke-dasharray", dashes)]
            : [SvgNode.Of("circle").With("class", "rt").With("cx", line.Badge.X).With("cy", line.Badge.Y).With("r", 13).With("stroke-dasharray", dashes)];
    }

    private static SvgNode Badge(MapLine line) => SvgNode.Of("a").With("href", line.Route.Project.Url)
        .With("aria-label", $"Route {line.Route.Number.ToString(CultureInfo.InvariantCulture)}: {line.Route.Project.Name}, {line.Route.Project.State}")
        .Add(
            Circle("hit", line.Badge, Target),
            Circle("todo", line.Badge, 9),
            ChartFrame.Words(line.Route.Number.ToString(CultureInfo.InvariantCulture), line.Badge.X, line.Badge.Y + 4, "mid num b"));

    private static SvgNode Mark(MapMark mark, LabelPlaces labels)
    {
        var words = mark.Place.Name + (mark.Number is null ? "" : $" {mark.Number}") + (mark.IsBeyond ? " →" : "");
        var radius = IsCountry(mark) ? 0 : mark.Count is null ? 3 : Math.Min(Radius(mark.Place.Precision), 7);
        var width = TextWidth.Of(words, bold: IsCountry(mark));
        // Where names crowd, the lesser places are marks alone: they are named when pointed at, and in the table.
        var place = IsCountry(mark) || mark.Count is null ? labels.Beside(mark.At.X, mark.At.Y, radius, width, IsCountry(mark)) : labels.BesideWhereFree(mark.At.X, mark.At.Y, radius, width);
        if (place is null)
        {
            return Marked(mark).Add(SvgNode.Of("title").Add(words));
        }

        var text = ChartFrame.Words(mark.Place.Name, Math.Round(place.X), Math.Round(place.Y), string.Join(' ', new[] { "halo", place.Anchor, IsCountry(mark) ? "b" : null, mark.Count is null ? "t" : null }.OfType<string>()));
        if (mark.Count is null || mark.Url is null)
        {
            return SvgNode.Of("g").With("aria-hidden", "true").Add(IsCountry(mark) ? [] : [Capital(mark.At)]).Add(text);
        }

        text = text.Add(SvgNode.Of("tspan").With("class", "num").Add($" {mark.Number}{(mark.IsBeyond ? " →" : "")}"));
        return Marked(mark).Add(text);
    }

    private static SvgNode Marked(MapMark mark) => SvgNode.Of("a").With("href", mark.Url).With("aria-label", MapWords.Describe(mark.Count!))
        .Add(Circle("hit", mark.At, Target), Disc(mark.Place.Precision, mark.At, Radius(mark.Place.Precision)));

    private static SvgNode Disc(string precision, MapPoint at, double radius) => IsSharp(precision)
        ? Circle("on", at, radius)
        : Circle(null, at, radius).With("fill", $"url(#{Soft})");

    private static SvgNode Capital(MapPoint at) => SvgNode.Of("rect").With("class", "off").With("x", at.X - 2.5).With("y", at.Y - 2.5).With("width", 5).With("height", 5);

    private static SvgNode Circle(string? @class, MapPoint at, double radius) =>
        SvgNode.Of("circle").With("class", @class).With("cx", at.X).With("cy", at.Y).With("r", radius);

    private static string Point(MapPoint point) => $"{SvgNode.Number(Math.Round(point.X))} {SvgNode.Number(Math.Round(point.Y))}";

    private static bool IsCountry(MapMark mark) => mark.Place.Kind == MapPlace.WholeCountry;

    private static bool IsSharp(string precision) => precision is "site" or "city";

    // The wider the place, the wider and softer its mark: nothing says where in it something happened.
    private static double Radius(string precision) => precision switch
    {
        "site" => 3.5,
        "city" => 4.5,
        "district" => 11,
        "province" or "border" => 18,
        "region" => 26,
        _ => 38,
    };
}
