namespace CentralAsiaWatch.Charts;

/// <summary>The rung a relation stood on, as a step line over time: fading where the date does, split where sources disagree.</summary>
public static class LadderChart
{
    /// <summary>The chart for a wide page, 820 by 300 units, with the names of the rungs and a link on each label.</summary>
    /// <param name="model">What to show.</param>
    public static SvgNode Draw(LadderModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Draw(model, LadderFrame.Wide, "wide", hasLinks: true, LadderGrid.RungNames(model.RungNames, LadderFrame.Wide, 132, 148));
    }

    /// <summary>The chart for a phone, 358 by 220 units, with the rungs by number. Needs an id prefix of its own.</summary>
    /// <param name="model">What to show.</param>
    public static SvgNode DrawNarrow(LadderModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Draw(model, LadderFrame.Narrow, "narrow", hasLinks: true, LadderGrid.RungNumbers(model, LadderFrame.Narrow, 14));
    }

    /// <summary>One of a row of small charts, 238 by 214 units, headed by its name; labels carry no numbers and no links.</summary>
    /// <param name="model">What to show.</param>
    /// <param name="heading">The name above the chart, for example the state's.</param>
    /// <param name="subheading">The line below the name, for example since when; may be empty.</param>
    public static SvgNode DrawSmall(LadderModel model, string heading, string subheading)
    {
        ArgumentNullException.ThrowIfNull(model);
        SvgNode[] words = [ChartFrame.Words(heading, 6, 11, "b h"), ChartFrame.Words(subheading, 6, 26, "s")];
        return Draw(model, LadderFrame.Small, null, hasLinks: false, words.Where((_, index) => index == 0 || subheading.Length > 0));
    }

    /// <summary>The names of the rungs at the left of a row of small charts, 146 by 214 units.</summary>
    /// <param name="rungNames">The names of the rungs from 0 upward.</param>
    public static SvgNode DrawScale(IReadOnlyList<string> rungNames)
    {
        ArgumentNullException.ThrowIfNull(rungNames);
        return SvgNode.Of("svg")
            .With("class", "fix")
            .With("viewBox", $"0 0 146 {SvgNode.Number(LadderFrame.Small.Height + SolarHijriRow.Height)}")
            .With("width", "146")
            .With("height", LadderFrame.Small.Height + SolarHijriRow.Height)
            .With("aria-hidden", "true")
            .Add(LadderGrid.RungNames(rungNames, LadderFrame.Small, 124, 140));
    }

    private static SvgNode Draw(LadderModel model, LadderFrame frame, string? @class, bool hasLinks, IEnumerable<SvgNode> words)
    {
        var scale = new TimeScale(model.From, model.To, frame.Left, frame.Right);
        var track = new LadderTrack(model, scale);
        var rungs = model.RungNames.Count;
        var line = new LadderLine(model.IdPrefix);
        foreach (var stretch in track.Stretches)
        {
            line.Add(stretch, frame.Y(stretch.Rung, rungs));
        }

        var risers = new SvgPath();
        foreach (var riser in track.Risers)
        {
            risers.Down(Math.Floor(riser.X) + .5, frame.Y(riser.From, rungs), frame.Y(riser.To, rungs));
        }

        var isLinked = hasLinks && model.Steps.Any(step => step.Href is not null);
        var labels = LadderLabels.Place(model, frame, track, hasNumbers: hasLinks);
        return ChartFrame.Open(model.IdPrefix, model.Title, model.Description, frame.Width, frame.Height + SolarHijriRow.Height, isLinked, @class)
            .Add(line.ToDefinitions() is { } definitions ? [definitions] : [])
            .Add(LadderGrid.Draw(model, scale, frame))
            .Add(risers.ToNode("inkl rise") is { } node ? [node] : [])
            .Add(line.ToNodes())
            .Add(words)
            .Add(labels.Select(label => Draw(label, hasLinks)));
    }

    private static SvgNode Draw(LadderLabel label, bool hasLinks)
    {
        var text = ChartFrame.Words(label.Text, label.Left, label.Baseline, label.IsBold ? "halo b" : "halo s");
        if (!hasLinks || label.Href is null)
        {
            return text;
        }

        return SvgNode.Of("a").With("href", label.Href).Add(
            SvgNode.Of("rect").With("class", "hit").With("x", label.Left).With("y", label.Baseline - 16).With("width", label.Width).With("height", "24"),
            text);
    }
}
