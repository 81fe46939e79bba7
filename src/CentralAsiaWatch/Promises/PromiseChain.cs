using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Promises;

/// <summary>What carries one step of a promise.</summary>
/// <param name="Step">A step of <see cref="PromiseSteps"/>.</param>
/// <param name="Date">EDTF, or null.</param>
/// <param name="Event">The event that carries it, or null.</param>
/// <param name="Note">A few words of our own, or null.</param>
public sealed record PromiseEvidence(string Step, string? Date, EventLink? Event, string? Note)
{
    /// <summary>Between which days the step came about.</summary>
    public DayBounds Bounds => Date is null ? new DayBounds(null, null) : DayBounds.OfBeginning(EdtfDate.Parse(Date));
}

/// <summary>What is asked of a promise.</summary>
/// <param name="State">The present state of the project or agreement.</param>
/// <param name="Evidence">What carries its steps, in any order.</param>
/// <param name="Due">The deadline that the record names, EDTF; null for none.</param>
/// <param name="StatedBy">The last day on which the oldest source that covers it can have appeared: by then it was promised. Null where that is not known.</param>
public sealed record PromiseRecord(string State, IReadOnlyCollection<PromiseEvidence> Evidence, string? Due, DateOnly? StatedBy);

/// <summary>One step of a chain.</summary>
/// <param name="Step">The step.</param>
/// <param name="Evidence">What carries it, oldest first; empty where nothing does.</param>
/// <param name="IsStated">True where the record's state says that it was reached, whatever carries it.</param>
/// <param name="Waited">The time since the reported step before it; null where either is missing.</param>
public sealed record PromiseLink(string Step, IReadOnlyList<PromiseEvidence> Evidence, bool IsStated, WaitingTime? Waited)
{
    /// <summary>True where a source reports it.</summary>
    public bool IsReported => Evidence.Count > 0;
}

/// <summary>Why a promise is overdue.</summary>
public enum Overdue
{
    /// <summary>It is not.</summary>
    No,

    /// <summary>Longer than <see cref="PromiseChain.OverdueAfterMonths"/> in one state without evidence of the next.</summary>
    Silence,

    /// <summary>The deadline that the record names is past.</summary>
    Deadline,
}

/// <summary>A promise from its announcement to delivery, with how long each step was and is waited for.</summary>
/// <param name="Links">The four steps in their order.</param>
/// <param name="Awaited">The step that is waited for; null where it is delivered or withdrawn.</param>
/// <param name="Waiting">How long that step has been waited for; null where nothing is, or where nothing dates the beginning.</param>
/// <param name="Overdue">Whether it is overdue, and why.</param>
public sealed record PromiseChain(IReadOnlyList<PromiseLink> Links, string? Awaited, WaitingTime? Waiting, Overdue Overdue)
{
    /// <summary>So many months in one state without evidence of the next make a promise overdue.</summary>
    public const int OverdueAfterMonths = 24;

    /// <summary>The chain as it stands on a day. The order of the evidence makes no difference.</summary>
    public static PromiseChain Of(PromiseRecord record, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(record);
        var reached = PromiseSteps.Of(record.State);
        var links = new List<PromiseLink>();
        DayBounds? before = null;
        foreach (var step in PromiseSteps.All)
        {
            var evidence = record.Evidence.Where(one => one.Step == step)
                .OrderBy(one => one.Bounds.Earliest ?? DateOnly.MinValue).ThenBy(one => one.Bounds.Latest ?? DateOnly.MaxValue)
                .ThenBy(one => one.Date, StringComparer.Ordinal).ThenBy(one => one.Event?.Id).ThenBy(one => one.Note, StringComparer.Ordinal).ToArray();
            var bounds = Bounds(evidence);
            links.Add(new PromiseLink(step, evidence, step == reached, before is null || bounds is null ? null : WaitingTime.Between(before, bounds)));
            before = bounds ?? before;
        }

        // What the record says of its state counts also where no step carries it: nobody waits for what is stated as delivered.
        var furthest = links.Where(link => link.IsReported || link.IsStated).Max(link => Place(link.Step));
        var awaited = PromiseSteps.After(PromiseSteps.All[furthest]);
        var since = awaited is null ? null : before ?? (record.StatedBy is { } day ? new DayBounds(null, day) : null);
        return new PromiseChain(links, awaited, since is null ? null : WaitingTime.Until(since, today), Late(record, awaited, since, today));
    }

    // An undated step says that it was reached and not when.
    private static DayBounds? Bounds(PromiseEvidence[] evidence) =>
        evidence.Select(one => one.Bounds).Where(one => one is not (null, null)).ToArray() is { Length: > 0 } dated ? DayBounds.First(dated) : null;

    private static Overdue Late(PromiseRecord record, string? awaited, DayBounds? since, DateOnly today)
    {
        if (awaited is null)
        {
            return Overdue.No;
        }

        // A deadline that is still to come outweighs silence; one without a last day bounds nothing.
        if (record.Due is not null && EdtfDate.Parse(record.Due).Latest is { } due)
        {
            return due < today ? Overdue.Deadline : Overdue.No;
        }

        return since?.Latest is { } latest && !PromiseSteps.Standing.Contains(record.State) && latest.AddMonths(OverdueAfterMonths) < today ? Overdue.Silence : Overdue.No;
    }

    private static int Place(string step) => PromiseSteps.All.Index().First(one => one.Item == step).Index;
}
