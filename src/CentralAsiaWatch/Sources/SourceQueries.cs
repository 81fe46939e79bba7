using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Sources;

/// <summary>A record that cites a paragraph.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its page.</param>
/// <param name="Citations">What it cites the paragraph for, in the order in which it was coded.</param>
public sealed record CodedRecord(RecordKind Kind, int Number, string Title, string Url, IReadOnlyList<CodedField> Citations);

/// <summary>One citation of a paragraph.</summary>
/// <param name="Field">The field; null for the record as a whole.</param>
/// <param name="Credibility">Admiralty credibility of the claim, 1–6.</param>
/// <param name="Stance">How the paragraph stands to it.</param>
/// <param name="Says">What the paragraph says of the record, in our words; null where only a field of it is cited.</param>
public sealed record CodedField(string? Field, int Credibility, string Stance, string? Says);

/// <summary>What became of one paragraph.</summary>
/// <param name="Number">The paragraph, from 1.</param>
/// <param name="Sha256">SHA-256 of its text.</param>
/// <param name="Note">Why nothing was coded from it; null where something was, or where it was not read yet.</param>
/// <param name="Records">The records that cite it; where there are very many, the first of them.</param>
public sealed record CodedParagraph(int Number, string Sha256, string? Note, IReadOnlyList<CodedRecord> Records);

/// <summary>What became of one paragraph, in short.</summary>
/// <param name="Number">The paragraph, from 1.</param>
/// <param name="Note">Why nothing was coded from it; null where something was, or where it was not read yet.</param>
/// <param name="Records">The first records that cite it.</param>
public sealed record ParagraphUse(int Number, string? Note, IReadOnlyList<(RecordKind Kind, int Number)> Records);

/// <summary>How much of a source was read and coded.</summary>
/// <param name="NothingToCode">Paragraphs that hold nothing to code, with a reason.</param>
/// <param name="Records">How many records of each kind cite the source.</param>
public sealed record SourceUse(int NothingToCode, IReadOnlyDictionary<RecordKind, int> Records);

/// <summary>Answers what the pages of sources ask beyond the records themselves.</summary>
public sealed class SourceQueries(IDbContextFactory<WatchDbContext> dbFactory, RecordCounts counts)
{
    /// <summary>So many citations of a source are read at once; of a source with more, each paragraph by itself.</summary>
    public const int ReadAtOnce = 2_000;

    /// <summary>So many citations of one paragraph are listed where a source has more than <see cref="ReadAtOnce"/>.</summary>
    public const int ListedOfParagraph = 50;

    /// <summary>Every paragraph of a source with what it was coded into.</summary>
    public async Task<IReadOnlyList<CodedParagraph>> CoverageAsync(int source, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var paragraphs = await db.SourceParagraphs.AsNoTracking().Where(row => row.SourceNumber == source).OrderBy(row => row.Paragraph).ToListAsync(cancellationToken);
        var citations = await CitationsAsync(db, source, paragraphs.Count == 0 ? [0] : paragraphs.Select(row => row.Paragraph), cancellationToken);
        var names = await NamesAsync(db, citations.SelectMany(group => group), cancellationToken);
        // A page that is cited as a whole stands as one place without a number.
        return paragraphs.Count == 0
            ? [Coded(new SourceParagraph { SourceNumber = source, Paragraph = 0, Sha256 = "", Note = citations.Count == 0 ? "nothing rests on it yet." : null }, citations[0], names)]
            : [.. paragraphs.Select(row => Coded(row, citations[row.Paragraph], names))];
    }

