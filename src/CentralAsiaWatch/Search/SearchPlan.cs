namespace CentralAsiaWatch.Search;

/// <summary>
/// What a query asks of the index for each kind of match, in FTS5's language and in whole words. Each kind asks for all that the better ones ask for and more.
/// </summary>
internal sealed class SearchPlan
{
    // Joining words makes as many expressions as there are gaps; names have few words.
    private const int MostJoined = 5;

    private readonly string _match;
    private readonly Dictionary<SearchTerm, (IReadOnlyList<string> Typed, IReadOnlyList<string> Keys)> _found = [];

    private SearchPlan(string match, IReadOnlyList<SearchTerm> terms)
    {
        _match = match;
        Terms = terms;
        Joined = terms.Count is > 1 and <= MostJoined ? [.. terms.Zip(terms.Skip(1), SearchTerm.Join)] : [];
    }

    /// <summary>The words that were typed.</summary>
    public IReadOnlyList<SearchTerm> Terms { get; }

    /// <summary>Two neighbours each, as one word.</summary>
    public IReadOnlyList<SearchTerm> Joined { get; }

    /// <summary>Whether all of it was typed in plain Latin letters, as our texts are written.</summary>
    public bool IsLatin => Terms.All(term => term.Text.All(char.IsAscii));

    /// <summary>The plan of a query; null where it holds no word.</summary>
    public static SearchPlan? Of(string? query) => SearchText.ToMatch(query) is { } match ? new SearchPlan(match, SearchTerm.Of(query)) : null;

    /// <summary>Records that hold the words as they were typed.</summary>
    public Task<string> WordsAsync(SearchVocabulary vocabulary, CancellationToken cancellationToken) => vocabulary.InWholeWordsAsync(_match, cancellationToken);

    /// <summary>Those, and records that hold them in another script or written together. Null where that is no more.</summary>
    public async Task<string?> TransliteratedAsync(SearchVocabulary vocabulary, CancellationToken cancellationToken)
    {
        foreach (var term in Terms.Concat(Joined))
        {
            _found[term] = await LookUpAsync(vocabulary, term, cancellationToken);
        }

        var isMore = Terms.Any(term => _found[term].Keys.Count > 0) || Joined.Any(term => _found[term] is not ({ Count: 0 }, { Count: 0 }));
        return isMore ? Expression(term => [.. _found[term].Typed, .. _found[term].Keys], isOptional: _ => false) : null;
    }

    /// <summary>Those, and records with a name of the same consonants; asked for after <see cref="TransliteratedAsync"/>. Null where no word has any.</summary>
    public string? Similar() => Terms.Concat(Joined).All(term => term.Consonants is null)
        ? null
        // Amu and the i of Mazar-i-Sharif have too few consonants: they need not be there when the other words are.
        : Expression(
            term => term.Consonants is null ? [.. _found[term].Typed, .. _found[term].Keys] : [.. _found[term].Typed, .. _found[term].Keys, SearchKeys.ConsonantSign + term.Consonants],
            isOptional: term => term.Consonants is null);

    // One way with the words as they are, and one for each two that are joined.
    private string? Expression(Func<SearchTerm, List<string>> words, Func<SearchTerm, bool> isOptional)
    {
        IEnumerable<IEnumerable<SearchTerm>> ways =
        [
            Terms,
            .. Joined.Select(joined => Terms.Where(term => term.First < joined.First).Append(joined).Concat(Terms.Where(term => term.First >= joined.First + joined.Count))),
        ];
        var parts = ways.Select(way => All([.. way], words, isOptional)).OfType<string>().ToArray();
        return parts.Length == 0 ? null : string.Join(" OR ", parts.Select(part => $"({part})"));
    }

    private static string? All(SearchTerm[] way, Func<SearchTerm, List<string>> words, Func<SearchTerm, bool> isOptional)
    {
        var asked = way.Select(term => (Term: term, Words: words(term))).Where(one => one.Words.Count > 0 || !isOptional(one.Term)).ToArray();
        return asked.Length == 0 || asked.Any(one => one.Words.Count == 0)
            ? null
            : string.Join(" AND ", asked.Select(one => $"({string.Join(" OR ", one.Words.Select(word => $"\"{word}\""))})"));
    }

    private static async Task<(IReadOnlyList<string> Typed, IReadOnlyList<string> Keys)> LookUpAsync(SearchVocabulary vocabulary, SearchTerm term, CancellationToken cancellationToken)
    {
        var typed = await vocabulary.BeginningAsync(term.Folded, cancellationToken);
        if (term.Latin is null)
        {
            return (typed, []);
        }

        var keys = await vocabulary.BeginningAsync(SearchKeys.LatinSign + term.Latin, cancellationToken);
        return (typed, term.Latin == term.Folded ? keys : [.. keys, .. await vocabulary.BeginningAsync(term.Latin, cancellationToken)]);
    }
}
