namespace CentralAsiaWatch.Search;

/// <summary>One word of a query, or two that may be one: what it is looked up as for each kind of match.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Folded">As words stand in the index.</param>
/// <param name="First">Which word of the query it begins with.</param>
/// <param name="Count">How many words it is made of.</param>
internal sealed record SearchTerm(string Text, string Folded, int First, int Count)
{
    private const int MaximumTerms = 12;

    // So short a word is meant whole: "UN" is not "unit", and every beginning with it would be a large part of the dictionary.
    private const int LongestWhole = 2;

    /// <summary>Its Latin key; null in scripts without one.</summary>
    public string? Latin { get; } = Transliteration.Key(Text);

    /// <summary>Its consonants; null where they are too few.</summary>
    public string? Consonants { get; } = Search.Consonants.Of(Text);

    /// <summary>The words of a query, the first <see cref="MaximumTerms"/>.</summary>
    public static IReadOnlyList<SearchTerm> Of(string? query)
    {
        var folded = SearchText.Terms(query);
        var typed = SearchWord.In(query is { Length: > SearchText.MaximumQueryLength } ? query[..SearchText.MaximumQueryLength] : query ?? "")
            .Select(word => word.Text).Take(MaximumTerms).ToArray();

        // A sign such as ½ is folded to words that nobody typed; then what was folded stands for what was typed.
        var isSame = typed.Length == folded.Count && typed.Zip(folded).All(pair => SearchText.Fold(pair.First) == pair.Second);
        return [.. folded.Select((one, index) => new SearchTerm(isSame ? typed[index] : one, one, index, 1))];
    }

    /// <summary>Two words that stand side by side, as one.</summary>
    public static SearchTerm Join(SearchTerm one, SearchTerm next) => new(one.Text + next.Text, one.Folded + next.Folded, one.First, one.Count + next.Count);

    /// <summary>How a word of a text meets it, no worse than asked for; null where it does not.</summary>
    public SearchMatch? Meets(WordForms word, SearchMatch worst)
    {
        if (Begins(word.Folded, Folded))
        {
            return Count == 1 ? SearchMatch.Word : worst >= SearchMatch.Transliteration ? SearchMatch.Transliteration : null;
        }

        if (worst >= SearchMatch.Transliteration && Latin is not null && word.Latin is { } key && Begins(key, Latin))
        {
            return SearchMatch.Transliteration;
        }

        return worst >= SearchMatch.Similar && Consonants is not null && word.Consonants == Consonants ? SearchMatch.Similar : null;
    }

    /// <summary>Whether a word is found by a beginning.</summary>
    public static bool IsWhole(string term) => term.Length <= LongestWhole;

    private static bool Begins(string word, string term) => IsWhole(term) ? word == term : word.StartsWith(term, StringComparison.Ordinal);
}

/// <summary>What a word of a text can be met by, each computed once.</summary>
internal readonly record struct WordForms(string Folded, string? Latin, string? Consonants)
{
    /// <summary>The forms that a kind of match needs.</summary>
    public static WordForms Of(string word, bool isName, SearchMatch worst) => new(
        SearchText.Fold(word),
        worst >= SearchMatch.Transliteration ? Transliteration.Key(word) : null,
        worst >= SearchMatch.Similar && isName ? Search.Consonants.Of(word) : null);
}
