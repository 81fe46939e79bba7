using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Relations;

/// <summary>What the charts of relation pages show. Pure.</summary>
public static class RelationCharts
{
    private static readonly IReadOnlyList<string> s_rungNames = [.. EngagementLadder.All.Select(rung => rung.ShortWords)];

    /// <summary>Short names of the rungs, from 0 upward.</summary>
    public static IReadOnlyList<string> RungNames => s_rungNames;

    /// <summary>The events in directed lanes.</summary>
    public static LaneChartModel Lanes(Relation relation)
    {
        var years = Years(relation);
        return new LaneChartModel(
            "c",
            $"{relation.Pair.A.Name} and {relation.Pair.B.Name}: {NumberWords.Count(relation.Events.Rows.Count, "event")} by direction",
            "The table below lists the same events in the same order.",
            new DateOnly(years.From, 1, 1),
            new DateOnly(years.To, 12, 31),
            relation.Today,
            [],
            [.. relation.Lanes.Select(lane => new Lane(lane.Title, lane.Subtitle, [.. lane.Rows.Select(Mark)]))],
            null);
    }

    /// <summary>One square for each event dated to a quarter, with its number.</summary>
    public static BalanceChartModel Squares(Relation relation)
    {
        var balance = relation.Events.Balance;
        var years = Years(relation);
        return new BalanceChartModel(
            "b",
            "Events by quarter and quad",
            $"{NumberWords.Count(balance.Dated, "event")} dated to a quarter or better, and {balance.Vaguer} with vaguer dates.",
            years.From,
            years.To,
            relation.Today,
            [.. relation.Lanes.SelectMany(lane => lane.Rows).GroupBy(row => EventQuarter.Of(row.Earliest, row.Latest)).Where(quarter => quarter.Key >= 0).Select(quarter =>
            {
                var (year, number) = EventQuarter.Split(quarter.Key);
                return new QuarterCell(year, number, [.. quarter.OrderBy(row => row.Quad).ThenBy(row => row.SortKey).Select(row =>
                    new QuarterEvent(row.Number, row.Quad, AppUrls.Event(row.Number), row.Label))]);
            })]);
    }

    /// <summary>The years that all charts of a relation span, so that they stand over each other.</summary>
    public static (int From, int To) Years(Relation relation)
    {
        var years = relation.Events.Rows.Select(row => (row.Earliest ?? row.Latest)?.Year).OfType<int>().Concat(relation.Events.Balance.YearsTo(relation.Today.Year)).Append(relation.Today.Year).ToArray();
        return (years.Min(), years.Max());
    }

    /// <summary>Two directed lanes of counts and one of what else names both; the directed ones lead to their events.</summary>
    public static DensityLaneModel Counts(Relation relation, CountedRelation counted, References references)
    {
        DensityLane[] lanes = [.. counted.Lanes.Select(lane => Lane(lane, references))];
        return new DensityLaneModel(
            "c",
            $"{relation.Pair.A.Name} and {relation.Pair.B.Name}: {NumberWords.Count(relation.Events.Total, "event")} by direction",
            $"{string.Join("; ", lanes.Select(lane => FormattableString.Invariant($"{lane.Title} {lane.Subtitle}: {lane.Count}")))}. Events per {PeriodSizes.Word(counted.Bars)}, by quad.",
            counted.Window.From,
            counted.Window.To,
            relation.Today >= counted.Window.From && relation.Today <= counted.Window.To ? relation.Today : null,
            [],
            lanes);
    }

    private static DensityLane Lane(CountedLane lane, References references)
    {
        if (lane.Value is null)
        {
            return new DensityLane("Joint", "and naming both", null, lane.Bars.Count, lane.Bars.Coarser, lane.Bars.Bars);
        }

        var name = TimelineLanes.Name(new EventDirection(lane.Value), references);
        return new DensityLane(
            name.Title, name.Subtitle, AppUrls.With(AppUrls.Timeline, [KeyValuePair.Create("direction", (string?)lane.Value)]), lane.Bars.Count, lane.Bars.Coarser, lane.Bars.Bars);
    }

    /// <summary>The same without numbers and links, for a row of a table.</summary>
    public static BalanceChartModel Small(string name, QuarterBalance balance, int fromYear, int toYear, string idPrefix)
    {
        // A small chart uses neither number nor link, so that one object can stand for all events of a quad.
        var quads = Enumerable.Range(1, 4).Select(quad => new QuarterEvent(0, quad, "", "")).ToArray();
        return new BalanceChartModel(
            idPrefix,
            $"{name}: {NumberWords.Number(balance.Cooperative)} cooperative, {NumberWords.Number(balance.Conflictual)} conflictual, {NumberWords.Number(balance.Vaguer)} vaguer",
            "By quarter.",
            fromYear,
            toYear,
            null,
            [.. balance.Counts.Where(one => one.Quarter >= 0).GroupBy(one => one.Quarter).Select(quarter =>
            {
                var (year, number) = EventQuarter.Split(quarter.Key);
                return new QuarterCell(year, number, [.. quarter.OrderBy(one => one.Quad).SelectMany(one => Enumerable.Repeat(quads[one.Quad - 1], one.Count))]);
            })]);
    }

    /// <summary>The ladder over time.</summary>
    public static LadderModel Ladder(LadderClimb climb, string name, DateOnly today, string idPrefix, bool withDates) => new(
        idPrefix,
        $"{name}: ladder over time",
        string.Join("; ", climb.Steps.Select(step => $"{RelationWords.Rungs(step)}, {step.Since}")),
        RungNames,
        [.. climb.Steps.Select(step => new LadderStep(
            step.Rung,
            withDates ? $"{RelationWords.Rung(step.Rung)}, {step.Since}" : RelationWords.Rung(step.Rung),
            step.Row.Number,
            AppUrls.Event(step.Row.Number),
            step.From,
            step.By,
            false,
            step.OtherRung is not null,
            step.OtherRung))],
        new DateOnly(Math.Min(climb.Steps.Select(step => (step.From ?? step.By ?? today).Year).DefaultIfEmpty(today.Year).Min(), today.Year), 1, 1),
        new DateOnly(today.Year, 12, 31),
        today);

    // What is said of a mark is short: the row of the table below has the rest.
    /// <summary>The events of a balance by quarter, as bars.</summary>
    public static IReadOnlyList<QuarterBar> Bars(QuarterBalance balance) =>
        [.. balance.Counts.Where(one => one.Quarter != FacetQuarter.Vaguer && one.Count > 0).Select(one => new QuarterBar(one.Quarter, one.Quad, one.Count))];

    private static LaneMark Mark(EventRow row) => TimelineLanes.Mark(row) with { Description = $"{row.Label}, {DateWords.Of(row.Date)}{(row.IsContested ? ", contested" : "")}" };

}
