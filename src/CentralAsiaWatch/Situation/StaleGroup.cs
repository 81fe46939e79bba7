using CentralAsiaWatch.Leverage;

namespace CentralAsiaWatch.Situation;

/// <summary>The assessments whose stale-after day is the same and past.</summary>
/// <param name="Since">The day.</param>
/// <param name="Months">Whole months from that day to today.</param>
/// <param name="Count">How many assessments.</param>
/// <param name="Pairs">Whose, over whom: one row of each pair.</param>
public sealed record StaleGroup(DateOnly Since, int Months, int Count, IReadOnlyList<LeverageRow> Pairs)
{
    /// <summary>The stale assessments by day, the longest stale first.</summary>
    public static IReadOnlyList<StaleGroup> Of(SituationView view) =>
    [
        .. view.States.SelectMany(state => state.Leverage).Concat(view.RegionLeverage).Where(row => row.IsStale)
            .GroupBy(row => row.Item.StaleAfter!.Value).OrderBy(day => day.Key)
            .Select(day => new StaleGroup(day.Key, MonthsTo(day.Key, view.Today), day.Count(), [.. day.DistinctBy(row => (row.Item.Holder, row.Item.Subject))])),
    ];

    private static int MonthsTo(DateOnly from, DateOnly today) =>
        Math.Max(0, ((today.Year - from.Year) * 12) + today.Month - from.Month - (today.Day < from.Day ? 1 : 0));
}
