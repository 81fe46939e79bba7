using System.Security.Cryptography;
using System.Text;

namespace CentralAsiaWatch.Sources;

/// <summary>What a paragraph is, wherever a text comes from: the <em>n</em>-th line that is not empty, without space at its ends, known by the hash of its letters.</summary>
public static class ParagraphText
{
    private static readonly char[] s_ends = ['\n', '\r'];

    /// <summary>The paragraphs of a text, in order.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. text.Split(s_ends).Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>SHA-256 of a paragraph's UTF-8 bytes, in lower-case hexadecimal.</summary>
    public static string Hash(string paragraph) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paragraph)));

    /// <summary>The paragraphs of a copy that are the ones that were coded, by number: where the hash agrees, and not otherwise.</summary>
    public static IReadOnlyDictionary<int, string> Agreeing(IReadOnlyList<string> copy, IEnumerable<CodedParagraph> coded) =>
        coded.Where(paragraph => paragraph.Number <= copy.Count && Hash(copy[paragraph.Number - 1]) == paragraph.Sha256)
            .ToDictionary(paragraph => paragraph.Number, paragraph => copy[paragraph.Number - 1]);
}
