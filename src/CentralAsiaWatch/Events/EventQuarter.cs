using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>In which quarter an event is counted.</summary>
public static class EventQuarter
{
    /// <summary>Year × 4 + quarter (0–3) when both bounds lie in one calendar quarter, else <see cref="FacetQuarter.Vaguer"/>.</summary>
    public static int Of(DateOnly? earliest, DateOnly? latest) => CalendarPeriod.Of(PeriodSize.Quarter, earliest, latest)?.Index ?? FacetQuarter.Vaguer;

    /// <summary>The year and quarter (1–4) of an index; of those before the year 1 the year is 0 or less.</summary>
    public static (int Year, int Quarter) Split(int index) => (index >> 2, (index & 3) + 1);

    /// <summary>The first day of a quarter. Of one before the first day there is, that day; of one after the last, that.</summary>
    public static DateOnly FirstDay(int quarter) => new CalendarPeriod(PeriodSize.Quarter, quarter).First;

    /// <summary>The last day of a quarter, within the days there are as <see cref="FirstDay"/>.</summary>
    public static DateOnly LastDay(int quarter) => new CalendarPeriod(PeriodSize.Quarter, quarter).Last;

    /// <summary>The quarter of a day.</summary>
    public static int Index(DateOnly day) => CalendarPeriod.Of(PeriodSize.Quarter, day).Index;
}
