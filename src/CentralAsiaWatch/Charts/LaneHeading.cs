using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>The words at the head of a lane: title, subtitle and the number of marks.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="IsNarrow">Whether the words stand above the lane and not at its left.</param>
/// <param name="IsOneLine">Whether title and subtitle share a line.</param>
/// <param name="Above">The height the words take above the first row.</param>
/// <param name="LeastHeight">The least height of the lane, so that the words never meet those below.</param>
internal sealed record LaneHeading(PlacedLane Lane, bool IsNarrow, bool IsOneLine, double Above, double LeastHeight)
{
    // Where the count ends, and what is left of it for the words.
    private const double CountRight = 172;
    private const double Room = 159;

    public static LaneHeading For(PlacedLane lane, LaneLayout layout)
    {
        if (layout.IsNarrow)
        {
            return new LaneHeading(lane, true, true, 18, 18);
        }

        var width = TextWidth.Of(lane.Title, bold: true) + 4 + TextWidth.Of(lane.Subtitle);
        var rows = lane.Marks.Count == 0 ? 0 : lane.Marks.Max(placed => placed.Row) + 1;
        var isOneLine = lane.Subtitle.Length == 0 || (rows < 2 && width <= Room);
        return new LaneHeading(lane, false, isOneLine, 0, isOneLine ? 19 : 36);
    }

    public IEnumerable<SvgNode> Draw(double top)
    {
        var count = Lane.Marks.Count.ToString(CultureInfo.InvariantCulture);
        var y = top + 14;
        if (IsNarrow)
        {
            var title = TextWidth.Fit(Lane.Title, 200, bold: true);
            var after = TextWidth.Fit(Lane.Subtitle, 330 - TextWidth.Of(title, bold: true));
            yield return SvgNode.Of("text").With("class", "b halo").With("x", "0").With("y", y)
                .Add(title)
                .Add(SvgNode.Of("tspan").Add($" {after} {count}".Replace("  ", " ", StringComparison.Ordinal)));
            yield break;
        }

        var first = TextWidth.Fit(Lane.Title, Room, bold: true);
        yield return ChartFrame.Words(first, 0, y, "b");
        if (Lane.Subtitle.Length > 0)
        {
            yield return IsOneLine
                ? ChartFrame.Words(Lane.Subtitle, Math.Round(TextWidth.Of(first, bold: true) + 4), y, "s")
                : ChartFrame.Words(TextWidth.Fit(Lane.Subtitle, Room + 20), 0, y + 15, "s");
        }

        yield return ChartFrame.Words(count, CountRight, y, "t e");
    }
}
