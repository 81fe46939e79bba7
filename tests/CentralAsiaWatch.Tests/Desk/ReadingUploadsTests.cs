using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CentralAsiaWatch.Desk;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Desk;

public sealed class ReadingUploadsTests
{
    private const string Russian = "Встреча в Кабуле\nМинистры встретились 24 декабря 2024 года.";

    // Windows-1251 of the letters used here: А–я stand at 0xC0–0xFF.
    private static byte[] Cyrillic => [.. Russian.Select(letter => letter is >= 'А' and <= 'я' ? (byte)(letter - 'А' + 0xC0) : (byte)letter)];

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Russian) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Russian)] },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Russian)] },
        { "UTF-16 of the other order", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Russian)] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Russian) },
        { "Windows-1251", Cyrillic },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void TextInAnyWriting_IsRead(string name, byte[] bytes)
    {
        Assert.NotEmpty(name);
        Assert.Equal(Russian.Split('\n'), Paragraphs(ArticleReader.FromFile(bytes)));
    }

    [Fact]
    public void Paragraphs_AreTheLinesThatAreNotEmptyAndHashedAsSourcesAre()
    {
        var article = ArticleReader.FromText("  Headline \r\n\r\nKABUL, 24 December 2024 — Talks began.\u2028They ended.\n").Article!;

        Assert.Equal(["Headline", "KABUL, 24 December 2024 — Talks began.", "They ended."], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal([1, 2, 3], article.Paragraphs.Select(paragraph => paragraph.Number));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("Headline"u8)), article.Paragraphs[0].Sha256);
        Assert.Equal(("Headline", new DateOnly(2024, 12, 24)), (article.Title, article.Published!.Value));
    }

    [Fact]
    public void CharactersThatHideOrTurnText_AreTakenOutAndTold()
    {
        var article = ArticleReader.FromText("Talks\u202E evil\u0000\u200B end\u00ADed").Article!;

        Assert.Equal("Talks evil ended", article.Paragraphs[0].Text);
        Assert.Equal(
            ["Taken out: 3 characters that cannot be shown.", "Taken out: 1 mark that would show text in another order than it is written; read with care."], article.Notes);
    }

    [Fact]
    public void WordDocument_GivesItsParagraphsAndTitle()
    {
        var article = ArticleReader.FromFile(Zip(("word/document.xml", Word("<w:p><w:r><w:t>Talks </w:t></w:r><w:r><w:t>in Kabul</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>On</w:t><w:tab/><w:t>Monday.</w:t></w:r></w:p>")),
            ("docProps/core.xml", "<c xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>The talks</dc:title></c>"))).Article!;

        Assert.Equal(["Talks in Kabul", "On Monday."], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal("The talks", article.Title);
    }

    [Fact]
    public void WebPage_GivesItsArticleAndLeavesOutWhatStandsAroundIt()
    {
        var article = ArticleReader.FromFile(Encoding.UTF8.GetBytes("""
            <!doctype html><html><head><title>Site</title><meta property="og:title" content="Talks in Kabul"><meta property="article:published_time" content="2024-12-24T10:00:00+05:00">
            <script>alert('no')</script></head><body><nav><p>Home</p></nav><article><h1>Talks in Kabul</h1><p>Envoys <b>met</b><br>on Monday.</p><p onclick="x()">They left.</p>
            <aside>More</aside></article><footer>All rights</footer></body></html>
            """)).Article!;

        Assert.Equal(["Talks in Kabul", "Envoys met", "on Monday.", "They left."], article.Paragraphs.Select(paragraph => paragraph.Text));
        Assert.Equal(("Talks in Kabul", new DateOnly(2024, 12, 24)), (article.Title, article.Published!.Value));
    }

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "There is no text in it", [] },
        { "There is no text in it", Encoding.UTF8.GetBytes(" \r\n\t ") },
        { "larger than 4 MB", new byte[(4 * 1024 * 1024) + 1] },
        { "more than 2,000 paragraphs", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", 2001))) },
        { "more than 100,000 characters", Encoding.UTF8.GetBytes(new string('a', 100_001)) },
        { "is no text", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3, 4, 5, 6, 7, 8] },
        { "damaged or no Word document", "PK\u0003\u0004 and nothing"u8.ToArray() },
        { "damaged or no Word document", Zip(("xl/workbook.xml", "<x/>")) },
        { "damaged or no Word document", Zip(("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]>" + Word("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"))) },
        { "damaged or no Word document", Zip(("word/document.xml", "<w:document")) },
        { "unpacks to more than 32 MB", Zip(("word/document.xml", new string(' ', 33 * 1024 * 1024))) },
        { "200 times its size", Zip(("word/document.xml", Word(new string(' ', 8 * 1024 * 1024)))) },
        { "1,000 files", Zip([.. Enumerable.Range(0, 1001).Select(i => ($"word/{i}.xml", "<x/>"))]) },
        { "256 deep", Zip(("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 300)) + string.Concat(Enumerable.Repeat("</a>", 300)))) },
        { "256 deep", Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div></p>", 100_000))) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void WhatIsTooMuchOrNoArticle_IsRefusedInOneSentence(string words, byte[] bytes)
    {
        var reading = ArticleReader.FromFile(bytes);

        Assert.Null(reading.Article);
        Assert.Contains(words, reading.Problem, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", reading.Problem, StringComparison.Ordinal);
        Assert.EndsWith(".", reading.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void AnyBytesAndText_AreReadOrRefused()
    {
        Prop.ForAll(ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(), bytes => IsSound(ArticleReader.FromFile(bytes))).QuickCheckThrowOnFailure();
        Prop.ForAll(ArbMap.Default.GeneratorFor<byte[]>().ToArbitrary(), bytes => IsSound(ArticleReader.FromFile([.. "PK\u0003\u0004"u8, .. bytes]))).QuickCheckThrowOnFailure();
        Prop.ForAll(ArbMap.Default.GeneratorFor<UnicodeString>().ToArbitrary(), text => IsSound(ArticleReader.FromText(text?.Get ?? ""))).QuickCheckThrowOnFailure();
        Prop.ForAll(Gen.Elements("<p>", "</p>", "<div", ">", "a", "&lt;", "<script>", "<!--", "\0", "</html>").ArrayOf().ToArbitrary(), tags => IsSound(ArticleReader.FromText("<html>" + string.Concat(tags)))).QuickCheckThrowOnFailure();

        static bool IsSound(ArticleReading reading) => reading.Article is null != reading.Problem is null
            && (reading.Article is null || reading.Article.Paragraphs.All(paragraph => paragraph.Text.Length > 0 && paragraph.Text == paragraph.Text.Trim() && !paragraph.Text.Any(char.IsControl)));
    }

    private static IEnumerable<string> Paragraphs(ArticleReading reading) => reading.Article!.Paragraphs.Select(paragraph => paragraph.Text);

    private static string Word(string body) => $"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{body}</w:body></w:document>";

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
