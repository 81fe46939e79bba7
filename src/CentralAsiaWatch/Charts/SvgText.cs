using System.Text;

namespace CentralAsiaWatch.Charts;

/// <summary>Writes a drawing as text: a part of a page, or a file of its own.</summary>
public static class SvgText
{
    /// <summary>Writes a drawing.</summary>
    /// <param name="node">The drawing, usually an <c>svg</c> element.</param>
    /// <param name="writer">Where to; left open.</param>
    /// <param name="standalone">
    /// Whether the text must stand without the page: it then carries its namespace, its size, its colours (the light ones),
    /// and the patterns that the page would have defined.
    /// </param>
    /// <param name="site">The address that links beginning with <c>/</c> are taken from; only used when standalone.</param>
    public static void Write(SvgNode node, TextWriter writer, bool standalone = false, Uri? site = null)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(writer);
        WriteNode(standalone ? SvgStandalone.Complete(node, site) : node, writer);
    }

    /// <summary>The drawing as one string.</summary>
    /// <param name="node">The drawing, usually an <c>svg</c> element.</param>
    /// <param name="standalone">Whether the text must stand without the page.</param>
    /// <param name="site">The address that links beginning with <c>/</c> are taken from; only used when standalone.</param>
    public static string ToText(SvgNode node, bool standalone = false, Uri? site = null)
    {
        using var writer = new StringWriter();
        Write(node, writer, standalone, site);
        return writer.ToString();
    }

    /// <summary>A drawing as a file of its own.</summary>
    /// <param name="node">The drawing.</param>
    /// <param name="site">The address that links beginning with <c>/</c> are taken from.</param>
    /// <param name="theme"><c>light</c>, <c>dark</c>, or anything else for what the reader's system has.</param>
    /// <param name="foot">Lines below the drawing, each at a place of its own.</param>
    public static string ToFile(SvgNode node, Uri site, string? theme, IReadOnlyList<SvgNode> foot)
    {
        ArgumentNullException.ThrowIfNull(node);
        using var writer = new StringWriter();
        WriteNode(SvgStandalone.Complete(node, site, theme, foot), writer);
        return writer.ToString();
    }

    private static void WriteNode(SvgNode node, TextWriter writer)
    {
        if (node.Text is not null)
        {
            WriteEscaped(node.Text, writer, inAttribute: false);
            return;
        }

        writer.Write('<');
        writer.Write(node.Name);
        foreach (var attribute in node.Attributes)
        {
            writer.Write(' ');
            writer.Write(attribute.Name);
            writer.Write("=\"");
            WriteEscaped(attribute.Value, writer, inAttribute: true);
            writer.Write('"');
        }

        if (node.Children.IsEmpty)
        {
            writer.Write("/>");
            return;
        }

        writer.Write('>');
        foreach (var child in node.Children)
        {
            WriteNode(child, writer);
        }

        writer.Write("</");
        writer.Write(node.Name);
        writer.Write('>');
    }

    private static void WriteEscaped(string text, TextWriter writer, bool inAttribute)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': writer.Write("&amp;"); break;
                case '<': writer.Write("&lt;"); break;
                case '>': writer.Write("&gt;"); break;
                case '"' when inAttribute: writer.Write("&quot;"); break;
                case '\t' or '\n' or '\r' when inAttribute: writer.Write($"&#{rune.Value};"); break;
                default: writer.Write(IsAllowed(rune) ? rune.ToString() : "\uFFFD"); break;
            }
        }
    }

    // XML 1.0 has no way to write most control characters, not even as a reference. EnumerateRunes has
    // already put the replacement character in the place of a surrogate without its other half.
    private static bool IsAllowed(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0x7F and not 0xFFFE and not 0xFFFF);
}
