namespace CentralAsiaWatch.Sharing;

/// <summary>Finds what explains the marks of a chart in a page that this program wrote. Pure. Sample: <c>&lt;section …&gt;&lt;p class="key"&gt; … &lt;/p&gt; … &lt;title id="l-t"&gt;</c>.</summary>
public static class PageKeys
{
    private const string Opening = "<p class=\"key\"";
    private const string Closing = "</p>";

    /// <summary>The key in the section that a chart stands in, as markup; empty where there is none.</summary>
    /// <param name="html">The page.</param>
    /// <param name="titleId">The id of the chart's title.</param>
    public static string Find(string html, string titleId)
    {
        var chart = html.IndexOf($" id=\"{titleId}\"", StringComparison.Ordinal);
        if (chart < 0)
        {
            return "";
        }

        var from = Math.Max(0, html.LastIndexOf("<section", chart, StringComparison.Ordinal));
        var until = html.IndexOf("</section>", chart, StringComparison.Ordinal) is var close and >= 0 ? close : html.Length;
        var start = html.IndexOf(Opening, from, until - from, StringComparison.Ordinal);
        var end = start < 0 ? -1 : html.IndexOf(Closing, start, StringComparison.Ordinal);
        return end < 0 ? "" : html[start..(end + Closing.Length)];
    }
}
