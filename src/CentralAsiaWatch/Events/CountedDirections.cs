using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>Which directions have a lane of counts, as <see cref="TimelineLanes"/> orders and gathers those of single events. Pure.</summary>
public static class CountedDirections
{
    /// <summary>The codes of the directions with a lane of their own, in order: the states', the pairs with most events, joint acts and armed groups.</summary>
    /// <param name="codes">All directions, those with most events first.</param>
    /// <param name="references">Names of actors and states.</param>
    public static IReadOnlyList<string> Shown(IEnumerable<string> codes, References references)
    {
        var named = codes.Select(code => (Code: code, Name: TimelineLanes.Name(new EventDirection(code), references))).Where(one => one.Name.Order != LaneOrder.Others).ToArray();
        var gathered = named.Where(one => one.Name.Order == LaneOrder.Pair).Skip(TimelineLanes.MostOtherPairs).ToArray();
        return [.. TimelineLanes.InOrder(named.Except(gathered), one => one.Name).Select(one => one.Code)];
    }

    /// <summary>What all events hold beyond the lanes shown: an event has one direction, so the rest is exact however many directions there are.</summary>
    public static EventBars Rest(EventBars all, IReadOnlyCollection<EventBars> shown)
    {
        var taken = shown.SelectMany(lane => lane.Bars).ToLookup(bar => bar.Period);
        return all with
        {
            Bars =
            [
                .. all.Bars.Select(bar => new PeriodDensity(
                    bar.Period,
                    bar.VerbalCooperation - taken[bar.Period].Sum(one => one.VerbalCooperation),
                    bar.MaterialCooperation - taken[bar.Period].Sum(one => one.MaterialCooperation),
                    bar.VerbalConflict - taken[bar.Period].Sum(one => one.VerbalConflict),
                    bar.MaterialConflict - taken[bar.Period].Sum(one => one.MaterialConflict))).Where(bar => bar.Total > 0),
            ],
            Coarser = all.Coarser - shown.Sum(lane => lane.Coarser),
        };
    }
}
