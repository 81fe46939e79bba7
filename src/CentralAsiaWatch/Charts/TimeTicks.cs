using System.Globalization;

namespace CentralAsiaWatch.Charts;

/// <summary>A line of the time grid.</summary>
/// <param name="Day">The day the line stands before.</param>
/// <param name="Label">What is written beside it; null for a fine line without words.</param>
/// <param name="IsYear">Whether it opens a year, and its words are therefore bold.</param>
public readonly record struct TimeTick(DateOnly Day, string? Label, bool IsYear);

/// <summary>Chooses the lines of the time grid by the room a day has: days, parts of months, months, quarters, years, decades.</summary>
public static class TimeTicks
{
    private const double LeastFineGap = 8;

    // Each step with the least room between two labels that leaves both readable.
    private static readonly Step[] s_steps =
    [
        new(Unit.Day, 1, 1, 28),
        new(Unit.Week, 1, 7, 46),
        new(Unit.Month, 1, 28, 38),
        new(Unit.Month, 3, 90, 70),
        new(Unit.Year, 1, 365, 40),
        new(Unit.Year, 2, 730, 40),
        new(Unit.Year, 5, 1826, 40),
        new(Unit.Year, 10, 3652, 40),
        new(Unit.Year, 50, 18262, 40),
        new(Unit.Year, 100, 36524, 40),
        new(Unit.Year, 1000, 365242, 40),
    ];

    private enum Unit
    {
        Day,
        Week,
        Month,
        Year,
    }

    /// <summary>The lines for an axis, in order of time.</summary>
    /// <param name="scale">The axis.</param>
    /// <param name="shortYears">Whether years are written with two figures (’24), for a narrow chart.</param>
    public static IReadOnlyList<TimeTick> For(TimeScale scale, bool shortYears = false)
    {
        ArgumentNullException.ThrowIfNull(scale);
        var labelled = Array.FindIndex(s_steps, step => step.Days * scale.PixelsPerDay >= step.LeastGap - (shortYears && step.Unit == Unit.Year ? 14 : 0));
        labelled = labelled < 0 ? s_steps.Length - 1 : labelled;
        var fine = shortYears ? -1 : Array.FindIndex(s_steps, 0, labelled, step => step.Unit != Unit.Week && step.Days * scale.PixelsPerDay >= LeastFineGap);

        // A quarter reads better between years than single months do, when both would fit.
        fine = fine == 2 && s_steps[labelled].Unit == Unit.Year ? 3 : fine;

        var ticks = new SortedDictionary<DateOnly, TimeTick>();
        foreach (var day in fine < 0 ? [] : DaysOf(s_steps[fine], scale))
        {
            ticks[day] = new TimeTick(day, null, false);
        }

        foreach (var day in DaysOf(s_steps[labelled], scale))
        {
            ticks[day] = new TimeTick(day, LabelOf(day, s_steps[labelled], shortYears), IsYear(day, s_steps[labelled]));
        }

        return NameTheYearAtTheStart([.. ticks.Values], scale, shortYears);
    }

    // An axis from March to May has no line that opens a year, and "Mar" alone leaves the year open.
    private static List<TimeTick> NameTheYearAtTheStart(List<TimeTick> ticks, TimeScale scale, bool shortYears)
    {
        var first = ticks.FindIndex(tick => tick.Label is not null);
        if (first >= 0 && !ticks[first].IsYear)
        {
            var tick = ticks[first];
            var month = tick.Day.ToString("MMM", CultureInfo.InvariantCulture);
            var label = tick.Label!.Contains(month, StringComparison.Ordinal) ? tick.Label : $"{tick.Label} {month}";
            ticks[first] = tick with { Label = $"{label} {Year(tick.Day, shortYears)}" };

            // Its longer words take the room of the label after it.
            var end = scale.StartOf(tick.Day) + 8 + TextWidth.Of(ticks[first].Label!, bold: true);
            return [.. ticks.Where((other, index) => index <= first || other.IsYear || other.Label is null || scale.StartOf(other.Day) + 4 >= end)];
        }

        return ticks;
    }

    private static IEnumerable<DateOnly> DaysOf(Step step, TimeScale scale)
    {
        if (step.Unit is Unit.Day or Unit.Week)
        {
            for (var number = scale.From.DayNumber; number <= scale.To.DayNumber; number++)
            {
                var day = DateOnly.FromDayNumber(number);
                if (step.Unit == Unit.Day || day.Day is 1 or 8 or 15 or 22)
                {
                    yield return day;
                }
            }

            yield break;
        }

        var months = step.Unit == Unit.Month ? step.Count : step.Count * 12;
        var last = (scale.To.Year * 12) + scale.To.Month - 1;
        var aligned = scale.From.Year * 12 / months * months;

        // There is no year 0 to align with.
        for (var month = aligned < 12 ? aligned + months : aligned; month <= last; month += months)
        {
            var day = new DateOnly(month / 12, (month % 12) + 1, 1);
            if (scale.Covers(day))
            {
                yield return day;
            }
        }
    }

    private static string LabelOf(DateOnly day, Step step, bool shortYears) => step.Unit switch
    {
        _ when IsYear(day, step) => Year(day, shortYears),
        Unit.Day when day.Day != 1 => day.Day.ToString(CultureInfo.InvariantCulture),
        Unit.Week => day.ToString("d MMM", CultureInfo.InvariantCulture),
        _ => day.ToString("MMM", CultureInfo.InvariantCulture),
    };

    private static bool IsYear(DateOnly day, Step step) => step.Unit == Unit.Year || day is { Month: 1, Day: 1 };

    private static string Year(DateOnly day, bool shortYears) =>
        shortYears ? "’" + (day.Year % 100).ToString("00", CultureInfo.InvariantCulture) : day.Year.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Step(Unit Unit, int Count, double Days, double LeastGap);
}
