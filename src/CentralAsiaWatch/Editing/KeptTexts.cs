using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// The texts from which sources were entered (<c>Watch:Sources:KeepText</c>): they stay in the proposal that made the source, which readers' pages never ask, and
/// are shown beside the forms of editors, where the hash of a paragraph agrees.
/// </summary>
public sealed class KeptTexts(IDbContextFactory<WatchDbContext> dbFactory, AccessCheck access)
{
    /// <summary>The paragraphs of a source as they were pasted, by number; none where no text is kept.</summary>
    /// <exception cref="RefusedException">The person may not read texts.</exception>
    public async Task<IReadOnlyDictionary<int, string>> ReadAsync(Acting? acting, int source, IReadOnlyList<CodedParagraph> paragraphs, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var isHidden = await db.Sources.AnyAsync(one => one.Number == source && one.Status == RecordStatus.Hidden, cancellationToken);
        await access.DemandAsync(db, acting, Operation.KeepText, isHidden ? Subject.Deleted : Subject.Other, cancellationToken);
        var kept = await db.Proposals.AsNoTracking()
            .Where(one => one.RecordKind == RecordKind.Source && one.RecordNumber == source && one.State == ProposalState.Published)
            .OrderByDescending(one => one.MovedAt).Select(one => one.Fields).ToListAsync(cancellationToken);
        var text = kept.Select(fields => DraftFields.Read(fields).GetValueOrDefault(SourceText.Field)).FirstOrDefault(one => one is not null);
        return ParagraphText.Agreeing(text is null ? [] : ParagraphText.Of(text), paragraphs);
    }
}
