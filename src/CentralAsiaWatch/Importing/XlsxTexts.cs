using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CentralAsiaWatch.Importing;

/// <summary>Texts of a workbook: those that cells share, and those in cells.</summary>
internal static partial class XlsxTexts
{
    /// <summary>The shared texts: <c>&lt;si&gt;&lt;t&gt;Tashkent&lt;/t&gt;&lt;/si&gt;</c>, in runs where letters differ in look.</summary>
    public static IReadOnlyList<string> Read(XlsxArchive archive)
    {
        var texts = new List<string>();
        using var reader = archive.Part("xl/sharedStrings.xml");
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(Text(reader, "A text of the workbook"));
            }
        }

        return texts;
    }

    /// <summary>The text within the element that a reader stands on, without its readings in another script. The reader is left on its end.</summary>
    public static string Text(XmlReader reader, string where)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        var isReading = false;
        var isText = false;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element or XmlNodeType.EndElement when reader.LocalName == "rPh":
                    isReading = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.Element or XmlNodeType.EndElement when reader.LocalName == "t":
                    isText = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when isText && !isReading:
                    Append(reader, text, where);
                    break;
            }
        }

        return Unescaped(text.ToString());
    }

    /// <summary>Adds the text that a reader stands on, piece by piece.</summary>
    public static void Append(XmlReader reader, StringBuilder text, string where)
    {
        var piece = new char[1024];
        for (var read = reader.ReadValueChunk(piece, 0, piece.Length); read > 0; read = reader.ReadValueChunk(piece, 0, piece.Length))
        {
            if (text.Length + read > ImportLimits.CellCharacters)
            {
                throw TableRows.TooLong(where);
            }

            text.Append(piece, 0, read);
        }
    }

    /// <summary>Letters that XML cannot hold are written <c>_x000D_</c>.</summary>
    public static string Unescaped(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.NonBacktracking)]
    private static partial Regex Escaped();
}
