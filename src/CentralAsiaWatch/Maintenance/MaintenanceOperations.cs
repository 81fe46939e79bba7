using System.Globalization;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Maintenance;

/// <summary>What became of "still holds".</summary>
/// <param name="OperationId">The id under which it was done.</param>
/// <param name="IsPublished">True where the record says so now; false where a reviewer is asked.</param>
/// <param name="Words">In words: <c>current until 22 Nov 2027</c>.</param>
public sealed record Confirmation(Guid OperationId, bool IsPublished, string Words);

/// <summary>
/// Says that a record still holds: an assessment is current again for as long as it was, a source was checked today. Where the person may publish it is done at
/// once; an editor's is a proposed change in review. Either can be undone.
/// </summary>
public sealed class MaintenanceOperations(
    IDbContextFactory<WatchDbContext> dbFactory, GatedStore store, RecordWriter writer, RecordMappings mappings, AccessCheck access, DraftOperations drafts, RecordEditing editing, TimeProvider time)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>Confirms an assessment or a source. Done twice with one id it is done once.</summary>
    /// <param name="acting">Who does it.</param>
    /// <param name="operationId">Made by the page once for each record; also the id of the proposal, where it is one.</param>
    /// <param name="kind">An assessment or a source.</param>
    /// <param name="number">Its number.</param>
    /// <param name="reason">Why it still holds, 1 to 500 characters; it is kept in the history.</param>
    /// <param name="cancellationToken">Ends the write before it is stored.</param>
    /// <exception cref="RefusedException">The person may not, or there is nothing to be confirmed.</exception>
    public async Task<Confirmation> ConfirmAsync(Acting? acting, Guid operationId, RecordKind kind, int number, string reason, CancellationToken cancellationToken)
    {
        var why = EditingReason.Read($"{(kind == RecordKind.Source ? "Checked" : "Still holds")}: {EditingReason.Read(reason)}");
        Confirmed? confirmed = null;
        await writer.WriteAsync(async (db, cancellation) =>
        {
            confirmed = await ReadAsync(db, acting, operationId, kind, number, cancellation);
            return confirmed is { MayPublish: true, IsDone: false } ? new RecordWrite(operationId, confirmed.Person.DisplayName, why, [confirmed.After]) : null;
        }, cancellationToken);
        if (confirmed is { MayPublish: false, IsDone: false } proposed)
        {
            await ProposeAsync(operationId, proposed, why, cancellationToken);
        }

        return new Confirmation(operationId, confirmed!.MayPublish, Words(confirmed.After));
    }

    /// <summary>Takes a confirmation back: the record is what it was, by a revision of its own, or the proposal is thrown away.</summary>
    /// <exception cref="RefusedException">The person may not, or it cannot be taken back any more.</exception>
    public async Task TakeBackAsync(Acting? acting, Confirmation confirmation, Guid operationId, CancellationToken cancellationToken)
    {
        if (!confirmation.IsPublished)
        {
            await drafts.TakeBackAsync(acting, confirmation.OperationId, cancellationToken);
            await drafts.DiscardAsync(acting, confirmation.OperationId, cancellationToken);
            return;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var sequence = await db.Revisions.AsNoTracking().Where(revision => revision.OperationId == confirmation.OperationId).Select(revision => revision.Sequence).FirstOrDefaultAsync(cancellationToken);
        await editing.UndoAsync(acting, operationId, sequence, "Taken back: not confirmed after all.", cancellationToken);
    }

    private async Task<Confirmed> ReadAsync(WatchDbContext db, Acting? acting, Guid operationId, RecordKind kind, int number, CancellationToken cancellationToken)
    {
        var person = await access.DemandAsync(db, acting, Operation.Confirm, Subject.Other, cancellationToken);
        var mayPublish = Permissions.Allow(person.Role, Operation.Publish, Subject.Own);
        var revisions = await db.Revisions.AsNoTracking().Where(one => one.RecordKind == kind && one.RecordNumber == number).OrderByDescending(one => one.Version).ToListAsync(cancellationToken);
        var before = revisions.Count == 0 ? null : mappings[kind].Read(revisions[0].After) with { Number = number };
        if (before is null || before.Hidden)
        {
            throw new RefusedException($"There is no {kind.Singular()} {number} to be seen; nothing was changed.");
        }

        var proposal = await db.Proposals.AsNoTracking().FirstOrDefaultAsync(one => one.Id == operationId, cancellationToken);
        var isDone = proposal is not null || revisions.Any(one => one.OperationId == operationId);
        return new Confirmed(person, mayPublish, isDone, proposal is not null ? Proposed(before, DraftFields.Read(proposal.Fields)) : isDone ? before : After(before, revisions), revisions[0].Version);
    }

    private RecordContent After(RecordContent before, IReadOnlyList<Revision> revisions) => before switch
    {
        SourceContent source when source.Checked == Text(Today) => throw new RefusedException("This source was checked today already; nothing was changed."),
        SourceContent source => source with { Checked = Text(Today) },
        LeverageContent { StaleAfter: { } text } assessment when Read(text) is var staleAfter => staleAfter >= Today
            ? throw new RefusedException("Somebody said so meanwhile: this assessment is current. Nothing was changed.")
            : assessment with { StaleAfter = Text(StaleAfterMove.Next(staleAfter, Judged(assessment), DateOnly.FromDateTime(Set(assessment, revisions)), Today)) },
        _ => throw new RefusedException("This has no day after which it is stale; nothing was changed."),
    };

    private static RecordContent Proposed(RecordContent before, OrderedFields fields) => before switch
    {
        SourceContent source => source with { Checked = fields.GetValueOrDefault("checked") },
        LeverageContent assessment => assessment with { StaleAfter = fields.GetValueOrDefault("staleAfter") },
        _ => before,
    };

    // The day may be older than the newest revision, which changed something else.
    private DateTime Set(LeverageContent now, IReadOnlyList<Revision> revisions) => revisions
        .TakeWhile(revision => ((LeverageContent)mappings[RecordKind.Leverage].Read(revision.After)).StaleAfter == now.StaleAfter).Last().RecordedAt;

    private static DateOnly? Judged(LeverageContent assessment) =>
        assessment.Date is not null && EdtfDate.TryParse(assessment.Date, out var date, out _) ? date.Latest ?? date.Earliest : null;

    private Task<bool> ProposeAsync(Guid operationId, Confirmed confirmed, string why, CancellationToken cancellationToken) => store.WriteAsync(async db =>
    {
        if (await db.Proposals.AnyAsync(one => one.Id == operationId, cancellationToken))
        {
            return false;
        }

        var now = time.GetUtcNow().UtcDateTime;
        db.Add(new Proposal
        {
            Id = operationId,
            RecordKind = confirmed.After.Kind,
            RecordNumber = confirmed.After.Number,
            BaseVersion = confirmed.Version,
            State = ProposalState.InReview,
            Fields = DraftFields.Write(FlatContent.Of(confirmed.After)),
            Saving = 1,
            AuthorId = confirmed.Person.Id,
            AuthorName = confirmed.Person.DisplayName,
            Why = why,
            CreatedAt = now,
            SavedAt = now,
            MovedAt = now,
        });
        db.Add(new ProposalStep { ProposalId = operationId, At = now, Who = confirmed.Person.DisplayName, State = ProposalState.InReview });
        return true;
    }, cancellationToken);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static string Words(RecordContent content) => content switch
    {
        LeverageContent { StaleAfter: { } day } => $"current until {Formatting.DateWords.Day(Read(day))}",
        SourceContent { Checked: { } day } => $"checked on {Formatting.DateWords.Day(Read(day))}",
        _ => "",
    };

    private static DateOnly Read(string day) => DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    private sealed record Confirmed(Person Person, bool MayPublish, bool IsDone, RecordContent After, int Version);
}
