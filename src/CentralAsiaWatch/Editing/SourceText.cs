using System.Text.Json.Nodes;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// The text of a source as it is pasted into its form. It is no part of the record: paragraph <em>n</em> is the <em>n</em>-th line that is not empty, and the
/// record keeps a hash of each, by which a copy is known again (<see cref="SourceTexts"/>).
/// </summary>
public static class SourceText
{
    /// <summary>Its path in flat fields.</summary>
    public const string Field = "text";

    /// <summary>The most paragraphs of a source.</summary>
    public const int MostParagraphs = 2_000;

    /// <summary>Paragraphs as the content of a source holds them, with the notes that stand beside those of the same number.</summary>
    internal static JsonArray Json(IReadOnlyList<string> paragraphs, IReadOnlyDictionary<string, string> fields) =>
    [
        .. paragraphs.Select((paragraph, index) => new JsonObject
        {
            ["n"] = index + 1,
            ["sha256"] = ParagraphText.Hash(paragraph),
            ["note"] = fields.GetValueOrDefault($"paragraphs.{index}.note") is { Length: > 0 } note ? note : null,
        }),
    ];
}
