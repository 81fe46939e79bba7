namespace CentralAsiaWatch.Charts;

/// <summary>A stretch of time on one rung, with the ends where it fades.</summary>
/// <param name="Step">The step that began it.</param>
/// <param name="Rung">The rung; a contested step has two stretches.</param>
/// <param name="FadeIn">Where it may have begun.</param>
/// <param name="Start">From where it certainly stood; equal to <paramref name="FadeIn"/> when the day is known.</param>
/// <param name="End">Until where it certainly stood.</param>
/// <param name="FadeOut">Until where it may have stood.</param>
internal sealed record LadderStretch(LadderStep Step, int Rung, double FadeIn, double Start, double End, double FadeOut);

/// <summary>A dotted line from one rung to the next.</summary>
internal readonly record struct LadderRiser(double X, int From, int To);

/// <summary>Turns steps into stretches of line and the risers between them.</summary>
internal sealed class LadderTrack
{
    // A riser points at a day. A date known to the month has its middle near enough; a date known to some months has its
    // end, by which the step was surely taken; a vaguer one has none to point at.
    private const int DaysOfAMonth = 31;
    private const int DaysOfSomeMonths = 200;

    public LadderTrack(LadderModel model, TimeScale scale)
    {
        var end = model.KnownOn is { } known && scale.Covers(known) ? scale.EndOf(known) : scale.Right;
        var spans = Spans(model.Steps, scale, end);
        for (var index = 0; index < model.Steps.Count; index++)
        {
            var step = model.Steps[index];
            var (fadeIn, start) = spans[index];
            var (stop, fadeOut) = index + 1 < spans.Count ? spans[index + 1] : (end, end);
            stop = Math.Clamp(stop, Math.Min(start, fadeOut), fadeOut);
            Stretches.Add(new LadderStretch(step, step.Rung, fadeIn, Math.Min(start, stop), stop, fadeOut));
            if (Other(step) is { } other)
            {
                Stretches.Add(new LadderStretch(step, other, fadeIn, Math.Min(start, stop), stop, fadeOut));
            }

            if (index > 0 && step.Rung != model.Steps[index - 1].Rung && RiserAt(step, fadeIn, start) is { } x)
            {
                Risers.Add(new LadderRiser(x, model.Steps[index - 1].Rung, step.Rung));
            }
        }
    }

    public List<LadderStretch> Stretches { get; } = [];

    public List<LadderRiser> Risers { get; } = [];

    /// <summary>The second rung of a contested step, or null.</summary>
    public static int? Other(LadderStep step) => step.Contested && step.OtherRung is { } other && other != step.Rung ? other : null;

    // Where each step may have begun and had surely begun. A step without a date may have come at any time between its neighbours.
    private static List<(double FadeIn, double Start)> Spans(IReadOnlyList<LadderStep> steps, TimeScale scale, double end)
    {
        var spans = new List<(double FadeIn, double Start)>();
        var before = scale.Left;
        for (var index = 0; index < steps.Count; index++)
        {
            var step = steps[index];
            var next = steps.Skip(index + 1).Select(later => later.Earliest ?? later.Latest).FirstOrDefault(day => day is not null);
            var fadeIn = step.Earliest is { } earliest ? scale.StartOf(earliest) : before;
            var start = (step.Earliest, step.Latest) switch
            {
                (_, { } latest) when latest != step.Earliest => scale.EndOf(latest),
                ({ }, _) => fadeIn,
                _ when index == 0 => scale.Left,
                _ => next is { } day ? scale.StartOf(day) : end,
            };
            fadeIn = Math.Min(fadeIn, end);
            start = Math.Clamp(start, fadeIn, Math.Max(fadeIn, end));
            spans.Add((fadeIn, start));
            before = start;
        }

        return spans;
    }

    private static double? RiserAt(LadderStep step, double fadeIn, double start)
    {
        if (step.Earliest is null && step.Latest is null)
        {
            return null;
        }

        var earliest = step.Earliest ?? step.Latest!.Value;
        var days = (step.Latest ?? earliest).DayNumber - earliest.DayNumber;
        return days switch
        {
            <= DaysOfAMonth when step.Earliest is not null => (fadeIn + start) / 2,
            <= DaysOfSomeMonths when step.Earliest is not null => start,
            _ => null,
        };
    }
}
