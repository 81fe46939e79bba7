namespace CentralAsiaWatch.Search;

/// <summary>How a record meets what was typed, best first; a record stands under the best it has.</summary>
public enum SearchMatch
{
    /// <summary>The words stand in it as they were typed.</summary>
    Word,

    /// <summary>They stand in it in another script, or together where they were typed apart.</summary>
    Transliteration,

    /// <summary>A name in it has the same consonants.</summary>
    Similar,
}

/// <summary>The words of each <see cref="SearchMatch"/>.</summary>
public static class SearchMatches
{
    /// <summary>All, best first.</summary>
    public static IReadOnlyList<SearchMatch> All { get; } = Enum.GetValues<SearchMatch>();

    /// <summary>In a table and in JSON.</summary>
    public static string Words(this SearchMatch match) => match switch
    {
        SearchMatch.Word => "word",
        SearchMatch.Transliteration => "transliteration",
        _ => "similar spelling",
    };
}

/// <summary>Where in the results the next ones begin.</summary>
/// <param name="Match">The kind of match of the last one shown.</param>
/// <param name="RowId">Its row number in the index.</param>
public readonly record struct SearchPlace(SearchMatch Match, long RowId)
{
    private const string Signs = "wts";

    /// <summary>Reads an address: <c>w123</c>, or <c>123</c> as it was written before there were kinds of match.</summary>
    public static SearchPlace? Parse(string text)
    {
        var sign = text.Length > 0 ? Signs.IndexOf(text[0], StringComparison.Ordinal) : -1;
        return long.TryParse(sign < 0 ? text : text[1..], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var row)
            ? new SearchPlace((SearchMatch)Math.Max(0, sign), row)
            : null;
    }

    /// <summary>Whether a row comes after it.</summary>
    public bool IsBefore(SearchMatch match, long rowId) => match > Match || (match == Match && rowId < RowId);

    /// <inheritdoc />
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Signs[(int)Match]}{RowId}");
}
