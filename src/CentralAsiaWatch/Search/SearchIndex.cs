using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Search;

/// <summary>One line of the search index, folded already.</summary>
/// <param name="RowId">See <see cref="SearchIndex.RowId"/>.</param>
/// <param name="Name">What the record is called.</param>
/// <param name="Body">What else it is found by.</param>
public sealed record SearchEntry(long RowId, string Name, string Body)
{
    /// <summary>The line of a record: its names and its other texts, folded, with the keys of each (<see cref="SearchKeys"/>).</summary>
    public static SearchEntry Of(long rowId, SearchTexts texts)
    {
        string[] names = [texts.Title, .. texts.OtherNames];
        var keysOfNames = SearchKeys.Of(names);
        var keys = SearchKeys.Of(texts.Passages);
        keys.ExceptWith(keysOfNames);
        return new SearchEntry(rowId, Line(names, keysOfNames), Line(texts.Passages, keys));
    }

    private static string Line(IEnumerable<string> texts, HashSet<string> keys)
    {
        var folded = SearchText.Fold(string.Join(' ', texts));
        return keys.Count == 0 ? folded : $"{folded} {string.Join(' ', keys)}";
    }
}

/// <summary>
/// The full-text index over all records (SQLite FTS5). Its row number is day, kind and number in one, so that newest first is the order in which the
/// index is read and needs no sorting, however many records there are.
/// </summary>
public static class SearchIndex
{
    private const int NumberBits = 32;
    private const int KindBits = 4;
    private static readonly (RecordKind First, RecordKind Last)[] s_things = [(RecordKind.Actor, RecordKind.Source), (RecordKind.Project, RecordKind.Project)];

    /// <summary>Day (0 for none) × 2^36 + kind × 2^32 + number.</summary>
    public static long RowId(RecordKind kind, int number, DateOnly? day) =>
        ((long)(day?.DayNumber ?? 0) << (NumberBits + KindBits)) | ((long)kind << NumberBits) | (uint)number;

    /// <summary>The kind and number in a row number.</summary>
    public static (RecordKind Kind, int Number) Split(long rowId) =>
        ((RecordKind)((rowId >> NumberBits) & ((1 << KindBits) - 1)), (int)(rowId & uint.MaxValue));

    internal static void Replace(WatchDbContext db, IReadOnlyCollection<long> forgotten, IReadOnlyCollection<SearchEntry> found)
    {
        using var delete = new StoreStatement(db, "DELETE FROM SearchIndex WHERE rowid = ?");
        foreach (var rowId in forgotten.Order())
        {
            delete.Bind(rowId).Run();
        }

        // Upwards: a line before the last one makes FTS5 write out what it has gathered, for each such line.
        using var insert = new StoreStatement(db, "INSERT INTO SearchIndex (rowid, Name, Body) VALUES (?, ?, ?)");
        foreach (var entry in found.OrderBy(entry => entry.RowId))
        {
            insert.Bind(entry.RowId).Bind(entry.Name).Bind(entry.Body).Run();
        }
    }

    /// <summary>Row numbers of what matches, newest first, from a row number downwards.</summary>
    /// <param name="db">The store.</param>
    /// <param name="known">The store as last written.</param>
    /// <param name="match">An FTS5 expression of <see cref="SearchText.ToMatch"/>.</param>
    /// <param name="kind">Only records of this kind; null for all.</param>
    /// <param name="below">Only row numbers below this one; <see cref="long.MaxValue"/> for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task<List<long>> MatchAsync(
        WatchDbContext db, References known, string match, RecordKind? kind, long below, int limit, CancellationToken cancellationToken) =>
        await RowsAsync(db, await new SearchVocabulary(db, known).InWholeWordsAsync(match, cancellationToken), kind, below, limit, cancellationToken);

    /// <summary>The same for an expression that is in whole words already (<see cref="SearchVocabulary"/>).</summary>
    internal static Task<List<long>> RowsAsync(WatchDbContext db, string words, RecordKind? kind, long below, int limit, CancellationToken cancellationToken)
    {
        if (db.PastSequence is not null)
        {
            return PastSearch.RowsAsync(db, words, kind is { } one ? (long)one : -1, 0, below, limit, newestFirst: true, cancellationToken);
        }

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

    /// <summary>Row numbers of actors, sources and projects whose names match, in that order. They have no day, so each kind is one stretch of the index.</summary>
    internal static async Task<List<long>> NamedRowsAsync(WatchDbContext db, string words, int limit, CancellationToken cancellationToken)
    {
        var match = $"Name : ({words})";
        var rows = new List<long>();
        foreach (var (first, last) in s_things)
        {
            // Downwards: below lies only what has no day, and upwards everything that happened.
            var (from, below, most) = (RowId(first, 0, null), RowId(last + 1, 0, null), limit * 4);
            var found = db.PastSequence is not null
                ? await PastSearch.RowsAsync(db, match, -1, from, below, most, newestFirst: true, cancellationToken)
                : await db.Database.SqlQuery<long>(
                    $"SELECT rowid AS Value FROM SearchIndex WHERE SearchIndex MATCH {match} AND rowid >= {from} AND rowid < {below} ORDER BY rowid DESC LIMIT {most}")
                    .ToListAsync(cancellationToken);
            rows.AddRange(Enumerable.Reverse(found));
        }

        return [.. rows.Take(limit)];
    }

    /// <summary>
    /// Numbers of actors, sources or projects in whose names a word or a key of <see cref="SearchKeys"/> stands, the oldest first. They have no day and so lie at the
    /// beginning of the index, which is read from there on: a word of very many events costs no more than a rare one.
    /// </summary>
    internal static async Task<List<int>> BearingAsync(WatchDbContext db, string word, RecordKind kind, int limit, CancellationToken cancellationToken)
    {
        var (match, from, below) = ($"Name : (\"{word}\")", RowId(kind, 0, null), RowId(kind + 1, 0, null));
        var rows = db.PastSequence is not null
            ? await PastSearch.RowsAsync(db, match, -1, from, below, limit, newestFirst: false, cancellationToken)
            : await db.Database.SqlQuery<long>(
                $"SELECT rowid AS Value FROM SearchIndex WHERE SearchIndex MATCH {match} AND rowid >= {from} AND rowid < {below} ORDER BY rowid LIMIT {limit}")
                .ToListAsync(cancellationToken);
        return [.. rows.Select(row => Split(row).Number)];
    }

    /// <summary>Numbers of the records of one kind that match, newest first.</summary>
    public static async Task<IReadOnlyList<int>> MatchKindAsync(
        WatchDbContext db, References known, string match, RecordKind kind, int limit, CancellationToken cancellationToken) =>
        [.. (await MatchAsync(db, known, match, kind, long.MaxValue, limit, cancellationToken)).Select(row => Split(row).Number)];
}
