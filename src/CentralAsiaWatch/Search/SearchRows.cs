using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Search;

/// <summary>A row of the index, and how it meets what was typed.</summary>
internal readonly record struct SearchRow(SearchMatch Match, long RowId)
{
    public RecordKind Kind => SearchIndex.Split(RowId).Kind;

    public (RecordKind Kind, int Number) Record => SearchIndex.Split(RowId);
}

/// <summary>
/// Everything that a query finds, best kind of match first and newest first within each, up to a limit. A worse kind is asked for only where the better ones
/// ended before the limit, so that nothing it finds can displace a better one and no question grows with the store.
/// </summary>
internal sealed class SearchRows
{
    private readonly List<SearchRow> _rows = [];
    private readonly HashSet<long> _known = [];
    private readonly Func<string, int, Task<IReadOnlyList<long>>> _read;
    private readonly int _limit;

    private SearchRows(Func<string, int, Task<IReadOnlyList<long>>> read, int limit)
    {
        _read = read;
        _limit = limit;
    }

    /// <summary>Whether the consonants of names were asked for.</summary>
    public bool IsByConsonants { get; private set; }

    /// <summary>The expression of <see cref="SearchMatch.Word"/>, for what lies beyond the limit.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What was found.</summary>
    public IReadOnlyList<SearchRow> Rows => _rows;

    /// <summary>Records that the whole index holds, for a query.</summary>
    public static Task<SearchRows> FindAsync(SearchVocabulary vocabulary, SearchPlan plan, int limit, CancellationToken cancellationToken) => RunAsync(
        new SearchRows(async (words, most) => await SearchIndex.RowsAsync(vocabulary.Db, words, null, long.MaxValue, most, cancellationToken), limit),
        vocabulary,
        plan,
        // Sounds are asked for where nothing better says more than the name itself, and for names typed in another script than our texts.
        found => !plan.IsLatin || found._known.All(IsThing),
        cancellationToken);

    /// <summary>Actors, sources and projects that are called so.</summary>
    public static Task<SearchRows> NamedAsync(SearchVocabulary vocabulary, SearchPlan plan, bool isByConsonants, int limit, CancellationToken cancellationToken) => RunAsync(
        new SearchRows((words, most) => vocabulary.NamedAsync(words, most, cancellationToken), limit), vocabulary, plan, _ => isByConsonants, cancellationToken);

    private static bool IsThing(long row) => SearchIndex.Split(row).Kind is RecordKind.Actor or RecordKind.Source or RecordKind.Project;

    private static async Task<SearchRows> RunAsync(
        SearchRows rows, SearchVocabulary vocabulary, SearchPlan plan, Func<SearchRows, bool> isByConsonants, CancellationToken cancellationToken)
    {
        rows.Words = await plan.WordsAsync(vocabulary, cancellationToken);
        if (!await rows.AddAsync(SearchMatch.Word, rows.Words)
            || (await plan.TransliteratedAsync(vocabulary, cancellationToken) is { } transliterated && !await rows.AddAsync(SearchMatch.Transliteration, transliterated)))
        {
            return rows;
        }

        rows.IsByConsonants = isByConsonants(rows);
        if (rows.IsByConsonants && plan.Similar() is { } similar)
        {
            await rows.AddAsync(SearchMatch.Similar, similar);
        }

        return rows;
    }

    // False where the limit is reached: then it is not known whether a row of a worse kind is one of a better.
    private async Task<bool> AddAsync(SearchMatch match, string words)
    {
        var limit = _limit + _known.Count;
        var found = await _read(words, limit);
        _rows.AddRange(found.Where(_known.Add).Select(row => new SearchRow(match, row)));
        return found.Count < limit;
    }
}
