using System.Globalization;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Reviewing;

/// <summary>Reads what waits for review, and the history of a record, for those who may.</summary>
public sealed class ReviewQueries(
    IDbContextFactory<WatchDbContext> dbFactory, AccessCheck access, ProposalQueries proposals, RecordFieldQueries fields, RecordMappings mappings, ReferenceCache cache, SourceTexts texts)
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
            await waiting.CountAsync(cancellationToken));
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
            await CitedAsync(db, view, references, cancellationToken),
            view.Proposal.RecordNumber is { } number ? await UrlAsync(db, view.Proposal.RecordKind, number, cancellationToken) : null,
            previous,
            next ?? previous);
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

    private async Task<IReadOnlyList<CitedParagraph>> CitedAsync(WatchDbContext db, ProposalView view, References references, CancellationToken cancellationToken)
    {
        var cited = new List<CitedParagraph>();
        for (var place = 0; place < Math.Min(FlatContent.Count(view.Fields, "citations"), FormReader.MostEntries); place++)
        {
            var path = FlatContent.At("citations", place);
            var source = references.Sources.GetValueOrDefault(view.Fields.GetValueOrDefault($"{path}.source", ""));
            var typed = view.Fields.GetValueOrDefault($"{path}.paragraph", "");
            var paragraph = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var name = $"{source?.ShortName ?? view.Fields.GetValueOrDefault($"{path}.source")} ¶{typed}";
            if (cited.All(one => one.Name != name) && (source is not null || typed.Length > 0))
            {
                cited.Add(new CitedParagraph(
                    name,
                    source is null || paragraph == 0 ? null : AppUrls.Paragraph(source.Slug, paragraph),
                    source is null || view.Fields.GetValueOrDefault($"{path}.credibility") is not { Length: 1 } digit ? null : $"{source.Reliability}{digit}",
                    view.Fields.GetValueOrDefault($"{path}.stance", ""),
                    source is null ? null : await TextAsync(db, source, paragraph, cancellationToken)));
            }
        }

        return cited;
    }

    private async Task<string?> TextAsync(WatchDbContext db, SourceEntry source, int paragraph, CancellationToken cancellationToken)
    {
        if (!texts.AreKept)
        {
            return null;
        }

        var known = await db.SourceParagraphs.AsNoTracking().Where(row => row.SourceNumber == source.Number && row.Paragraph == paragraph).ToListAsync(cancellationToken);
        return (await texts.ReadAsync(source.Slug, [.. known.Select(row => new CodedParagraph(row.Paragraph, row.Sha256, row.Note, []))], cancellationToken)).GetValueOrDefault(paragraph);
    }

    private static async Task<string?> UrlAsync(WatchDbContext db, RecordKind kind, int number, CancellationToken cancellationToken) =>
        await new StoredRecords(db).Rows(kind).AsNoTracking().Where(one => one.Number == number).Select(one => new { one.Key, one.Status, one.Json }).FirstOrDefaultAsync(cancellationToken) is { } row
            ? kind == RecordKind.Leverage && row.Status == RecordStatus.Hidden ? AppUrls.LeverageNumber(number) : RecordUrls.Of(kind, number, row.Key, row.Json)
            : null;
}
