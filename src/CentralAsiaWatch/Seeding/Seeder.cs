using CentralAsiaWatch.Collections;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Seeding;

/// <summary>
/// Takes the seed files of the collections that are asked for into the store: all of them checked first, then written in one operation. Running it again changes
/// nothing; what a person said stands, whatever a seed says later (<see cref="SeedFitting"/>). A collection that is asked for no more goes out of sight.
/// </summary>
public sealed class Seeder(
    IDbContextFactory<WatchDbContext> dbFactory,
    RecordWriter writer,
    RecordMappings mappings,
    ReferenceCache references,
    CollectionRemoval removal,
    IOptions<WatchOptions> options,
    ILogger<Seeder> logger) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>The folder of the seeds; null for none.</summary>
    public string? Folder => options.Value.Seeds.Path.Length == 0 ? null : Path.GetFullPath(options.Value.Seeds.Path, AppContext.BaseDirectory);

    /// <summary>Seeds the store with the collections that the configuration names, or that a person chose since; answers what it did.</summary>
    /// <exception cref="StartProblemException">A file cannot be taken, or a folder is not there; nothing was changed.</exception>
    public async Task<SeedOutcome> RunAsync(CancellationToken cancellationToken)
    {
        if (Folder is null)
        {
            return SeedOutcome.Nothing;
        }

        var configured = string.Join(',', CollectionSlugs.Read(options.Value.Seeds.Collections));
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var state = await db.SeedStates.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return await RunAsync(CollectionSlugs.Read(state is null || state.Configured != configured ? configured : state.Collections), configured, null, cancellationToken);
    }

    /// <summary>Seeds the store with other collections, as a person chose.</summary>
    /// <param name="collections">Their slugs.</param>
    /// <param name="who">The person.</param>
    /// <param name="cancellationToken">Ends it before anything is stored.</param>
    /// <exception cref="StartProblemException">A file cannot be taken, or a folder is not there; nothing was changed.</exception>
    public Task<SeedOutcome> ChooseAsync(IReadOnlyList<string> collections, string who, CancellationToken cancellationToken) =>
        RunAsync(collections, string.Join(',', CollectionSlugs.Read(options.Value.Seeds.Collections)), who, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    private async Task<SeedOutcome> RunAsync(IReadOnlyList<string> wanted, string configured, string? who, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var folder = Known(wanted);
            var hash = SeedFiles.Hash(folder, wanted);
            var chosen = string.Join(',', wanted);
            await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
            var state = await db.SeedStates.AsTracking().SingleOrDefaultAsync(cancellationToken);
            var isSame = state?.FilesHash == hash && state.Collections == chosen;
            if (isSame && state!.Configured == configured)
            {
                return SeedOutcome.Nothing;
            }

            var before = state is null ? [] : CollectionSlugs.Read(state.Collections);
            var outcome = isSame ? SeedOutcome.Nothing : await TakeAsync(db, folder, wanted, [.. before.Except(wanted, StringComparer.Ordinal)], who, cancellationToken);
            if (state is null)
            {
                db.Add(state = new SeedState { Id = 1, FilesHash = hash });
            }

            (state.FilesHash, state.Collections, state.Configured) = (hash, chosen, configured);
            await db.SaveChangesAsync(cancellationToken);
            return outcome;
        }
        finally
        {
            _one.Release();
        }
    }

    // A folder that is not there is said by name, with those that are.
    private string Known(IReadOnlyList<string> wanted)
    {
        if (Folder is not { } folder || !Directory.Exists(folder))
        {
            throw new StartProblemException($"Watch:Seeds:Path names the folder {Folder}, which there is not; name the folder of the seed files, or leave the value empty for no seeds.");
        }

        var known = SeedFiles.Collections(folder);
        return wanted.FirstOrDefault(slug => !known.Contains(slug, StringComparer.Ordinal)) is { } unknown
            ? throw new StartProblemException($"‘{unknown}’ is no collection of {folder}; nothing was changed. Watch:Seeds:Collections takes {CollectionSlugs.Words(known)}.")
            : wanted.Count == 0 ? throw new StartProblemException($"Watch:Seeds:Collections names none; nothing was changed. Write {CollectionSlugs.Words(known)}, with commas.") : folder;
    }

    private async Task<SeedOutcome> TakeAsync(WatchDbContext db, string folder, IReadOnlyList<string> wanted, IReadOnlyList<string> away, string? who, CancellationToken cancellationToken)
    {
        var problems = new List<SeedProblem>();
        // What is taken off a record is known from the files that added it; where those are gone, it stays.
        var seeded = SeedFiles.Read(folder, wanted, problems).Joined(SeedFiles.Read(folder, away.Intersect(SeedFiles.Collections(folder), StringComparer.Ordinal), []), problems);
        if (problems.Count == 0)
        {
            problems.AddRange(SeedTwins.Find(seeded));
            problems.AddRange(await CheckAsync(db, seeded, cancellationToken));
        }

        if (problems.Count > 0)
        {
            throw new StartProblemException(SeedProblem.Report(problems));
        }

        var fit = await new SeedFitting(db, mappings, await references.ReferencesAsync(cancellationToken)).FitAsync(seeded, cancellationToken);
        foreach (var sentence in fit.Told)
        {
            logger.LogWarning("Seeds: {Sentence}", sentence);
        }

        var written = await writer.WriteAsync(new RecordWrite(Guid.NewGuid(), RecordAuthor.Seeds, "Seed files taken in.", fit.Asked) { ApprovedBy = who }, cancellationToken);
        var hidden = away.Count == 0 ? 0 : await removal.HideAsync(away, who, cancellationToken);
        return new SeedOutcome(written, fit.Left) { Hidden = hidden };
    }

    private async Task<IEnumerable<SeedProblem>> CheckAsync(WatchDbContext db, IReadOnlyList<SeededRecord> seeded, CancellationToken cancellationToken)
    {
        var contents = seeded.Select(one => one.Content).ToArray();
        var after = SeedFitting.After(await references.ReferencesAsync(cancellationToken), contents);
        var eventKeys = contents.OfType<Events.EventContent>().Select(one => one.Key).ToHashSet(StringComparer.Ordinal);
        var named = contents.SelectMany(content => content.EventsNamed).Where(key => !eventKeys.Contains(key)).Distinct().ToArray();
        eventKeys.UnionWith(await db.Events.Where(row => named.Contains(row.Key)).Select(row => row.Key).ToListAsync(cancellationToken));
        var rules = new ContentRules(after, eventKeys);
        return seeded.SelectMany(one => Problems(rules, one)).Concat(SeedCoverage.Find(seeded));
    }

    // What is wrong only with what a collection adds stands in that collection's file.
    private static IEnumerable<SeedProblem> Problems(ContentRules rules, SeededRecord one)
    {
        var own = rules.Check(one.Own).ToHashSet();
        foreach (var problem in own)
        {
            yield return new SeedProblem(one.File, one.LineOf(problem.Field), $"{one.Own.Kind.Singular()} {one.Own.Key}", problem.Field, problem.Sentence);
        }

        foreach (var join in one.Joins)
        {
            foreach (var problem in rules.Check(join.Join.Onto(one.Own)).Where(problem => !own.Contains(problem)))
            {
                yield return new SeedProblem(join.File, join.LineOf(problem.Field), join.Name, problem.Field, problem.Sentence);
            }
        }
    }
}

/// <summary>What seeding did.</summary>
/// <param name="Written">What the write did; null where no file had changed.</param>
/// <param name="LeftToPeople">Records left as people have them, or not taken in for what people did.</param>
public sealed record SeedOutcome(WriteOutcome? Written, int LeftToPeople)
{
    /// <summary>No file had changed since the last time.</summary>
    public static SeedOutcome Nothing { get; } = new(null, 0);

    /// <summary>Records that went out of sight with their collection.</summary>
    public int Hidden { get; init; }
}
