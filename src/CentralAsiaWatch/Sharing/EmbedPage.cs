using System.Globalization;
using System.Net;
using System.Text;
using CentralAsiaWatch.Charts;

namespace CentralAsiaWatch.Sharing;

/// <summary>The document of an embed: a chart or a table, where it is from, and a link to the whole. Links open beside the page that frames it. Pure.</summary>
public static class EmbedPage
{
    // A chart is shown whole: as wide as the frame, and in a narrow one as high as it is, to be drawn sideways and in no other direction.
    private const string Style =
        "html,body{height:100%}body{margin:0;padding:8px;min-width:0;display:flex;flex-direction:column}figure,main{flex:1 0 160px;min-height:0;margin:0}main{overflow:auto}" +
        "h1{flex:none;font-size:var(--t-head);margin:0 0 6px}.key{flex:none;margin:6px 0 0}footer{flex:none;margin-top:6px;font-size:var(--t-small)}" +
        "figure.chart{overflow:hidden}figure.chart::before{display:none}figure.chart>svg,figure.chart>svg.wide{width:100%;min-width:0;height:100%}" +
        "@media(max-width:639px){figure.chart{overflow-x:auto}figure.chart>svg,figure.chart>svg.wide{width:auto}.key{font-size:var(--t-small)}}";

    /// <summary>Writes it.</summary>
    /// <param name="asked">Theme and size.</param>
    /// <param name="view">The whole address of the view.</param>
    /// <param name="chart">The chart; null for a table.</param>
    /// <param name="key">What explains the marks of the chart, as markup of ours; empty for none.</param>
    /// <param name="table">The table; null for a chart.</param>
    /// <param name="source">Where it is from.</param>
    /// <param name="site">The address of the site, with a slash at its end.</param>
    public static string Write(Embeds.EmbedRequest asked, string view, ShownChart? chart, string key, PageTables.PageTable? table, string source, string site)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var (address, heading) = (WebUtility.HtmlEncode(view), chart is null ? table?.Heading ?? "" : WebUtility.HtmlEncode(chart.Title));
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\"").Append(asked.Theme is null ? "" : $" data-theme=\"{asked.Theme}\"").Append("><head><meta charset=\"utf-8\" /><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" /><meta name=\"robots\" content=\"noindex\" />");
        page.Append("<base href=\"").Append(WebUtility.HtmlEncode(site)).Append("\" target=\"_blank\" />");
        page.Append("<title>").Append(WithoutTags(heading)).Append(" – CentralAsiaWatch</title><link rel=\"stylesheet\" href=\"watch.css\" /><style>").Append(Style).Append(Size(asked)).Append("</style></head><body>");
        page.Append("<h1>").Append(heading).Append("</h1>");
        if (chart is not null)
        {
            page.Append(SvgText.ToText(SvgDefs.Page())).Append("<figure class=\"chart\">").Append(SvgText.ToText(chart.Node)).Append("</figure>").Append(key);
        }
        else
        {
            page.Append("<main><div class=\"tw\" tabindex=\"0\">").Append(table?.Markup).Append("</div></main>");
        }

        page.Append("<footer>").Append(WebUtility.HtmlEncode(source)).Append(" · <a href=\"").Append(address).Append("\" target=\"_blank\" rel=\"noopener\">See the whole view</a></footer></body></html>\n");
        return page.ToString();
    }

    private static string Size(Embeds.EmbedRequest asked) => string.Create(
        CultureInfo.InvariantCulture,
        $"body{{box-sizing:border-box;{(asked.Width is { } width ? $"width:{width}px;" : "")}{(asked.Height is { } height ? $"height:{height}px;" : "")}}}");

    private static string WithoutTags(string markup)
    {
        var (plain, isTag) = (new StringBuilder(), false);
        foreach (var letter in markup)
        {
            isTag = letter == '<' || (isTag && letter != '>');
            plain.Append(isTag || letter == '>' ? "" : letter);
        }

        return plain.ToString();
    }
}
