using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Search;

/// <summary>
/// Rewrites the beginnings of words that a query asks for into the words there are. SQLite answers a beginning by gathering every record that holds such a
/// word before it gives the first, which takes longer the more records there are; whole words it reads in order and stops when the page is full.
/// </summary>
/// <param name="db">The store.</param>
/// <param name="known">The store as last written: the words that were read hold as long as it does.</param>
internal sealed class SearchVocabulary(WatchDbContext db, References known)
{
    /// <summary>The words of the index, read from the index itself; each connection has it as a temporary view (<see cref="StoreConnections"/>).</summary>
    public const string CreateStatement = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.SearchVocabulary USING fts5vocab(main, 'SearchIndex', 'instance');";

    // One step costs some 50 µs. A beginning that stands for more words than this is left to SQLite.
    private const int MostWords = 64;

    // People ask in the same words again: each page of an answer, each step along a timeline, each key that is typed.
    private const int MostKept = 2_000;

    // The step past a frequent word passes all places where it stands.
    private static readonly KeptUntilWrite<string, IReadOnlyList<string>> s_words = new(MostKept);

    // To find the few things without a day, the index skips from the newest place of a frequent word down to its oldest.
    private static readonly KeptUntilWrite<(string Words, int Limit), IReadOnlyList<long>> s_named = new(MostKept);

    /// <summary>The store, for what is asked in these words.</summary>
    public WatchDbContext Db => db;

    /// <summary>The same query in whole words. Sample: <c>"canal"* "un"*</c> gives <c>("canal" OR "canals") AND ("un")</c>.</summary>
    /// <param name="match">An expression of <see cref="SearchText.ToMatch"/>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<string> InWholeWordsAsync(string match, CancellationToken cancellationToken)
    {
        var parts = new List<string>();
        foreach (var part in match.Split(' '))
        {
            // "term"*: terms are letters and digits, so that quotes and spaces only stand between them.
            var term = part[1..^2];
            var words = SearchTerm.IsWhole(term) ? [term] : await WordsAsync(term, cancellationToken);
            parts.Add(words.Count switch
            {
                0 => part,
                > MostWords => part,
                _ => $"({string.Join(" OR ", words.Select(word => $"\"{word}\""))})",
            });
        }

        return string.Join(" AND ", parts);
    }

    /// <summary>The first words that begin so, at most as many as are asked for in one query; of a short beginning only the word itself, be it there or not.</summary>
    public async Task<IReadOnlyList<string>> BeginningAsync(string beginning, CancellationToken cancellationToken) =>
        SearchTerm.IsWhole(beginning.TrimStart(SearchKeys.LatinSign)) ? [beginning] : [.. (await WordsAsync(beginning, cancellationToken)).Take(MostWords)];

    /// <summary>Row numbers of actors, sources and projects whose names match (<see cref="SearchIndex.NamedRowsAsync"/>).</summary>
    public Task<IReadOnlyList<long>> NamedAsync(string words, int limit, CancellationToken cancellationToken) =>
        s_named.GetAsync(known, (words, limit), async () => await SearchIndex.NamedRowsAsync(db, words, limit, cancellationToken));

    private Task<IReadOnlyList<string>> WordsAsync(string beginning, CancellationToken cancellationToken) =>
        s_words.GetAsync(known, beginning, async () => await ReadAsync(beginning, cancellationToken));

    // Goes from word to word: each look-up seeks the next one after all entries of the last.
    private async Task<List<string>> ReadAsync(string beginning, CancellationToken cancellationToken)
    {
        var end = beginning + "\U0010FFFF";
        // Words that have left the store since are added; those that have come since find nothing and do no harm.
        var past = db.PastSequence is null ? [] : await PastSearch.WordsAsync(db, beginning, MostWords + 2, cancellationToken);
        var found = await db.Database.SqlQuery<string>(
            $"""
             WITH RECURSIVE Found(Word) AS (
               SELECT (SELECT term FROM SearchVocabulary WHERE term >= {beginning} LIMIT 1)
               UNION ALL
               SELECT (SELECT term FROM SearchVocabulary WHERE term >= Found.Word || char(1) LIMIT 1) FROM Found WHERE Found.Word < {end}
               LIMIT {MostWords + 2})
             SELECT Word AS Value FROM Found WHERE Word < {end}
             """).ToListAsync(cancellationToken);
        return past.Count == 0 ? found : [.. found.Union(past, StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostWords + 2)];
    }
}
