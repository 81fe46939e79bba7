namespace CentralAsiaWatch.Desk;

/// <summary>
/// Reads an article from pasted text or from a file: .txt in UTF-8, UTF-16 or Windows-1251, .docx, or a saved .html page. It is told by its content, not by its name; it opens
/// no address and runs nothing. Whatever is refused is refused in one sentence; nothing is thrown.
/// </summary>
public static class ArticleReader
{
    /// <summary>Reads pasted text.</summary>
    public static ArticleReading FromText(string text) => text.Length > ArticleLimits.MostBytes ? ArticleReading.Refused(ArticleLimits.TooLarge) : Of(ArticleText.Lines(text), null, null);

    /// <summary>Reads an uploaded file.</summary>
    /// <param name="bytes">All its bytes.</param>
    public static ArticleReading FromFile(byte[] bytes)
    {
        if (bytes.Length > ArticleLimits.MostBytes)
        {
            return ArticleReading.Refused(ArticleLimits.TooLarge);
        }

        // PK is a zip, and the only one taken is a Word document.
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            return WordDocument.Read(bytes, out var paragraphs, out var title) is { } problem ? ArticleReading.Refused(problem) : Of(paragraphs, title, null);
        }

        if (ArticleEncoding.Decode(bytes) is not { } text)
        {
            return ArticleReading.Refused(ArticleLimits.NoText);
        }

        if (!WebPage.IsPage(text))
        {
            return Of(ArticleText.Lines(text), null, null);
        }

        return WebPage.Read(text, out var lines, out var headline, out var published) is { } trouble ? ArticleReading.Refused(trouble) : Of(lines, headline, published);
    }

    private static ArticleReading Of(IEnumerable<string> lines, string? title, DateOnly? published)
    {
        var paragraphs = new List<ArticleParagraph>();
        var (hidden, turning) = (0, 0);
        foreach (var line in lines)
        {
            var text = ArticleText.Clean(line, ref hidden, ref turning);
            if (text.Length > ArticleLimits.MostCharacters)
            {
                return ArticleReading.Refused(ArticleLimits.TooLong);
            }

            if (text.Length > 0)
            {
                paragraphs.Add(new ArticleParagraph(paragraphs.Count + 1, text));
            }

            if (paragraphs.Count > ArticleLimits.MostParagraphs)
            {
                return ArticleReading.Refused(ArticleLimits.TooMany);
            }
        }

        return paragraphs.Count == 0
            ? ArticleReading.Refused(ArticleLimits.Empty)
            : new ArticleReading(new Article(ArticleHead.Title(title, paragraphs), published ?? ArticleHead.Published(paragraphs), paragraphs, ArticleText.Notes(hidden, turning)), null);
    }
}
