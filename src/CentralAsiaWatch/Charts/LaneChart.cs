namespace CentralAsiaWatch.Charts;

/// <summary>Events in directed lanes over time. The same model gives the same drawing.</summary>
public static class LaneChart
{
    /// <summary>The chart for a wide page, 1392 units across, each mark with its number and its label.</summary>
    /// <param name="model">What to show.</param>
    public static SvgNode Draw(LaneChartModel model) => Draw(model, LaneLayout.Wide);

    /// <summary>The chart for a phone, 358 units across, each mark with its number only. Needs an id prefix of its own.</summary>
    /// <param name="model">What to show.</param>
    public static SvgNode DrawNarrow(LaneChartModel model) => Draw(model, LaneLayout.Narrow);

    /// <summary>Each lane with its marks in their rows, from top to bottom; the undated last.</summary>
    internal static IReadOnlyList<PlacedLane> Place(LaneChartModel model, LaneLayout layout)
    {
        var scale = new TimeScale(model.From, model.To, layout.PlotLeft, layout.PlotRight);
        var lanes = model.Lanes
            .Select(lane => new PlacedLane(lane.Title, lane.Subtitle, LanePacking.Pack(lane.Marks.Where(mark => !MarkShape.IsUndated(mark)), scale, model.KnownOn, layout), false))
            .ToList();
        var undated = model.Lanes.SelectMany(lane => lane.Marks).Where(MarkShape.IsUndated).ToList();
        if (undated.Count > 0)
        {
            lanes.Add(new PlacedLane("Undated", "no usable date", LanePacking.Flow(undated, layout), true));
        }

        return lanes;
    }

    private static SvgNode Draw(LaneChartModel model, LaneLayout layout)
    {
        ArgumentNullException.ThrowIfNull(model);
        var scale = new TimeScale(model.From, model.To, layout.PlotLeft, layout.PlotRight);
        var axis = new ChartAxis(scale, model.KnownOn, model.References, layout.IsNarrow);
        var stamps = new LaneStamps(model.IdPrefix, layout);
        var rules = new SvgPath();
        var content = new List<SvgNode>();
        var top = axis.Header + 4;
        var gridBottom = (double?)null;
        foreach (var lane in Place(model, layout))
        {
            // No grid behind the undated: there a place would be read as a date.
            gridBottom ??= lane.IsUndated ? top - 6 : null;
            var heading = LaneHeading.For(lane, layout);
            content.AddRange(heading.Draw(top));
            content.AddRange(lane.Marks.Select(placed =>
                Link(placed, top + heading.Above + 14 + (placed.Row * layout.RowHeight), stamps, layout, !placed.Mark.IsAgreement && placed.Mark.Number == model.Highlight)));
            var rows = lane.Marks.Count == 0 ? 0 : lane.Marks.Max(placed => placed.Row) + 1;
            top += Math.Max(heading.Above + (rows * layout.RowHeight), heading.LeastHeight) + 6;
            rules.Across(0, top - .5, layout.Width);
        }

        return ChartFrame.Open(model.IdPrefix, model.Title, model.Description, layout.Width, top + 2, linked: true, layout.IsNarrow ? "narrow lanes" : "wide lanes")
            .Add(stamps.ToDefinitions())
            .Add(axis.Draw(gridBottom ?? top))
            .Add(rules.ToNode("gr") is { } node ? [node] : [])
            .Add(stamps.DrawTails())
            .Add(content)
            .Add(stamps.DrawSigns());
    }

    private static SvgNode Link(PlacedMark placed, double baseline, LaneStamps stamps, LaneLayout layout, bool isHighlighted)
    {
        var mark = placed.Mark;
        var link = SvgNode.Of("a")
            .With("href", mark.Href)
            // In a wide chart the number and the label stand in the link and are its name; a narrow one shows the number alone.
            .With("aria-label", layout.IsNarrow ? mark.AccessibleName : null)
            .With("aria-current", isHighlighted ? "true" : null);
        if (isHighlighted)
        {
            link = link.Add(new SvgPath().Box(placed.Left - 4, baseline - 13, placed.Right - placed.Left + 8, layout.RowHeight).ToNode("lit")!);
        }

        return link.Add(stamps.Draw(placed, baseline)).Add(Label(placed, baseline, layout));
    }

    private static SvgNode Label(PlacedMark placed, double baseline, LaneLayout layout)
    {
        var mark = placed.Mark;
        var number = mark.Name;
        string?[] classes = [mark.Rung is null ? null : "b", placed.LabelEndsAtMark ? "e" : null];
        var @class = string.Join(' ', classes.Where(name => name is not null));
        var text = SvgNode.Of("text")
            .With("class", @class.Length == 0 ? null : @class)
            .With("x", placed.LabelEndsAtMark ? placed.LabelRight : Math.Floor(placed.LabelLeft))
            .With("y", placed.Shape.IsBar ? baseline - 3 : baseline);
        if (layout.IsNarrow)
        {
            return text.Add(number);
        }

        return text.Add($"{number} {placed.Label}{(mark.Rung is null ? "" : LanePacking.RungWords(mark))}");
    }
}

/// <summary>A lane whose marks have their places.</summary>
internal sealed record PlacedLane(string Title, string Subtitle, IReadOnlyList<PlacedMark> Marks, bool IsUndated);
