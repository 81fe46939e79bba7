using CentralAsiaWatch.Data;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Editing;

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
        if (authorId is null)
        {
            return names;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var drafts = await db.Proposals.AsNoTracking()
            .Where(one => one.AuthorId == authorId && one.RecordKind == RecordKind.Source && one.RecordNumber == null
                && (one.State == ProposalState.Draft || one.State == ProposalState.InReview || one.State == ProposalState.Returned))
            .OrderBy(one => one.CreatedAt).Select(one => one.Fields).ToListAsync(cancellationToken);
        // Not numbered yet; a number of its own keeps each apart.
        var pending = drafts.Select((fields, index) => Entry(DraftFields.Read(fields), -1 - index)).Where(entry => !names.References.Sources.ContainsKey(entry.Slug))
            .DistinctBy(entry => entry.Slug).ToArray();
        return pending.Length == 0 ? names : names.With(
            names.References.With([], pending), [], pending.Select(entry => KeyValuePair.Create(entry.ShortName, entry.Slug)), []);
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
