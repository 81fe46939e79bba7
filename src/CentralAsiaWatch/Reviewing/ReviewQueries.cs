using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Importing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Reviewing;

/// <summary>Reads what waits for review, and the history of a record, for those who may.</summary>
public sealed class ReviewQueries(
    IDbContextFactory<WatchDbContext> dbFactory, AccessCheck access, ProposalQueries proposals, RecordFieldQueries fields, RecordMappings mappings, ReferenceCache cache, CitedQueries cited,
    FormNameQueries names, PendingSources pending, RecordTwinQueries twins, ImportQueries imports)
{
    /// <summary>So many of the queue are listed.</summary>
    public const int MostListed = 100;

    /// <summary>What waits, the longest waiting first.</summary>
    /// <exception cref="RefusedException">The person may not see it.</exception>
    public async Task<ReviewQueueView> QueueAsync(Acting? acting, CancellationToken cancellationToken)
    {
        var references = await cache.ReferencesAsync(cancellationToken);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var person = await access.DemandAsync(db, acting, Operation.ReadDraft, Subject.Other, cancellationToken);
        var waiting = db.Proposals.AsNoTracking().Where(one => one.State == ProposalState.InReview);
        var found = await waiting.OrderBy(one => one.MovedAt).Take(MostListed).Select(one => new
        {
            Proposal = one,
            Begun = db.Revisions.Where(row => row.RecordKind == one.RecordKind && row.RecordNumber == one.RecordNumber && row.Version == one.BaseVersion).Select(row => row.After).FirstOrDefault(),
            Now = db.Revisions.Where(row => row.RecordKind == one.RecordKind && row.RecordNumber == one.RecordNumber).Max(row => (int?)row.Version),
            Last = db.Revisions.Where(row => row.RecordKind == one.RecordKind && row.RecordNumber == one.RecordNumber).OrderByDescending(row => row.Version).Select(row => row.Action).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var seen = found.Where(one => one.Proposal.AuthorId == person.Id || one.Last is not (RevisionAction.Hidden or RevisionAction.Merged) || Permissions.Allow(person.Role, Operation.ReadDraft, Subject.Deleted));
        return new ReviewQueueView(
            [.. seen.Select(one => new ReviewRow(
                one.Proposal,
                ProposalQueries.Title(one.Proposal),
                DifferenceLine.Between(one.Proposal.RecordKind, fields.Read(one.Proposal.RecordKind, one.Begun), DraftFields.Read(one.Proposal.Fields), references).Count,
                one.Now is not null && one.Now != one.Proposal.BaseVersion))],
            await waiting.CountAsync(cancellationToken),
            await imports.WaitingAsync(acting, cancellationToken));
    }

    /// <summary>One proposal; null for none.</summary>
    /// <exception cref="RefusedException">The person may not see it.</exception>
    public async Task<ReviewView?> FindAsync(Acting? acting, Guid id, CancellationToken cancellationToken)
    {
        if (await proposals.FindAsync(acting, id, cancellationToken) is not { } view)
        {
            return null;
        }

        var references = await cache.ReferencesAsync(cancellationToken);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var waiting = db.Proposals.AsNoTracking().Where(one => one.State == ProposalState.InReview && one.Id != id);
        var moved = view.Proposal.State == ProposalState.InReview ? view.Proposal.MovedAt : DateTime.MinValue;
        var previous = await waiting.Where(one => one.MovedAt <= moved).OrderByDescending(one => one.MovedAt).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancellationToken);
        var next = await waiting.Where(one => one.MovedAt > moved).OrderBy(one => one.MovedAt).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(cancellationToken);
        return new ReviewView(
            view,
            ProposalQueries.Title(view.Proposal),
            DifferenceLine.Between(view.Proposal.RecordKind, view.Begun, view.Fields, references),
            await cited.OfAsync(acting, view, cancellationToken),
            view.Proposal.RecordNumber is { } number ? await UrlAsync(db, view.Proposal.RecordKind, number, cancellationToken) : null,
            previous,
            next ?? previous)
        {
            Twins = await TwinsAsync(view, cancellationToken),
        };
    }

    /// <summary>The history of a record, also of a hidden one; null for none.</summary>
    /// <exception cref="RefusedException">The person may not see it.</exception>
    public async Task<RecordHistory?> HistoryAsync(Acting? acting, RecordKind kind, int number, CancellationToken cancellationToken)
    {
        var references = await cache.ReferencesAsync(cancellationToken);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var row = await new StoredRecords(db).Rows(kind).AsNoTracking().FirstOrDefaultAsync(one => one.Number == number, cancellationToken);
        await access.DemandAsync(db, acting, Operation.ReadDraft, row?.Status == RecordStatus.Hidden ? Subject.Deleted : Subject.Other, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var revisions = await db.Revisions.AsNoTracking().Where(one => one.RecordKind == kind && one.RecordNumber == number).OrderByDescending(one => one.Version).ToListAsync(cancellationToken);
        var now = fields.Read(kind, revisions[0].After);
        return new RecordHistory(
            row.Title, await UrlAsync(db, kind, number, cancellationToken) ?? "", row.Version, row.Status == RecordStatus.Hidden, mappings[kind].Read(revisions[0].After).MergedInto,
            [.. revisions.Select(one => new RevisionView(
                new RevisionRow(one.Sequence, one.Version, one.RecordedAt, one.Who, one.Why, one.Hash) { ApprovedBy = one.ApprovedBy },
                one.Action,
                DifferenceLine.Between(kind, fields.Read(kind, one.Before), fields.Read(kind, one.After), references),
                one.Before is null || one.Action == RevisionAction.Restored ? [] : DifferenceLine.Between(kind, now, fields.Read(kind, one.Before), references)))]);
    }

    /// <summary>What lies in a merge: the fields that either side changed, in words.</summary>
    public async Task<IReadOnlyList<MergeLine>> MergeAsync(ProposalView view, CancellationToken cancellationToken)
    {
        var references = await cache.ReferencesAsync(cancellationToken);
        var shapes = FormShapes.Of(view.Proposal.RecordKind);
        return [.. FieldMerge.Of(shapes, view.Begun, view.Now, view.Fields).Select(merge => MergeLine.Of(merge, shapes.First(shape => shape.Name == merge.Name), references))];
    }

    // The same that its author was shown while typing, and what was published since. What is decided is its own twin.
    private async Task<IReadOnlyList<RecordTwin>> TwinsAsync(ProposalView view, CancellationToken cancellationToken)
    {
        var proposal = view.Proposal;
        if (proposal.State is ProposalState.Published or ProposalState.Discarded)
        {
            return [];
        }

        var known = await pending.AddToAsync(await names.ForAsync(proposal.RecordKind, view.Fields, cancellationToken), proposal.AuthorId, cancellationToken);
        return await twins.FindAsync(proposal.RecordKind, view.Fields, known, proposal.RecordNumber ?? 0, cancellationToken);
    }

    private static async Task<string?> UrlAsync(WatchDbContext db, RecordKind kind, int number, CancellationToken cancellationToken) =>
        await new StoredRecords(db).Rows(kind).AsNoTracking().Where(one => one.Number == number).Select(one => new { one.Key, one.Status, one.Json }).FirstOrDefaultAsync(cancellationToken) is { } row
            ? kind == RecordKind.Leverage && row.Status == RecordStatus.Hidden ? AppUrls.LeverageNumber(number) : RecordUrls.Of(kind, number, row.Key, row.Json)
            : null;
}
