using System.Globalization;

namespace CentralAsiaWatch.Formatting;

/// <summary>How a place in a source is named beside the source: <c>¶12</c>, and nothing for a page that is cited as a whole.</summary>
public static class ParagraphMark
{
    /// <summary>The mark after the name of a source, with the space before it: <c> ¶12</c>.</summary>
    public static string After(int paragraph) => paragraph > 0 ? string.Create(CultureInfo.InvariantCulture, $" ¶{paragraph}") : "";

    /// <summary>The place in words after a comma: <c>, paragraph 12</c>.</summary>
    public static string Words(int paragraph) => paragraph > 0 ? string.Create(CultureInfo.InvariantCulture, $", paragraph {paragraph}") : "";
}
