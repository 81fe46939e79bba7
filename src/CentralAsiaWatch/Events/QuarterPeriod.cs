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
        return (from is { } first && first != EventQuarter.FirstDay(EventQuarter.Index(first))) || (to is { } last && last != EventQuarter.LastDay(EventQuarter.Index(last)))
            ? null
            : new QuarterPeriod(from is { } start ? EventQuarter.Index(start) : int.MinValue, to is { } end ? EventQuarter.Index(end) : int.MaxValue);
    }

    /// <summary>True where no quarter and no vaguer date is left out.</summary>
    public bool IsAll => this is { First: int.MinValue, Last: int.MaxValue };
}
