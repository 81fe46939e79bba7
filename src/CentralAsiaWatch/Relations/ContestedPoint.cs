using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>A field of a record for which sources give different values, with each value's citations.</summary>
/// <param name="Title">The record's name.</param>
/// <param name="Url">Where the record is shown with its claims.</param>
/// <param name="Field">The field.</param>
/// <param name="Values">The values; the one the record keeps first where it is among them.</param>
public sealed record ContestedPoint(string Title, string Url, string Field, IReadOnlyList<ContestedReading> Values)
{
    /// <summary>True where all values come from one document, so that none outweighs another.</summary>
    public bool IsOneDocument => Values.SelectMany(value => value.Citations).Select(citation => citation.Source).Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>The contested fields of a record in its public form.</summary>
    public static IEnumerable<ContestedPoint> Of(string title, RecordItem item, References references) =>
        item.Contested ? Of(title, item.Url, item.Citations.Select(citation => citation.ToContent()).ToArray()) : [];

    /// <summary>The points of the board of a relation.</summary>
    public static IReadOnlyList<ContestedPoint> Of(Contested.ContestedBoard board) =>
        [.. board.Groups.SelectMany(group => group.Points).Select(point => new ContestedPoint(point.Title, point.Url, point.Field.Field, ContestedReading.Of(point.Field, [])))];

    private static IEnumerable<ContestedPoint> Of(string title, string url, CitationContent[] citations) =>
        Contest.Fields(citations).Select(field => new ContestedPoint(title, url, field.Field, ContestedReading.Of(field, citations)));
}

/// <summary>One of the values of a contested field.</summary>
/// <param name="Says">The value.</param>
/// <param name="Words">What the same paragraph says of the record as a whole; null where nothing is noted.</param>
/// <param name="Citations">The citations that give it, each with a grade, a paragraph, a document's date and an origin of its own.</param>
public sealed record ContestedReading(string Says, string? Words, IReadOnlyList<CitationContent> Citations)
{
    private const int ShortValue = 24;

    /// <summary>The readings of a field, the one the record keeps first.</summary>
    /// <param name="field">The contested field.</param>
    /// <param name="citations">All citations of the record.</param>
    public static IReadOnlyList<ContestedReading> Of(ContestedField field, IReadOnlyCollection<CitationContent> citations) =>
    [
        .. field.Values.OrderByDescending(value => value.Citations.Any(citation => citation.Stance == "supports"))
            .Select(value => new ContestedReading(value.Says, WordsOf(field.Field, value, citations), value.Citations)),
    ];

    // A bare "limited" or "5" tells a reader little: the coder's words, or what the same paragraph says of the record as a whole, or the rung's name stands beside it.
    private static string? WordsOf(string field, ContestedValue value, IReadOnlyCollection<CitationContent> citations) => value.Says.Length > ShortValue ? null
        : value.Citations.Select(citation => citation.Words).FirstOrDefault(words => words is not null) ?? citations
        .FirstOrDefault(whole => whole.Field is null && whole.Says is not null && value.Citations.Any(one => one.Source == whole.Source && one.Paragraph == whole.Paragraph))?.Says
        ?? (field == "rung" && int.TryParse(value.Says, System.Globalization.CultureInfo.InvariantCulture, out var rung) ? RelationWords.Rung(rung) : null);
}
