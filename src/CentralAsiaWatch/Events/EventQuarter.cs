using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>In which quarter an event is counted.</summary>
public static class EventQuarter
{
    private const int Months = 3;

    /// <summary>Year × 4 + quarter (0–3) when both bounds lie in one calendar quarter, else <see cref="FacetQuarter.Vaguer"/>.</summary>
    public static int Of(DateOnly? earliest, DateOnly? latest) =>
        earliest is { } first && latest is { } last && Index(first) == Index(last) ? Index(first) : FacetQuarter.Vaguer;

    /// <summary>The year and quarter (1–4) of an index; of those before the year 1 the year is 0 or less.</summary>
    public static (int Year, int Quarter) Split(int index) => (index >> 2, (index & 3) + 1);

    /// <summary>The first day of a quarter. Of one before the first day there is, that day; of one after the last, that.</summary>
    public static DateOnly FirstDay(int quarter) =>
        quarter < Index(DateOnly.MinValue) ? DateOnly.MinValue
        : quarter > Index(DateOnly.MaxValue) ? DateOnly.MaxValue
        : new DateOnly(Split(quarter).Year, ((Split(quarter).Quarter - 1) * Months) + 1, 1);

    /// <summary>The last day of a quarter, within the days there are as <see cref="FirstDay"/>.</summary>
    public static DateOnly LastDay(int quarter)
    {
        if (quarter < Index(DateOnly.MinValue) || quarter > Index(DateOnly.MaxValue))
        {
            return FirstDay(quarter);
        }

        var (year, number) = Split(quarter);
        return new DateOnly(year, number * Months, DateTime.DaysInMonth(year, number * Months));
    }

    /// <summary>The quarter of a day.</summary>
    public static int Index(DateOnly day) => (day.Year * 4) + ((day.Month - 1) / Months);
}
