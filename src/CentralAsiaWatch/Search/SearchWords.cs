using System.Globalization;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Search;

/// <summary>What the search page says.</summary>
public static class SearchWords
{
    /// <summary>The kind of a record, with its number where readers know it by that.</summary>
    public static string Kind(SearchHit hit) =>
        hit.Kind is RecordKind.Event or RecordKind.Agreement or RecordKind.Figure ? string.Create(CultureInfo.InvariantCulture, $"{hit.Kind.Singular()} {hit.Number}") : hit.Kind.Singular();

    /// <summary>The heading over what was found by one kind of match.</summary>
    public static string Heading(SearchMatch match, RecordKind? kind)
    {
        var what = kind is { } only ? SentenceWords.Capital(only.Plural()) : null;
        return match switch
        {
            SearchMatch.Word => what is null ? "Everything that holds the words, newest first" : $"{what} that hold the words, newest first",
            SearchMatch.Transliteration => $"{what ?? "Records"} that hold them in another script, or joined or parted",
            _ => $"{what ?? "Records"} with a name that is spelt alike",
        };
    }

    /// <summary>The finding in one sentence.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="matches">How many records by kind of match.</param>
    public static string Finding(string text, IReadOnlyDictionary<SearchMatch, int> matches)
    {
        var holding = matches.GetValueOrDefault(SearchMatch.Word);
        string[] others =
        [
            .. Other(matches.GetValueOrDefault(SearchMatch.Transliteration), "in another script, or joined or parted"),
            .. Other(matches.GetValueOrDefault(SearchMatch.Similar), "with a name that is spelt alike"),
        ];
        var first = holding == 0 ? $"Nothing recorded holds all of “{text}” as typed" : $"{Counted(holding)} {(holding == 1 ? "record holds" : "records hold")} all of “{text}”";
        return $"{first}{(others.Length == 0 ? "" : $"; {string.Join(" and ", others)}")}.";
    }

    /// <summary>A count by one kind of match, which stops where counting stops.</summary>
    public static string Counted(int count) => Counted(count, count >= SearchQueries.CountedUpTo);

    /// <summary>A count.</summary>
    public static string Counted(int count, bool isMore) => count.ToString("#,##0", CultureInfo.InvariantCulture) + (isMore ? " or more" : "");

    private static string[] Other(int count, string how) => count == 0 ? [] : [$"{Counted(count)} {how}"];
}
