using CentralAsiaWatch.Events;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Relations;

public sealed class CallingTheTrendTests
{
    private const int Q4Of2025 = (2025 * 4) + 3;
    private const string Who = "uzbekistan:actor taliban:recipient";

    // The year before: three talks. The last: three talks and an attack, which weighs twice.
    private static readonly EventRow[] s_colder =
    [
        RelationSamples.Event(1, "2024-02", Who),
        RelationSamples.Event(2, "2024-05-03", Who),
        RelationSamples.Event(3, "2024-11", Who),
        RelationSamples.Event(4, "2025-01", Who),
        RelationSamples.Event(5, "2025-04", Who),
        RelationSamples.Event(6, "2025-12-31", "iskp:actor uzbekistan:recipient", "ASSAULT"),
        RelationSamples.Event(7, "2025-07", Who),
    ];

    private static readonly Gen<EventRow[]> s_rows =
        from specs in Gen.ArrayOf(
            from date in Gen.Elements("2023-11", "2024-01", "2024-06-30", "2024-12", "2025-02", "2025-08", "2025-12-31", "2026-01", "2025", "[2024-06..2025-06]", "../2025", null)
            from type in Gen.Elements("CONSULT", "SUPPORT", "ASSAULT", "ACCUSE", "AID", "COOPERATE", "THREATEN")
            select (date, type))
        select specs.Select((one, index) => RelationSamples.Event(index + 1, one.date, Who, one.type)).ToArray();

    [Fact]
    public void ColderYear_IsDeterioratingAndNamesWhatDroveIt()
    {
        var trend = Trend(s_colder);

        Assert.Equal((TrendDirection.Deteriorating, -4.6), (trend.Call.Direction, Math.Round(trend.Call.Change!.Value, 6)));
        Assert.Equal((4, 3), (trend.Call.Last.Count, trend.Call.Before.Count));
        Assert.Equal([6, 1, 2], trend.Drivers.Select(row => row.Number));
        Assert.Equal("Q1 2025 to Q4 2025: −2.1 over 4 events; the four quarters before: +2.5 over 3 events.", TrendWords.Reason(trend.Call));
    }

    [Fact]
    public void WithoutSingleSourceEvents_TheCallMayTurn()
    {
        var trend = RelationTrend.Of(s_colder, QuarterBalance.Of(s_colder), true, s_colder.ToDictionary(row => row.Number, row => row.Number == 6 ? 1 : 2), Q4Of2025);

        Assert.Equal(1, trend.SingleSource);
        Assert.Equal("−4.6 becomes 0, now unchanged", TrendWords.Becomes(trend.Call, trend.Corroborated!));
    }

    [Theory]
    [InlineData(2, 9)]
    [InlineData(9, 2)]
    [InlineData(0, 0)]
    public void FewEventsInEitherYear_CallNothing(int before, int last)
    {
        var rows = Enumerable.Range(0, before).Select(index => RelationSamples.Event(index + 1, "2024-05", Who, "ASSAULT"))
            .Concat(Enumerable.Range(0, last).Select(index => RelationSamples.Event(index + 100, "2025-05", Who))).ToArray();

        var trend = Trend(rows);

        Assert.Equal(TrendDirection.TooFew, trend.Call.Direction);
        Assert.Equal($"too few events to call ({last} and {before} before)", TrendWords.Said(trend.Call));
        Assert.EndsWith("A call needs 3 events in each.", TrendWords.Reason(trend.Call), StringComparison.Ordinal);
    }

    [Fact]
    public void SmallChange_IsUnchanged()
    {
        var rows = Enumerable.Range(1, 3).Select(number => RelationSamples.Event(number, "2024-05", Who)).Concat(Enumerable.Range(4, 3).Select(number => RelationSamples.Event(number, "2025-05", Who)));

        Assert.Equal("unchanged, 0", TrendWords.Said(Trend([.. rows]).Call));
    }

