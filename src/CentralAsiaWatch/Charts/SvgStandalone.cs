namespace CentralAsiaWatch.Charts;

/// <summary>Turns a drawing made for a page into one that stands by itself.</summary>
internal static class SvgStandalone
{
    public static SvgNode Complete(SvgNode node, Uri? site)
    {
        var completed = SvgNode.Of(node.Name).With("xmlns", "http://www.w3.org/2000/svg");
        foreach (var attribute in node.Attributes)
        {
            completed = completed.With(attribute.Name, attribute.Value);
        }

        var box = node.Find("viewBox")?.Split(' ');
        if (box is [_, _, var width, var height] && node.Find("width") is null)
        {
            // Without a size of its own a file is stretched to the window.
            completed = completed.With("width", width).With("height", height);
        }

        var patterns = SvgDefs.PatternsUsedBy(node).ToList();
        return completed
            .Add(SvgNode.Of("style").Add(SvgStyle.Light))
            .Add(patterns.Count == 0 ? [] : [SvgNode.Of("defs").Add(patterns)])
            .Add(SvgNode.Of("rect").With("class", "paper").With("width", "100%").With("height", "100%"))
            .Add(node.Children.Select(child => WithWholeLinks(child, site)));
    }

    private static SvgNode WithWholeLinks(SvgNode node, Uri? site)
    {
        if (node.Text is not null || site is null)
        {
            return node;
        }

        var copy = SvgNode.Of(node.Name);
        foreach (var attribute in node.Attributes)
        {
            // "#…" points into the drawing itself; only paths of the site need its address.
            var isPath = attribute.Name == "href" && attribute.Value.StartsWith('/');
            copy = copy.With(attribute.Name, isPath ? new Uri(site, attribute.Value).AbsoluteUri : attribute.Value);
        }

        return copy.Add(node.Children.Select(child => WithWholeLinks(child, site)));
    }
}
