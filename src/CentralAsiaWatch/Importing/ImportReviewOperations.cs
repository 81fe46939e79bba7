using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Importing;

/// <summary>
/// What passes between who prepared an import and who may write it: handed over, taken back, sent back, each with a step in the history of the import. Each asks
/// for permission in the transaction in which it writes.
/// </summary>
public sealed class ImportReviewOperations(
    IDbContextFactory<WatchDbContext> dbFactory, GatedStore store, AccessCheck access, ImportQueries imports, DraftAnnouncements announcements, TimeProvider time)
{
    /// <summary>Hands an import over for review, if it could be written as it is. Nothing of it can be changed until it comes back.</summary>
    /// <param name="acting">Who uploaded it.</param>
    /// <param name="id">The import.</param>
    /// <param name="version">The version of it that they read.</param>
    /// <param name="note">What the reviewer should know, at most <see cref="DraftOperations.MostOfNote"/> characters; may be empty.</param>
    /// <param name="cancellationToken">Ends it before it is stored.</param>
    /// <exception cref="RefusedException">The person may not, or the import is not ready; nothing was changed.</exception>
    /// <exception cref="UnreadableUploadException">Its file cannot be read as it was said; nothing was changed.</exception>
    public async Task HandOverAsync(Acting? acting, Guid id, int version, string? note, CancellationToken cancellationToken)
    {
        var said = Note(note);
        var seen = await SeenAsync(acting, id, cancellationToken);
        if (!seen.IsPending)
        {
            throw new RefusedException("This import is not open any more; nothing was handed over.");
        }

        // Judged before the gate is taken, which only one may hold.
        var judged = await imports.JudgeAsync(seen, cancellationToken);
        var choices = new ImportView(seen, true, false).Choices;
        if (judged.Plan.Hindrance(choices) is { } hindrance)
        {
            throw new RefusedException($"{hindrance} Nothing was handed over.");
        }

        await MoveAsync(acting, id, Operation.Submit, ImportState.InReview, said.Length == 0 ? null : said, (import, _) =>
        {
            if (import.Version != version || import.Version != seen.Version)
            {
                throw new RefusedException("This import was changed a moment ago in another window; nothing was handed over. Read it again.");
            }

            var written = judged.Plan.Written(choices).ToArray();
            (import.Changed, import.LeftOut) = (written.Count(row => row.Verdict == RowVerdict.Changes), judged.Plan.Rows.Count - written.Length);
            import.Created = written.Length - import.Changed;
        }, cancellationToken);
    }

    /// <summary>Takes an import back out of review.</summary>
    /// <exception cref="RefusedException">The person may not, or it is not in review any more; nothing was changed.</exception>
    public Task TakeBackAsync(Acting? acting, Guid id, CancellationToken cancellationToken) =>
        MoveAsync(acting, id, Operation.TakeBack, ImportState.Open, null, (_, _) => { }, cancellationToken);

    /// <summary>Sends an import back to who uploaded it.</summary>
    /// <param name="acting">Who does.</param>
    /// <param name="id">The import.</param>
    /// <param name="note">What is to be changed, 1 to <see cref="DraftOperations.MostOfNote"/> characters.</param>
    /// <param name="cancellationToken">Ends it before it is stored.</param>
    /// <exception cref="RefusedException">The person may not, nothing is said, or it is not in review any more; nothing was changed.</exception>
    public Task ReturnAsync(Acting? acting, Guid id, string? note, CancellationToken cancellationToken) => Note(note) is { Length: > 0 } said
        ? MoveAsync(acting, id, Operation.Return, ImportState.Returned, said, (_, _) => { }, cancellationToken)
        : throw new RefusedException($"Say in 1 to {DraftOperations.MostOfNote} characters what is to be changed; nothing was sent back.");

    /// <summary>Keeps the note that one side is writing to the other; an empty one is forgotten.</summary>
    /// <returns>When it was kept, UTC.</returns>
    /// <exception cref="RefusedException">The person may not, or the note cannot be kept.</exception>
    public Task<DateTime> KeepNoteAsync(Acting? acting, Guid id, string text, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        var subject = Import.Of(import, acting);
        var person = await access.DemandAsync(db, acting, subject == Subject.Own ? Operation.Submit : Operation.Return, subject, cancellationToken);
        if (import is null || text.Length > DraftOperations.MostOfNote)
        {
            throw new RefusedException(import is null ? "There is no such import; the note was not kept, and stands here."
                : $"The note has {text.Length:N0} characters; {DraftOperations.MostOfNote:N0} can be kept. Shorten it here.");
        }

        await ReviewOperations.KeepAsync(db, id, person, text, Now, cancellationToken);
        return Now;
    }, cancellationToken);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static string Note(string? typed)
    {
        var note = (typed ?? "").ReplaceLineEndings("\n").Trim();
        return note.Length > DraftOperations.MostOfNote ? throw new RefusedException($"The note has {note.Length:N0} characters; {DraftOperations.MostOfNote:N0} can be sent. Shorten it; nothing was changed.")
            : FieldValue.Unfit(note) is { } unfit ? throw new RefusedException($"The note {unfit} Nothing was changed.") : note;
    }

    // Asked for permission before anything of it is read.
    private async Task<Import> SeenAsync(Acting? acting, Guid id, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        await access.DemandAsync(db, acting, Operation.Submit, Import.Of(import, acting), cancellationToken);
        return import ?? throw new RefusedException("There is no such import; nothing was changed.");
    }

    private async Task MoveAsync(Acting? acting, Guid id, Operation operation, ImportState to, string? note, Action<Import, Person> also, CancellationToken cancellationToken)
    {
        var isMoved = await store.WriteAsync(async db =>
        {
            var import = await db.Imports.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
            // Sent back already, it is a draft again and no reviewer's to read: who sends it back once more is asked as for what is in review.
            var isBack = operation == Operation.Return && import?.State == ImportState.Returned;
            var person = await access.DemandAsync(db, acting, operation, isBack && Import.Of(import, acting) == Subject.Draft ? Subject.Other : Import.Of(import, acting), cancellationToken);
            if (import is null)
            {
                throw new RefusedException("There is no such import; nothing was changed.");
            }

            // Asked again after it was done: a second click changes nothing more, unless it says something else.
            var last = await db.ProposalSteps.AsNoTracking().Where(step => step.ProposalId == id).OrderByDescending(step => step.Id).FirstOrDefaultAsync(cancellationToken);
            if (import.State == to && (last is null || (last.Who == person.DisplayName && last.Note == note)))
            {
                return false;
            }

            if (to == ImportState.InReview ? import.State is not (ImportState.Open or ImportState.Returned) : import.State != ImportState.InReview)
            {
                throw new RefusedException($"This import is {ImportWords.State(import)} by now; nothing was changed.");
            }

            also(import, person);
            (import.State, import.ChangedAt) = (to, Now);
            db.Add(new ProposalStep { ProposalId = id, At = Now, Who = person.DisplayName, State = Step(to), Note = note });
            await ReviewOperations.ForgetAsync(db, id, person, cancellationToken);
            return true;
        }, cancellationToken);
        if (isMoved)
        {
            announcements.Announce(id);
        }
    }

    private static ProposalState Step(ImportState state) => state switch
    {
        ImportState.InReview => ProposalState.InReview,
        ImportState.Returned => ProposalState.Returned,
        _ => ProposalState.Draft,
    };
}
