using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Search;

/// <summary>What a search found, newest first.</summary>
/// <param name="Hits">The records.</param>
/// <param name="Next">What to ask for the next ones; null at the end.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, long? Next);

/// <summary>A record that a search found, and why.</summary>
public sealed record SearchFinding(SearchHit Hit, SearchReason Reason);

/// <summary>Everything that the search page shows.</summary>
/// <param name="Found">The records, best kind of match first, newest first within each.</param>
/// <param name="Next">Where the next ones begin; null at the end.</param>
/// <param name="Kinds">How many records of each kind were found, counted over the first <see cref="SearchQueries.CountedUpTo"/> of each kind of match.</param>
/// <param name="Matches">The same by kind of match.</param>
/// <param name="Named">Actors, sources and projects that bear the name: they have no date, and would stand below everything that happened.</param>
public sealed record SearchAnswer(
    IReadOnlyList<SearchFinding> Found,
    SearchPlace? Next,
    IReadOnlyDictionary<RecordKind, int> Kinds,
    IReadOnlyDictionary<SearchMatch, int> Matches,
    IReadOnlyList<SearchFinding> Named)
{
    /// <summary>Whether counting stopped before the end.</summary>
    public bool IsMore => Matches.Values.Any(count => count >= SearchQueries.CountedUpTo);

    /// <summary>Nothing was asked for.</summary>
    public static SearchAnswer Empty { get; } = new([], null, new Dictionary<RecordKind, int>(), new Dictionary<SearchMatch, int>(), []);
}

/// <summary>Searches across everything.</summary>
public sealed class SearchQueries(IDbContextFactory<WatchDbContext> dbFactory, RecordMappings mappings, ReferenceCache references)
{
    /// <summary>So many hits are counted; beyond, a page says "or more".</summary>
    public const int CountedUpTo = 1_000;

    /// <summary>Records in which all words of a query stand as they were typed, newest first. Any text may be asked: what holds no word finds nothing.</summary>
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
        var rows = await SearchIndex.MatchAsync(db, await references.ReferencesAsync(cancellationToken), match, kind, below ?? long.MaxValue, limit + 1, cancellationToken);
        (RecordKind Kind, int Number)[] shown = [.. rows.Take(limit).Select(SearchIndex.Split)];
        return new SearchResult((await SearchHits.ReadAsync(db, shown, cancellationToken)).InOrder(shown), rows.Count > limit ? rows[limit - 1] : null);
    }

    /// <summary>Everything that the search page shows, each part of it asked for once.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="kind">Only records of this kind; null for all.</param>
    /// <param name="after">The last answer's <see cref="SearchAnswer.Next"/>; null for the beginning.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="named">How many that bear the name at most, on the first page of all kinds.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<SearchAnswer> AnswerAsync(string? query, RecordKind? kind, SearchPlace? after, int limit, int named, CancellationToken cancellationToken)
    {
        if (SearchPlan.Of(query) is not { } plan)
        {
            return SearchAnswer.Empty;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var vocabulary = new SearchVocabulary(db, await references.ReferencesAsync(cancellationToken));
        var all = await SearchRows.FindAsync(vocabulary, plan, CountedUpTo, cancellationToken);
        var rows = all.Rows.Where(row => (kind is null || row.Kind == kind) && after?.IsBefore(row.Match, row.RowId) != false).Take(limit + 1).ToList();
        if (rows.Count <= limit && all.Rows.Count == CountedUpTo && all.Rows[^1].Match == SearchMatch.Word)
        {
            // The page lies beyond what was counted.
            var beyond = await SearchIndex.RowsAsync(db, all.Words, kind, after?.RowId ?? long.MaxValue, limit + 1, cancellationToken);
            rows = [.. beyond.Select(row => new SearchRow(SearchMatch.Word, row))];
        }

        var shown = rows.Take(limit).ToArray();
        var bearing = kind is null && after is null ? (await SearchRows.NamedAsync(vocabulary, plan, all.IsByConsonants, named, cancellationToken)).Rows.Take(named).ToArray() : [];
        var findings = await ReadAsync(db, plan, [.. shown, .. bearing], cancellationToken);
        return new SearchAnswer(
            findings(shown),
            rows.Count > limit ? new SearchPlace(shown[^1].Match, shown[^1].RowId) : null,
            all.Rows.CountBy(row => row.Kind).ToDictionary(),
            all.Rows.CountBy(row => row.Match).ToDictionary(),
            findings(bearing));
    }

    /// <summary>What to offer while somebody types: who and what is called so first, then what holds the words, the newest first; best kind of match first in both.</summary>
    public async Task<IReadOnlyList<SearchFinding>> SuggestAsync(string? query, int limit, CancellationToken cancellationToken)
    {
        if (SearchPlan.Of(query) is not { } plan)
        {
            return [];
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var vocabulary = new SearchVocabulary(db, await references.ReferencesAsync(cancellationToken));
        var found = await SearchRows.FindAsync(vocabulary, plan, limit, cancellationToken);
        var named = await SearchRows.NamedAsync(vocabulary, plan, found.IsByConsonants, limit, cancellationToken);
        SearchRow[] rows = [.. named.Rows.Concat(found.Rows).DistinctBy(row => row.RowId).OrderBy(row => row.Match).Take(limit)];
        return (await ReadAsync(db, plan, rows, cancellationToken))(rows);
    }

    /// <summary>
    /// Records that come nearest to a misspelt or shortened name: those named so first, then those that hold the words; the words are shortened from their ends
    /// until something is found. Records of a kind stand first.
    /// </summary>
    public async Task<IReadOnlyList<SearchHit>> NearAsync(string query, RecordKind? kind, int limit, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var vocabulary = new SearchVocabulary(db, await references.ReferencesAsync(cancellationToken));
        var asked = SearchText.Terms(query).SelectMany(Beginnings).Prepend(query).DistinctBy(SearchText.ToMatch).Select(SearchPlan.Of).OfType<SearchPlan>().ToArray();
        (RecordKind Kind, int Number)[] near = [];
        for (var i = 0; i < asked.Length && near.Length == 0; i++)
        {
            near = [.. (await SearchRows.NamedAsync(vocabulary, asked[i], true, limit, cancellationToken)).Rows.Select(row => row.Record)];
        }

        var holding = asked.Length == 0 ? [] : (await SearchRows.FindAsync(vocabulary, asked[0], limit * 4, cancellationToken)).Rows.Select(row => row.Record);
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

    private async Task<Func<SearchRow[], IReadOnlyList<SearchFinding>>> ReadAsync(WatchDbContext db, SearchPlan plan, SearchRow[] rows, CancellationToken cancellationToken)
    {
        var records = rows.Select(row => row.Record).ToArray();
        var hits = await SearchHits.ReadAsync(db, records, cancellationToken);
        var reasons = new SearchReasons(db, mappings, await references.ReferencesAsync(cancellationToken));
        await reasons.ReadAsync(records, cancellationToken);
        return some => [.. some.SelectMany(row => hits.InOrder([row.Record]).Select(hit => new SearchFinding(hit, reasons.Of(plan, hit, row.Match))))];
    }
}
