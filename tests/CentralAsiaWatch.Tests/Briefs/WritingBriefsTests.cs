using AngleSharp.Html.Parser;
using CentralAsiaWatch.Briefs;
using CentralAsiaWatch.Briefs.Word;
using CentralAsiaWatch.Citing;
using CentralAsiaWatch.Tests.Infrastructure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck.Fluent;
using Markdig;

namespace CentralAsiaWatch.Tests.Briefs;

/// <summary>What is written of any text: a sound document, in which the text is text.</summary>
public sealed class WritingBriefsTests
{
    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseEmphasisExtras().UseMathematics().UseAutoIdentifiers().Build();

    [Fact]
    public void Any_text_is_text_in_a_sound_document_and_in_Markdown() => Properties.Hold(Texts(), 150, text =>
    {
        var clean = CitedText.Clean(text);
        var brief = Brief(clean);

        using var document = WordprocessingDocument.Open(new MemoryStream(WordBrief.Write(brief)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(problem => $"{problem.Part?.Uri} {problem.Path?.XPath} {problem.Description}"));
        var body = document.MainDocumentPart!.Document.Body!;
        Assert.Equal(
            [clean, clean, "As of now, pinned: https://watch.example/", clean, clean, clean, "What", "Sources", clean, "", "", clean, clean, clean, "Notes"],
            body.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Where(paragraph => !paragraph.Descendants<DocumentFormat.OpenXml.Wordprocessing.Drawing>().Any()).Select(paragraph => paragraph.InnerText));
        Assert.Empty(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.FieldCode>());
        Assert.Empty(body.Descendants<DocumentFormat.OpenXml.Wordprocessing.SimpleField>());

        var page = new HtmlParser().ParseDocument(Markdown.ToHtml(MarkdownBrief.Write(brief), s_markdown)).Body!;
        // The title, the words, the heading, a paragraph, the caption and the cell of the table with its note, and the link; the caption of the chart has its words after it.
        string[] shown = [.. page.QuerySelectorAll("h1, h2, td, p:not(.footnotes p)").Select(one => one.TextContent.Trim()).Where(one => one.StartsWith(clean, StringComparison.Ordinal))];
        Assert.Equal([clean, clean, clean, clean, clean, clean, $"{clean}. {clean}", clean], shown);
        Assert.Empty(page.QuerySelectorAll("script, img, ul, ol:not(.footnotes ol), blockquote, hr:not(.footnotes hr), h3, pre, code, del, sub, sup:not(.footnote-ref sup), .math"));
        return Task.CompletedTask;
    });

    [Fact]
    public void The_document_is_one_file_for_one_brief() => Assert.Equal(WordBrief.Write(Brief("Talks")), WordBrief.Write(Brief("Talks")));

    [Fact]
    public void The_chart_says_its_numbers_as_columns_and_in_words()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordBrief.Write(Brief("Talks"))), isEditable: false);
        var properties = Assert.Single(document.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>());
        Assert.Equal("Talks. Talks", properties.Description!.Value);
        var chart = Assert.Single(document.MainDocumentPart.ChartParts);
        var series = chart.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.BarChartSeries>().Select(one =>
            string.Join(' ', one.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumberLiteral>().Single().Elements<DocumentFormat.OpenXml.Drawing.Charts.NumericPoint>().Select(point => $"{point.Index}:{point.InnerText}")));
        Assert.Equal(["0:1", "0:2 1:1", "1:-3", "0:-4"], series);
    }

    private static Brief Brief(string text) => new(
        text,
        text,
        new DateTime(2026, 5, 4, 12, 0, 0, DateTimeKind.Utc),
        "now",
        "https://watch.example/",
        [
            new BriefHeading(text),
            new BriefParagraph([new BriefRun(text)]),
            new BriefTable(text, [new BriefColumn("What", 60), new BriefColumn("Sources", 40)], [[[new BriefRun(text, IsStrong: false)], [new BriefRun("", Note: 1)]]]),
            new BriefChart(text, text, [new BriefPeriod("2024", [1, 2, 0, 4]), new BriefPeriod("2025", [0, 1, 3, 0])]),
            new BriefParagraph([new BriefRun(text, "https://watch.example/a")]),
        ],
        [new BriefNote(1, [new BriefRun(text)])]);

    private static FsCheck.Gen<string> Texts() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => $"a{text}"),
        Gen.Elements("# ", "- ", "1. ", "*", "_", "`", "[^1]", "[a](b)", "<script>", "|", "~~", "$", "&amp;", "![", "\\", "=", "=cmd()", "HYPERLINK", "\u202e", "م", "Ш", "\u0001", "\r\n", "x", "+ ", "> ").ListOf().Select(parts => $"{string.Concat(parts)}z"));
}
