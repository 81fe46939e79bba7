namespace CentralAsiaWatch.Sharing;

/// <summary>Finds tables in a page that this program wrote. Pure. Sample: <c>&lt;h2 id="h-t"&gt;3 events&lt;/h2&gt; … &lt;table class="ev"&gt; … &lt;/table&gt;</c>.</summary>
public static class PageTables
{
    private const string Opening = "<table";
    private const string Closing = "</table>";

    /// <summary>A table of a page with the heading above it.</summary>
    /// <param name="Heading">The heading, as markup without its tags; empty for none.</param>
    /// <param name="Markup">The table, as it stands on the page.</param>
    public sealed record PageTable(string Heading, string Markup);

    /// <summary>The table at a place, from 1; null where there are fewer.</summary>
    public static PageTable? Find(string html, int place)
    {
        var start = -1;
        for (var number = 0; number < place; number++)
        {
            start = html.IndexOf(Opening, start + 1, StringComparison.Ordinal);
            if (start < 0)
            {
                return null;
            }
        }

        var end = html.IndexOf(Closing, start, StringComparison.Ordinal);
        return end < 0 ? null : new PageTable(Heading(html[..start]), html[start..(end + Closing.Length)]);
    }

    // The nearest <h2> before the table. Its text is markup already: what was data was escaped when the page was written.
    private static string Heading(string before)
    {
        var start = before.LastIndexOf("<h2", StringComparison.Ordinal);
        var (open, close) = start < 0 ? (-1, -1) : (before.IndexOf('>', start), before.IndexOf("</h2>", start, StringComparison.Ordinal));
        return open < 0 || close < open ? "" : before[(open + 1)..close];
    }
}
