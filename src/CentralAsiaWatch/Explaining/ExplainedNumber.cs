using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Explaining;

/// <summary>A number that a page shows of some events.</summary>
public enum ExplainedNumber
{
    /// <summary>How many there are.</summary>
    Count,

    /// <summary>Their mean score.</summary>
    Score,

    /// <summary>Cooperation less conflict, each event by its weight.</summary>
    Balance,

    /// <summary>The last four quarters against the four before.</summary>
    Trend,
}

/// <summary>Words about <see cref="ExplainedNumber"/>.</summary>
public static class ExplainedNumbers
{
    /// <summary>What the parameter takes.</summary>
    public const string Accepted = "count, score, balance or trend";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ExplainedNumber> All { get; } = Enum.GetValues<ExplainedNumber>();

    /// <summary>The word in an address.</summary>
    public static string Code(this ExplainedNumber number) => number.ToString().ToLowerInvariant();

    /// <summary>Reads the word of an address; null for none that can be read.</summary>
    public static ExplainedNumber? Read(string? text) => text is null or "" ? ExplainedNumber.Count : All.Cast<ExplainedNumber?>().FirstOrDefault(one => one!.Value.Code() == text);

    /// <summary>The name of a number.</summary>
    public static string Name(this ExplainedNumber number) => number switch
    {
        ExplainedNumber.Score => "Mean score",
        ExplainedNumber.Balance => "Balance",
        ExplainedNumber.Trend => "Trend over a year",
        _ => "Count of events",
    };

    /// <summary>The scale it is on, as it stands after a value.</summary>
    public static string Scale(this ExplainedNumber number, double? value = null) => number switch
    {
        ExplainedNumber.Count => value is 1 ? "event" : "events",
        ExplainedNumber.Balance => $"weighted points of {PloverScale.Name}",
        _ => $"points of {PloverScale.Name}, −10 to +10",
    };

    /// <summary>How it is computed.</summary>
    public static string Formula(this ExplainedNumber number) => number switch
    {
        ExplainedNumber.Score => "The sum of the scores of all events, divided by how many they are. An event’s part is its score divided by that number.",
        ExplainedNumber.Balance => $"The sum over all events of score times weight. {QuadWeight.Words}",
        ExplainedNumber.Trend => $"The mean score of the last four quarters less that of the four before, each event by its weight. {QuadWeight.Words} An event’s part is its score times its weight, divided by the weights of its year; parts of the year before are subtracted.",
        _ => "Every event counts 1.",
    };
}
