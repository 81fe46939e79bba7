using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>A field of a record for which sources give different values, with each value's paragraphs and grades.</summary>
/// <param name="Title">The record's name.</param>
/// <param name="Url">Where the record is shown with its claims.</param>
/// <param name="Field">The field.</param>
/// <param name="Values">The values; the one the record keeps first where it is among them.</param>
public sealed record ContestedPoint(string Title, string Url, string Field, IReadOnlyList<ContestedReading> Values)
{
    private const int ShortValue = 24;

    /// <summary>True where all values come from one document, so that none outweighs another.</summary>
    public bool IsOneDocument => Values.SelectMany(value => value.Places).Select(place => place.Source).Distinct(StringComparer.Ordinal).Count() == 1;

    /// <summary>The contested fields of a record in its public form.</summary>
    public static IEnumerable<ContestedPoint> Of(string title, RecordItem item, References references) =>
        from field in Contest.Fields(item.Citations.Select(citation => new CitationContent(
            citation.Source, citation.Paragraph, citation.Credibility, citation.Stance, citation.Field, citation.Says, null)))
        select new ContestedPoint(title, item.Url, field.Field,
        [
            .. field.Values.OrderByDescending(value => value.Citations.Any(citation => citation.Stance == "supports")).Select(value => new ContestedReading(
                value.Says,
                Words(item, field.Field, value),
                references.Grade(value.Citations.MinBy(citation => citation.Credibility)!).ToString(),
                [.. value.Citations.Select(citation => new RestingPlace(citation.Source, references.Sources[citation.Source].ShortName, citation.Paragraph)).Distinct()])),
        ]);

    // A bare "limited" or "5" tells a reader little: what the same paragraph says of the record as a whole stands beside it, or the rung's name.
    private static string? Words(RecordItem item, string field, ContestedValue value) => value.Says.Length > ShortValue ? null : item.Citations
        .FirstOrDefault(whole => whole.Field is null && whole.Says is not null && value.Citations.Any(one => one.Source == whole.Source && one.Paragraph == whole.Paragraph))?.Says
        ?? (field == "rung" && int.TryParse(value.Says, System.Globalization.CultureInfo.InvariantCulture, out var rung) ? RelationWords.Rung(rung) : null);
}

/// <summary>One of the values of a contested field.</summary>
/// <param name="Says">The value.</param>
/// <param name="Words">What the same paragraph says of the record as a whole; null where nothing is noted.</param>
/// <param name="Grade">The best grade of a citation that gives it.</param>
/// <param name="Places">The paragraphs that give it.</param>
public sealed record ContestedReading(string Says, string? Words, string Grade, IReadOnlyList<RestingPlace> Places);
