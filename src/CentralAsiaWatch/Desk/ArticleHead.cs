using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Desk;

/// <summary>Tells headline and day of publication from the first lines of an article.</summary>
internal static class ArticleHead
{
    private const int LongestTitle = 160;
    private const int LongestDateline = 80;
    private const int LinesRead = 6;

    /// <summary>The headline the file names, or the first line where it is short and no sentence.</summary>
    public static string? Title(string? named, IReadOnlyList<ArticleParagraph> paragraphs)
    {
        var (hidden, turning) = (0, 0);
        if (named is not null && ArticleText.Clean(named, ref hidden, ref turning) is { Length: > 0 and <= LongestTitle } clean)
        {
            return clean;
        }

        var first = paragraphs[0].Text;
        return paragraphs.Count > 1 && first.Length <= LongestTitle && first[^1] is not ('.' or ':' or ';' or ',') ? first : null;
    }

    /// <summary>Where the text begins after a dateline, "KABUL, 24 Dec 2024 — "; 0 where there is none.</summary>
    public static int AfterDateline(string text)
    {
        var dash = text.IndexOfAny(['—', '–']);
        return dash is > 0 and <= LongestDateline && DateGrammar.FindAll(text[..dash], null).Any(mention => mention.Reading is { Date.IsKnownToTheDay: true }) && char.IsUpper(text[0]) ? dash + 1 : 0;
    }

    /// <summary>The day that one of the first lines gives: a short line with one, "Published 24 December 2024", or the dateline before a dash, "KABUL, 24 Dec 2024 —".</summary>
    public static DateOnly? Published(IReadOnlyList<ArticleParagraph> paragraphs)
    {
        foreach (var paragraph in paragraphs.Take(LinesRead))
        {
            var dash = paragraph.Text.IndexOfAny(['—', '–']);
            var line = dash is > 0 and <= LongestDateline ? paragraph.Text[..dash] : paragraph.Text.Length <= LongestDateline ? paragraph.Text : "";
            // A sentence that happens to be short says when something happened, not when it was written.
            if (line.Length > 0 && !line.EndsWith('.') && DateGrammar.FindAll(line, null).Select(mention => mention.Reading?.Date).FirstOrDefault(date => date is { IsKnownToTheDay: true }) is { } day)
            {
                return day.Earliest;
            }
        }

        return null;
    }
}
