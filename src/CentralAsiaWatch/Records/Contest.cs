namespace CentralAsiaWatch.Records;

/// <summary>A field for which sources give different values.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">The values, each with the citations that give it; the first cited first.</param>
public sealed record ContestedField(string Field, IReadOnlyList<ContestedValue> Values);

/// <summary>One of the values of a contested field.</summary>
/// <param name="Says">The value.</param>
/// <param name="Citations">The citations that give it.</param>
public sealed record ContestedValue(string Says, IReadOnlyList<CitationContent> Citations);

/// <summary>
/// When a field is contested: two citations give different values for it (product.md, Records). A citation that only qualifies gives no rival value.
/// </summary>
public static class Contest
{
    // Fields that hold several things: two citations that speak of two of them do not contradict each other.
    private static readonly HashSet<string> s_several = new(["chain", "milestones", "history"], StringComparer.Ordinal);

    /// <summary>Whether any field is contested. Most records cite nothing for a single field.</summary>
    public static bool IsAny(IReadOnlyList<CitationContent> citations)
    {
        foreach (var citation in citations)
        {
            if (citation.Field is not null)
            {
                return Fields(citations).Any();
            }
        }

        return false;
    }

    /// <summary>The contested fields of a record, in the order in which they are cited.</summary>
    public static IEnumerable<ContestedField> Fields(IEnumerable<CitationContent> citations) =>
        from citation in citations
        where citation.Field is not null && citation.Says is not null && citation.Stance != "qualifies" && !s_several.Contains(citation.Field)
        group citation by citation.Field into field
        let values = field.GroupBy(citation => citation.Says!, StringComparer.OrdinalIgnoreCase)
            .Select(value => new ContestedValue(value.Key, [.. value])).ToArray()
        where values.Length > 1
        select new ContestedField(field.Key, values);
}
