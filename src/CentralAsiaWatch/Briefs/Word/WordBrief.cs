using System.Globalization;
using System.Xml.Linq;
using static CentralAsiaWatch.Briefs.Word.WordNames;

namespace CentralAsiaWatch.Briefs.Word;

/// <summary>A brief as a Word document (Office Open XML). Written as XML and not through a library, so that one as-of gives one file, byte for byte (docs/decisions/0031). Pure.</summary>
public static class WordBrief
{
    /// <summary>The media type of the file.</summary>
    public const string MediaType = Document;

    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    /// <summary>The file.</summary>
    public static byte[] Write(Brief brief)
    {
        var (roots, links, ofNotes, archive) = (new WordLinks(), new WordLinks(), new WordLinks(), new WordArchive());
        roots.Part("officeDocument", "word/document.xml");
        roots.Part(CoreProperties, "docProps/core.xml");
        links.Part("styles", "styles.xml");
        links.Part("settings", "settings.xml");
        links.Part("endnotes", "endnotes.xml");
        var foot = links.Part("footer", "footer1.xml");
        archive.Add("word/document.xml", Type + "document.main+xml", Body(brief, links, foot), links);
        archive.Add("word/styles.xml", Type + "styles+xml", WordParts.Styles());
        archive.Add("word/settings.xml", Type + "settings+xml", WordParts.Settings());
        archive.Add("word/endnotes.xml", Type + "endnotes+xml", Notes(brief, ofNotes), ofNotes);
        archive.Add("word/footer1.xml", Type + "footer+xml", WordParts.Foot(brief));
        foreach (var (chart, index) in brief.Blocks.OfType<BriefChart>().Select((chart, index) => (chart, index)))
        {
            archive.Add(ChartPart("word/", index), "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", WordChart.Write(chart));
        }

        archive.Add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", WordParts.Properties(brief));
        return archive.Write(roots);
    }

    private static XElement Body(Brief brief, WordLinks links, string foot)
    {
        var charts = 0;
        return new XElement(
            W + "document",
            new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "wp", Wp.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName),
            Element(
                "body",
                WordText.Paragraph("Title", brief.Title),
                WordText.Paragraph("Subtitle", brief.Words),
                WordText.Paragraph(null, [new BriefRun($"As of {brief.AsOf}, pinned: "), new BriefRun(brief.Address, brief.Address)], links),
                brief.Blocks.Select(Block),
                brief.Notes.Count == 0 ? null : WordText.Paragraph("Heading1", "Notes"),
                WordParts.Page(foot)));

        IEnumerable<XElement> Block(BriefBlock block) => block switch
        {
            BriefHeading heading => [WordText.Paragraph("Heading1", heading.Text)],
            BriefParagraph paragraph => [WordText.Paragraph(paragraph.IsLead ? "Lead" : null, paragraph.Runs, links)],
            BriefTable table => WordTable.Write(table, links),
            BriefChart chart => WordChart.Show(chart, charts + 1, links.Part("chart", ChartPart("", charts++))),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A brief has no such block."),
        };
    }

    // The two separators are asked for by every word processor, with these ids.
    private static XElement Notes(Brief brief, WordLinks links) => new(
        W + "endnotes",
        new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
        Separator("separator", -1),
        Separator("continuationSeparator", 0),
        brief.Notes.Select(note => Element(
            "endnote",
            Attribute("id", note.Number),
            WordText.Paragraph("EndnoteText", note.Runs, links, Element("r", Element("rPr", Value("rStyle", "EndnoteReference")), Element("endnoteRef")), WordText.Run(" ", null)))));

    private static XElement Separator(string type, int id) =>
        Element("endnote", Attribute("type", type), Attribute("id", id), Element("p", Element("r", Element(type))));

    private static string ChartPart(string folder, int index) => string.Create(CultureInfo.InvariantCulture, $"{folder}charts/chart{index + 1}.xml");
}
