using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Filtering;

/// <summary>The window of time as steps.</summary>
public sealed class MovingThePeriodTests
{
    private static readonly References s_none = new([], []);

    [Fact]
    public void Steps_AreAllDatesAndEachYearWithEvents()
    {
        var steps = PeriodSteps.Of(Filter("2023", "2023"), [2022, 2024]);

        Assert.Equal(["all dates", "2022", "2023", "2024"], steps.Select(step => step.Words));
        Assert.Equal(["2023"], steps.Where(step => step.IsCurrent).Select(step => step.Words));
    }

    [Fact]
    public void ManyYears_AreGatheredBeforeTheLastOnes()
    {
        var steps = PeriodSteps.Of(Filter(null, "1999"), [1979, 2013]);

        Assert.Equal(["all dates", "to 1999", "2000"], steps.Take(3).Select(step => step.Words));
        Assert.Equal((null, "1999", true), (steps[1].From, steps[1].To, steps[1].IsCurrent));
        Assert.Equal("2013", steps[^1].Words);
    }

    [Fact]
    public void StoreWithoutDatedEvents_OffersAllDates() => Assert.Equal(["all dates"], PeriodSteps.Of(Filter(null, null), []).Select(step => step.Words));

    [Theory]
    [InlineData("2024", "2024", "2023", "2023", "2025", "2025")]
    [InlineData("2023", "2024", "2021", "2022", "2025", "2026")]
    [InlineData("2024-04", "2024-06", "2024-01", "2024-03", "2024-07", "2024-09")]
    [InlineData("2024-02", "2024-02", "2024-01", "2024-01", "2024-03", "2024-03")]
    [InlineData("2024-05-11", "2024-05-20", "2024-05-01", "2024-05-10", "2024-05-21", "2024-05-30")]
    public void Window_MovesByItsOwnLength(string from, string to, string earlierFrom, string earlierTo, string laterFrom, string laterTo)
    {
        var earlier = PeriodSteps.Moved(Filter(from, to), later: false)!;
        var later = PeriodSteps.Moved(Filter(from, to), later: true)!;

        Assert.Equal((earlierFrom, earlierTo), (earlier.From, earlier.To));
        Assert.Equal((laterFrom, laterTo), (later.From, later.To));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2024", null)]
    [InlineData(null, "2024")]
    [InlineData("0001", "9999")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("9999-12-31", "9999-12-31")]
    public void WindowWithoutTwoBoundsOrAtTheEndOfTheCalendar_DoesNotMove(string? from, string? to)
    {
        Assert.Null(PeriodSteps.Moved(Filter(from, to), later: false));
        Assert.Null(PeriodSteps.Moved(Filter(from, to), later: true));
    }

    [Fact]
    public void AnyWholeMonthsMovedThereAndBack_AreTheSame() => Properties.Hold(
        from start in Gen.Choose(0, 1_200)
        from length in Gen.Choose(1, 120)
        select (From: new DateOnly(1930, 1, 1).AddMonths(start), To: new DateOnly(1930, 1, 1).AddMonths(start + length).AddDays(-1)),
        200,
        window =>
        {
            var later = PeriodSteps.Moved(Filter(PeriodSteps.Day(window.From), PeriodSteps.Day(window.To)), later: true)!;
            var back = PeriodSteps.Moved(Filter(later.From, later.To), later: false)!;
            Assert.Equal(((DateOnly?)window.From, (DateOnly?)window.To), Filter(back.From, back.To).Days);
            return Task.CompletedTask;
        });

    private static RecordFilter Filter(string? from, string? to) => RecordFilter.Of(
        EventFilter.Kind, s_none, [.. from is null ? [] : new[] { KeyValuePair.Create("from", from) }, .. to is null ? [] : new[] { KeyValuePair.Create("to", to) }]);
}
