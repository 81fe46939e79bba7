using System.Security.Cryptography;
using System.Text;
using CentralAsiaWatch.Records;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CentralAsiaWatch.Seeding;

/// <summary>A record in a seed file, with where it stands.</summary>
/// <param name="Content">The record.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line of the record.</param>
/// <param name="LineOf">Line of one of its fields.</param>
internal sealed record SeededRecord(RecordContent Content, string File, int Line, Func<string, int> LineOf);

/// <summary>The folder of seed files: which files there are, and what stands in them.</summary>
internal static class SeedFiles
{
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

    private static readonly string[] s_names = ["key", "slug"];

    /// <summary>SHA-256 over the names and bytes of all files.</summary>
    public static string Hash(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in s_files.Select(file => Path.Combine(folder, file.File)).Where(File.Exists))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            hash.AppendData(File.ReadAllBytes(path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Reads all files. What cannot be read becomes a problem.</summary>
    public static IReadOnlyList<SeededRecord> Read(string folder, List<SeedProblem> problems)
    {
        var records = new List<SeededRecord>();
        foreach (var (file, kind, read) in s_files)
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path))
            {
                continue;
            }

            foreach (var node in Entries(path, file, problems))
            {
                var name = $"{kind.Singular()} {Name(node)}";
                var fields = new SeedNode(file, name, node, problems);
                var before = problems.Count;
                var content = read(fields);
                fields.EndFields();
                if (problems.Count == before)
                {
                    records.Add(new SeededRecord(content, file, fields.Line, fields.LineOf));
                }
            }
        }

        return records;
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

    private static string Name(YamlMappingNode node) =>
        s_names.Select(field => node.Children.TryGetValue(new YamlScalarNode(field), out var child) ? (child as YamlScalarNode)?.Value : null)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? "without a key";
}
