using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>What an editor does with a draft that tells what is entered already.</summary>
public sealed class TwinOperations(
    GatedStore store, AccessCheck access, FormNameQueries names, PendingSources pending, RecordMappings mappings, DraftAnnouncements announcements, TimeProvider time)
{
    /// <summary>
    /// "It is this one: add my source to it". What the draft cites becomes a proposed change of the record that is there, in review at once; the draft is thrown
    /// away, from where its author can take it back. Nothing else of the record changes. Done twice with one id it makes one proposal. What is cited may be a source
    /// of the author's own that still waits for review (<see cref="PendingSources"/>); the proposal is published after it.
    /// </summary>
    /// <param name="acting">Who does it: the author of the draft.</param>
    /// <param name="draftId">The draft.</param>
    /// <param name="number">The record of the same kind that tells it already.</param>
    /// <param name="proposalId">Id of the proposal, made by the page once.</param>
    /// <param name="cancellationToken">Ends the write before it is stored.</param>
    /// <exception cref="RefusedException">The person may not, the draft cites nothing that the record does not, or one of the two is not there.</exception>
    /// <exception cref="UnsoundException">What the draft cites is not sound yet; the problems name the fields of the draft.</exception>
    public async Task AddMySourceAsync(Acting? acting, Guid draftId, int number, Guid proposalId, CancellationToken cancellationToken)
    {
        var known = await pending.AddToAsync(await names.ForAsync([], cancellationToken), acting?.PersonId, cancellationToken);
        await store.WriteAsync(async db =>
        {
            var draft = await db.Proposals.SingleOrDefaultAsync(one => one.Id == draftId, cancellationToken);
            var person = await access.DemandAsync(db, acting, Operation.Submit, await DraftOperations.OfAsync(db, draft, acting, cancellationToken), cancellationToken);
            if (draft is null)
            {
                throw new RefusedException("There is no such draft; nothing was changed.");
            }

            await access.DemandAsync(db, acting, Operation.DiscardDraft, await DraftOperations.OfAsync(db, draft, acting, cancellationToken), cancellationToken);
            // Asked again after it was done: a second click changes nothing more.
            if (await db.Proposals.AnyAsync(one => one.Id == proposalId, cancellationToken))
            {
                return false;
            }

            if (draft.State is not (ProposalState.Draft or ProposalState.Returned))
            {
                throw new RefusedException($"This draft is {DraftOperations.Words(draft.State)} by now; nothing was changed.");
            }

            var proposal = await ProposalAsync(db, draft, number, proposalId, person, known, cancellationToken);
            db.Add(proposal);
            Move(db, proposal, ProposalState.InReview, person, null);
            Move(db, draft, ProposalState.Discarded, person, $"It is {draft.RecordKind.Singular()} {number}; what it cites was added there.");
            return true;
        }, cancellationToken);
        announcements.Announce(draftId);
        announcements.Announce(proposalId);
    }

    /// <summary>
    /// "It is this one: use it", for what cites nothing. The draft of a new record is thrown away, from where its author can take it back with every word in it.
    /// Done twice it changes nothing more.
    /// </summary>
    /// <param name="acting">Who does it: the author of the draft.</param>
    /// <param name="draftId">The draft.</param>
    /// <param name="number">The record of the same kind that is used instead.</param>
    /// <param name="cancellationToken">Ends the write before it is stored.</param>
    /// <returns>The key of that record.</returns>
    /// <exception cref="RefusedException">The person may not, or one of the two is not there.</exception>
    public async Task<string> UseInsteadAsync(Acting? acting, Guid draftId, int number, CancellationToken cancellationToken)
    {
        var key = await store.WriteAsync(async db =>
        {
            var draft = await db.Proposals.SingleOrDefaultAsync(one => one.Id == draftId, cancellationToken);
            var person = await access.DemandAsync(db, acting, Operation.DiscardDraft, await DraftOperations.OfAsync(db, draft, acting, cancellationToken), cancellationToken);
            if (draft is null)
            {
                throw new RefusedException("There is no such draft; nothing was changed.");
            }

            if (draft.RecordNumber is not null)
            {
                throw new RefusedException($"This draft changes a {draft.RecordKind.Singular()} that is published; nothing was changed. Two records that are one are merged from their history.");
            }

            var used = await new StoredRecords(db).Rows(draft.RecordKind).Where(row => row.Number == number && row.Status == RecordStatus.Published).Select(row => row.Key)
                .SingleOrDefaultAsync(cancellationToken) ?? throw new RefusedException($"There is no {draft.RecordKind.Singular()} {number} to be seen; nothing was changed. Name another.");
            switch (draft.State)
            {
                case ProposalState.Draft or ProposalState.Returned:
                    Move(db, draft, ProposalState.Discarded, person, $"It is {draft.RecordKind.Singular()} {number}, which is used instead.");
                    return used;
                case ProposalState.Discarded:
                    // A second click.
                    return used;
                default:
                    throw new RefusedException($"This draft is {DraftOperations.Words(draft.State)} by now; nothing was changed.");
            }
        }, cancellationToken);
        announcements.Announce(draftId);
        return key;
    }

    private async Task<Proposal> ProposalAsync(
        WatchDbContext db, Proposal draft, int number, Guid id, Person person, FormNames known, CancellationToken cancellationToken)
    {
        var revision = await db.Revisions.AsNoTracking().Where(one => one.RecordKind == draft.RecordKind && one.RecordNumber == number)
            .OrderByDescending(one => one.Version).FirstOrDefaultAsync(cancellationToken);
        var record = revision is null ? null : mappings[draft.RecordKind].Read(revision.After);
        if (record is null || record.Hidden || draft.RecordNumber == number)
        {
            throw new RefusedException($"There is no other {draft.RecordKind.Singular()} {number} to be seen; nothing was changed. Name another.");
        }

        var fields = new OrderedFields(FlatContent.Of(record));
        var citations = TwinCitations.Read(draft.RecordKind, DraftFields.Read(draft.Fields), known);
        var added = TwinCitations.AddNew(fields, record.Citations, citations);
        if (added == 0)
        {
            throw new RefusedException(citations.Count == 0
                ? "This draft cites nothing yet; nothing was changed. Cite a paragraph first."
                : $"All that this draft cites is cited by {draft.RecordKind.Singular()} {number} already; nothing was changed. The draft can be thrown away.");
        }

        var understood = await pending.AddToAsync(await names.ForAsync(draft.RecordKind, fields, cancellationToken), person.Id, cancellationToken);
        var reading = FormReader.Read(draft.RecordKind, fields, understood, number);
        if (!reading.IsSound)
        {
            throw new UnsoundException(reading.Problems);
        }

        return new Proposal
        {
            Id = id,
            RecordKind = draft.RecordKind,
            RecordNumber = number,
            BaseVersion = revision!.Version,
            State = ProposalState.Draft,
            Fields = DraftFields.Write(reading.Fields),
            Saving = 1,
            AuthorId = person.Id,
            AuthorName = person.DisplayName,
            Why = added == 1 ? "Another source for it." : $"{added} more paragraphs for it.",
            CreatedAt = Now,
            SavedAt = Now,
            MovedAt = Now,
        };
    }

    private void Move(WatchDbContext db, Proposal proposal, ProposalState to, Person person, string? note)
    {
        (proposal.State, proposal.MovedAt) = (to, Now);
        db.Add(new ProposalStep { ProposalId = proposal.Id, At = Now, Who = person.DisplayName, State = to, Note = note });
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
