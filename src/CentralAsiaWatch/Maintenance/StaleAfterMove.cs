namespace CentralAsiaWatch.Maintenance;

/// <summary>Until when a judgement that still holds may be taken as current: for as long as it was before.</summary>
public static class StaleAfterMove
{
    /// <summary>The fewest days that it is current again.</summary>
    public const int Fewest = 30;

    /// <summary>The most days that it is current again: five years.</summary>
    public const int Most = 1_826;

    private const int Usual = 365;

    /// <summary>The new day after which it is stale.</summary>
    /// <param name="staleAfter">The day that it had.</param>
    /// <param name="judged">The last day on which it was judged, as it is coded; null for unknown.</param>
    /// <param name="set">When that day was recorded; what is recorded long after it was judged says nothing of how long it held.</param>
    /// <param name="today">Today.</param>
    public static DateOnly Next(DateOnly staleAfter, DateOnly? judged, DateOnly set, DateOnly today)
    {
        DateOnly[] begun = [.. new[] { judged, set }.OfType<DateOnly>().Where(day => day < staleAfter)];
        var days = begun.Length == 0 ? Usual : staleAfter.DayNumber - begun.Max().DayNumber;
        return today.AddDays(Math.Clamp(days, Fewest, Most));
    }
}
