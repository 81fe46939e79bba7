using System.Security.Cryptography;
using System.Text;
using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Records;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CentralAsiaWatch.Seeding;

/// <summary>The folder of seed files: which files a collection has, and what stands in them.</summary>
internal static class SeedFiles
{
    // What an entry has that adds to a record of another collection: the key of that record.
    private const string Joins = "joins";

    private static readonly (string File, RecordKind Kind, Func<SeedNode, RecordContent> Read)[] s_files =
    [
        ("sources.yaml", RecordKind.Source, SeedShapes.Source),
        ("actors.yaml", RecordKind.Actor, SeedShapes.Actor),
        ("events.yaml", RecordKind.Event, SeedShapes.Event),
        ("agreements.yaml", RecordKind.Agreement, SeedShapes.Agreement),
        ("projects.yaml", RecordKind.Project, SeedShapes.Project),
        ("figures.yaml", RecordKind.Figure, SeedShapes.Figure),
        ("leverage.yaml", RecordKind.Leverage, SeedShapes.Leverage),
    ];

    private static readonly string[] s_names = ["key", "slug", Joins];

    /// <summary>The folder of a collection: the documents are the files of the seeds' folder itself.</summary>
    public static string Folder(string seeds, string collection) => collection == CollectionSlugs.Documents ? seeds : Path.Combine(seeds, collection);

    /// <summary>The collections that there are folders of, the documents first.</summary>
    public static IReadOnlyList<string> Collections(string seeds) =>
    [
        CollectionSlugs.Documents,
        .. Directory.EnumerateDirectories(seeds).Where(folder => s_files.Any(file => File.Exists(Path.Combine(folder, file.File)))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal),
    ];

    /// <summary>SHA-256 over the names and bytes of all files of some collections.</summary>
    public static string Hash(string seeds, IEnumerable<string> collections)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var collection in collections)
        {
            foreach (var path in s_files.Select(file => Path.Combine(Folder(seeds, collection), file.File)).Where(File.Exists))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Name(collection, Path.GetFileName(path))));
                hash.AppendData(File.ReadAllBytes(path));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Reads all files of some collections. What cannot be read becomes a problem.</summary>
    public static SeedReading Read(string seeds, IEnumerable<string> collections, List<SeedProblem> problems)
    {
        var reading = new SeedReading([], []);
        foreach (var collection in collections)
        {
            foreach (var (file, kind, read) in s_files)
            {
                var path = Path.Combine(Folder(seeds, collection), file);
                if (File.Exists(path))
                {
                    Read(path, collection, kind, read, reading, problems);
                }
            }
        }

        return reading;
    }

    private static void Read(string path, string collection, RecordKind kind, Func<SeedNode, RecordContent> read, SeedReading reading, List<SeedProblem> problems)
    {
        var file = Name(collection, Path.GetFileName(path));
        foreach (var node in Entries(path, file, problems))
        {
            var joins = collection == CollectionSlugs.Documents ? null : Text(node, Joins);
            var fields = new SeedNode(file, $"{kind.Singular()} {Name(node)}", node, problems, isPart: joins is not null);
            var before = problems.Count;
            var content = read(fields);
            if (joins is not null)
            {
                fields.Text(Joins);
            }

            fields.EndFields();
            if (problems.Count > before)
            {
                continue;
            }

            if (joins is null)
            {
                reading.Records.Add(new SeededRecord(content with { Collections = CollectionSlugs.Kept([collection]) }, file, fields.Line, fields.LineOf));
            }
            else
            {
                reading.Joins.Add(new SeededJoin(new CollectionJoin(collection, content), joins, file, fields.Line, fields.LineOf));
            }
        }
    }

    /// <summary>The entries of one file; what is no list of entries becomes a problem.</summary>
    internal static IEnumerable<YamlMappingNode> Entries(string path, string file, List<SeedProblem> problems)
    {
        try
        {
            var stream = new YamlStream();
            using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            stream.Load(text);
            if (stream.Documents is [] || stream.Documents[0].RootNode is YamlScalarNode { Value: null or "" })
            {
                return [];
            }

            if (stream.Documents[0].RootNode is YamlSequenceNode list)
            {
                foreach (var wrong in list.Children.Where(child => child is not YamlMappingNode))
                {
                    problems.Add(new SeedProblem(file, (int)wrong.Start.Line, "", "", "An entry is no record; write its fields as name: value."));
                }

                return [.. list.Children.OfType<YamlMappingNode>()];
            }

            problems.Add(new SeedProblem(file, 1, "", "", "The file is no list of records; begin each record with a hyphen."));
        }
        catch (YamlException problem)
        {
            problems.Add(new SeedProblem(file, (int)problem.Start.Line, "", "", $"The YAML cannot be read ({Inner(problem)}); mend this line."));
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new SeedProblem(file, 1, "", "", "The file is not UTF-8; save it as UTF-8."));
        }

        return [];
    }

    private static string Inner(Exception problem) => (problem.InnerException ?? problem).Message.TrimEnd('.');

    private static string Name(string collection, string file) => collection == CollectionSlugs.Documents ? file : $"{collection}/{file}";

    private static string Name(YamlMappingNode node) => s_names.Select(field => Text(node, field)).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "without a key";

    private static string? Text(YamlMappingNode node, string field) => node.Children.TryGetValue(new YamlScalarNode(field), out var child) ? (child as YamlScalarNode)?.Value : null;
}
