using System.Xml.Linq;
using static CentralAsiaWatch.Briefs.Word.WordNames;

namespace CentralAsiaWatch.Briefs.Word;

/// <summary>Paragraphs and their runs. Text is always the text of a run: nothing of it is ever a field or a mark.</summary>
internal static class WordText
{
    /// <summary>A paragraph.</summary>
    /// <param name="style">Its style; null for the usual one.</param>
    /// <param name="runs">Its text.</param>
    /// <param name="links">What the part refers to.</param>
    /// <param name="before">What stands before the text.</param>
    public static XElement Paragraph(string? style, IEnumerable<BriefRun> runs, WordLinks links, params object?[] before) =>
        Element("p", style is null ? null : Element("pPr", Value("pStyle", style)), before, runs.SelectMany(run => Runs(run, links)));

    /// <summary>A paragraph of one text.</summary>
    public static XElement Paragraph(string? style, string text) => Element("p", style is null ? null : Element("pPr", Value("pStyle", style)), Run(text, null));

    /// <summary>A run with a property before its text.</summary>
    public static XElement Run(string text, XElement? property) =>
        Element("r", property is null ? null : Element("rPr", property), Element("t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private static IEnumerable<XElement> Runs(BriefRun run, WordLinks links)
    {
        if (run.Text.Length > 0)
        {
            var written = Run(run.Text, run.Url is not null ? Value("rStyle", "Hyperlink") : run.IsStrong ? Element("b") : null);
            yield return run.Url is { } url ? Element("hyperlink", new XAttribute(R + "id", links.Address(url)), Attribute("history", 1), written) : written;
        }

        if (run.Note is { } note)
        {
            yield return Element("r", Element("rPr", Value("rStyle", "EndnoteReference")), Element("endnoteReference", Attribute("id", note)));
        }
    }
}
