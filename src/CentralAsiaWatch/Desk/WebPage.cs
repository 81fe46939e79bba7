using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Desk;

/// <summary>Reads the text of a saved web page: the paragraphs of its article, without scripts, navigation, forms and footers. Nothing in it is run or fetched.</summary>
internal static class WebPage
{
    private const int Beginning = 2048;
    private const int FewestParagraphs = 2;
    private const int LongestName = 24;

    private static readonly string[] s_out = ["script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "iframe", "svg", "select", "figure", "header nav", "[hidden]", "[aria-hidden=true]"];

    private static readonly HashSet<string> s_blocks = new(StringComparer.Ordinal)
    {
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "td", "th", "dt", "dd", "pre", "div", "section", "article", "main", "tr", "ul", "ol", "table", "body", "br", "header",
    };

    // Elements that have no end, or whose end may be left out without nesting what follows in them.
    private static readonly HashSet<string> s_unended = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "img", "meta", "link", "input", "hr", "source", "wbr", "area", "col", "base", "embed", "track", "param", "p", "li", "td", "th", "tr", "dd", "dt", "option",
    };

    /// <summary>Whether a text is a page: it begins, after space, with a tag that pages begin with.</summary>
    public static bool IsPage(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Beginning)).TrimStart();
        return head.StartsWith("<", StringComparison.Ordinal)
            && (head.Contains("<html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase)
                || head.StartsWith("<article", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<p", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads a page; the problem, a sentence, where it is refused.</summary>
    public static string? Read(string html, out IReadOnlyList<string> lines, out string? title, out DateOnly? published)
    {
        (lines, title, published) = ([], null, null);
        if (IsTooDeep(html))
        {
            return ArticleLimits.TooDeep;
        }

        var page = new HtmlParser().ParseDocument(html);
        title = Meta(page, "og:title") ?? page.QuerySelector("h1")?.TextContent.Trim() ?? page.Title;
        published = Day(Meta(page, "article:published_time")) ?? Day(page.QuerySelector("time[datetime]")?.GetAttribute("datetime"));
        foreach (var element in page.QuerySelectorAll(string.Join(',', s_out)).ToArray())
        {
            element.Remove();
        }

        var all = Lines(page.Body);
        var article = page.QuerySelectorAll("article, main, [role=main]").Select(Lines).MaxBy(found => found.Sum(line => line.Length));
        lines = article is { Count: >= FewestParagraphs } ? article : all;
        return null;
    }

    // Text between the tags of blocks is a line. Walked without recursion, so that no nesting is too deep for it.
    private static List<string> Lines(INode? root)
    {
        var (lines, line) = (new List<string>(), new StringBuilder());
        for (var node = root; node is not null;)
        {
            if (node is IText text)
            {
                line.Append(text.Data.ReplaceLineEndings(" "));
            }
            else if (node is IElement element && s_blocks.Contains(element.LocalName))
            {
                End();
            }

            if (node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement closed && s_blocks.Contains(closed.LocalName))
                {
                    End();
                }
            }

            node = node is null || node == root ? null : node.NextSibling;
        }

        End();
        return lines;

        void End()
        {
            var words = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length > 0)
            {
                lines.Add(words);
            }

            line.Clear();
        }
    }

    // Counted on the text, before a parser builds a tree as deep. An end without its beginning ends nothing.
    private static bool IsTooDeep(string html)
    {
        var (depth, open) = (0, new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = html.IndexOf('<', i + 1))
        {
            var isEnd = html[i + 1] == '/';
            var name = Name(html, isEnd ? i + 2 : i + 1);
            var count = open.GetValueOrDefault(name);
            if (name.Length == 0 || s_unended.Contains(name) || (isEnd && count == 0))
            {
                continue;
            }

            open[name] = count + (isEnd ? -1 : 1);
            depth += isEnd ? -1 : 1;
            if (depth > ArticleLimits.MostDepth)
            {
                return true;
            }
        }

        return false;
    }

    private static string Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && end < start + LongestName && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-'))
        {
            end++;
        }

        return html[start..end];
    }

    private static string? Meta(IDocument page, string property) => page.QuerySelector($"meta[property='{property}'], meta[name='{property}']")?.GetAttribute("content");

    // 2024-12-24T10:00:00+05:00: the day as the page gives it.
    private static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && EdtfDate.TryParse(text[..10], out var date, out _) && date.IsKnownToTheDay ? date.Earliest : null;
}
