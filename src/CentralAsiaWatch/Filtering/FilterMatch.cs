using CentralAsiaWatch.Search;

namespace CentralAsiaWatch.Filtering;

/// <summary>Whether a record meets a filter, told from its facets and its place in the order and not from the store: for records that are no longer, or not yet, there.</summary>
public sealed class FilterMatch
{
    private static readonly IReadOnlyDictionary<string, Records.FacetEntry> s_noFacets = new Dictionary<string, Records.FacetEntry>();
    private readonly string[][] _groups;
    private readonly IReadOnlyList<string>? _collections;
    private readonly FacetPlan _plan;
    private readonly IReadOnlyList<string> _terms;

    /// <summary>The match of a filter.</summary>
    public FilterMatch(RecordFilter filter)
    {
        _groups = [.. filter.Parts.Select(part => part.Reading).OfType<FilterReading.AnyOf>().Select(any => any.Choices.Select(choice => choice.Key).ToArray())];
        _collections = filter.Parts.Select(part => part.Reading).OfType<FilterReading.Collections>().FirstOrDefault()?.Slugs;
        _plan = FacetPlan.Of(filter, s_noFacets);
        _terms = SearchText.Terms(filter.Text);
    }

    /// <summary>The full-text expression that a record must match beside; null for none.</summary>
    public string? Match => _plan.Match;

    /// <summary>Whether a record has what is asked for, but for its words.</summary>
    public bool Asks(IReadOnlySet<string> facets, ListPlace place) => _plan.Covers(place) && Belongs(facets) && _groups.All(group => group.Any(facets.Contains));

    // What bears the name of no collection belongs to the documents.
    private bool Belongs(IReadOnlySet<string> facets) => _collections is null || _collections.Any(slug => facets.Contains(Records.RecordFacets.Collection(slug)))
        || (_collections.Contains(Collections.CollectionSlugs.Documents) && !facets.Any(facet => facet.StartsWith(Records.RecordFacets.Collection(""), StringComparison.Ordinal)));

    /// <summary>Whether each word that is asked for begins a word of the texts.</summary>
    public bool Finds(SearchTexts texts)
    {
        if (_terms.Count == 0)
        {
            return true;
        }

        var text = SearchText.Fold(string.Join(' ', [texts.Title, .. texts.OtherNames, .. texts.Passages]));
        return _terms.All(term => Begins(text, term));
    }

    private static bool Begins(string text, string term)
    {
        for (var at = text.IndexOf(term, StringComparison.Ordinal); at >= 0; at = text.IndexOf(term, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
