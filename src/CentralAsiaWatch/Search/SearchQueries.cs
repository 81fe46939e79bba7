using CentralAsiaWatch.Data;
using CentralAsiaWatch.Records;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Search;

/// <summary>A record that a search found. The date is EDTF, as the public JSON gives it; null for kinds without one.</summary>
public sealed record SearchHit(RecordKind Kind, int Number, string Title, string Url, string? Date, string? Grade, bool IsContested, DateTime RecordedAt);

/// <summary>What a search found, newest first.</summary>
/// <param name="Hits">The records.</param>
/// <param name="Next">What to ask for the next ones; null at the end.</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, long? Next);

/// <summary>Searches across everything.</summary>
public sealed class SearchQueries(IDbContextFactory<WatchDbContext> dbFactory)
{
    /// <summary>So many hits are counted; beyond, a page says "or more".</summary>
    public const int CountedUpTo = 2_000;

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
        var shown = rows.Take(limit).ToArray();
        return new SearchResult(await HitsAsync(db, [.. shown.Select(SearchIndex.Split)], cancellationToken), rows.Count > limit ? shown[^1] : null);
    }

    /// <summary>How many records of each kind a query finds, counted over the newest <see cref="CountedUpTo"/>.</summary>
    public async Task<IReadOnlyDictionary<RecordKind, int>> CountsAsync(string? query, CancellationToken cancellationToken)
    {
        if (SearchText.ToMatch(query) is not { } match)
        {
            return new Dictionary<RecordKind, int>();
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return (await SearchIndex.MatchAsync(db, match, null, long.MaxValue, CountedUpTo, cancellationToken)).CountBy(row => SearchIndex.Split(row).Kind).ToDictionary();
    }

    /// <summary>Actors, sources and projects whose name holds all words of a query: they have no date, and would stand below everything that happened.</summary>
    public async Task<IReadOnlyList<SearchHit>> NamedAsync(string? query, int limit, CancellationToken cancellationToken)
    {
        if (SearchText.ToMatch(query) is not { } match)
        {
            return [];
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = await SearchIndex.MatchNameAsync(db, match, SearchIndex.FirstDated, limit * 4, cancellationToken);
        var named = rows.Select(SearchIndex.Split).Where(one => one.Kind is RecordKind.Actor or RecordKind.Source or RecordKind.Project).Reverse().Take(limit).ToArray();
        return await HitsAsync(db, named, cancellationToken);
    }

    /// <summary>
    /// Records that come nearest to a misspelt or shortened name: those named so first, then those that hold the words; the words are shortened from their ends
    /// until something is found. Records of a kind stand first.
    /// </summary>
    public async Task<IReadOnlyList<SearchHit>> NearAsync(string query, RecordKind? kind, int limit, CancellationToken cancellationToken)
    {
        var hits = new List<SearchHit>();
        foreach (var asked in SearchText.Terms(query).SelectMany(Beginnings).Prepend(query))
        {
            hits.AddRange(await NamedAsync(asked, limit, cancellationToken));
            if (hits.Count > 0)
            {
                break;
            }
        }

        hits.AddRange((await FindAsync(query, null, null, limit * 4, cancellationToken)).Hits);
        return [.. hits.DistinctBy(hit => (hit.Kind, hit.Number)).OrderBy(hit => hit.Kind == kind ? 0 : 1).Take(limit)];
    }

    // The column with a kind's date in EDTF; null for kinds that happen on no day.
    private static string? DateColumn(RecordKind kind) => kind switch
    {
        RecordKind.Source => nameof(Sources.Source.Published),
        RecordKind.Actor or RecordKind.Project => null,
        _ => nameof(Events.Event.Date),
    };

    private static IEnumerable<string> Beginnings(string term)
    {
        for (var length = term.Length; length >= 4; length--)
        {
            yield return term[..length];
        }
    }

    private static async Task<IReadOnlyList<SearchHit>> HitsAsync(WatchDbContext db, IReadOnlyList<(RecordKind Kind, int Number)> found, CancellationToken cancellationToken)
    {
        var hits = new Dictionary<(RecordKind, int), SearchHit>();
        var stored = new StoredRecords(db);
        foreach (var group in found.GroupBy(one => one.Kind))
        {
            var kind = group.Key;
            var numbers = group.Select(one => one.Number).ToArray();
            // Only an assessment needs its JSON, to say which pair it belongs to; a list reads no long text.
            var isPaired = kind == RecordKind.Leverage;
            var dateColumn = DateColumn(kind);
            var column = dateColumn ?? nameof(Record.Key);
            foreach (var row in await stored.Rows(kind).AsNoTracking().Where(row => EF.Parameter(numbers).Contains(row.Number))
                .Select(row => new
                {
                    row.Number,
                    row.Key,
                    row.Title,
                    Date = EF.Property<string?>(row, column),
                    row.Grade,
                    row.IsContested,
                    row.RecordedAt,
                    Json = isPaired ? row.Json : "",
                }).ToListAsync(cancellationToken))
            {
                var url = RecordUrls.Of(kind, row.Number, row.Key, row.Json);
                hits[(kind, row.Number)] = new SearchHit(
                    kind, row.Number, row.Title, url, dateColumn is null ? null : row.Date, row.Grade, row.IsContested, row.RecordedAt);
            }
        }

        return [.. found.Where(hits.ContainsKey).Select(one => hits[one])];
    }
}
