using System.Globalization;
using System.Xml.Linq;
using static CentralAsiaWatch.Briefs.Word.WordNames;

namespace CentralAsiaWatch.Briefs.Word;

/// <summary>A table whose head is repeated on every page, and whose rows are not torn.</summary>
internal static class WordTable
{
    // Twentieths of a point between the margins of the page (WordParts.Page).
    private const int PageWidth = 10_204;

    /// <summary>The table with its caption before it and an end after it.</summary>
    public static IEnumerable<XElement> Write(BriefTable table, WordLinks links)
    {
        int[] widths = [.. table.Columns.Select(column => column.Width * PageWidth / 100)];
        yield return WordText.Paragraph("Caption", table.Caption);
        yield return Element(
            "tbl",
            Element(
                "tblPr",
                Value("tblStyle", "BriefTable"),
                Element("tblW", Attribute("w", widths.Sum()), Attribute("type", "dxa")),
                Element("tblLayout", Attribute("type", "fixed")),
                Element("tblLook", Attribute("val", "0020"), Attribute("firstRow", 1), Attribute("lastRow", 0), Attribute("firstColumn", 0), Attribute("lastColumn", 0), Attribute("noHBand", 1), Attribute("noVBand", 1)),
                Value("tblCaption", table.Caption)),
            Element("tblGrid", widths.Select(width => Element("gridCol", Attribute("w", width.ToString(CultureInfo.InvariantCulture))))),
            Row(widths, table.Columns.Select(column => WordText.Paragraph("TableText", column.Name)), isHead: true),
            table.Rows.Select(row => Row(widths, row.Select(cell => WordText.Paragraph("TableText", cell, links)), isHead: false)));
        // Two tables without a paragraph between them would be one.
        yield return Element("p", Element("pPr", Value("pStyle", "TableText")));
    }

    private static XElement Row(int[] widths, IEnumerable<XElement> cells, bool isHead) => Element(
        "tr",
        Element("trPr", Element("cantSplit"), isHead ? Element("tblHeader") : null),
        cells.Select((cell, index) => Element("tc", Element("tcPr", Element("tcW", Attribute("w", widths[index]), Attribute("type", "dxa"))), cell)));
}
