using System.Globalization;
using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Briefs;

/// <summary>The chart of a brief: cooperation and conflict by quarter, or by year where there are many quarters. Pure.</summary>
internal static class BriefCharts
{
    // As many columns as can be told apart across a page.
    private const int MostQuarters = 32;
    private const int MostYears = 60;

    /// <summary>The chart of a balance; null where nothing is dated to a quarter.</summary>
    public static BriefChart? Of(QuarterBalance balance) => Of(
        PeriodDensity.Of(balance.Counts.Where(one => one.Quarter != FacetQuarter.Vaguer && one.Count > 0).Select(one => (new CalendarPeriod(PeriodSize.Quarter, one.Quarter), one.Quad, one.Count))),
        balance.Vaguer);

    /// <summary>The chart of counts by quarter; null where there are none.</summary>
    public static BriefChart? Of(IReadOnlyList<PeriodDensity> quarters, int vaguer)
    {
        if (quarters.Count == 0)
        {
            return null;
        }

        var size = quarters[^1].Period.Index - quarters[0].Period.Index < MostQuarters ? PeriodSize.Quarter : PeriodSize.Year;
        var periods = size == PeriodSize.Quarter ? quarters : PeriodDensity.By(PeriodSize.Year, quarters);
        var left = periods.Where(one => one.Period.Index <= periods[^1].Period.Index - MostYears).Sum(one => one.Total);
        var shown = Filled([.. periods.Where(one => one.Period.Index > periods[^1].Period.Index - MostYears)]);
        var word = size == PeriodSize.Quarter ? "quarter" : "year";
        var counts = Quads.All.Select(quad => $"{NumberWords.Number(shown.Sum(one => one.Counts[(int)quad - 1]))} {quad.Words()}");
        return new BriefChart(
            $"Cooperation (above the line) and conflict (below it), events by {word}",
            string.Concat(
                $"Columns by {word} from {Name(shown[0].Period)} to {Name(shown[^1].Period)}: {string.Join(", ", counts)}.",
                vaguer == 0 ? "" : $" {NumberWords.Count(vaguer, "event")} with vaguer dates or none {(vaguer == 1 ? "has" : "have")} no column.",
                left == 0 ? "" : $" {NumberWords.Count(left, "earlier event")} {(left == 1 ? "is" : "are")} left out."),
            [.. shown.Select(one => new BriefPeriod(Name(one.Period), one.Counts))]);
    }

    // A period without events is a gap and no mistake: time runs evenly.
    private static IReadOnlyList<PeriodDensity> Filled(IReadOnlyList<PeriodDensity> periods)
    {
        var known = periods.ToDictionary(one => one.Period.Index);
        var (first, last) = (periods[0].Period, periods[^1].Period);
        return [.. Enumerable.Range(first.Index, last.Index - first.Index + 1).Select(index => known.GetValueOrDefault(index) ?? new PeriodDensity(first with { Index = index }, 0, 0, 0, 0))];
    }

    private static string Name(CalendarPeriod period) => period.Size == PeriodSize.Quarter ? TrendWords.Quarter(period.Index) : period.First.Year.ToString(CultureInfo.InvariantCulture);
}