    /// <summary>Every paragraph of a source with the first records that it was coded into, by number alone: no record is read.</summary>
    /// <param name="source">The number of the source.</param>
    /// <param name="most">At most so many records of a paragraph.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<ParagraphUse>> UsesAsync(int source, int most, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var paragraphs = await db.SourceParagraphs.AsNoTracking().Where(row => row.SourceNumber == source).OrderBy(row => row.Paragraph).ToListAsync(cancellationToken);
        var citations = await CitationsAsync(db, source, paragraphs.Select(row => row.Paragraph), cancellationToken);
        return [.. paragraphs.Select(row => new ParagraphUse(
            row.Paragraph,
            row.Note,
            [.. citations[row.Paragraph].Select(citation => (citation.RecordKind, citation.RecordNumber)).Distinct().OrderBy(record => Place(record.RecordKind)).ThenBy(record => record.RecordNumber).Take(most)]))];
    }

    /// <summary>Some paragraphs of a source with their hashes, and nothing of what was coded from them.</summary>
    /// <param name="source">The number of the source.</param>
    /// <param name="first">The first.</param>
    /// <param name="last">The last.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<CodedParagraph>> BetweenAsync(int source, int first, int last, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.SourceParagraphs.AsNoTracking().Where(row => row.SourceNumber == source && row.Paragraph >= first && row.Paragraph <= last)
            .OrderBy(row => row.Paragraph).Select(row => new CodedParagraph(row.Paragraph, row.Sha256, row.Note, Array.Empty<CodedRecord>())).ToListAsync(cancellationToken);
    }

    /// <summary>How much of each of some sources was used, by slug.</summary>
    public async Task<IReadOnlyDictionary<string, SourceUse>> UseAsync(IReadOnlyList<SourceItem> sources, CancellationToken cancellationToken)
    {
        var numbers = sources.Select(source => source.Id).ToArray();
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var empty = (await db.SourceParagraphs.AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.SourceNumber) && row.Note != null)
            .Select(row => row.SourceNumber).ToListAsync(cancellationToken)).CountBy(number => number).ToDictionary();
        var use = new Dictionary<string, SourceUse>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var records = await counts.ByKindAsync(RecordFacets.Source(source.Slug), cancellationToken);
            use[source.Slug] = new SourceUse(empty.GetValueOrDefault(source.Id), records.Where(one => one.Key != RecordKind.Source).ToDictionary());
        }

        return use;
    }

    private static async Task<ILookup<int, Citation>> CitationsAsync(
        WatchDbContext db, int source, IEnumerable<int> paragraphs, CancellationToken cancellationToken)
    {
        var all = await db.Citations.AsNoTracking().Where(row => row.SourceNumber == source)
            .OrderBy(row => row.Paragraph).ThenBy(row => row.Id).Take(ReadAtOnce + 1).ToListAsync(cancellationToken);
        if (all.Count <= ReadAtOnce)
        {
            return all.ToLookup(row => row.Paragraph);
        }

        var found = new List<Citation>();
        foreach (var paragraph in paragraphs)
        {
            found.AddRange(await db.Citations.AsNoTracking().Where(row => row.SourceNumber == source && row.Paragraph == paragraph)
                .OrderBy(row => row.Id).Take(ListedOfParagraph).ToListAsync(cancellationToken));
        }

        return found.ToLookup(row => row.Paragraph);
    }

    private static async Task<Dictionary<(RecordKind, int), (string Title, string Url)>> NamesAsync(
        WatchDbContext db, IEnumerable<Citation> citations, CancellationToken cancellationToken)
    {
        var names = new Dictionary<(RecordKind, int), (string, string)>();
        var stored = new StoredRecords(db);
        foreach (var group in citations.Select(row => (row.RecordKind, row.RecordNumber)).Distinct().GroupBy(row => row.RecordKind))
        {
            var numbers = group.Select(row => row.RecordNumber).ToArray();
            foreach (var row in await stored.Rows(group.Key).AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number))
                .Select(row => new { row.Number, row.Key, row.Title, Json = group.Key == RecordKind.Leverage ? row.Json : "" }).ToListAsync(cancellationToken))
            {
                names[(group.Key, row.Number)] = (row.Title, RecordUrls.Of(group.Key, row.Number, row.Key, row.Json));
            }
        }

        return names;
    }

    private static CodedParagraph Coded(
        SourceParagraph row, IEnumerable<Citation> citations, Dictionary<(RecordKind, int), (string Title, string Url)> names) => new(
        row.Paragraph,
        row.Sha256,
        row.Note,
        [.. citations.GroupBy(citation => (citation.RecordKind, citation.RecordNumber))
            .OrderBy(group => Place(group.Key.RecordKind)).ThenBy(group => group.Key.RecordNumber)
            .Select(group => new CodedRecord(
                group.Key.RecordKind,
                group.Key.RecordNumber,
                names[group.Key].Title,
                names[group.Key].Url,
                [.. group.Select(citation => new CodedField(citation.Field, citation.Credibility, citation.Stance, citation.Field is null ? citation.Says : citation.Words))]))]);

    // What happened first; who and what it was about after it.
    private static int Place(RecordKind kind) => kind == RecordKind.Actor ? int.MaxValue : (int)kind;
}
