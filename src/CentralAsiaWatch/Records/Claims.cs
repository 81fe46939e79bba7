using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Records;

/// <summary>What sources say of one field of a record, or of the record as a whole.</summary>
/// <param name="Field">The field; null for the record as a whole.</param>
/// <param name="Citations">The citations, in the order in which they were coded.</param>
/// <param name="Contest">The values that cannot all be true; null where sources agree.</param>
public sealed record FieldClaims(string? Field, IReadOnlyList<CitationContent> Citations, ContestedField? Contest);

/// <summary>Sorts the citations of a record by what they speak of, and counts them.</summary>
public static class Claims
{
    /// <summary>The citations of the whole record first, then field by field in the order in which the fields are cited.</summary>
    public static IReadOnlyList<FieldClaims> ByField(IReadOnlyList<CitationContent> citations)
    {
        var contests = Contest.Fields(citations).ToDictionary(contest => contest.Field, StringComparer.Ordinal);
        return [.. citations.OrderBy(citation => citation.Field is null ? 0 : 1).GroupBy(citation => citation.Field)
            .Select(field => new FieldClaims(field.Key, [.. field], field.Key is null ? null : contests.GetValueOrDefault(field.Key)))];
    }

    /// <summary>The grade that stands beside a field: the best of the citations that speak of that field and support it; null where none does.</summary>
    public static string? Grade(IEnumerable<CitationContent> citations, string field, References references) =>
        AdmiraltyGrade.Best(citations.Where(citation => citation.Field == field && citation.Stance == "supports").Select(references.Grade))?.ToString();

    /// <summary>How many sources, paragraphs and stances, and what is contested, in one sentence.</summary>
    public static string Sentence(IReadOnlyList<CitationContent> citations)
    {
        if (citations.Count == 0)
        {
            return "Nothing is cited for this record.";
        }

        var contested = Contest.Fields(citations).Select(contest => FieldName(contest.Field).ToLowerInvariant()).ToArray();
        var first = $"{Counted(citations.Count, "citation", "citations")} of {Places(citations)}: {Stances(citations)}.";
        return contested.Length == 0 ? first : $"{first} Contested: {string.Join(", ", contested)}.";
    }

    // A page that is cited as a whole has no paragraphs to count.
    private static string Places(IReadOnlyList<CitationContent> citations)
    {
        var places = citations.Select(citation => (citation.Source, citation.Paragraph)).Distinct().ToArray();
        var pages = places.Count(place => place.Paragraph == 0);
        var paragraphs = places.Length - pages;
        var sources = places.Where(place => place.Paragraph > 0).Select(place => place.Source).Distinct(StringComparer.Ordinal).Count();
        var inSources = $"{Counted(paragraphs, "paragraph", "paragraphs")} in {Counted(sources, "source", "sources")}";
        return pages == 0 ? inSources : paragraphs == 0 ? Counted(pages, "page", "pages") : $"{inSources} and {Counted(pages, "page", "pages")}";
    }

    /// <summary>How many citations take each stance: <c>4 support, 1 qualifies, none contradicts</c>.</summary>
    public static string Stances(IReadOnlyList<CitationContent> citations)
    {
        var counts = citations.CountBy(citation => citation.Stance).ToDictionary(StringComparer.Ordinal);
        string[] parts =
        [
            .. Part("supports", "support"),
            .. Part("qualifies", "qualify"),
            counts.GetValueOrDefault("contradicts") is > 0 and var against ? $"{against} {(against == 1 ? "contradicts" : "contradict")}" : "none contradicts",
        ];
        return string.Join(", ", parts);

        IEnumerable<string> Part(string one, string many) =>
            counts.GetValueOrDefault(one) is > 0 and var count ? [$"{count} {(count == 1 ? one : many)}"] : [];
    }

    /// <summary>A field as a page names it.</summary>
    public static string FieldName(string? field) => field is null ? "The record as a whole" : char.ToUpperInvariant(field[0]) + field[1..];

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
