using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>A proposal as a list shows it.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Title">What it is about, as far as it is typed.</param>
/// <param name="Note">The last note of a reviewer; null for none.</param>
public sealed record ProposalRow(Proposal Proposal, string Title, string? Note);

/// <summary>A proposal with what it would change.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Fields">Its fields as they are typed.</param>
/// <param name="Begun">The fields of the record when it was begun; none for a new one.</param>
/// <param name="Now">The fields of the record as it is now; none for a new one.</param>
/// <param name="NowVersion">The record's version now; 0 for a new one.</param>
/// <param name="Since">What others changed of the record since, newest first.</param>
/// <param name="Steps">What became of it so far, oldest first.</param>
public sealed record ProposalView(
    Proposal Proposal,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, string> Begun,
    IReadOnlyDictionary<string, string> Now,
    int NowVersion,
    IReadOnlyList<RevisionRow> Since,
    IReadOnlyList<ProposalStep> Steps)
{
    /// <summary>Whether the record was changed by somebody else since this was begun.</summary>
    public bool IsOvertaken => Proposal.RecordNumber is not null && Proposal.State != ProposalState.Published && NowVersion != Proposal.BaseVersion;

    /// <summary>What it changes, field by field.</summary>
    public IReadOnlyList<FieldDifference> Differences => FieldDifference.Between(Begun, Fields);
}

/// <summary>Reads what is not published, for those who may.</summary>
public sealed class ProposalQueries(IDbContextFactory<WatchDbContext> dbFactory, AccessCheck access, RecordMappings mappings)
{
    private const int MostListed = 500;

    /// <summary>One proposal; null for none.</summary>
    /// <exception cref="RefusedException">The person may not see it.</exception>
    public async Task<ProposalView?> FindAsync(Acting? acting, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var proposal = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        await access.DemandAsync(db, acting, Operation.ReadDraft, await DraftOperations.OfAsync(db, proposal, acting, cancellationToken), cancellationToken);
        if (proposal is null)
        {
            return null;
        }

        var steps = await db.ProposalSteps.AsNoTracking().Where(step => step.ProposalId == id).OrderBy(step => step.Id).ToListAsync(cancellationToken);
        var revisions = proposal.RecordNumber is not { } number ? [] : await db.Revisions.AsNoTracking()
            .Where(one => one.RecordKind == proposal.RecordKind && one.RecordNumber == number && one.Version >= proposal.BaseVersion)
            .OrderByDescending(one => one.Version).ToListAsync(cancellationToken);
        return new ProposalView(
            proposal,
            DraftFields.Read(proposal.Fields),
            Fields(proposal.RecordKind, revisions.LastOrDefault(one => one.Version == proposal.BaseVersion)),
            Fields(proposal.RecordKind, proposal.BaseVersion == 0 ? null : revisions.Count == 0 ? null : revisions[0]),
            revisions.Count == 0 ? 0 : revisions[0].Version,
            [.. revisions.Where(one => one.Version > proposal.BaseVersion).Select(one => new RevisionRow(one.Sequence, one.Version, one.RecordedAt, one.Who, one.Why, one.Hash) { ApprovedBy = one.ApprovedBy })],
            steps);
    }

    /// <summary>A person's own drafts, those saved last first.</summary>
    public async Task<IReadOnlyList<ProposalRow>> OwnAsync(Acting? acting, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var person = await access.DemandAsync(db, acting, Operation.ReadDraft, Subject.Own, cancellationToken);
        return await RowsAsync(db, db.Proposals.Where(one => one.AuthorId == person.Id && one.State != ProposalState.Published).OrderByDescending(one => one.SavedAt), cancellationToken);
    }

    /// <summary>What waits for a reviewer, the longest waiting first.</summary>
    public async Task<IReadOnlyList<ProposalRow>> InReviewAsync(Acting? acting, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        await access.DemandAsync(db, acting, Operation.ReadDraft, Subject.Other, cancellationToken);
        return await RowsAsync(db, db.Proposals.Where(one => one.State == ProposalState.InReview).OrderBy(one => one.MovedAt), cancellationToken);
    }

    /// <summary>The fields of a published record with its version, to begin a change from; null for none.</summary>
    public async Task<(IReadOnlyDictionary<string, string> Fields, int Version)?> RecordAsync(RecordKind kind, int number, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var revision = await db.Revisions.AsNoTracking().Where(one => one.RecordKind == kind && one.RecordNumber == number).OrderByDescending(one => one.Version).FirstOrDefaultAsync(cancellationToken);
        return revision is null || mappings[kind].Read(revision.After).Hidden ? null : (Fields(kind, revision), revision.Version);
    }

    private static async Task<IReadOnlyList<ProposalRow>> RowsAsync(WatchDbContext db, IQueryable<Proposal> proposals, CancellationToken cancellationToken)
    {
        var found = await proposals.AsNoTracking().Take(MostListed).ToListAsync(cancellationToken);
        var ids = found.Select(one => one.Id).ToArray();
        var notes = (await db.ProposalSteps.AsNoTracking().Where(step => EF.Parameter(ids).Contains(step.ProposalId) && step.Note != null).ToListAsync(cancellationToken))
            .GroupBy(step => step.ProposalId).ToDictionary(steps => steps.Key, steps => steps.OrderBy(step => step.Id).Last().Note);
        return [.. found.Select(one => new ProposalRow(one, Title(one), notes.GetValueOrDefault(one.Id)))];
    }

    /// <summary>What a proposal is about: its title or name, else what is typed first.</summary>
    public static string Title(Proposal proposal)
    {
        var fields = DraftFields.Read(proposal.Fields);
        return fields.GetValueOrDefault("title") ?? fields.GetValueOrDefault("name") ?? fields.GetValueOrDefault("measure") ?? fields.GetValueOrDefault("shortName")
            ?? (fields.TryGetValue("holder", out var holder) ? $"{holder} over {fields.GetValueOrDefault("subject")}" : $"{proposal.RecordKind.Singular()} without a title yet");
    }

    private IReadOnlyDictionary<string, string> Fields(RecordKind kind, Revision? revision) =>
        revision is null ? new OrderedFields() : FlatContent.Of(mappings[kind].Read(revision.After));
}
