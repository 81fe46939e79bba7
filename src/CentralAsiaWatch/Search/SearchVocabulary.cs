using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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

    // People ask in the same words again: each page of an answer, each step along a timeline, each key that is typed. Beyond so many they are read again.
    private const int MostKept = 2_000;

    // The step past a frequent word passes all places where it stands, so a beginning is read once between two writes.
    private static readonly ConditionalWeakTable<References, ConcurrentDictionary<string, List<string>>> s_kept = [];

    private readonly ConcurrentDictionary<string, List<string>> _read = s_kept.GetOrCreateValue(known);

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

    private async Task<List<string>> WordsAsync(string beginning, CancellationToken cancellationToken)
    {
        if (_read.TryGetValue(beginning, out var words))
        {
            return words;
        }

        words = await ReadAsync(beginning, cancellationToken);
        if (_read.Count >= MostKept)
        {
            _read.Clear();
        }

        return _read[beginning] = words;
    }

    // Goes from word to word: each look-up seeks the next one after all entries of the last.
    private Task<List<string>> ReadAsync(string beginning, CancellationToken cancellationToken)
    {
        var end = beginning + "\U0010FFFF";
        return db.Database.SqlQuery<string>(
            $"""
             WITH RECURSIVE Found(Word) AS (
               SELECT (SELECT term FROM SearchVocabulary WHERE term >= {beginning} LIMIT 1)
               UNION ALL
               SELECT (SELECT term FROM SearchVocabulary WHERE term >= Found.Word || char(1) LIMIT 1) FROM Found WHERE Found.Word < {end}
               LIMIT {MostWords + 2})
             SELECT Word AS Value FROM Found WHERE Word < {end}
             """).ToListAsync(cancellationToken);
    }
}
