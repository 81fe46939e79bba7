using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Seeding;

/// <summary>
/// Takes the seed files into the store: all of them checked first, then written in one operation. Running it again changes nothing; a record that a person
/// changed is left as that person left it.
/// </summary>
public sealed class Seeder(
    IDbContextFactory<WatchDbContext> dbFactory,
    RecordWriter writer,
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

        var asked = await UntouchedByPeopleAsync(db, [.. seeded.Select(one => one.Content)], cancellationToken);
        var written = await writer.WriteAsync(new RecordWrite(Guid.NewGuid(), RecordAuthor.Seeds, "Seed files taken in.", asked), cancellationToken);
        return new SeedOutcome(written, seeded.Count - asked.Count);
    }

    private async Task<IEnumerable<SeedProblem>> CheckAsync(WatchDbContext db, IReadOnlyList<SeededRecord> seeded, CancellationToken cancellationToken)
    {
        var contents = seeded.Select(one => one.Content).ToArray();
        var after = (await references.ReferencesAsync(cancellationToken)).With(
            contents.OfType<ActorContent>().Select(actor => new ActorEntry(0, actor.Key, actor.Name, actor.ActorKind, actor.Parent, actor.Iso3)),
            // Not yet numbered; a number of its own keeps each apart in the picture.
            contents.OfType<SourceContent>().Select((source, index) => new SourceEntry(-1 - index, source.Key, source.ShortName, source.Reliability.FirstOrDefault('F'), source.Paragraphs.Count)));
        var eventKeys = contents.OfType<Events.EventContent>().Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        var named = contents.SelectMany(content => content.EventsNamed).Where(key => !eventKeys.Contains(key)).Distinct().ToArray();
        eventKeys.UnionWith(await db.Events.Where(row => named.Contains(row.Key)).Select(row => row.Key).ToListAsync(cancellationToken));
        var rules = new ContentRules(after, eventKeys);
        return seeded.SelectMany(one => rules.Check(one.Content).Select(problem =>
            new SeedProblem(one.File, one.LineOf(problem.Field), $"{one.Content.Kind.Singular()} {one.Content.Key}", problem.Field, problem.Sentence)))
            .Concat(SeedCoverage.Find(seeded));
    }

    private async Task<IReadOnlyList<RecordContent>> UntouchedByPeopleAsync(WatchDbContext db, IReadOnlyList<RecordContent> contents, CancellationToken cancellationToken)
    {
        // A record is a person's once any revision of it is.
        var touched = (await db.Revisions.Where(revision => revision.Who != RecordAuthor.Seeds)
            .Select(revision => new { revision.RecordKind, revision.RecordNumber }).Distinct().ToListAsync(cancellationToken))
            .Select(one => (one.RecordKind, one.RecordNumber)).ToHashSet();
        if (touched.Count == 0)
        {
            return contents;
        }

        var stored = new StoredRecords(db);
        var untouched = new List<RecordContent>();
        foreach (var content in contents)
        {
            var record = await stored.FindAsync(content, cancellationToken);
            if (record is not null && touched.Contains((content.Kind, record.Number)))
            {
                logger.LogInformation("{Kind} {Key} was changed by a person and is left so.", content.Kind, content.Key);
            }
            else
            {
                untouched.Add(content);
            }
        }

        return untouched;
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
/// <param name="LeftToPeople">Records left as a person changed them.</param>
public sealed record SeedOutcome(WriteOutcome? Written, int LeftToPeople)
{
    /// <summary>No file had changed since the last time.</summary>
    public static SeedOutcome Nothing { get; } = new(null, 0);
}