    [Fact]
    public void VaguerDates_ArePutInLateAndEarly()
    {
        var trend = Trend(
        [
            .. s_colder,
            RelationSamples.Event(8, "[2024-06..2025-06]", Who, "ASSAULT"),
            RelationSamples.Event(9, "2025", Who),
            RelationSamples.Event(10, "2022", Who, "ASSAULT"),
            RelationSamples.Event(11, null, Who, "ASSAULT"),
        ]);

        Assert.Equal([8, 9], trend.Vague!.Rows.Select(row => row.Number).Order());
        Assert.Equal((6, 3), (trend.Vague.Late.Last.Count, trend.Vague.Late.Before.Count));
        Assert.Equal((5, 4), (trend.Vague.Early.Last.Count, trend.Vague.Early.Before.Count));
        Assert.Equal((4, 3), (trend.Call.Last.Count, trend.Call.Before.Count));
    }

    [Fact]
    public void Quarters_AreCalledOneAfterTheOther()
    {
        var calls = Trend(s_colder).ByQuarter;

        Assert.Equal(Enumerable.Range(Q4Of2025 - 7, 8), calls.Select(call => call.Quarter));
        Assert.Equal([TrendDirection.TooFew, TrendDirection.Deteriorating], calls.TakeLast(2).Select(call => call.Direction));
    }

    [Fact]
    public void WhatOnlyNamesASide_IsNotBetweenTheTwo()
    {
        var pair = RelationPair.Find("uzbekistan", "afghanistan", RelationSamples.References)!;
        EventRow[] rows =
        [
            RelationSamples.Event(1, "2025", Who),
            RelationSamples.Event(2, "2025", "taliban:actor uzbekistan:recipient"),
            RelationSamples.Event(3, "2025", "uzbekistan:actor taliban:actor"),
            RelationSamples.Event(4, "2025", "iskp:actor uzbekistan:recipient", "ASSAULT"),
            RelationSamples.Event(5, "2025", "uzbekistan:actor kazakhstan:actor afghanistan:mentioned"),
            RelationSamples.Event(6, "2025", "iskp:actor pakistan:recipient uzbekistan:mentioned afghanistan:mentioned", "ASSAULT"),
            RelationSamples.Event(7, "2025", "pakistan:actor uzbekistan:mentioned afghanistan:mentioned"),
        ];

        Assert.Equal([1, 2, 3, 4, 6], rows.Where(row => RelationLanes.IsBetween(row, pair, RelationSamples.References)).Select(row => row.Number));
    }

    [Fact]
    public void Order_ChangesNothing() => Properties.Hold(
        from rows in s_rows
        from shuffled in Gen.Shuffle(rows)
        select (Rows: rows, Shuffled: shuffled),
        200,
        one =>
        {
            var (trend, other) = (Trend(one.Rows), Trend(one.Shuffled));
            Assert.Equal((trend.Call.Direction, trend.Call.Change), (other.Call.Direction, other.Call.Change));
            Assert.Equal(trend.Drivers.Select(row => row.Number), other.Drivers.Select(row => row.Number));
            Assert.Equal((trend.Vague!.Late.Change, trend.Vague.Early.Change), (other.Vague!.Late.Change, other.Vague.Early.Change));
            return Task.CompletedTask;
        });

    [Fact]
    public void PartsOfAllEvents_AddUpToTheChange() => Properties.Hold(s_rows, 200, rows =>
    {
        var call = Trend(rows).Call;
        if (call.Change is { } change)
        {
            Assert.Equal(change, rows.Sum(row => call.Part(EventQuarter.Of(row.Earliest, row.Latest), row.Quad, row.Score)), 1e-5);
        }

        return Task.CompletedTask;
    });

    private static RelationTrend Trend(EventRow[] rows) =>
        RelationTrend.Of(rows, QuarterBalance.Of(rows), true, rows.ToDictionary(row => row.Number, _ => 2), Q4Of2025);
}
