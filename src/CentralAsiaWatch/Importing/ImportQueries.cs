using System.Text.Json;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Importing;

/// <summary>An import as its page needs it.</summary>
/// <param name="Import">What the store has of it, but for its file.</param>
/// <param name="IsOwn">Whether who asks uploaded it.</param>
/// <param name="MayRun">Whether who asks may run it.</param>
public sealed record ImportView(Import Import, bool IsOwn, bool MayRun)
{
    /// <summary>Whether who asks may send it back to who uploaded it.</summary>
    public bool MayReturn { get; init; }

    /// <summary>What became of it so far, oldest first.</summary>
    public IReadOnlyList<ProposalStep> Steps { get; init; } = [];

    /// <summary>What who asks was writing to the other side; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether who asks may say what its columns and names mean.</summary>
    public bool MayChange => IsOwn && Import.State is ImportState.Open or ImportState.Returned;

    /// <summary>What was decided.</summary>
    public ImportChoices Choices { get; } = Import.Choices is null ? ImportChoices.None : JsonSerializer.Deserialize<ImportChoices>(Import.Choices, WatchJson.Content)!;
}

/// <summary>An import with every row judged.</summary>
/// <param name="Table">Its file.</param>
/// <param name="Recognised">What the file looks like.</param>
/// <param name="Mapping">What its columns mean: as somebody said, else as it was recognised.</param>
/// <param name="Plan">The verdicts.</param>
public sealed record JudgedImport(ImportTable Table, RecognisedLayout Recognised, ImportMapping Mapping, ImportPlan Plan);

/// <summary>Reads imports, and keeps the last judgement of each for as long as neither it nor the store changes.</summary>
public sealed class ImportQueries(IDbContextFactory<WatchDbContext> dbFactory, AccessCheck access, ImportPlanner planner, ReferenceCache cache)
{
    private const int MostListed = 100;
    private readonly Lock _lock = new();
    private (Guid Id, int Version, References Ground, JudgedImport Judged)? _last;

    /// <summary>The imports that wait for a reviewer, one's own that are open, and the last that were run.</summary>
    public async Task<IReadOnlyList<Import>> ListAsync(Acting? acting, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var person = await access.DemandAsync(db, acting, Operation.ReadDraft, Subject.Other, cancellationToken);
        return await db.Imports.AsNoTracking()
            .Where(import => import.State == ImportState.InReview || import.State == ImportState.Done || (import.State != ImportState.Discarded && import.AuthorId == person.Id))
            .OrderByDescending(import => import.State == ImportState.InReview).ThenByDescending(import => import.ChangedAt).Take(MostListed).ToListAsync(cancellationToken);
    }

    /// <summary>The imports that wait for a reviewer, the longest waiting first.</summary>
    public async Task<IReadOnlyList<Import>> WaitingAsync(Acting? acting, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        await access.DemandAsync(db, acting, Operation.ReadDraft, Subject.Other, cancellationToken);
        return await db.Imports.AsNoTracking().Where(import => import.State == ImportState.InReview).OrderBy(import => import.ChangedAt).Take(MostListed).ToListAsync(cancellationToken);
    }

    /// <summary>One's own imports that are not written yet, the last changed first.</summary>
    public async Task<IReadOnlyList<Import>> OwnAsync(Acting? acting, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var person = await access.DemandAsync(db, acting, Operation.ReadDraft, Subject.Own, cancellationToken);
        ImportState[] pending = [ImportState.Open, ImportState.InReview, ImportState.Returned];
        return await db.Imports.AsNoTracking().Where(import => pending.Contains(import.State) && import.AuthorId == person.Id)
            .OrderByDescending(import => import.ChangedAt).Take(MostListed).ToListAsync(cancellationToken);
    }

    /// <summary>One import; null for none.</summary>
    public async Task<ImportView?> FindAsync(Acting? acting, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        var subject = Import.Of(import, acting);
        var person = await access.DemandAsync(db, acting, Operation.ReadDraft, subject, cancellationToken);
        return import is null ? null : new ImportView(import, subject == Subject.Own, Permissions.Allow(person.Role, Operation.Import, subject))
        {
            MayReturn = subject == Subject.Other && import.State == ImportState.InReview && Permissions.Allow(person.Role, Operation.Return, subject),
            Steps = await db.ProposalSteps.AsNoTracking().Where(step => step.ProposalId == id).OrderBy(step => step.Id).ToListAsync(cancellationToken),
            Note = await db.ReviewNotes.AsNoTracking().Where(note => note.ProposalId == id && note.PersonId == person.Id).Select(note => note.Text).FirstOrDefaultAsync(cancellationToken) ?? "",
        };
    }

    /// <summary>What became of each row, as CSV; null before it was run.</summary>
    public async Task<byte[]?> ReportAsync(Acting? acting, Guid id, CancellationToken cancellationToken)
    {
        await FindAsync(acting, id, cancellationToken);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.ImportFiles.AsNoTracking().Where(file => file.ImportId == id).Select(file => file.Report).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The first records that an import wrote, in the order in which they were entered.</summary>
    public async Task<IReadOnlyList<(RecordKind Kind, int Number, string Title, bool IsNew)>> WrittenAsync(Guid id, int most, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var revisions = await db.Revisions.AsNoTracking().Where(revision => revision.OperationId == id).OrderBy(revision => revision.Sequence).Take(most)
            .Select(revision => new { revision.RecordKind, revision.RecordNumber, IsNew = revision.Before == null }).ToListAsync(cancellationToken);
        var titles = new Dictionary<(RecordKind, int), string>();
        foreach (var kind in revisions.GroupBy(revision => revision.RecordKind))
        {
            var numbers = kind.Select(revision => revision.RecordNumber).ToArray();
            foreach (var row in await new StoredRecords(db).Rows(kind.Key).AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number)).Select(row => new { row.Number, row.Title }).ToListAsync(cancellationToken))
            {
                titles[(kind.Key, row.Number)] = row.Title;
            }
        }

        return [.. revisions.Select(revision => (revision.RecordKind, revision.RecordNumber, titles.GetValueOrDefault((revision.RecordKind, revision.RecordNumber), ""), revision.IsNew))];
    }

    /// <summary>Judges every row of an import against the store as it is.</summary>
    /// <exception cref="UnreadableUploadException">The sheet that was chosen cannot be read.</exception>
    public async Task<JudgedImport> JudgeAsync(Import import, CancellationToken cancellationToken)
    {
        var ground = await cache.ReferencesAsync(cancellationToken);
        lock (_lock)
        {
            if (_last is { } last && last.Id == import.Id && last.Version == import.Version && ReferenceEquals(last.Ground, ground))
            {
                return last.Judged;
            }
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var bytes = await db.ImportFiles.AsNoTracking().Where(file => file.ImportId == import.Id).Select(file => file.Bytes).SingleAsync(cancellationToken);
        var table = await Task.Run(() => TableReader.Read(new MemoryStream(bytes, writable: false), import.Sheet, cancellationToken), cancellationToken);
        var recognised = Layouts.Recognise(table);
        var mapping = import.Mapping is null ? recognised.Mapping : JsonSerializer.Deserialize<ImportMapping>(import.Mapping, WatchJson.Content)!;
        var choices = new ImportView(import, false, false).Choices;
        var judged = new JudgedImport(table, recognised, mapping, await planner.PlanAsync(table, mapping, choices, import.FileHash, cancellationToken));
        lock (_lock)
        {
            _last = (import.Id, import.Version, ground, judged);
        }

        return judged;
    }
}
