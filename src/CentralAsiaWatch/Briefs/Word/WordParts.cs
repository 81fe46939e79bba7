using System.Globalization;
using System.Xml.Linq;
using static CentralAsiaWatch.Briefs.Word.WordNames;

namespace CentralAsiaWatch.Briefs.Word;

/// <summary>The parts of a document that say how it looks and what it is.</summary>
internal static class WordParts
{
    private const string Language = "en-GB";

    // A4 with margins of 15 mm beside, in twentieths of a point.
    private const int PageWidth = 11_906;
    private const int PageHeight = 16_838;
    private const int Margin = 851;

    /// <summary>The page, at the end of the text: its size, and the foot with the number.</summary>
    public static XElement Page(string foot) => Element(
        "sectPr",
        Element("footerReference", Attribute("type", "default"), new XAttribute(R + "id", foot)),
        // Word reads it from the settings, LibreOffice from here.
        Element("endnotePr", Value("numFmt", "decimal")),
        Element("pgSz", Attribute("w", PageWidth), Attribute("h", PageHeight)),
        Element("pgMar", Attribute("top", Margin), Attribute("right", Margin), Attribute("bottom", Margin), Attribute("left", Margin), Attribute("header", 567), Attribute("footer", 567), Attribute("gutter", 0)));

    /// <summary>The foot of every page. The number of the page is the one field of the document; no data has a part in it.</summary>
    public static XElement Foot(Brief brief) => new(
        W + "ftr",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        Element(
            "p",
            Element("pPr", Value("pStyle", "Footer")),
            WordText.Run($"{Citing.Citables.Collection} · {brief.Title} · as of {brief.AsOf} · page ", null),
            Element("fldSimple", Attribute("instr", " PAGE "), WordText.Run("1", null))));

    /// <summary>How the document behaves: endnotes are numbered 1, 2, 3.</summary>
    public static XElement Settings() => new(
        W + "settings",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        Element("endnotePr", Value("numFmt", "decimal"), Element("endnote", Attribute("id", -1)), Element("endnote", Attribute("id", 0))),
        Element("compat", Element("compatSetting", Attribute("name", "compatibilityMode"), Attribute("uri", "http://schemas.microsoft.com/office/word"), Attribute("val", 15))),
        Element("themeFontLang", Attribute("val", Language)));

    /// <summary>What the document is, for whoever files it. The time is the one as of which it was made, so that the same as-of gives the same bytes.</summary>
    public static XElement Properties(Brief brief)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/", terms = "http://purl.org/dc/terms/", instance = "http://www.w3.org/2001/XMLSchema-instance";
        var pinned = brief.Pinned.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", dc.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xsi", instance.NamespaceName),
            new XElement(dc + "title", brief.Title),
            new XElement(dc + "subject", brief.Words),
            new XElement(dc + "creator", Citing.Citables.Collection),
            new XElement(dc + "identifier", brief.Address),
            new XElement(dc + "language", Language),
            new XElement(terms + "created", new XAttribute(instance + "type", "dcterms:W3CDTF"), pinned),
            new XElement(terms + "modified", new XAttribute(instance + "type", "dcterms:W3CDTF"), pinned));
    }

    /// <summary>The styles: headings are headings, so that a reader's outline and screen reader know them.</summary>
    public static XElement Styles() => new(
        W + "styles",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        Element(
            "docDefaults",
            Element("rPrDefault", Element("rPr", Element("rFonts", Attribute("ascii", "Calibri"), Attribute("hAnsi", "Calibri"), Attribute("eastAsia", "Calibri"), Attribute("cs", "Arial")), Value("sz", 21), Value("szCs", 21), Element("lang", Attribute("val", Language), Attribute("eastAsia", Language), Attribute("bidi", "fa-AF")))),
            Element("pPrDefault", Element("pPr", Spacing(0, 120)))),
        Style("paragraph", "Normal", "Normal", null, null, isDefault: true),
        Style("paragraph", "Title", "Title", [Spacing(0, 60)], [Element("b"), Value("sz", 40), Value("szCs", 40)]),
        Style("paragraph", "Subtitle", "Subtitle", [Spacing(0, 60)], [Value("color", "444444"), Value("sz", 24), Value("szCs", 24)]),
        Style("paragraph", "Heading1", "heading 1", [Element("keepNext"), Spacing(280, 100), Value("outlineLvl", 0)], [Element("b"), Value("sz", 27), Value("szCs", 27)]),
        Style("paragraph", "Lead", "Lead", [Spacing(120, 160)], [Value("sz", 24), Value("szCs", 24)]),
        Style("paragraph", "Caption", "caption", [Element("keepNext"), Spacing(120, 60)], [Element("i"), Value("color", "444444"), Value("sz", 18), Value("szCs", 18)]),
        Style("paragraph", "TableText", "Table Text", [Spacing(20, 20)], [Value("sz", 17), Value("szCs", 17)]),
        Style("paragraph", "EndnoteText", "endnote text", [Spacing(0, 40)], [Value("sz", 17), Value("szCs", 17)]),
        Style("paragraph", "Footer", "footer", [Spacing(0, 0)], [Value("color", "444444"), Value("sz", 16), Value("szCs", 16)]),
        Style("character", "EndnoteReference", "endnote reference", null, [Value("vertAlign", "superscript")]),
        Style("character", "Hyperlink", "Hyperlink", null, [Value("color", "1F4E79"), Value("u", "single")]),
        Table());

    private static XElement Table() => Element(
        "style",
        Attribute("type", "table"),
        Attribute("customStyle", 1),
        Attribute("styleId", "BriefTable"),
        Value("name", "Brief Table"),
        Element("tblPr", Element("tblBorders", Line("top"), Line("bottom"), Line("insideH")), Element("tblCellMar", Side("left"), Side("right"))),
        Element("tblStylePr", Attribute("type", "firstRow"), Element("rPr", Element("b")), Element("tcPr", Element("shd", Attribute("val", "clear"), Attribute("color", "auto"), Attribute("fill", "EEF1F4")))));

    private static XElement Line(string name) => Element(name, Attribute("val", "single"), Attribute("sz", 4), Attribute("space", 0), Attribute("color", "B8BEC4"));

    private static XElement Side(string name) => Element(name, Attribute("w", 70), Attribute("type", "dxa"));

    private static XElement Spacing(int before, int after) => Element("spacing", Attribute("before", before), Attribute("after", after));

    private static XElement Style(string type, string id, string name, XElement[]? paragraph, XElement[]? run, bool isDefault = false) => Element(
        "style",
        Attribute("type", type),
        isDefault ? Attribute("default", 1) : null,
        Attribute("styleId", id),
        Value("name", name),
        type == "paragraph" && !isDefault ? Value("basedOn", "Normal") : null,
        Element("qFormat"),
        paragraph is null ? null : Element("pPr", paragraph),
        run is null ? null : Element("rPr", run));
}
