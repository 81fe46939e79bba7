using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Relations;

/// <summary>The same call with events of vaguer dates put into it.</summary>
/// <param name="Rows">The events whose dates are vaguer than a quarter and may lie in one of the two years.</param>
/// <param name="Late">The call with each as late as it may be.</param>
/// <param name="Early">The call with each as early as it may be.</param>
public sealed record VagueTrend(IReadOnlyList<EventRow> Rows, TrendCall Late, TrendCall Early);

/// <summary>The trend of a relation: the call, what drove it, and whether it would stand otherwise. Pure.</summary>
/// <param name="Call">The call.</param>
/// <param name="Drivers">The events that pull most the way it went, the strongest first.</param>
/// <param name="Corroborated">The call without single-source events; null where the two years have too many events to read.</param>
/// <param name="SingleSource">How many events of the two years are single-source.</param>
/// <param name="Vague">The call with vaguer dates; null where there are too many events.</param>
/// <param name="ByQuarter">The calls of the last quarters, the oldest first, <paramref name="Call"/> last.</param>
public sealed record RelationTrend(
    TrendCall Call, IReadOnlyList<EventRow> Drivers, TrendCall? Corroborated, int SingleSource, VagueTrend? Vague, IReadOnlyList<TrendCall> ByQuarter)
{
    /// <summary>Events of the two years that only name a side and so have no part; of too many events none is known.</summary>
    public IReadOnlyList<EventRow> Aside { get; init; } = [];

    /// <summary>So many quarters are called beside each other.</summary>
    public const int Series = 8;

    private const int MostDrivers = 3;

    /// <summary>The quarter of a day, as trends number them.</summary>
    public static int QuarterOf(DateOnly day) => EventQuarter.Of(day, day);

    /// <summary>The events whose origins a trend asks for.</summary>
    public static IEnumerable<EventRow> Within(IEnumerable<EventRow> rows, int quarter) =>
        rows.Where(row => EventQuarter.Of(row.Earliest, row.Latest) is var own && own > quarter - (2 * TrendCall.Quarters) && own <= quarter);

    /// <summary>The trend of some events.</summary>
    /// <param name="rows">All events of the relation, or those that are at hand.</param>
    /// <param name="counts">All of them by quarter and quad.</param>
    /// <param name="isWhole">True where <paramref name="rows"/> are all of them.</param>
    /// <param name="origins">How many origins support each event of <see cref="Within"/>.</param>
    /// <param name="quarter">The quarter of the call.</param>
    /// <param name="several">Where not all events are at hand: those of the two years that several origins support; null where they were too many to read.</param>
    public static RelationTrend Of(IReadOnlyCollection<EventRow> rows, QuarterBalance counts, bool isWhole, IReadOnlyDictionary<int, int> origins, int quarter, QuarterBalance? several = null)
    {
        var call = TrendCall.Of(counts.Counts, quarter);
        var within = Within(rows, quarter).ToArray();
        var supported = within.Where(row => origins.GetValueOrDefault(row.Number) > 1).ToArray();
        var corroborated = isWhole ? TrendCall.Of(QuarterBalance.Of(supported).Counts, quarter) : several is null ? null : TrendCall.Of(several.Counts, quarter);
        return new RelationTrend(
            call,
            DriversOf(call, within),
            corroborated,
            isWhole ? within.Length - supported.Length : corroborated is null ? 0 : call.Last.Count + call.Before.Count - corroborated.Last.Count - corroborated.Before.Count,
            isWhole ? VagueOf(rows, within, call) : null,
            [.. Enumerable.Range(quarter - Series + 1, Series).Select(one => TrendCall.Of(counts.Counts, one))]);
    }

    // Where one of the years is empty there is no way the level went: what weighs most is shown.
    private static IReadOnlyList<EventRow> DriversOf(TrendCall call, IEnumerable<EventRow> within)
    {
        var middle = call.Last.Weight + call.Before.Weight == 0 ? 0 : (call.Last.Sum + call.Before.Sum) / (call.Last.Weight + call.Before.Weight);
        var way = Math.Sign(call.Change ?? 0);
        return
        [
            .. within.Select(row => (Row: row, Pull: call.Change is null
                    ? QuadWeight.Of(row.Quad) * Math.Abs(row.Score)
                    : call.Part(EventQuarter.Of(row.Earliest, row.Latest), row.Quad, row.Score - middle) * (way == 0 ? 1 : way)))
                .Where(one => one.Pull > 0).OrderByDescending(one => Math.Round(one.Pull, 6)).ThenBy(one => one.Row.Number).Take(MostDrivers).Select(one => one.Row),
        ];
    }

    private static VagueTrend VagueOf(IEnumerable<EventRow> rows, IReadOnlyCollection<EventRow> within, TrendCall call)
    {
        var (first, last) = (EventQuarter.FirstDay(call.Before.From), EventQuarter.LastDay(call.Last.To));
        var middle = EventQuarter.FirstDay(call.Last.From);
        // What nothing dates at all may lie anywhere and so says nothing of these two years.
        var vague = rows.Where(row => EventQuarter.Of(row.Earliest, row.Latest) == FacetQuarter.Vaguer && (row.Earliest is not null || row.Latest is not null)
            && !(row.Earliest > last) && !(row.Latest < first)).ToArray();
        return new VagueTrend(vague, With(row => row.Latest is null || row.Latest >= middle), With(row => !(row.Earliest is null || row.Earliest < middle)));

        TrendCall With(Func<EventRow, bool> isLast) => TrendCall.Of(
            [
                .. QuarterBalance.Of(within).Counts,
                .. vague.Select(row => new QuarterCount(isLast(row) ? call.Last.From : call.Before.From, row.Quad, 1, row.Score)),
            ],
            call.Quarter);
    }
}
