using CentralAsiaWatch.Leverage;

namespace CentralAsiaWatch.Situation;

/// <summary>The assessments of one directed pair whose stale-after day is past.</summary>
/// <param name="Holder">Slug of the holder.</param>
/// <param name="Subject">Slug of the subject.</param>
/// <param name="Names">Both in words.</param>
/// <param name="Count">How many assessments.</param>
/// <param name="Since">The earliest stale-after day among them.</param>
/// <param name="Months">Whole months from that day to today.</param>
public sealed record StaleGroup(string Holder, string Subject, string Names, int Count, DateOnly Since, int Months)
{
    /// <summary>The stale pairs, the longest stale first.</summary>
    public static IReadOnlyList<StaleGroup> Of(SituationView view) =>
    [
        .. view.States.SelectMany(state => state.Leverage).Concat(view.RegionLeverage).Where(row => row.IsStale)
            .GroupBy(row => (row.Item.Holder, row.Item.Subject))
            .Select(pair => From(pair.Key.Holder, pair.Key.Subject, [.. pair], view.Today))
            .OrderBy(group => group.Since).ThenBy(group => group.Names, StringComparer.Ordinal),
    ];

    private static StaleGroup From(string holder, string subject, IReadOnlyList<LeverageRow> rows, DateOnly today)
    {
        var since = rows.Min(row => row.Item.StaleAfter!.Value);
        var months = ((today.Year - since.Year) * 12) + today.Month - since.Month - (today.Day < since.Day ? 1 : 0);
        return new StaleGroup(holder, subject, $"{rows[0].Holder.Name} over {rows[0].Subject.Name}", rows.Count, since, Math.Max(0, months));
    }
}
