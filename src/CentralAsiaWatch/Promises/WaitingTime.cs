using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Promises;

/// <summary>The days between which something came about; null where a side is not known.</summary>
/// <param name="Earliest">Not before this day.</param>
/// <param name="Latest">Not after this day.</param>
public sealed record DayBounds(DateOnly? Earliest, DateOnly? Latest)
{
    /// <summary>
    /// The days between which something dated so began: what lasts (an interval) begins with its start, and where that is not known, some time before its end.
    /// </summary>
    public static DayBounds OfBeginning(EdtfDate date) => date.Kind != EdtfKind.Interval
        ? new DayBounds(date.Earliest, date.Latest)
        : date.Ranges[0].Start is { } start
            ? new DayBounds(start.First, start.Last)
            : new DayBounds(null, date.Latest);

    /// <summary>When the first of several came about: not before the earliest of them, and not after the day by which one of them surely had.</summary>
    public static DayBounds First(IReadOnlyCollection<DayBounds> all) => new(
        all.Any(one => one.Earliest is null) ? null : all.Min(one => one.Earliest),
        all.Min(one => one.Latest));
}

/// <summary>How long something was waited for: at least so many days, and at most so many where that can be said.</summary>
/// <param name="Least">Never negative.</param>
/// <param name="Most">Never less than <paramref name="Least"/>; null where nothing bounds it.</param>
public sealed record WaitingTime(int Least, int? Most)
{
    /// <summary>The time from one thing to another, each known between bounds.</summary>
    public static WaitingTime Between(DayBounds from, DayBounds to)
    {
        var least = from.Latest is { } latest && to.Earliest is { } earliest ? Math.Max(0, earliest.DayNumber - latest.DayNumber) : 0;
        return from.Earliest is { } first && to.Latest is { } last
            ? new WaitingTime(least, Math.Max(least, last.DayNumber - first.DayNumber))
            : new WaitingTime(least, null);
    }

    /// <summary>The time up to a day.</summary>
    public static WaitingTime Until(DayBounds from, DateOnly day) => Between(from, new DayBounds(day, day));
}
