using System.Globalization;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Sources;

namespace CentralAsiaWatch.Relations;

/// <summary>Trends in words. Pure.</summary>
public static class TrendWords
{
    /// <summary>A call in a word.</summary>
    public static string Word(TrendDirection direction) => direction switch
    {
        TrendDirection.Improving => "improving",
        TrendDirection.Unchanged => "unchanged",
        TrendDirection.Deteriorating => "deteriorating",
        _ => "too few events to call",
    };

    /// <summary>The arrow that stands before the word; none where nothing is called.</summary>
    public static string Arrow(TrendDirection direction) => direction switch
    {
        TrendDirection.Improving => "↗ ",
        TrendDirection.Unchanged => "→ ",
        TrendDirection.Deteriorating => "↘ ",
        _ => "",
    };

    /// <summary>A quarter: Q4 2026.</summary>
    public static string Quarter(int quarter)
    {
        var (year, number) = EventQuarter.Split(quarter);
        return string.Create(CultureInfo.InvariantCulture, $"Q{number} {year}");
    }

    /// <summary>The last month of a quarter, as an address takes it: 2026-12.</summary>
    public static string LastMonth(int quarter)
    {
        var (year, number) = EventQuarter.Split(quarter);
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number * 3:00}");
    }

    /// <summary>Four quarters: Q1 2026 to Q4 2026; “so far” where the last is not over.</summary>
    public static string Year(TrendYear year, DateOnly? today = null) => $"{Quarter(year.From)} to {Quarter(year.To)}{(EventQuarter.LastDay(year.To) > today ? " so far" : "")}";

    /// <summary>The quarters of the call that no source covers, in words: Q2 2026 to Q4 2026; null for none. One to which an event is dated was looked at, whoever else is silent.</summary>
    /// <param name="call">The call.</param>
    /// <param name="looked">Whether anyone looked, by quarter.</param>
    /// <param name="counts">The events that the call counts.</param>
    public static string? NobodyLooked(TrendCall call, CollectedQuarters looked, IReadOnlyCollection<QuarterCount> counts)
    {
        var unlooked = looked.Quarters.Where(one => call.Last.Holds(one.Index) && one.State == QuarterState.NobodyLooked && counts.All(count => count.Quarter != one.Index));
        string[] stretches = [.. CollectedWords.Stretches(unlooked).Select(one => one.First == one.Last ? Quarter(one.First) : $"{Quarter(one.First)} to {Quarter(one.Last)}")];
        return stretches.Length == 0 ? null : RelationWords.Listed(stretches);
    }

    /// <summary>A call with its number: improving, +1.2.</summary>
    public static string Said(TrendCall call) => call is { IsCalled: true, Change: { } change } ? $"{Word(call.Direction)}, {WithSign(change)}" : $"too few events to call ({NumberWords.Number(call.Last.Count)} and {NumberWords.Number(call.Before.Count)} before)";

    /// <summary>The level of a year with the events it rests on: +4.2 over 5 events.</summary>
    public static string Level(TrendYear year) => year.Level is { } level ? $"{WithSign(level)} over {NumberWords.Count(year.Count, "event")}" : "no event";

    /// <summary>The two levels in a sentence.</summary>
    public static string Reason(TrendCall call, DateOnly? today = null) =>
        $"{Year(call.Last, today)}: {Level(call.Last)}; the four quarters before: {Level(call.Before)}."
        + (call.IsCalled ? "" : FormattableString.Invariant($" A call needs {TrendCall.MinimumEvents} events in each."));

    /// <summary>What a call becomes on other grounds: +1.2 becomes +0.4, still improving.</summary>
    public static string Becomes(TrendCall call, TrendCall other) => (call.IsCalled, other.IsCalled) switch
    {
        (false, false) => $"still too few events to call ({NumberWords.Number(other.Last.Count)} and {NumberWords.Number(other.Before.Count)} before)",
        (true, false) => $"{WithSign(call.Change!.Value)} becomes too few events to call ({NumberWords.Number(other.Last.Count)} and {NumberWords.Number(other.Before.Count)} before)",
        (false, true) => $"{Word(other.Direction)}, {WithSign(other.Change!.Value)}",
        _ => $"{WithSign(call.Change!.Value)} becomes {WithSign(other.Change!.Value)}, {(call.Direction == other.Direction ? "still" : "now")} {Word(other.Direction)}",
    };

    /// <summary>A number with its sign, to one decimal: +1.2, −0.4, 0.</summary>
    public static string WithSign(double number) => NumberWords.WithSign(Math.Round(number, 1));
}
