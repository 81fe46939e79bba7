using CentralAsiaWatch.Data;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Search;

/// <summary>
/// Searches a past state: the index of the store without the lines that were otherwise then, and the lines of the state itself. Full-text tables cannot stand behind one
/// view as others do (<see cref="Past.PastSchema"/>), so both are asked and put together here.
/// </summary>
internal static class PastSearch
{
    /// <summary>Row numbers that match and lie from a number on and below another, in either order.</summary>
    /// <param name="db">A context of a past state.</param>
    /// <param name="words">An FTS5 expression in whole words.</param>
    /// <param name="kind">Bits of the only kind that is asked for; −1 for all.</param>
    /// <param name="from">The least row number.</param>
    /// <param name="below">Row numbers lie below this one.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="newestFirst">Whether the greatest come first.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task<List<long>> RowsAsync(
        WatchDbContext db, string words, long kind, long from, long below, int limit, bool newestFirst, CancellationToken cancellationToken)
    {
        // Row numbers are positive: with its sign turned the greatest is the first, and one statement serves both orders.
        var turn = newestFirst ? -1L : 1L;
        var then = await db.Database.SqlQuery<long>(
            $"""
             SELECT rowid AS Value FROM main.SearchIndex WHERE SearchIndex MATCH {words} AND rowid >= {from} AND rowid < {below}
               AND ({kind} < 0 OR ((rowid >> 32) & 15) = {kind}) ORDER BY rowid * {turn} LIMIT {limit}
             """).ToListAsync(cancellationToken);
        if (db.IsPastWhole)
        {
            return then;
        }

        var kept = newestFirst
            ? await db.Database.SqlQuery<long>(
                $"""
                 SELECT rowid AS Value FROM live.SearchIndex WHERE SearchIndex MATCH {words} AND rowid >= {from} AND rowid < {below}
                   AND ({kind} < 0 OR ((rowid >> 32) & 15) = {kind}) AND rowid NOT IN (SELECT RowId FROM main.GoneLines) ORDER BY rowid DESC LIMIT {limit}
                 """).ToListAsync(cancellationToken)
            : await db.Database.SqlQuery<long>(
                $"""
                 SELECT rowid AS Value FROM live.SearchIndex WHERE SearchIndex MATCH {words} AND rowid >= {from} AND rowid < {below}
                   AND ({kind} < 0 OR ((rowid >> 32) & 15) = {kind}) AND rowid NOT IN (SELECT RowId FROM main.GoneLines) ORDER BY rowid LIMIT {limit}
                 """).ToListAsync(cancellationToken);
        return [.. kept.Concat(then).OrderBy(row => row * turn).Take(limit)];
    }

    /// <summary>The first words of a past state that begin so, in their order.</summary>
    public static async Task<List<string>> WordsAsync(WatchDbContext db, string beginning, int limit, CancellationToken cancellationToken)
    {
        var end = beginning + "\U0010FFFF";
        return await db.Database.SqlQuery<string>(
            $"""
             WITH RECURSIVE Found(Word) AS (
               SELECT (SELECT term FROM temp.PastVocabulary WHERE term >= {beginning} LIMIT 1)
               UNION ALL
               SELECT (SELECT term FROM temp.PastVocabulary WHERE term >= Found.Word || char(1) LIMIT 1) FROM Found WHERE Found.Word < {end}
               LIMIT {limit})
             SELECT Word AS Value FROM Found WHERE Word < {end}
             """).ToListAsync(cancellationToken);
    }
}
