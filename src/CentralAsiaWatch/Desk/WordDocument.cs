using System.IO.Compression;
using System.Text;
using System.Xml;

namespace CentralAsiaWatch.Desk;

/// <summary>
/// Reads the paragraphs of a .docx, which is a zip with <c>word/document.xml</c> in it: <c>w:p</c> is a paragraph, <c>w:t</c> its text. The sizes that the zip declares are
/// checked before anything is unpacked, and no more than declared is ever unpacked; a DTD is refused.
/// </summary>
internal static class WordDocument
{
    private const string Body = "word/document.xml";
    private const string Properties = "docProps/core.xml";
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = ArticleLimits.MostUnpacked,
    };

    /// <summary>Reads a document; the problem, a sentence, where it is refused.</summary>
    public static string? Read(byte[] bytes, out IReadOnlyList<string> paragraphs, out string? title)
    {
        (paragraphs, title) = ([], null);
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > ArticleLimits.MostEntries || zip.Entries.Any(IsTooLarge) || zip.Entries.Sum(entry => entry.Length) > ArticleLimits.MostUnpacked)
            {
                return ArticleLimits.BadPack;
            }

            if (zip.GetEntry(Body) is not { } body)
            {
                return ArticleLimits.BadDocument;
            }

            using (var xml = XmlReader.Create(body.Open(), s_settings))
            {
                if (Paragraphs(xml, out paragraphs) is { } problem)
                {
                    return problem;
                }
            }

            title = zip.GetEntry(Properties) is { } properties ? Title(properties) : null;
            return null;
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException or OverflowException or ArgumentException)
        {
            return ArticleLimits.BadDocument;
        }
    }

    private static bool IsTooLarge(ZipArchiveEntry entry) => entry.Length > ArticleLimits.MostUnpacked
        || (entry.Length > ArticleLimits.RatioMatters && entry.Length / Math.Max(1, entry.CompressedLength) > ArticleLimits.MostRatio);

    private static string? Paragraphs(XmlReader xml, out IReadOnlyList<string> paragraphs)
    {
        var (found, text) = (new List<string>(), new StringBuilder());
        paragraphs = found;
        var isText = false;
        while (xml.Read())
        {
            if (xml.Depth > ArticleLimits.MostDepth)
            {
                return ArticleLimits.TooDeep;
            }

            var isWord = xml.NamespaceURI == Namespace;
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when isWord && xml.LocalName == "t":
                    isText = !xml.IsEmptyElement;
                    break;
                // A tab, a line break and the hyphen of a line's end.
                case XmlNodeType.Element when isWord && xml.LocalName is "tab" or "br" or "cr":
                    text.Append(' ');
                    break;
                case XmlNodeType.Element when isWord && xml.LocalName == "noBreakHyphen":
                    text.Append('-');
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when isText:
                    text.Append(xml.Value);
                    break;
                case XmlNodeType.EndElement when isWord && xml.LocalName == "t":
                    isText = false;
                    break;
                case XmlNodeType.EndElement when isWord && xml.LocalName == "p":
                    found.Add(text.ToString());
                    text.Clear();
                    break;
            }

            if (found.Count > ArticleLimits.MostParagraphs * 4)
            {
                return ArticleLimits.TooMany;
            }
        }

        return null;
    }

    private static string? Title(ZipArchiveEntry properties)
    {
        using var xml = XmlReader.Create(properties.Open(), s_settings);
        return xml.ReadToFollowing("title", "http://purl.org/dc/elements/1.1/") ? xml.ReadElementContentAsString() : null;
    }
}
