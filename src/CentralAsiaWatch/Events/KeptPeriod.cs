using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;

namespace CentralAsiaWatch.Events;

/// <summary>Whole quarters or months for which counts are kept on write, from the first to the last. Pure.</summary>
/// <param name="Size">Quarter, or month where the days cut a quarter.</param>
/// <param name="First">The index of the first (<see cref="CalendarPeriod"/>); <see cref="int.MinValue"/> for no beginning.</param>
/// <param name="Last">The index of the last; <see cref="int.MaxValue"/> for no end.</param>
public sealed record KeptPeriod(PeriodSize Size, int First, int Last)
{
    /// <summary>The period of a filter that asks for days alone, or for nothing; null where it asks for anything else or cuts a month.</summary>
    public static KeptPeriod? Of(RecordFilter filter)
    {
        if (filter.Parts.Any(part => part.Reading is not FilterReading.Days))
        {
            return null;
        }

        var (from, to) = filter.Days;
        return Of(PeriodSize.Quarter, from, to) ?? Of(PeriodSize.Month, from, to);
    }

    /// <summary>True where no period and no vaguer date is left out.</summary>
    public bool IsAll => this is { First: int.MinValue, Last: int.MaxValue };

    private static KeptPeriod? Of(PeriodSize size, DateOnly? from, DateOnly? to)
    {
        CalendarPeriod? first = from is { } start ? CalendarPeriod.Of(size, start) : null;
        CalendarPeriod? last = to is { } end ? CalendarPeriod.Of(size, end) : null;
        return (first is { } one && one.First != from) || (last is { } other && other.Last != to) ? null : new KeptPeriod(size, first?.Index ?? int.MinValue, last?.Index ?? int.MaxValue);
    }
}
