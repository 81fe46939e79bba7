using System.Globalization;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Formatting;

/// <summary>The values that sources give for fields, as a page shows them.</summary>
public static class FieldWords
{
    /// <summary>A value as a reader knows it: <c>early 2023</c>, <c>rung 5: chargé d'affaires accepted</c>, <c>Limited</c>.</summary>
    public static string Value(string field, string says) => field switch
    {
        "date" => DateWords.Of(says),
        "rung" when int.TryParse(says, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && EngagementLadder.Find(number) is { } rung
            => string.Create(CultureInfo.InvariantCulture, $"Rung {number}: {rung.Words}"),
        _ => Capital(says),
    };

    /// <summary>The same with its first letter a capital.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
