using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// What is done to a draft before a record is written: kept, thrown away, handed over, taken back, sent back. Each asks for permission in the transaction in
/// which it writes.
/// </summary>
public sealed class DraftOperations(
    IDbContextFactory<WatchDbContext> dbFactory, GatedStore store, AccessCheck access, FormNameQueries names, PendingSources pending, DraftAnnouncements announcements,
    TimeProvider time)
{
    /// <summary>The most characters of a reason or a note.</summary>
    public const int MostOfNote = 2_000;

    /// <summary>Keeps a form's fields as they are typed. Repeated with the same fields it changes nothing, so that a saving whose answer was lost can be sent again.</summary>
    /// <exception cref="RefusedException">The person may not, or the draft is not to be written in.</exception>
    /// <exception cref="DraftElsewhereException">Another window saved it since.</exception>
    public async Task<DraftSaved> SaveAsync(Acting? acting, DraftSave save, CancellationToken cancellationToken)
    {
        if (DraftFields.TooMuch(save.Fields, save.Why) is { } tooMuch)
        {
            throw new RefusedException(tooMuch) { IsTooMuch = true };
        }

        var saved = await store.WriteAsync(async db =>
        {
            var draft = await db.Proposals.SingleOrDefaultAsync(one => one.Id == save.Id, cancellationToken);
            var subject = draft is not null ? draft.AuthorId == acting?.PersonId ? Subject.Own : Subject.Other
                : await IsHiddenAsync(db, save.Kind, save.Number, cancellationToken) ? Subject.Deleted : Subject.Own;
            var person = await access.DemandAsync(db, acting, Operation.SaveDraft, subject, cancellationToken);
            var fields = DraftFields.Write(save.Fields);
            if (draft is not null && draft.Fields == fields && draft.Why == save.Why)
            {
                return new DraftSaved(draft.Saving, draft.SavedAt);
            }

            if (draft is null)
            {
                draft = New(save, person, fields);
                db.Add(draft);
            }
            else if (draft.State is not (ProposalState.Draft or ProposalState.Returned))
            {
                throw new RefusedException($"This draft is {Words(draft.State)} and not written in any more; what stands here is kept here. Take it back, or begin a new one.");
            }
            else if (draft.Saving != save.Saving)
            {
                throw new DraftElsewhereException(draft.Saving, draft.SavedAt);
            }

            (draft.Fields, draft.Why, draft.SavedAt) = (fields, save.Why, Now);
            draft.Saving++;
            return new DraftSaved(draft.Saving, draft.SavedAt);
        }, cancellationToken);
        announcements.Announce(save.Id);
        return saved;
    }

    /// <summary>Throws a draft away. It is kept, and <see cref="TakeBackAsync"/> brings it back.</summary>
    public Task DiscardAsync(Acting? acting, Guid id, CancellationToken cancellationToken) =>
        MoveAsync(acting, id, Operation.DiscardDraft, [ProposalState.Draft, ProposalState.Returned], ProposalState.Discarded, null, cancellationToken);

    /// <summary>Hands a draft over for review, if it is a sound record.</summary>
    /// <exception cref="UnsoundException">It is not yet.</exception>
    public async Task SubmitAsync(Acting? acting, Guid id, CancellationToken cancellationToken)
    {
        // Names are read before the gate is taken: they may ask the store, and only one may write meanwhile.
        var seen = await FieldsAsync(acting, id, cancellationToken);
        var fields = DraftFields.Read(seen.Fields);
        var known = await pending.AddToAsync(await names.ForAsync(seen.RecordKind, fields, cancellationToken), seen.AuthorId, cancellationToken);
        var reading = FormReader.Read(seen.RecordKind, fields, known, seen.RecordNumber ?? 0);
        if (!reading.IsSound)
        {
            throw new UnsoundException(reading.Problems);
        }

        await MoveAsync(acting, id, Operation.Submit, [ProposalState.Draft, ProposalState.Returned], ProposalState.InReview, null, cancellationToken, (_, draft, _) =>
            draft.Fields == seen.Fields ? Task.CompletedTask : throw new RefusedException("This draft was changed a moment ago in another window; nothing was handed over. Read it again."));
    }

    /// <summary>Takes a proposal back out of review, or out of what was thrown away.</summary>
    public Task TakeBackAsync(Acting? acting, Guid id, CancellationToken cancellationToken) =>
        MoveAsync(acting, id, Operation.TakeBack, [ProposalState.InReview, ProposalState.Discarded], ProposalState.Draft, null, cancellationToken);

    /// <summary>Sends a proposal back to its author with a note.</summary>
    public Task ReturnAsync(Acting? acting, Guid id, string note, CancellationToken cancellationToken)
    {
        var said = note.Trim();
        return said.Length is 0 or > MostOfNote || FieldValue.Unfit(said) is not null
            ? throw new RefusedException($"Say in 1 to {MostOfNote} plain characters what is to be changed; nothing was sent back.")
            : MoveAsync(acting, id, Operation.Return, [ProposalState.InReview], ProposalState.Returned, said, cancellationToken, (db, _, person) => ReviewOperations.ForgetAsync(db, id, person, cancellationToken));
    }

    /// <summary>What a state is called in a sentence.</summary>
    public static string Words(ProposalState state) => state switch
    {
        ProposalState.Draft => "a draft",
        ProposalState.InReview => "in review",
        ProposalState.Returned => "returned",
        ProposalState.Published => "published",
        ProposalState.Discarded => "thrown away",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task MoveAsync(
        Acting? acting, Guid id, Operation operation, ProposalState[] from, ProposalState to, string? note, CancellationToken cancellationToken,
        Func<WatchDbContext, Proposal, Person, Task>? alsoAsync = null)
    {
        await store.WriteAsync(async db =>
        {
            var proposal = await db.Proposals.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
            if (note is not null && proposal?.State == to && await IsSentBackAsync(db, proposal, acting, operation, note, cancellationToken))
            {
                return false;
            }

            var person = await access.DemandAsync(db, acting, operation, await OfAsync(db, proposal, acting, cancellationToken), cancellationToken);
            if (proposal is null)
            {
                throw new RefusedException("There is no such draft; nothing was changed.");
            }

            // Asked again after it was done: a second click changes nothing more.
            if (proposal.State == to)
            {
                return false;
            }

            if (!from.Contains(proposal.State))
            {
                throw new RefusedException($"This draft is {Words(proposal.State)} by now; nothing was changed.");
            }

            await (alsoAsync?.Invoke(db, proposal, person) ?? Task.CompletedTask);
            (proposal.State, proposal.MovedAt) = (to, Now);
            db.Add(new ProposalStep { ProposalId = id, At = Now, Who = person.DisplayName, State = to, Note = note });
            return true;
        }, cancellationToken);
        announcements.Announce(id);
    }

    /// <summary>What a proposal is to who acts on it.</summary>
    internal static async Task<Subject> OfAsync(WatchDbContext db, Proposal? proposal, Acting? acting, CancellationToken cancellationToken) =>
        proposal is null || proposal.AuthorId == acting?.PersonId ? Subject.Own
        : proposal.State is not (ProposalState.InReview or ProposalState.Published) ? Subject.Draft
        : await IsHiddenAsync(db, proposal.RecordKind, proposal.RecordNumber, cancellationToken) ? Subject.Deleted : Subject.Other;

    private static async Task<bool> IsHiddenAsync(WatchDbContext db, RecordKind kind, int? number, CancellationToken cancellationToken) =>
        number is not null && await new StoredRecords(db).Rows(kind).AnyAsync(row => row.Number == number && row.Status == RecordStatus.Hidden, cancellationToken);

    // Sent back already, it is its author's again and no reviewer's to read. The same note of the same reviewer is a second click; another is one that would be lost.
    private async Task<bool> IsSentBackAsync(WatchDbContext db, Proposal proposal, Acting? acting, Operation operation, string note, CancellationToken cancellationToken)
    {
        var person = await access.DemandAsync(db, acting, operation, Subject.Other, cancellationToken);
        var last = await db.ProposalSteps.AsNoTracking().Where(step => step.ProposalId == proposal.Id).OrderByDescending(step => step.Id).FirstOrDefaultAsync(cancellationToken);
        return last?.Who == person.DisplayName && last.Note == note
            ? true
            : throw new RefusedException($"This draft is {Words(proposal.State)} by now; your note was not sent and stands here.");
    }

    // Asked for permission before anything of the draft is read: what is wrong with a draft says what stands in it.
    private async Task<Proposal> FieldsAsync(Acting? acting, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var proposal = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        await access.DemandAsync(db, acting, Operation.Submit, await OfAsync(db, proposal, acting, cancellationToken), cancellationToken);
        return proposal ?? throw new RefusedException("There is no such draft; nothing was changed.");
    }

    private Proposal New(DraftSave save, Person person, string fields) => new()
    {
        Id = save.Id,
        RecordKind = save.Kind,
        RecordNumber = save.Number,
        BaseVersion = save.BaseVersion,
        State = ProposalState.Draft,
        Fields = fields,
        AuthorId = person.Id,
        AuthorName = person.DisplayName,
        CreatedAt = Now,
        MovedAt = Now,
    };
}

/// <summary>Tells, within the program, that a draft changed: the form that shows it reads it again.</summary>
public sealed class DraftAnnouncements
{
    /// <summary>Raised after each change, on the writer's thread: whoever listens does nothing long.</summary>
    public event Action<Guid>? Changed;

    /// <summary>Says that a draft changed.</summary>
    public void Announce(Guid id) => Changed?.Invoke(id);
}
