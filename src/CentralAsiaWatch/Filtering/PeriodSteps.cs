using System.Globalization;

namespace CentralAsiaWatch.Filtering;

/// <summary>A step of the period that a page shows.</summary>
/// <param name="Words">What it is called.</param>
/// <param name="From">The first day, month or year; null for no bound.</param>
/// <param name="To">The last; null for no bound.</param>
/// <param name="IsCurrent">True for what is shown.</param>
public sealed record PeriodStep(string Words, string? From, string? To, bool IsCurrent);

/// <summary>
/// The window of time as links: all, each year, and the same window earlier or later. It is the timeline's own window, <c>from</c> and <c>to</c>,
/// so that a period chosen on one page is the same on another. Pure.
/// </summary>
public static class PeriodSteps
{
    private const int MostYears = 14;
    private const string Month = "yyyy-MM";

    /// <summary>The steps to choose from, in order.</summary>
    /// <param name="filter">What is shown.</param>
    /// <param name="years">Years that hold events, in any order.</param>
    public static IReadOnlyList<PeriodStep> Of(RecordFilter filter, IReadOnlyCollection<int> years)
    {
        var (from, to) = filter.Days;
        var steps = new List<PeriodStep> { new("all dates", null, null, from is null && to is null) };
        if (years.Count == 0)
        {
            return steps;
        }

        var first = Math.Max(years.Min(), years.Max() - MostYears + 1);
        if (years.Min() < first)
        {
            var before = first - 1;
            steps.Add(new PeriodStep(FormattableString.Invariant($"to {before}"), null, Year(before), from is null && to == new DateOnly(before, 12, 31)));
        }

        steps.AddRange(Enumerable.Range(first, years.Max() - first + 1).Select(year =>
            new PeriodStep(Year(year), Year(year), Year(year), from == new DateOnly(year, 1, 1) && to == new DateOnly(year, 12, 31))));
        return steps;
    }

    /// <summary>The shown window moved by its own length; null where it has no two bounds or would leave the calendar.</summary>
    public static PeriodStep? Moved(RecordFilter filter, bool later)
    {
        if (filter.Days is not ({ } from, { } to) || from.Year <= 2 || to.Year >= 9_990 || to.DayNumber - from.DayNumber > 200_000)
        {
            return null;
        }

        var way = later ? 1 : -1;
        var words = later ? "later" : "earlier";
        var end = to.AddDays(1);
        var months = ((end.Year - from.Year) * 12) + end.Month - from.Month;
        if (from.Day != 1 || end.Day != 1)
        {
            var days = way * (end.DayNumber - from.DayNumber);
            return Inside(from.DayNumber + days) ? new PeriodStep(words, Day(from.AddDays(days)), Day(to.AddDays(days)), false) : null;
        }

        if (!Inside(from.DayNumber + (way * 31 * months)))
        {
            return null;
        }

        var start = from.AddMonths(way * months);
        var last = end.AddMonths(way * months).AddDays(-1);
        return from.Month == 1 && months % 12 == 0
            ? new PeriodStep(words, Year(start.Year), Year(last.Year), false)
            : new PeriodStep(words, start.ToString(Month, CultureInfo.InvariantCulture), last.ToString(Month, CultureInfo.InvariantCulture), false);
    }

    /// <summary>The values of a filter without its window, as an address has them.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Others(RecordFilter filter) =>
        filter.Parts.Where(part => part.Reading is not FilterReading.Days).Select(part => KeyValuePair.Create<string, string?>(part.Parameter.Name, part.Value));

    /// <summary>The address of a filter in another window.</summary>
    public static string Url(string path, RecordFilter filter, PeriodStep step) =>
        filter.OfAllDays().Url(path, KeyValuePair.Create("from", step.From), KeyValuePair.Create("to", step.To));

    /// <summary>A day as an address has it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static bool Inside(int dayNumber) => dayNumber > DateOnly.MinValue.DayNumber + 400 && dayNumber < DateOnly.MaxValue.DayNumber - 400;
}
