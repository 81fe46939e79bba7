using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>The lines of a ladder chart behind its steps: the rungs, the years, the day of knowledge.</summary>
internal static class LadderGrid
{
    public static IEnumerable<SvgNode> Draw(LadderModel model, TimeScale scale, LadderFrame frame)
    {
        var lines = new SvgPath();
        var words = new List<SvgNode>();
        var wordsEnd = double.NegativeInfinity;
        foreach (var tick in TimeTicks.For(scale, frame.HasShortYears).Where(tick => tick.Label is not null))
        {
            var x = Math.Floor(scale.StartOf(tick.Day)) + .5;
            lines.Down(x, frame.Top - 8, frame.Bottom + 8);
            var width = TextWidth.Of(tick.Label!, TextWidth.Small);
            if (x + 2 > wordsEnd + 4 && x + 2 + width <= frame.Width)
            {
                words.Add(ChartFrame.Words(tick.Label!, x + 1.5, frame.Bottom + 21, "t xs"));
                wordsEnd = x + 2 + width;
            }
        }

        for (var rung = 1; rung < model.RungNames.Count; rung++)
        {
            lines.Across(frame.Left, Math.Floor(frame.Y(rung, model.RungNames.Count)) + .5, frame.Right);
        }

        var known = new SvgPath();
        if (model.KnownOn is { } day && scale.Covers(day))
        {
            known.Down(Math.Floor(scale.EndOf(day)) + .5, frame.Top - 8, frame.Bottom + 8);
        }

        SvgNode?[] drawn =
        [
            lines.ToNode("gr2"),
            new SvgPath().Across(frame.Left, frame.Bottom + .5, frame.Right).ToNode("ax"),
            known.ToNode("now"),
        ];
        return drawn.OfType<SvgNode>().Concat(words).Concat(SolarHijriRow.Draw(scale, frame.Bottom + 33));
    }

    public static IEnumerable<SvgNode> RungNames(IReadOnlyList<string> names, LadderFrame frame, double namesRight, double numbersRight)
    {
        for (var rung = 0; rung < names.Count; rung++)
        {
            var y = frame.Y(rung, names.Count) + 4;
            yield return ChartFrame.Words(TextWidth.Fit(names[rung], namesRight), namesRight, y, "s e");
            yield return ChartFrame.Words(rung.ToString(CultureInfo.InvariantCulture), numbersRight, y, "b e");
        }
    }

    /// <summary>Only the rungs that the line touches and the highest one: a phone has no room for all.</summary>
    public static IEnumerable<SvgNode> RungNumbers(LadderModel model, LadderFrame frame, double right)
    {
        var touched = model.Steps
            .SelectMany(step => new[] { step.Rung, LadderTrack.Other(step) ?? step.Rung })
            .Append(model.RungNames.Count - 1)
            .Append(0)
            .Distinct()
            .Order();
        return touched.Select(rung => ChartFrame.Words(
            rung.ToString(CultureInfo.InvariantCulture), right, frame.Y(rung, model.RungNames.Count) + 4, "b e"));
    }
}
