using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Search;

/// <summary>One line of the search index, folded already.</summary>
/// <param name="RowId">See <see cref="SearchIndex.RowId"/>.</param>
/// <param name="Name">What the record is called.</param>
/// <param name="Body">What else it is found by.</param>
public sealed record SearchEntry(long RowId, string Name, string Body);

/// <summary>
/// The full-text index over all records (SQLite FTS5). Its row number is day, kind and number in one, so that newest first is the order in which the
/// index is read and needs no sorting, however many records there are.
/// </summary>
public static class SearchIndex
{
    private const int NumberBits = 32;
    private const int KindBits = 4;

    /// <summary>Row numbers below this one belong to records without a day.</summary>
    public const long FirstDated = 1L << (NumberBits + KindBits);

    /// <summary>Day (0 for none) × 2^36 + kind × 2^32 + number.</summary>
    public static long RowId(RecordKind kind, int number, DateOnly? day) =>
        ((long)(day?.DayNumber ?? 0) << (NumberBits + KindBits)) | ((long)kind << NumberBits) | (uint)number;

    /// <summary>The kind and number in a row number.</summary>
    public static (RecordKind Kind, int Number) Split(long rowId) =>
        ((RecordKind)((rowId >> NumberBits) & ((1 << KindBits) - 1)), (int)(rowId & uint.MaxValue));

    internal static async Task ReplaceAsync(
        WatchDbContext db, IEnumerable<long> forgotten, IEnumerable<SearchEntry> found, CancellationToken cancellationToken)
    {
        foreach (var rowId in forgotten)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM SearchIndex WHERE rowid = {rowId}", cancellationToken);
        }

        foreach (var entry in found)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO SearchIndex (rowid, Name, Body) VALUES ({entry.RowId}, {entry.Name}, {entry.Body})", cancellationToken);
        }
    }

    /// <summary>Row numbers of what matches, newest first, from a row number downwards.</summary>
    /// <param name="db">The store.</param>
    /// <param name="match">An FTS5 expression of <see cref="SearchText.ToMatch"/>.</param>
    /// <param name="kind">Only records of this kind; null for all.</param>
    /// <param name="below">Only row numbers below this one; <see cref="long.MaxValue"/> for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task<List<long>> MatchAsync(WatchDbContext db, string match, RecordKind? kind, long below, int limit, CancellationToken cancellationToken) =>
        await RowsAsync(db, await SearchVocabulary.InWholeWordsAsync(db, match, cancellationToken), kind, below, limit, cancellationToken);

    /// <summary>The same for an expression that is in whole words already (<see cref="SearchVocabulary"/>).</summary>
    internal static Task<List<long>> RowsAsync(WatchDbContext db, string words, RecordKind? kind, long below, int limit, CancellationToken cancellationToken)
    {
        if (kind is not { } only)
        {
            return db.Database.SqlQuery<long>(
                $"SELECT rowid AS Value FROM SearchIndex WHERE SearchIndex MATCH {words} AND rowid < {below} ORDER BY rowid DESC LIMIT {limit}")
                .ToListAsync(cancellationToken);
        }

        var kindBits = (long)only;
        return db.Database.SqlQuery<long>(
            $"SELECT rowid AS Value FROM SearchIndex WHERE SearchIndex MATCH {words} AND rowid < {below} AND ((rowid >> 32) & 15) = {kindBits} ORDER BY rowid DESC LIMIT {limit}")
            .ToListAsync(cancellationToken);
    }

    /// <summary>Numbers of the records of one kind that match, newest first.</summary>
    public static async Task<IReadOnlyList<int>> MatchKindAsync(
        WatchDbContext db, string match, RecordKind kind, int limit, CancellationToken cancellationToken) =>
        [.. (await MatchAsync(db, match, kind, long.MaxValue, limit, cancellationToken)).Select(row => Split(row).Number)];
}
