using System.Globalization;
using CentralAsiaWatch.Access;
using CentralAsiaWatch.Data;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Reviewing;

/// <summary>
/// Reads what a proposal rests on: each cited paragraph, with its text where the desk has it: from the folder of sources, from what its source was entered from, or
/// from a source that waits for review itself.
/// </summary>
public sealed class CitedQueries(IDbContextFactory<WatchDbContext> dbFactory, AccessCheck access, ReferenceCache cache, SourceTexts texts, KeptTexts kept, PendingSources pending)
{
    /// <summary>The paragraphs, each once, in the order in which they are cited.</summary>
    /// <exception cref="RefusedException">The person may not read texts.</exception>
    public async Task<IReadOnlyList<CitedParagraph>> OfAsync(Acting? acting, ProposalView view, CancellationToken cancellationToken)
    {
        await using (var db = await dbFactory.CreateDbContextAsync(cancellationToken))
        {
            await access.DemandAsync(db, acting, Operation.KeepText, Subject.Other, cancellationToken);
        }

        var references = await cache.ReferencesAsync(cancellationToken);
        var waiting = (await pending.OfAsync(view.Proposal.AuthorId, cancellationToken)).ToLookup(one => one.Entry.Slug, StringComparer.Ordinal);
        var cited = new List<CitedParagraph>();
        for (var place = 0; place < Math.Min(FlatContent.Count(view.Fields, "citations"), FormReader.MostEntries); place++)
        {
            var path = FlatContent.At("citations", place);
            var slug = view.Fields.GetValueOrDefault($"{path}.source", "");
            var typed = view.Fields.GetValueOrDefault($"{path}.paragraph", "");
            var paragraph = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            var source = references.Sources.GetValueOrDefault(slug);
            var waits = source is null ? waiting[slug].FirstOrDefault() : null;
            var called = source ?? waits?.Entry;
            var name = $"{called?.ShortName ?? slug}{(paragraph == 0 && typed.Length == 0 ? "" : $" ¶{typed}")}";
            if (cited.Any(one => one.Name == name) || (called is null && typed.Length == 0))
            {
                continue;
            }

            cited.Add(new CitedParagraph(
                name,
                waits is not null ? AppUrls.ReviewOf(waits.Id) : source is null || (paragraph == 0 && source.Paragraphs > 0) ? null : AppUrls.Paragraph(source.Slug, paragraph),
                called is null || view.Fields.GetValueOrDefault($"{path}.credibility") is not { Length: 1 } digit ? null : $"{called.Reliability}{digit}",
                view.Fields.GetValueOrDefault($"{path}.stance", ""),
                source is not null ? await TextAsync(acting, source, paragraph, cancellationToken) : waits?.Paragraph(paragraph))
            {
                Waits = waits is not null,
            });
        }

        return cited;
    }

    private async Task<string?> TextAsync(Acting? acting, SourceEntry source, int paragraph, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var known = await db.SourceParagraphs.AsNoTracking().Where(row => row.SourceNumber == source.Number && row.Paragraph == paragraph)
            .Select(row => new CodedParagraph(row.Paragraph, row.Sha256, row.Note, Array.Empty<CodedRecord>())).ToListAsync(cancellationToken);
        return (await texts.ReadAsync(source.Slug, known, cancellationToken)).GetValueOrDefault(paragraph)
            ?? (await kept.ReadAsync(acting, source.Number, known, cancellationToken)).GetValueOrDefault(paragraph);
    }
}
