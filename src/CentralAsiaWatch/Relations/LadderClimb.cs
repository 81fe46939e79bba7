using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Formatting;

namespace CentralAsiaWatch.Relations;

/// <summary>An event that reaches a rung of a state's ladder.</summary>
/// <param name="Row">The event.</param>
/// <param name="Rung">The rung it is coded with, 0–7.</param>
/// <param name="OtherRung">The rung another source gives for it; null where none differs.</param>
public sealed record LadderEvent(EventRow Row, int Rung, int? OtherRung)
{
    /// <summary>What each source gives for the rung; empty where none differs.</summary>
    public IReadOnlyList<ContestedReading> Readings { get; init; } = [];

    /// <summary>The grade of the rung: of the citations that speak of it, or else of the event.</summary>
    public string? Grade { get; init; } = Row.Grade;

    /// <summary>The first day on which the rung may have been reached; null where nothing says.</summary>
    public DateOnly? From { get; } = Bounds(Row).From;

    /// <summary>The day by which it was surely reached; null where nothing says.</summary>
    public DateOnly? By { get; } = Bounds(Row).By;

    /// <summary>When it was reached, in words. Of what lasts, the beginning counts.</summary>
    public string Since => Row.Date is { } date && date.Split('/') is [{ Length: > 0 } start, _] && start != ".." ? DateWords.Of(start) : DateWords.Of(Row.Date);

    /// <summary>The rung, in the middle where two are given: for ordering states, never shown.</summary>
    public double Height => OtherRung is { } other ? (Rung + other) / 2.0 : Rung;

    // What lasts reaches its rung at its beginning: an embassy kept open from 2021 to 2025 stood on its rung in 2021.
    private static (DateOnly? From, DateOnly? By) Bounds(EventRow row)
    {
        if (row.Date is null || !EdtfDate.TryParse(row.Date, out var date, out _))
        {
            return (row.Earliest, row.Latest);
        }

        return date.Kind == EdtfKind.Interval && date.Ranges[0].Start is { } start ? (start.First, start.Last) : (date.Earliest, date.Latest);
    }
}

/// <summary>How a state climbed its engagement ladder. Pure.</summary>
/// <param name="Steps">The steps that changed where it stands, in order of time.</param>
/// <param name="All">Every event on the ladder, by rung downward and then by time.</param>
public sealed record LadderClimb(IReadOnlyList<LadderEvent> Steps, IReadOnlyList<LadderEvent> All)
{
    /// <summary>The step on which the state stands; null where no event is recorded.</summary>
    public LadderEvent? Current => Steps.Count == 0 ? null : Steps[^1];

    /// <summary>The higher step from which the state went back to where it stands; null where it did not.</summary>
    public LadderEvent? Left => Steps.Count > 1 && Steps[^2].Rung > Steps[^1].Rung ? Steps[^2] : null;

    /// <summary>Every rung above 0 that no event reaches, up to the highest reached.</summary>
    public IEnumerable<int> Skipped => Enumerable.Range(1, 7).Where(rung => rung < (All.Count == 0 ? 0 : All[0].Rung) && All.All(one => one.Rung != rung));

    /// <summary>
    /// Measured by acts, not tone: the highest rung reached and not reversed (coding-scheme.md, section 8). An act of conflict on the ladder, surely
    /// later than the step before it, is a step back. A lower rung is a step of its own only where it was surely, or may have been, reached earlier.
    /// </summary>
    public static LadderClimb Of(IEnumerable<LadderEvent> events)
    {
        var all = events.OrderByDescending(one => one.Rung).ThenBy(one => one.By ?? DateOnly.MaxValue).ThenBy(one => one.From ?? DateOnly.MinValue).ThenBy(one => one.Row.Number).ToArray();
        var steps = new List<LadderEvent>();
        var rest = all;
        while (rest.Length > 0)
        {
            var back = rest.Where(one => one.Row.Quad > 2 && one.From is { } from && rest.Any(higher => higher.Rung > one.Rung && higher.By < from))
                .OrderBy(one => one.From).FirstOrDefault();
            steps.AddRange(Climb(back is null ? rest : [.. rest.Where(one => one != back && !(one.From > back.By))]));
            if (back is null)
            {
                break;
            }

            steps.Add(back);
            rest = [.. rest.Where(one => one.From > back.By && one.Rung > back.Rung)];
        }

        return new LadderClimb(steps, all);
    }

    private static List<LadderEvent> Climb(IReadOnlyList<LadderEvent> downward)
    {
        var steps = new List<LadderEvent>();
        foreach (var rung in downward.GroupBy(one => one.Rung))
        {
            var first = rung.First();
            if (steps.Count == 0 || IsEarlier(first, steps[0]))
            {
                steps.Insert(0, first);
            }
        }

        return steps;
    }

    private static bool IsEarlier(LadderEvent one, LadderEvent other) =>
        (one.By ?? DateOnly.MaxValue) < (other.By ?? DateOnly.MaxValue) || (one.From ?? DateOnly.MinValue) < (other.From ?? DateOnly.MinValue);
}
