using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>Turns a drawing made for a page into one that stands by itself.</summary>
internal static class SvgStandalone
{
    private const double Margin = 12;
    private const double FootLine = 15;

    public static SvgNode Complete(SvgNode node, Uri? site, string? theme = "light", IReadOnlyList<SvgNode>? foot = null)
    {
        var box = node.Find("viewBox")?.Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var completed = SvgNode.Of(node.Name).With("xmlns", "http://www.w3.org/2000/svg");
        foreach (var attribute in node.Attributes.Where(attribute => box is null || attribute.Name is not ("viewBox" or "width" or "height")))
        {
            completed = completed.With(attribute.Name, attribute.Value);
        }

        IReadOnlyList<SvgNode> feet = [];
        var paper = SvgNode.Of("rect").With("class", "paper").With("width", "100%").With("height", "100%");
        if (box is [var left, var top, var width, var height])
        {
            // Words reach to the edge of a drawing, which a page sets apart and a file does not. Without a size of its own a file is stretched to the window.
            var (wide, high) = (width + (2 * Margin), height + (2 * Margin) + (FootLine * (foot?.Count ?? 0)));
            var place = string.Join(' ', new[] { left - Margin, top - Margin, wide, high }.Select(SvgNode.Number));
            completed = completed.With("viewBox", place).With("width", wide).With("height", high);
            paper = paper.With("x", left - Margin).With("y", top - Margin);
            feet = [.. (foot ?? []).Select((line, index) => SvgNode.Of("g").With("transform", $"translate({SvgNode.Number(left)} {SvgNode.Number(top + height + (FootLine * (index + 1)))})").Add(line))];
        }

        var patterns = SvgDefs.PatternsUsedBy(node).ToList();
        return completed
            .Add(SvgNode.Of("style").Add(SvgStyle.Of(theme)))
            .Add(patterns.Count == 0 ? [] : [SvgNode.Of("defs").Add(patterns)])
            .Add(paper)
            .Add(node.Children.Select(child => WithWholeLinks(child, site)))
            .Add(feet);
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
