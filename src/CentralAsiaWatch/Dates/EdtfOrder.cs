namespace CentralAsiaWatch.Dates;

/// <summary>
/// One number by which dates are sorted, in memory or in a database column: by earliest day ascending, then by latest day descending,
/// so that what spans longer stands before what it contains, and the undated stands last.
/// </summary>
public static class EdtfOrder
{
    /// <summary>The key of something undated: after everything else.</summary>
    public const long Undated = long.MaxValue;

    // The day number of 9999-12-31 is 3 652 058, which fits in 22 bits.
    private const int DayBits = 22;
    private const long LargestDay = (1L << DayBits) - 1;

    /// <summary>
    /// The sort key of a span: <c>earliest · 2²² + (2²² − 1 − latest)</c>, in day numbers. A missing earliest counts as the first day there is,
    /// a missing latest as the last; where both are missing the thing is <see cref="Undated"/>.
    /// </summary>
    public static long Key(DateOnly? earliest, DateOnly? latest)
    {
        if (earliest is null && latest is null)
        {
            return Undated;
        }

        var first = (earliest ?? DateOnly.MinValue).DayNumber;
        var last = (latest ?? DateOnly.MaxValue).DayNumber;
        return ((long)first << DayBits) + (LargestDay - last);
    }

    /// <summary>The days in a sort key; null where one was missing.</summary>
    public static (DateOnly? Earliest, DateOnly? Latest) Span(long key)
    {
        if (key == Undated)
        {
            return (null, null);
        }

        var (first, last) = (DateOnly.FromDayNumber((int)(key >> DayBits)), DateOnly.FromDayNumber((int)(LargestDay - (key & LargestDay))));
        return (first == DateOnly.MinValue ? null : first, last == DateOnly.MaxValue ? null : last);
    }

    /// <summary>The sort key of a date; null is <see cref="Undated"/>.</summary>
    public static long Key(EdtfDate? date) => Key(date?.Earliest, date?.Latest);
}
