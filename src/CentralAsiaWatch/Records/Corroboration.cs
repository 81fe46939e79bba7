namespace CentralAsiaWatch.Records;

/// <summary>
/// From how many origins something is known. A source may repeat another, so origins are counted and not addresses: two outlets of one origin count once
/// (coding-scheme, section 4). A source that names no origin is its own.
/// </summary>
/// <param name="Origins">The origins, each once, in no order that matters.</param>
/// <param name="Sources">How many sources give it.</param>
public sealed record Corroboration(IReadOnlyList<string> Origins, int Sources)
{
    /// <summary>Value of the filter for what has at most one origin.</summary>
    public const string SingleOrigin = "single";

    /// <summary>Value of the filter for what has two origins or more.</summary>
    public const string SeveralOrigins = "several";

    /// <summary>How many origins.</summary>
    public int Count => Origins.Count;

    /// <summary>True where all of it goes back to one origin.</summary>
    public bool IsSingle => Count == 1;

    /// <summary>The filter's word for it.</summary>
    public string Code => Count > 1 ? SeveralOrigins : SingleOrigin;

    /// <summary>Which origins support a record: citations that contradict it or only qualify it give it no support.</summary>
    public static Corroboration OfRecord(IEnumerable<CitationContent> citations, References references) =>
        Of(citations.Where(citation => citation.Stance == "supports").Select(citation => citation.Source), references);

    /// <summary>Which origins give a reading of a contested field.</summary>
    public static Corroboration OfReading(ContestedValue value, References references) => Of(value.Citations.Select(citation => citation.Source), references);

    /// <summary>The origins of some sources.</summary>
    public static Corroboration Of(IEnumerable<string> sources, References references)
    {
        var slugs = sources.Distinct(StringComparer.Ordinal).ToArray();
        return new Corroboration([.. slugs.Select(slug => Origin(slug, references)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], slugs.Length);
    }

    /// <summary>
    /// The origin of a source, in one spelling: the slug of the source that it is or in the end repeats, or the words it is coded with, where they name no source of the store.
    /// </summary>
    public static string Origin(string source, References references)
    {
        var path = new List<string>();
        for (var slug = source; ;)
        {
            if (path.IndexOf(slug) is >= 0 and var start)
            {
                // Sources that name each other are one origin, whichever is asked for.
                return path[start..].Min(StringComparer.Ordinal)!;
            }

            path.Add(slug);
            if (references.Sources.GetValueOrDefault(slug)?.Origin is not { } words || string.IsNullOrWhiteSpace(words))
            {
                return slug;
            }

            if (Named(words, references) is not { } next)
            {
                return string.Join(' ', words.ToLowerInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
            }

            slug = next;
        }
    }

    private static string? Named(string words, References references)
    {
        var text = words.Trim();
        return references.Sources.ContainsKey(text)
            ? text
            : references.Sources.Values.Where(source => string.Equals(source.ShortName, text, StringComparison.OrdinalIgnoreCase)).Select(source => source.Slug).Min(StringComparer.Ordinal);
    }
}
