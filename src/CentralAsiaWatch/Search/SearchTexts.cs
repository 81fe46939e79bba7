using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Search;

/// <summary>The texts of a record that a search looks at.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="OtherNames">What else it is called.</param>
/// <param name="Passages">What is said of it, in our words, and the terms it is coded with.</param>
public sealed record SearchTexts(string Title, IReadOnlyList<string> OtherNames, IReadOnlyList<string> Passages)
{
    /// <summary>The texts of a content.</summary>
    public static SearchTexts Of(IRecordMapping mapping, RecordContent content, References references)
    {
        var parts = mapping.SearchParts(content, references).OfType<string>().ToArray();
        return new SearchTexts(parts.FirstOrDefault() ?? "", [.. mapping.OtherNames(content)], [.. parts.Skip(1)]);
    }
}
