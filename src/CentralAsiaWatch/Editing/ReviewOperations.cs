using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>What a reviewer keeps while deciding, and what an author does about a change that was overtaken.</summary>
public sealed class ReviewOperations(
    IDbContextFactory<WatchDbContext> dbFactory, GatedStore store, AccessCheck access, RecordFieldQueries records, DraftAnnouncements announcements, TimeProvider time)
{
    /// <summary>Keeps the note that a reviewer is writing; an empty one is forgotten.</summary>
    /// <returns>When it was kept, UTC.</returns>
    /// <exception cref="RefusedException">The person may not, or the note cannot be kept.</exception>
    public Task<DateTime> KeepNoteAsync(Acting? acting, Guid id, string text, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        var proposal = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        var person = await access.DemandAsync(db, acting, Operation.Return, await DraftOperations.OfAsync(db, proposal, acting, cancellationToken), cancellationToken);
        if (proposal is null)
        {
            throw new RefusedException("There is no such draft; the note was not kept, and stands here.");
        }

        if (text.Length > DraftOperations.MostOfNote)
        {
            throw new RefusedException($"The note has {text.Length:N0} characters; {DraftOperations.MostOfNote:N0} can be kept. Shorten it here.");
        }

        await KeepAsync(db, id, person, text, Now, cancellationToken);
        return Now;
    }, cancellationToken);

    // Of a proposal or an import, by its id, in the transaction of who may; an empty one is forgotten.
    internal static async Task KeepAsync(WatchDbContext db, Guid id, Person person, string text, DateTime now, CancellationToken cancellationToken)
    {
        var kept = await db.ReviewNotes.SingleOrDefaultAsync(one => one.ProposalId == id && one.PersonId == person.Id, cancellationToken);
        if (text.Length == 0)
        {
            db.RemoveRange(kept is null ? [] : [kept]);
        }
        else if (kept is null)
        {
            db.Add(new ReviewNote { ProposalId = id, PersonId = person.Id, Text = text, SavedAt = now });
        }
        else if (kept.Text != text)
        {
            (kept.Text, kept.SavedAt) = (text, now);
        }
    }

    /// <summary>The note that a reviewer was writing; empty for none.</summary>
    /// <exception cref="RefusedException">The person may not.</exception>
    public async Task<string> NoteAsync(Acting? acting, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var person = await access.PersonAsync(db, acting, cancellationToken);
        return await db.ReviewNotes.AsNoTracking().Where(one => one.ProposalId == id && one.PersonId == person.Id).Select(one => one.Text).FirstOrDefaultAsync(cancellationToken) ?? "";
    }

    /// <summary>
    /// Lays a draft that was overtaken on the record as it is now: what only one side changed is taken from that side, and where both did, from the side that
    /// its author chose. The same draft goes on, from the new version; its fields as they were stay with the step. Out of review it becomes a draft again, since
    /// nobody has read what it says now.
    /// </summary>
    /// <param name="acting">The author.</param>
    /// <param name="id">The draft.</param>
    /// <param name="saving">The saving of the draft that was merged.</param>
    /// <param name="version">The version of the record that was merged.</param>
    /// <param name="mine">Names of the fields where both changed something and the draft's text is kept.</param>
    /// <param name="cancellationToken">Ends it before it is stored.</param>
    /// <exception cref="RefusedException">The person may not, or the draft is not to be written in.</exception>
    /// <exception cref="DraftElsewhereException">The draft was changed since.</exception>
    /// <exception cref="ConflictException">The record was changed once more.</exception>
    public async Task<DraftSaved> RebaseAsync(Acting? acting, Guid id, int saving, int version, IReadOnlySet<string> mine, CancellationToken cancellationToken)
    {
        var saved = await store.WriteAsync(async db =>
        {
            var draft = await db.Proposals.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
            var person = await access.DemandAsync(db, acting, Operation.SaveDraft, draft is null || draft.AuthorId == acting?.PersonId ? Subject.Own : Subject.Other, cancellationToken);
            if (draft?.RecordNumber is not { } number || draft.State is ProposalState.Published or ProposalState.Discarded)
            {
                throw new RefusedException("There is no such change of a record that is being written; nothing was changed.");
            }

            if (draft.BaseVersion == version)
            {
                return new DraftSaved(draft.Saving, draft.SavedAt);
            }

            if (draft.Saving != saving)
            {
                throw new DraftElsewhereException(draft.Saving, draft.SavedAt);
            }

            var now = await records.NewestAsync(db, draft.RecordKind, number, cancellationToken) ?? throw new RefusedException("The record that this changes is not there; nothing was changed.");
            if (now.Version != version)
            {
                throw new ConflictException(draft.RecordKind, number, draft.BaseVersion, now.Version);
            }

            var begun = await records.AtAsync(db, draft.RecordKind, number, draft.BaseVersion, cancellationToken);
            var merges = FieldMerge.Of(FormShapes.Of(draft.RecordKind), begun, now.Fields, DraftFields.Read(draft.Fields));
            var merged = FieldMerge.Apply(now.Fields, merges, merge => mine.Contains(merge.Name));
            var state = draft.State == ProposalState.InReview ? ProposalState.Draft : draft.State;
            db.Add(new ProposalStep { ProposalId = id, At = Now, Who = person.DisplayName, State = state, Note = $"Laid on version {version} of the record.", Fields = draft.Fields });
            (draft.Fields, draft.BaseVersion, draft.SavedAt, draft.State, draft.MovedAt) = (DraftFields.Write(merged), version, Now, state, Now);
            draft.Saving++;
            return new DraftSaved(draft.Saving, draft.SavedAt);
        }, cancellationToken);
        announcements.Announce(id);
        return saved;
    }

    /// <summary>Lets go of a reviewer's note on a proposal that they decided, as part of that write. What another reviewer was writing stays.</summary>
    internal static async Task ForgetAsync(WatchDbContext db, Guid id, Person person, CancellationToken cancellationToken) =>
        db.RemoveRange(await db.ReviewNotes.Where(note => note.ProposalId == id && note.PersonId == person.Id).ToListAsync(cancellationToken));

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
