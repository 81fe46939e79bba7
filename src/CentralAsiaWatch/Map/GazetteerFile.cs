using CentralAsiaWatch.Options;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Seeding;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Map;

/// <summary>The gazetteer among the seed files. It holds no records: it is read at each start and not written to the store.</summary>
internal static class GazetteerFile
{
    public const string Name = "places.yaml";

    /// <summary>Reads the gazetteer of a folder of seed files; a folder without one has no places, and all are then listed as not on the map.</summary>
    /// <param name="seeds">The folder as configured; empty for none.</param>
    /// <exception cref="StartProblemException">The file is not sound.</exception>
    public static Gazetteer Load(string seeds)
    {
        var path = seeds.Length == 0 ? null : Path.Combine(Path.GetFullPath(seeds, AppContext.BaseDirectory), Name);
        if (!File.Exists(path))
        {
            return new Gazetteer([]);
        }

        var problems = new List<SeedProblem>();
        var places = Read(path, problems);
        return problems.Count == 0
            ? new Gazetteer(places)
            : throw new StartProblemException(
                $"The gazetteer cannot be taken; nothing was changed. Mend this and start again:{Environment.NewLine}{string.Join(Environment.NewLine, problems.OrderBy(problem => problem.Line).Select(problem => $"  {problem}"))}");
    }

    private static IReadOnlyList<MapPlace> Read(string path, List<SeedProblem> problems)
    {
        var places = new Dictionary<string, MapPlace>(StringComparer.Ordinal);
        foreach (var entry in SeedFiles.Entries(path, Name, problems))
        {
            var node = new SeedNode(Name, $"place {(entry.Children.TryGetValue("slug", out var slug) ? slug : "without a slug")}", entry, problems);
            var place = new MapPlace(
                node.Required("slug"), node.Required("name"), node.Text("country"), Degrees(node, "latitude", 90), Degrees(node, "longitude", 180),
                node.Required("precision"), node.Required("kind"), node.Required("source"));
            node.EndFields();
            Check(node, place);
            if (!places.TryAdd(place.Slug, place))
            {
                node.Problem("slug", "stands on two entries; keep one.");
            }
        }

        return [.. places.Values];
    }

    private static double Degrees(SeedNode node, string field, double most)
    {
        var degrees = node.Measure(field);
        if (degrees is null || Math.Abs(degrees.Value) > most)
        {
            node.Problem(field, FormattableString.Invariant($"is no {field}; write degrees from -{most} to {most}, such as 34.528."));
        }

        return degrees ?? 0;
    }

    private static void Check(SeedNode node, MapPlace place)
    {
        if (place.Slug.Length > 0 && Slug.From(place.Slug) != place.Slug)
        {
            node.Problem("slug", $"is ‘{place.Slug}’; write lower-case letters, digits and single hyphens, such as gorno-badakhshan.");
        }

        if (place.Precision.Length > 0 && Vocabularies.PlacePrecisions.Terms.All(term => term.Code != place.Precision))
        {
            node.Problem("precision", $"is ‘{place.Precision}’; write one of {Vocabularies.PlacePrecisions.Accepted}.");
        }

        if (place.Kind.Length > 0 && !MapPlace.Kinds.Contains(place.Kind))
        {
            node.Problem("kind", $"is ‘{place.Kind}’; write one of {string.Join(", ", MapPlace.Kinds)}.");
        }
    }
}
