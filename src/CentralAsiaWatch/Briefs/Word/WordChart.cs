using System.Globalization;
using System.Xml.Linq;
using CentralAsiaWatch.Vocabulary;
using static CentralAsiaWatch.Briefs.Word.WordNames;

namespace CentralAsiaWatch.Briefs.Word;

/// <summary>
/// The chart as a chart of the word processor's own: sharp on paper, its numbers within it, drawn by Word and by LibreOffice alike (docs/decisions/0031).
/// </summary>
internal static class WordChart
{
    // English Metric Units: 360,000 to the centimetre.
    private const int Width = 6_480_000;
    private const int Height = 2_880_000;
    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    // The light colours of the quads on every page of ours: cooperation cold, conflict warm, the material of each the darker.
    private static readonly (string Fill, string Line)[] s_colours = [("B4D2EE", "2F6DA8"), ("1B5A9B", "1B5A9B"), ("F8CD9F", "AD560D"), ("C05307", "C05307")];

    /// <summary>The paragraphs that show it: its title, and the drawing with its words for those who do not see it.</summary>
    public static IEnumerable<XElement> Show(BriefChart chart, int number, string id)
    {
        yield return WordText.Paragraph("Caption", chart.Title);
        yield return Element("p", Element("r", Element("drawing", new XElement(
            Wp + "inline",
            new XElement(Wp + "extent", new XAttribute("cx", Width), new XAttribute("cy", Height)),
            new XElement(Wp + "docPr", new XAttribute("id", number), new XAttribute("name", $"Chart {number.ToString(CultureInfo.InvariantCulture)}"), new XAttribute("descr", $"{chart.Title}. {chart.Description}")),
            new XElement(Wp + "cNvGraphicFramePr"),
            new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", Chart), new XElement(C + "chart", new XAttribute(R + "id", id))))))));
        yield return WordText.Paragraph("TableText", chart.Description);
    }

    /// <summary>The part that holds it.</summary>
    public static XElement Write(BriefChart chart) => new(
        C + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
        One("roundedCorners", 0),
        new XElement(
            C + "chart",
            One("autoTitleDeleted", 1),
            new XElement(
                C + "plotArea",
                new XElement(C + "layout"),
                new XElement(
                    C + "barChart",
                    One("barDir", "col"),
                    One("grouping", "stacked"),
                    One("varyColors", 0),
                    Quads.All.Select(quad => Series(chart, quad)),
                    One("gapWidth", 40),
                    One("overlap", 100),
                    One("axId", 1),
                    One("axId", 2)),
                Axis("catAx", 1, 2, One("axPos", "b"), One("tickLblPos", "low")),
                Axis("valAx", 2, 1, One("axPos", "l"), One("tickLblPos", "nextTo"))),
            new XElement(C + "legend", One("legendPos", "b"), One("overlay", 0)),
            One("plotVisOnly", 1),
            One("dispBlanksAs", "gap")),
        new XElement(
            C + "txPr",
            new XElement(A + "bodyPr"),
            new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", 800))))));

    private static XElement Series(BriefChart chart, Quad quad)
    {
        var index = (int)quad - 1;
        // What is below the line is counted downward; the axis says the counts without a sign.
        var sign = quad.IsCooperation() ? 1 : -1;
        return new XElement(
            C + "ser",
            One("idx", index),
            One("order", index),
            new XElement(C + "tx", new XElement(C + "v", quad.Words())),
            new XElement(
                C + "spPr",
                new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", s_colours[index].Fill))),
                new XElement(A + "ln", new XAttribute("w", 6350), new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", s_colours[index].Line))))),
            One("invertIfNegative", 0),
            new XElement(C + "cat", new XElement(C + "strLit", One("ptCount", chart.Periods.Count), Points(chart.Periods.Select(period => period.Name)))),
            new XElement(C + "val", new XElement(C + "numLit", new XElement(C + "formatCode", "0;0"), One("ptCount", chart.Periods.Count), Points(chart.Periods.Select(period => Count(sign * period.Counts[index]))))));
    }

    // A count of nought is a gap: a column of no height would still draw its edge.
    private static string? Count(int count) => count == 0 ? null : count.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<XElement> Points(IEnumerable<string?> values) =>
        values.Select((value, index) => (value, index)).Where(one => one.value is not null).Select(one => new XElement(C + "pt", new XAttribute("idx", one.index), new XElement(C + "v", one.value)));

    private static XElement Axis(string name, int id, int other, XElement place, XElement labels) => new(
        C + name,
        One("axId", id),
        new XElement(C + "scaling", One("orientation", "minMax")),
        One("delete", 0),
        place,
        name == "valAx" ? new XElement(C + "majorGridlines", new XElement(C + "spPr", new XElement(A + "ln", new XAttribute("w", 3175), new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "D0D0D0")))))) : null,
        new XElement(C + "numFmt", new XAttribute("formatCode", "0;0"), new XAttribute("sourceLinked", 0)),
        One("majorTickMark", "none"),
        One("minorTickMark", "none"),
        labels,
        One("crossAx", other),
        One("crosses", "autoZero"));

    private static XElement One(string name, object value) => new(C + name, new XAttribute("val", value));
}
