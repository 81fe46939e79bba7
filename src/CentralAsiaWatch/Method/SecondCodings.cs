using CentralAsiaWatch.Options;
using CentralAsiaWatch.Seeding;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Method;

/// <summary>
/// What was coded a second time of a collection: <c>second-coding.yaml</c> beside its seeds. No records: the file keeps both codings as they were, before anything was
/// mended for it, and is read once.
/// </summary>
public sealed class SecondCodings
{
    private const string Name = "second-coding.yaml";
    private readonly Dictionary<string, IReadOnlyList<CodedTwice>> _coded = new(StringComparer.Ordinal);

    /// <summary>Reads the files of all collections.</summary>
    /// <exception cref="StartProblemException">A file is not sound.</exception>
    public SecondCodings(IOptions<WatchOptions> options)
    {
        var path = options.Value.Seeds.Path;
        var seeds = path.Length == 0 ? null : Path.GetFullPath(path, AppContext.BaseDirectory);
        if (seeds is null || !Directory.Exists(seeds))
        {
            return;
        }

        var problems = new List<SeedProblem>();
        foreach (var collection in SeedFiles.Collections(seeds))
        {
            var file = Path.Combine(SeedFiles.Folder(seeds, collection), Name);
            if (File.Exists(file))
            {
                _coded[collection] = [.. SeedFiles.Entries(file, $"{collection}/{Name}", problems).Select(entry => Read(new SeedNode($"{collection}/{Name}", "an event", entry, problems)))];
            }
        }

        if (problems.Count > 0)
        {
            throw new StartProblemException(SeedProblem.Report(problems));
        }
    }

    /// <summary>The agreement of each collection of which something was coded a second time, by its slug.</summary>
    public IEnumerable<KeyValuePair<string, CodingAgreement>> Agreements => _coded.Where(one => one.Value.Count > 0).Select(one => KeyValuePair.Create(one.Key, CodingAgreement.Of(one.Value)));

    // { number: 1008, firstType: COOPERATE, firstDate: '2021-08-19', firstParticipants: [uzbekistan, taliban], secondType: COOPERATE, … }
    private static CodedTwice Read(SeedNode node)
    {
        var coded = new CodedTwice(
            node.Whole("number") ?? 0,
            new Coding(node.Required("firstType"), node.Required("firstDate"), node.Texts("firstParticipants")),
            new Coding(node.Required("secondType"), node.Required("secondDate"), node.Texts("secondParticipants")));
        node.EndFields();
        return coded;
    }
}
