using System.Globalization;
using CentralAsiaWatch.Formatting;

namespace CentralAsiaWatch.Sources;

/// <summary>The strip of quarters in words.</summary>
public static class CollectedWords
{
    /// <summary>The three states, best known first.</summary>
    public static IReadOnlyList<QuarterState> States { get; } = [QuarterState.Recorded, QuarterState.Quiet, QuarterState.NobodyLooked];

    /// <summary>A state in words.</summary>
    public static string Of(QuarterState state) => state switch
    {
        QuarterState.Recorded => "events recorded",
        QuarterState.Quiet => "looked at, nothing recorded",
        _ => "nobody looked",
    };

    /// <summary>How many quarters are in each state: <c>events recorded in 9 quarters, looked at, nothing recorded in 5, nobody looked in 10</c>.</summary>
    public static string Counts(CollectedQuarters row) =>
        $"events recorded in {NumberWords.Count(row.Count(QuarterState.Recorded), "quarter")}; looked at, nothing recorded in {row.Count(QuarterState.Quiet)}; nobody looked in {row.Count(QuarterState.NobodyLooked)}";

    /// <summary>Which quarters are in a state, in stretches: <c>2022 Q1–Q3, 2023 Q4–2024 Q1</c>; of events with how many.</summary>
    public static string Which(CollectedQuarters row, QuarterState state)
    {
        var found = row.Quarters.Where(quarter => quarter.State == state).ToArray();
        return state == QuarterState.Recorded
            ? string.Join(", ", found.Select(quarter => string.Create(CultureInfo.InvariantCulture, $"{Quarter(quarter.Index)} ({quarter.Events:#,##0})")))
            : string.Join(", ", Stretches(found).Select(stretch => Stretch(stretch.First, stretch.Last)));
    }

    /// <summary>Quarters, oldest first, as stretches without a gap.</summary>
    public static IEnumerable<(int First, int Last)> Stretches(IEnumerable<CollectedQuarter> quarters) =>
        quarters.Select((quarter, place) => (quarter.Index, Run: quarter.Index - place)).GroupBy(one => one.Run).Select(run => (run.First().Index, run.Last().Index));

    private static string Stretch(int first, int last) => first == last
        ? Quarter(first)
        : first / 4 == last / 4 ? $"{Quarter(first)}–Q{(last % 4) + 1}" : $"{Quarter(first)}–{Quarter(last)}";

    private static string Quarter(int index) => string.Create(CultureInfo.InvariantCulture, $"{index / 4} Q{(index % 4) + 1}");
}
