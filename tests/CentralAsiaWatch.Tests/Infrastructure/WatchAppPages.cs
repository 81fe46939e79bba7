using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace CentralAsiaWatch.Tests.Infrastructure;

/// <summary>A page as a browser without scripts reads it.</summary>
/// <param name="Answer">What came.</param>
/// <param name="Document">It, parsed.</param>
public sealed record Page(Answer Answer, IDocument Document)
{
    /// <summary>All text a reader sees in the main part.</summary>
    public string MainText => Document.QuerySelector("main")?.TextContent ?? "";

    /// <summary>The addresses of all links that a selector finds.</summary>
    public IReadOnlyList<string> Links(string selector) => [.. Document.QuerySelectorAll(selector).Select(link => link.GetAttribute("href") ?? "")];
}

/// <summary>Reads pages.</summary>
public static class WatchAppPages
{
    /// <summary>Asks for a page.</summary>
    public static async Task<Page> GetPageAsync(this WatchApp app, string url)
    {
        var answer = await app.GetAsync(url);
        return new Page(answer, await new HtmlParser().ParseDocumentAsync(answer.Body));
    }
}
