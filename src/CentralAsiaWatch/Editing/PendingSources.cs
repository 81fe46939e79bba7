using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

/// <summary>A source that is not published yet.</summary>
/// <param name="Id">Its proposal.</param>
/// <param name="Entry">What it will be called; its number is none yet.</param>
/// <param name="Text">Its text, where it was handed over with one; null for none.</param>
public sealed record PendingSource(Guid Id, SourceEntry Entry, string? Text)
{
    /// <summary>The text of a paragraph; null for none.</summary>
    public string? Paragraph(int number) => Text is not null && ParagraphText.Of(Text) is var all && number >= 1 && number <= all.Count ? all[number - 1] : null;
}

/// <summary>
/// The sources that a person has entered and no reviewer has published yet. Their other drafts may cite them already, so that an article need not wait for its
/// source; what is published still cites only what is published, because publication does not ask here.
/// </summary>
public sealed class PendingSources(IDbContextFactory<WatchDbContext> dbFactory)
{
    private const char NotGraded = 'F';

    /// <summary>Names with a person's own pending sources beside those that are published.</summary>
    public async Task<FormNames> AddToAsync(FormNames names, string? authorId, CancellationToken cancellationToken)
    {
        // Not numbered yet; a number of its own keeps each apart.
        var found = (await OfAsync(authorId, cancellationToken)).Select(one => one.Entry).Where(entry => !names.References.Sources.ContainsKey(entry.Slug)).DistinctBy(entry => entry.Slug).ToArray();
        return found.Length == 0 ? names : names.With(
            names.References.With([], found), [], found.Select(entry => KeyValuePair.Create(entry.ShortName, entry.Slug)), []);
    }

    /// <summary>The sources of a person that wait, the oldest first.</summary>
    public async Task<IReadOnlyList<PendingSource>> OfAsync(string? authorId, CancellationToken cancellationToken)
    {
        if (authorId is null)
        {
            return [];
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var drafts = await db.Proposals.AsNoTracking()
            .Where(one => one.AuthorId == authorId && one.RecordKind == RecordKind.Source && one.RecordNumber == null
                && (one.State == ProposalState.Draft || one.State == ProposalState.InReview || one.State == ProposalState.Returned))
            .OrderBy(one => one.CreatedAt).Select(one => new { one.Id, one.State, one.Fields }).ToListAsync(cancellationToken);
        return [.. drafts.Select((one, index) => (one, index, Fields: DraftFields.Read(one.Fields)))
            .Select(draft => new PendingSource(draft.one.Id, Entry(draft.Fields, -1 - draft.index), draft.one.State == ProposalState.InReview ? draft.Fields.GetValueOrDefault(SourceText.Field) : null))];
    }

    private static SourceEntry Entry(OrderedFields fields, int number)
    {
        var shortName = fields.GetValueOrDefault("shortName") ?? fields.GetValueOrDefault("title") ?? "source without a name yet";
        return new SourceEntry(
            number,
            fields.GetValueOrDefault("key") is { Length: > 0 } key ? key : FormReader.KeyOf(RecordKind.Source, fields.GetValueOrDefault("title") ?? shortName),
            shortName,
            fields.GetValueOrDefault("reliability") is { Length: 1 } letter ? letter[0] : NotGraded,
            fields.TryGetValue(SourceText.Field, out var text) ? ParagraphText.Of(text).Count : FlatContent.Count(fields, "paragraphs"))
        {
            Published = DateGrammar.Read(fields.GetValueOrDefault("published"), null)?.Edtf,
        };
    }
}
