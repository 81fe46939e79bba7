using CentralAsiaWatch.Data;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Seeding;

/// <summary>
/// Takes the seed files into the store: all of them checked first, then written in one operation. Running it again changes nothing; what a person
/// said stands, whatever a seed says later (<see cref="SeedFitting"/>).
/// </summary>
public sealed class Seeder(
    IDbContextFactory<WatchDbContext> dbFactory,
    RecordWriter writer,
    RecordMappings mappings,
    ReferenceCache references,
    IOptions<WatchOptions> options,
    ILogger<Seeder> logger)
{
    private const int MostProblemsShown = 20;

    /// <summary>Seeds the store; answers what it did.</summary>
    /// <exception cref="StartProblemException">A file cannot be taken, or the folder is not there.</exception>
    public async Task<SeedOutcome> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Seeds.Path.Length == 0)
        {
            return SeedOutcome.Nothing;
        }

        var folder = Path.GetFullPath(options.Value.Seeds.Path, AppContext.BaseDirectory);
        if (!Directory.Exists(folder))
        {
            throw new StartProblemException($"Watch:Seeds:Path names the folder {folder}, which there is not; name the folder of the seed files, or leave the value empty for no seeds.");
        }

        var hash = SeedFiles.Hash(folder);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var state = await db.SeedStates.AsTracking().SingleOrDefaultAsync(cancellationToken);
        if (state?.FilesHash == hash)
        {
            return SeedOutcome.Nothing;
        }

        var outcome = await TakeAsync(db, folder, cancellationToken);
        if (state is null)
        {
            db.Add(new SeedState { Id = 1, FilesHash = hash });
        }
        else
        {
            state.FilesHash = hash;
        }

        await db.SaveChangesAsync(cancellationToken);
        return outcome;
    }

    private async Task<SeedOutcome> TakeAsync(WatchDbContext db, string folder, CancellationToken cancellationToken)
    {
        var problems = new List<SeedProblem>();
        var seeded = SeedFiles.Read(folder, problems);
        if (problems.Count == 0)
        {
            problems.AddRange(SeedTwins.Find(seeded));
            problems.AddRange(await CheckAsync(db, seeded, cancellationToken));
        }

        if (problems.Count > 0)
        {
            throw new StartProblemException(Report(problems));
        }

        var fit = await new SeedFitting(db, mappings, await references.ReferencesAsync(cancellationToken)).FitAsync([.. seeded.Select(one => one.Content)], cancellationToken);
        foreach (var sentence in fit.Told)
        {
            logger.LogWarning("Seeds: {Sentence}", sentence);
        }

        var written = await writer.WriteAsync(new RecordWrite(Guid.NewGuid(), RecordAuthor.Seeds, "Seed files taken in.", fit.Asked), cancellationToken);
        return new SeedOutcome(written, fit.Left);
    }

    private async Task<IEnumerable<SeedProblem>> CheckAsync(WatchDbContext db, IReadOnlyList<SeededRecord> seeded, CancellationToken cancellationToken)
    {
        var contents = seeded.Select(one => one.Content).ToArray();
        var after = SeedFitting.After(await references.ReferencesAsync(cancellationToken), contents);
        var eventKeys = contents.OfType<Events.EventContent>().Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        var named = contents.SelectMany(content => content.EventsNamed).Where(key => !eventKeys.Contains(key)).Distinct().ToArray();
        eventKeys.UnionWith(await db.Events.Where(row => named.Contains(row.Key)).Select(row => row.Key).ToListAsync(cancellationToken));
        var rules = new ContentRules(after, eventKeys);
        return seeded.SelectMany(one => rules.Check(one.Content).Select(problem =>
            new SeedProblem(one.File, one.LineOf(problem.Field), $"{one.Content.Kind.Singular()} {one.Content.Key}", problem.Field, problem.Sentence)))
            .Concat(SeedCoverage.Find(seeded));
    }

    private static string Report(List<SeedProblem> problems)
    {
        var lines = problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)
            .Take(MostProblemsShown).Select(problem => $"  {problem}");
        var more = problems.Count > MostProblemsShown ? $"{Environment.NewLine}  and {problems.Count - MostProblemsShown} more" : "";
        return $"The seed files cannot be taken; nothing was changed. Mend this and start again:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}{more}";
    }
}

/// <summary>What seeding did.</summary>
/// <param name="Written">What the write did; null where no file had changed.</param>
/// <param name="LeftToPeople">Records left as people have them, or not taken in for what people did.</param>
public sealed record SeedOutcome(WriteOutcome? Written, int LeftToPeople)
{
    /// <summary>No file had changed since the last time.</summary>
    public static SeedOutcome Nothing { get; } = new(null, 0);
}
