using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Options;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// What a person does to published records: publishes a proposal, hides, restores, undoes, merges. Each decides in the transaction of its write that the person
/// may, that the record is still as they saw it and that the content is sound; each is a revision, and none overwrites.
/// </summary>
public sealed class RecordEditing(
    IDbContextFactory<WatchDbContext> dbFactory, RecordWriter writer, RecordMappings mappings, AccessCheck access, FormNameQueries names, RecordReferrers referrers,
    DraftAnnouncements announcements, TimeProvider time, IOptions<WatchOptions> options)
{
    /// <summary>Publishes a proposal, one's own or another's. Done twice it makes one record.</summary>
    /// <returns>The record as it was written.</returns>
    /// <exception cref="RefusedException">The person may not, or the proposal is not to be published.</exception>
    /// <exception cref="ConflictException">The record was changed since it was begun.</exception>
    /// <exception cref="UnsoundException">It is no sound record.</exception>
    public Task<WrittenRecord> PublishAsync(Acting? acting, Guid id, CancellationToken cancellationToken) => PublishAsync(acting, id, null, cancellationToken);

    /// <summary>Publishes a proposal as a reviewer read it; one that its author has changed since is not published.</summary>
    /// <param name="acting">Who publishes.</param>
    /// <param name="id">The proposal.</param>
    /// <param name="read">The saving that was read; null for whatever it is.</param>
    /// <param name="cancellationToken">Ends the write before it is stored.</param>
    public async Task<WrittenRecord> PublishAsync(Acting? acting, Guid id, int? read, CancellationToken cancellationToken)
    {
        await using var asked = await dbFactory.CreateDbContextAsync(cancellationToken);
        var seen = await asked.Proposals.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        var known = seen is null ? null : await names.ForAsync(seen.RecordKind, DraftFields.Read(seen.Fields), cancellationToken);
        WrittenRecord? done = null;
        var outcome = await writer.WriteAsync(async (db, cancellation) =>
        {
            var proposal = await db.Proposals.SingleOrDefaultAsync(one => one.Id == id, cancellation);
            var person = await access.DemandAsync(db, acting, Operation.Publish, await DraftOperations.OfAsync(db, proposal, acting, cancellation), cancellation);
            if (proposal is null || known is null)
            {
                throw new RefusedException("There is no such draft; nothing was changed.");
            }

            if (proposal.State == ProposalState.Published)
            {
                done = await StoredAsync(db, proposal, cancellation);
                return null;
            }

            var own = proposal.AuthorId == person.Id;
            if (proposal.State != ProposalState.InReview && !(own && proposal.State is ProposalState.Draft or ProposalState.Returned))
            {
                throw new RefusedException($"This draft is {DraftOperations.Words(proposal.State)}; only what is in review is published. Nothing was changed.");
            }

            if (proposal.Fields != seen!.Fields || read is not null && read != proposal.Saving)
            {
                throw new RefusedException("Its author changed this draft a moment ago; nothing was published. Read it again.");
            }

            var content = await ContentAsync(db, proposal, known, cancellation);
            await ReviewOperations.ForgetAsync(db, id, person, cancellation);
            return new RecordWrite(proposal.Id, proposal.AuthorName, Reason(proposal), [content])
            {
                ApprovedBy = own ? null : person.DisplayName,
                Then = written => Publish(db, proposal, person, written.Records.Single()),
            };
        }, cancellationToken);
        announcements.Announce(id);
        return done ?? outcome.Records.SingleOrDefault() ?? throw new RefusedException("A change with the number of this draft was stored before; nothing was changed. Save this one as a draft of its own.");
    }

    /// <summary>Takes a record out of sight: it keeps its number, its history and its address. Nothing may name it.</summary>
    public Task<WriteOutcome> HideAsync(Acting? acting, Guid operationId, RecordKind kind, int number, string why, CancellationToken cancellationToken) =>
        ChangeAsync(acting, operationId, Operation.Hide, kind, number, why, async (db, content) =>
        {
            if (await referrers.FirstAsync(db, content, cancellationToken) is { } named)
            {
                throw new RefusedException($"‘{named}’ names it; nothing was changed. Change that first, or merge this record into the one that is meant.");
            }

            return content with { Hidden = true };
        }, cancellationToken);

    /// <summary>Brings a hidden record back.</summary>
    public Task<WriteOutcome> RestoreAsync(Acting? acting, Guid operationId, RecordKind kind, int number, string why, CancellationToken cancellationToken) =>
        ChangeAsync(acting, operationId, Operation.Restore, kind, number, why, (_, content) => Task.FromResult(content with { Hidden = false, MergedInto = null }), cancellationToken);

    /// <summary>Makes a record again what it was before one of its revisions: a new revision, with everything that came after kept in the history.</summary>
    /// <param name="acting">Who does it.</param>
    /// <param name="operationId">Made by the page once.</param>
    /// <param name="sequence">The revision to be undone; the record's last one.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancellationToken">Ends the write before it is stored.</param>
    /// <exception cref="ConflictException">The record was changed since that revision.</exception>
    public Task<WriteOutcome> UndoAsync(Acting? acting, Guid operationId, long sequence, string why, CancellationToken cancellationToken) =>
        UndoAsync(acting, operationId, sequence, null, why, cancellationToken);

    /// <summary>The same for a revision that others followed: what they changed goes with it, if the person has seen all of it.</summary>
    /// <param name="acting">Who does it.</param>
    /// <param name="operationId">Made by the page once.</param>
    /// <param name="sequence">The revision to be undone.</param>
    /// <param name="seen">The version of the record that the person saw; null for the one that the revision made.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancellationToken">Ends the write before it is stored.</param>
    /// <exception cref="ConflictException">The record was changed since that version.</exception>
    public async Task<WriteOutcome> UndoAsync(Acting? acting, Guid operationId, long sequence, int? seen, string why, CancellationToken cancellationToken)
    {
        await using var asked = await dbFactory.CreateDbContextAsync(cancellationToken);
        var revision = await asked.Revisions.AsNoTracking().SingleOrDefaultAsync(one => one.Sequence == sequence, cancellationToken)
            ?? throw new RefusedException("There is no such change; nothing was changed.");
        return await ChangeAsync(acting, operationId, Operation.Undo, revision.RecordKind, revision.RecordNumber, why, async (db, _) =>
        {
            var row = await new StoredRecords(db).Rows(revision.RecordKind).AsNoTracking().SingleAsync(one => one.Number == revision.RecordNumber, cancellationToken);
            var before = revision.Before is null ? null : mappings[revision.RecordKind].Read(revision.Before);
            return row.Version != (seen ?? revision.Version) ? throw new ConflictException(revision.RecordKind, row.Number, seen ?? revision.Version, row.Version)
                // Out of sight it goes by hiding alone, which asks first whether anything names it.
                : before is null or { Hidden: true } ? throw new RefusedException($"This change {(before is null ? "made the record" : "brought the record back")}; to undo it, hide the record. Nothing was changed.")
                : before;
        }, cancellationToken);
    }

    private async Task<WriteOutcome> ChangeAsync(
        Acting? acting, Guid operationId, Operation operation, RecordKind kind, int number, string why,
        Func<WatchDbContext, RecordContent, Task<RecordContent>> changeAsync, CancellationToken cancellationToken)
    {
        var reason = EditingReason.Read(why);
        return await writer.WriteAsync(async (db, cancellation) =>
        {
            var stored = new StoredRecords(db);
            var row = await stored.Rows(kind).AsNoTracking().FirstOrDefaultAsync(one => one.Number == number, cancellation);
            // Asked again after it was done: the record may by now be in no state in which it could be done.
            var isRepeated = await db.Revisions.AnyAsync(revision => revision.OperationId == operationId, cancellation);
            var person = await access.DemandAsync(db, acting, operation, row?.Status == RecordStatus.Hidden && !isRepeated ? Subject.Deleted : Subject.Other, cancellation);
            if (isRepeated)
            {
                return null;
            }

            var before = row is null ? null : await stored.LastContentAsync(kind, number, cancellation);
            if (before is null)
            {
                throw new RefusedException("There is no such record; nothing was changed.");
            }

            var content = await changeAsync(db, mappings[kind].Read(before)) with { Number = number };
            await DemandSoundAsync(content, cancellation);
            return new RecordWrite(operationId, person.DisplayName, reason, [content]);
        }, cancellationToken);
    }

    private async Task DemandSoundAsync(RecordContent content, CancellationToken cancellationToken)
    {
        if (content.Hidden)
        {
            return;
        }

        var problems = FormReader.Broken(content, await names.ForAsync([.. content.EventsNamed], cancellationToken)).ToArray();
        if (problems.Length > 0)
        {
            throw new UnsoundException(problems);
        }
    }

    private static async Task<RecordContent> ContentAsync(WatchDbContext db, Proposal proposal, FormNames known, CancellationToken cancellationToken)
    {
        var reading = FormReader.Read(proposal.RecordKind, DraftFields.Read(proposal.Fields), known, proposal.RecordNumber ?? 0);
        if (!reading.IsSound)
        {
            throw new UnsoundException(reading.Problems);
        }

        var stored = new StoredRecords(db);
        if (proposal.RecordNumber is not { } number)
        {
            return reading.Content! with { Key = await stored.FreeKeyAsync(reading.Content!, cancellationToken) };
        }

        var row = await stored.Rows(proposal.RecordKind).AsNoTracking().FirstOrDefaultAsync(one => one.Number == number, cancellationToken)
            ?? throw new RefusedException("The record that this changes is not there; nothing was changed.");
        return row.Version != proposal.BaseVersion
            ? throw new ConflictException(proposal.RecordKind, number, proposal.BaseVersion, row.Version)
            : row.Status == RecordStatus.Hidden
                ? throw new RefusedException("The record that this changes was hidden meanwhile; nothing was changed. Bring it back first.")
                // A name in addresses never changes, whatever a form sends.
                : reading.Content! with { Key = row.Key };
    }

    private void Publish(WatchDbContext db, Proposal proposal, Person person, WrittenRecord written)
    {
        (proposal.State, proposal.MovedAt, proposal.RecordNumber) = (ProposalState.Published, time.GetUtcNow().UtcDateTime, written.Number);
        if (!options.Value.Sources.KeepText)
        {
            proposal.Fields = DraftFields.Write(new OrderedFields(DraftFields.Read(proposal.Fields).Where(field => field.Key != SourceText.Field || proposal.RecordKind != RecordKind.Source)));
        }

        db.Add(new ProposalStep { ProposalId = proposal.Id, At = proposal.MovedAt, Who = person.DisplayName, State = ProposalState.Published });
    }

    private static string Reason(Proposal proposal) => string.IsNullOrWhiteSpace(proposal.Why) ? proposal.RecordNumber is null ? "Entered." : "Corrected." : EditingReason.Read(proposal.Why);

    private static async Task<WrittenRecord> StoredAsync(WatchDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        var row = await new StoredRecords(db).Rows(proposal.RecordKind).AsNoTracking().SingleAsync(one => one.Number == proposal.RecordNumber, cancellationToken);
        return new WrittenRecord(proposal.RecordKind, row.Number, row.Key, row.Version, false);
    }
}
