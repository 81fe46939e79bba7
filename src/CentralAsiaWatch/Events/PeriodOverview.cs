using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Events;

/// <summary>All days of a filter of events as a strip of counts with the days shown marked, on which other days are chosen. Pure.</summary>
public static class PeriodOverview
{
    private const int MostYears = 200;

    /// <summary>The strip.</summary>
    /// <param name="filter">What is shown.</param>
    /// <param name="allDays">How the filter's events fall into quarters, whatever days it asks for.</param>
    /// <param name="whole">All days of the filter.</param>
    /// <param name="window">The days shown.</param>
    /// <param name="today">The day of knowledge.</param>
    public static DensityStripModel Of(RecordFilter filter, EventDensity allDays, TimelineZoom whole, TimelineZoom window, DateOnly today)
    {
        var (from, to) = (whole.From < window.From ? whole.From : window.From, whole.To > window.To ? whole.To : window.To);
        return new DensityStripModel(
            "v",
            $"{filter.OfAllDays().Words}, all days",
            FormattableString.Invariant($"{allDays.Count - allDays.Vaguer} events by quarter; {allDays.Vaguer} more have vaguer dates."),
            from,
            to,
            today >= from && today <= to ? today : null,
            allDays.Quarters)
        {
            Window = filter.Days is (null, null) ? null : (window.From, window.To),
        };
    }

    /// <summary>The years of a strip.</summary>
    public static IEnumerable<int> Years(DensityStripModel strip) => Enumerable.Range(strip.From.Year, Math.Min(MostYears, strip.To.Year - strip.From.Year + 1));
}
