using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CentralAsiaWatch.Editing;

/// <summary>
/// The text of a source as it is pasted into its form. It is no part of the record: paragraph <em>n</em> is the <em>n</em>-th line that is not empty, and the
/// record keeps a hash of each, by which a copy is known again (<see cref="Sources.SourceTexts"/>).
/// </summary>
public static class SourceText
{
    /// <summary>Its path in flat fields.</summary>
    public const string Field = "text";

    /// <summary>The most paragraphs of a source.</summary>
    public const int MostParagraphs = 2_000;

    /// <summary>The paragraphs of a text.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>The hash of a paragraph, in lower-case hexadecimal.</summary>
    public static string Hash(string paragraph) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paragraph)));

    /// <summary>The paragraphs of a text as the content of a source holds them, with the notes that stand beside those of the same number.</summary>
    internal static JsonArray Json(string text, IReadOnlyDictionary<string, string> fields) =>
    [
        .. Paragraphs(text).Select((paragraph, index) => new JsonObject
        {
            ["n"] = index + 1,
            ["sha256"] = Hash(paragraph),
            ["note"] = fields.GetValueOrDefault($"paragraphs.{index}.note") is { Length: > 0 } note ? note : null,
        }),
    ];
}
