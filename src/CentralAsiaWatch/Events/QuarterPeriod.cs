using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Events;

/// <summary>Whole quarters, from the first to the last, as <see cref="EventQuarter"/> numbers them. Pure.</summary>
public sealed record QuarterPeriod(int First, int Last)
{
    /// <summary>The quarters of a filter that asks for a period alone, or for nothing; null where it asks for anything else or cuts a quarter.</summary>
    public static QuarterPeriod? Of(RecordFilter filter)
    {
        if (filter.Parts.Any(part => part.Reading is not FilterReading.Days))
        {
            return null;
        }

        var (from, to) = filter.Days;
        return (from is { } first && (first.Day != 1 || first.Month % 3 != 1)) || (to is { } last && (last.AddDays(1).Day != 1 || last.Month % 3 != 0))
            ? null
            : new QuarterPeriod(from is { } start ? Quarter(start) : int.MinValue, to is { } end ? Quarter(end) : int.MaxValue);
    }

    /// <summary>True where no quarter and no vaguer date is left out.</summary>
    public bool IsAll => this is { First: int.MinValue, Last: int.MaxValue };

    private static int Quarter(DateOnly day) => (day.Year * 4) + ((day.Month - 1) / 3);
}
