using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Search;

/// <summary>What a search found, newest first.</summary>
/// <param name="Hits">The records.</param>
/// <param name="Next">What to ask for the next ones; null at the end.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, long? Next);

/// <summary>Everything that the search page shows.</summary>
/// <param name="Page">The records, newest first.</param>
/// <param name="Counts">How many records of each kind hold the words, counted over the newest <see cref="SearchQueries.CountedUpTo"/>.</param>
/// <param name="Named">Actors, sources and projects that bear the name: they have no date, and would stand below everything that happened.</param>
public sealed record SearchAnswer(SearchResult Page, IReadOnlyDictionary<RecordKind, int> Counts, IReadOnlyList<SearchHit> Named)
{
    /// <summary>Nothing was asked for.</summary>
    public static SearchAnswer Empty { get; } = new(new SearchResult([], null), new Dictionary<RecordKind, int>(), []);
}

/// <summary>Searches across everything.</summary>
public sealed class SearchQueries(IDbContextFactory<WatchDbContext> dbFactory)
{
    /// <summary>So many hits are counted; beyond, a page says "or more".</summary>
    public const int CountedUpTo = 1_000;

    /// <summary>Records in which all words of a query stand, newest first. Any text may be asked: what holds no word finds nothing.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="kind">Only records of this kind; null for all.</param>
    /// <param name="below">The last answer's <see cref="SearchResult.Next"/>; null for the beginning.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<SearchResult> FindAsync(string? query, RecordKind? kind, long? below, int limit, CancellationToken cancellationToken)
    {
        if (SearchText.ToMatch(query) is not { } match)
        {
            return new SearchResult([], null);
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await SearchIndex.MatchAsync(db, match, kind, below ?? long.MaxValue, limit + 1, cancellationToken);
        (RecordKind Kind, int Number)[] shown = [.. rows.Take(limit).Select(SearchIndex.Split)];
        return new SearchResult((await SearchHits.ReadAsync(db, shown, cancellationToken)).InOrder(shown), rows.Count > limit ? rows[limit - 1] : null);
    }

    /// <summary>Everything that the search page shows, each part of it asked for once.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="kind">Only records of this kind; null for all.</param>
    /// <param name="below">The last answer's <see cref="SearchResult.Next"/>; null for the beginning.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="named">How many that bear the name at most, on the first page of all kinds.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<SearchAnswer> AnswerAsync(string? query, RecordKind? kind, long? below, int limit, int named, CancellationToken cancellationToken)
    {
        if (SearchText.ToMatch(query) is not { } match)
        {
            return SearchAnswer.Empty;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var words = await SearchVocabulary.InWholeWordsAsync(db, match, cancellationToken);
        var newest = await SearchIndex.RowsAsync(db, words, null, long.MaxValue, CountedUpTo, cancellationToken);
        var rows = newest.Where(row => row < (below ?? long.MaxValue) && (kind is null || SearchIndex.Split(row).Kind == kind)).Take(limit + 1).ToList();
        if (rows.Count <= limit && newest.Count == CountedUpTo)
        {
            // The page lies beyond what was counted.
            rows = await SearchIndex.RowsAsync(db, words, kind, below ?? long.MaxValue, limit + 1, cancellationToken);
        }

        (RecordKind Kind, int Number)[] shown = [.. rows.Take(limit).Select(SearchIndex.Split)];
        (RecordKind Kind, int Number)[] bearing = kind is null && below is null ? await NamedAsync(db, words, named, cancellationToken) : [];
        var hits = await SearchHits.ReadAsync(db, [.. shown, .. bearing], cancellationToken);
        return new SearchAnswer(
            new SearchResult(hits.InOrder(shown), rows.Count > limit ? rows[limit - 1] : null),
            newest.CountBy(row => SearchIndex.Split(row).Kind).ToDictionary(),
            hits.InOrder(bearing));
    }

    /// <summary>
    /// Records that come nearest to a misspelt or shortened name: those named so first, then those that hold the words; the words are shortened from their ends
    /// until something is found. Records of a kind stand first.
    /// </summary>
    public async Task<IReadOnlyList<SearchHit>> NearAsync(string query, RecordKind? kind, int limit, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var asked = SearchText.Terms(query).SelectMany(Beginnings).Prepend(query).Select(SearchText.ToMatch).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        if (asked.Length == 0)
        {
            return [];
        }

        var whole = await SearchVocabulary.InWholeWordsAsync(db, asked[0], cancellationToken);
        var near = await NamedAsync(db, whole, limit, cancellationToken);
        for (var i = 1; i < asked.Length && near.Length == 0; i++)
        {
            near = await NamedAsync(db, await SearchVocabulary.InWholeWordsAsync(db, asked[i], cancellationToken), limit, cancellationToken);
        }

        var holding = (await SearchIndex.RowsAsync(db, whole, null, long.MaxValue, limit * 4, cancellationToken)).Select(SearchIndex.Split);
        near = [.. near.Concat(holding).Distinct().OrderBy(one => one.Kind == kind ? 0 : 1).Take(limit)];
        return (await SearchHits.ReadAsync(db, near, cancellationToken)).InOrder(near);
    }

    private static IEnumerable<string> Beginnings(string term)
    {
        for (var length = term.Length; length >= 4; length--)
        {
            yield return term[..length];
        }
    }

    private static async Task<(RecordKind Kind, int Number)[]> NamedAsync(WatchDbContext db, string words, int limit, CancellationToken cancellationToken) =>
        [.. (await SearchIndex.RowsAsync(db, $"Name : ({words})", null, SearchIndex.FirstDated, limit * 4, cancellationToken)).Select(SearchIndex.Split)
            .Where(one => one.Kind is RecordKind.Actor or RecordKind.Source or RecordKind.Project).Reverse().Take(limit)];
}
