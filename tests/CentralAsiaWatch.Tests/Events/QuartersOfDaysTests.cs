using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Events;

/// <summary>Which days a quarter has, to the ends of the calendar.</summary>
public sealed class QuartersOfDaysTests
{
    [Theory]
    [InlineData(2024 * 4, "2024-01-01", "2024-03-31")]
    [InlineData((2023 * 4) + 3, "2023-10-01", "2023-12-31")]
    [InlineData(4, "0001-01-01", "0001-03-31")]
    [InlineData((9999 * 4) + 3, "9999-10-01", "9999-12-31")]
    [InlineData(3, "0001-01-01", "0001-01-01")]
    [InlineData(FacetQuarter.Vaguer, "0001-01-01", "0001-01-01")]
    [InlineData(-7, "0001-01-01", "0001-01-01")]
    [InlineData((9999 * 4) + 4, "9999-12-31", "9999-12-31")]
    public void Days_AreThoseOfTheQuarterThatThereAre(int quarter, string first, string last) =>
        Assert.Equal((DateOnly.ParseExact(first, "yyyy-MM-dd"), DateOnly.ParseExact(last, "yyyy-MM-dd")), (EventQuarter.FirstDay(quarter), EventQuarter.LastDay(quarter)));

    [Theory]
    [InlineData(2024 * 4, 2024, 1)]
    [InlineData(3, 0, 4)]
    [InlineData(-1, -1, 4)]
    [InlineData(-3, -1, 2)]
    public void Split_GivesAYearAndOneOfFourQuarters(int index, int year, int quarter) => Assert.Equal((year, quarter), EventQuarter.Split(index));

    [Fact]
    public void EveryDay_LiesBetweenTheFirstAndTheLastOfItsQuarter() => Properties.Hold(Gen.Choose(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber), 500, number =>
    {
        var day = DateOnly.FromDayNumber(number);
        var quarter = EventQuarter.Index(day);
        Assert.InRange(day, EventQuarter.FirstDay(quarter), EventQuarter.LastDay(quarter));
        Assert.Equal(quarter, EventQuarter.Of(EventQuarter.FirstDay(quarter), EventQuarter.LastDay(quarter)));
        return Task.CompletedTask;
    });
}
