using CentralAsiaWatch.Events;

namespace CentralAsiaWatch.Relations;

/// <summary>How an event of several sides is counted.</summary>
public enum CountingRule
{
    /// <summary>Each event once.</summary>
    Once,

    /// <summary>Each event once for every pair of its sides.</summary>
    Pairs,
}

/// <summary>The counting rule in addresses and captions, and what it does to an event. Pure.</summary>
public static class CountingRules
{
    /// <summary>The parameter that carries it.</summary>
    public const string Parameter = "counting";

    /// <summary>What the parameter takes.</summary>
    public const string Accepted = "once or pairs";

    /// <summary>Both rules.</summary>
    public static IReadOnlyList<CountingRule> All { get; } = Enum.GetValues<CountingRule>();

    /// <summary>The word in an address.</summary>
    public static string Code(this CountingRule rule) => rule == CountingRule.Pairs ? "pairs" : "once";

    /// <summary>The rule in words.</summary>
    public static string Words(this CountingRule rule) => rule == CountingRule.Pairs ? "once per pair" : "once";

    /// <summary>Reads the word of an address; null for none that can be read.</summary>
    public static CountingRule? Read(string? text) => text switch
    {
        null or "" or "once" => CountingRule.Once,
        "pairs" => CountingRule.Pairs,
        _ => null,
    };

    /// <summary>The sides of an event: the states of those who take part or are named, and those who belong to none.</summary>
    public static IReadOnlyList<string> Sides(EventRow row) =>
        [.. row.Participants.Select(one => one.Country ?? one.Slug).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The pairs of an event's sides; none where it has one side.</summary>
    public static IEnumerable<(string One, string Other)> Pairs(EventRow row)
    {
        var sides = Sides(row);
        return sides.SelectMany((one, index) => sides.Skip(index + 1).Select(other => (one, other)));
    }

    /// <summary>Events once for each of their pairs, those of one side once.</summary>
    public static IEnumerable<EventRow> Expand(IEnumerable<EventRow> rows) => rows.SelectMany(row => Enumerable.Repeat(row, Times(row, CountingRule.Pairs, [])));

    /// <summary>How often a rule counts an event among those that name any of some sides; no sides for all events.</summary>
    public static int Times(EventRow row, CountingRule rule, IReadOnlyCollection<string> sides) => rule == CountingRule.Once
        ? 1
        : Math.Max(1, Pairs(row).Count(pair => sides.Count == 0 || sides.Contains(pair.One) || sides.Contains(pair.Other)));
}
