using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>Words beside a stretch of the ladder.</summary>
internal sealed record LadderLabel(string Text, string? Href, bool IsBold, double Left, double Baseline, double Width)
{
    public double Right => Left + Width;

    public double Top => Baseline - 10;

    public double Bottom => Baseline + 3;
}

/// <summary>Finds each label a place above or below its line where it touches no other words and crosses no line.</summary>
internal static class LadderLabels
{
    public static IReadOnlyList<LadderLabel> Place(LadderModel model, LadderFrame frame, LadderTrack track, bool hasNumbers)
    {
        var placed = new List<LadderLabel>();
        var last = model.Steps.Count > 0 ? model.Steps[^1] : null;

        // The present rung is what a reader looks for, so it chooses first.
        foreach (var stretch in track.Stretches.OrderByDescending(stretch => stretch.Step == last))
        {
            var text = Words(model, stretch, hasNumbers);
            if (text.Length == 0)
            {
                continue;
            }

            var isBold = stretch.Step == last;
            text = TextWidth.Fit(text, frame.Right - frame.Left, bold: isBold);
            var width = TextWidth.Of(text, bold: isBold);
            var candidates = Candidates(model, frame, stretch, width, isBold)
                .Select(place => new LadderLabel(text, stretch.Step.Href, isBold, place.Left, place.Baseline, width))
                .ToList();
            placed.Add(candidates.MinBy(candidate => Cost(candidate, placed, model, frame, track))!);
        }

        return placed;
    }

    private static string Words(LadderModel model, LadderStretch stretch, bool hasNumber)
    {
        var step = stretch.Step;
        var number = hasNumber && step.EventNumber is { } value ? value.ToString(CultureInfo.InvariantCulture) + " · " : string.Empty;
        if (stretch.Rung == step.Rung)
        {
            return number + step.Label;
        }

        var name = stretch.Rung >= 0 && stretch.Rung < model.RungNames.Count ? model.RungNames[stretch.Rung] : string.Empty;
        return $"{number}or {name}".TrimEnd();
    }

    private static IEnumerable<(double Left, double Baseline)> Candidates(
        LadderModel model, LadderFrame frame, LadderStretch stretch, double width, bool aboveFirst)
    {
        var y = frame.Y(stretch.Rung, model.RungNames.Count);
        double above = y - 8, below = y + 17;
        double[] baselines = aboveFirst ? [above, below] : [below, above];
        double Inside(double left) => Math.Max(frame.Left + 2, Math.Min(left, frame.Right - 4 - width));
        double[] lefts = [Inside(stretch.Start + 4), Inside(stretch.FadeIn + 2), Inside(stretch.FadeOut - width), Inside((stretch.FadeIn + stretch.FadeOut - width) / 2)];
        foreach (var left in lefts)
        {
            foreach (var baseline in baselines)
            {
                if (baseline - 10 >= 0 && baseline < frame.Bottom)
                {
                    yield return (left, baseline);
                }
            }
        }
    }

    // How much of other words and lines a label would cover; nought for a free place. Words over words are the worst.
    private static double Cost(LadderLabel label, List<LadderLabel> placed, LadderModel model, LadderFrame frame, LadderTrack track)
    {
        var rungs = model.RungNames.Count;
        var words = placed.Sum(other => Shared(label.Left - 4, label.Right + 4, other.Left, other.Right) * Shared(label.Top, label.Bottom, other.Top, other.Bottom));
        var lines = track.Stretches.Sum(stretch =>
        {
            var y = frame.Y(stretch.Rung, rungs);
            return Shared(label.Left, label.Right, stretch.FadeIn, stretch.FadeOut) * Shared(label.Top, label.Bottom, y - 3, y + 3);
        });
        var risers = track.Risers.Count(riser =>
            Shared(label.Left - 1, label.Right + 1, riser.X - .5, riser.X + .5) > 0
            && Shared(label.Top, label.Bottom, frame.Y(Math.Max(riser.From, riser.To), rungs), frame.Y(Math.Min(riser.From, riser.To), rungs)) > 0);
        return (words * 10) + lines + (risers * 5);
    }

    private static double Shared(double from, double to, double otherFrom, double otherTo) =>
        Math.Max(0, Math.Min(to, otherTo) - Math.Max(from, otherFrom));
}
