namespace CentralAsiaWatch.Charts;

/// <summary>The outermost element of a chart, the same for all: its size, its role, its title and its description.</summary>
internal static class ChartFrame
{
    /// <summary>An <c>svg</c> that names itself.</summary>
    /// <param name="idPrefix">Begins every id in the chart, so that two charts on a page never share one.</param>
    /// <param name="title">The chart's name.</param>
    /// <param name="description">What the chart says, in words.</param>
    /// <param name="width">In units of the drawing.</param>
    /// <param name="height">In units of the drawing.</param>
    /// <param name="linked">Whether parts of it can be followed: such a chart is a group, one without links is a picture.</param>
    /// <param name="class">Classes, or null.</param>
    /// <param name="fixedSize">Whether it keeps its size and does not grow with its column.</param>
    public static SvgNode Open(
        string idPrefix, string title, string description, double width, double height, bool linked, string? @class, bool fixedSize = false) =>
        SvgNode.Of("svg")
            .With("class", @class)
            .With("viewBox", $"0 0 {SvgNode.Number(width)} {SvgNode.Number(height)}")
            .With("width", fixedSize ? SvgNode.Number(width) : null)
            .With("height", fixedSize ? SvgNode.Number(height) : null)
            .With("role", linked ? "group" : "img")
            .With("aria-labelledby", $"{idPrefix}-t {idPrefix}-d")
            .Add(
                SvgNode.Of("title").With("id", idPrefix + "-t").Add(title),
                SvgNode.Of("desc").With("id", idPrefix + "-d").Add(description));

    /// <summary>A word or two at a place.</summary>
    public static SvgNode Words(string text, double x, double y, string? @class = null) =>
        SvgNode.Of("text").With("class", @class).With("x", x).With("y", y).Add(text);
}
