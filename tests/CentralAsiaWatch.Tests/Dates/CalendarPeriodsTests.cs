using System.Globalization;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Dates;

/// <summary>Days, weeks, months, quarters and years of the calendar.</summary>
public sealed class CalendarPeriodsTests
{
    private static readonly Gen<DateOnly> s_days = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    [Theory]
    [InlineData(PeriodSize.Day, "2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData(PeriodSize.Week, "2024-02-29", "2024-02-26", "2024-03-03")]
    [InlineData(PeriodSize.Week, "2024-12-31", "2024-12-30", "2025-01-05")]
    [InlineData(PeriodSize.Month, "2024-02-29", "2024-02-01", "2024-02-29")]
    [InlineData(PeriodSize.Quarter, "2024-02-29", "2024-01-01", "2024-03-31")]
    [InlineData(PeriodSize.Year, "2024-02-29", "2024-01-01", "2024-12-31")]
    [InlineData(PeriodSize.Week, "0001-01-01", "0001-01-01", "0001-01-07")]
    [InlineData(PeriodSize.Week, "9999-12-31", "9999-12-27", "9999-12-31")]
    [InlineData(PeriodSize.Quarter, "9999-12-31", "9999-10-01", "9999-12-31")]
    public void Period_HoldsTheDay(PeriodSize size, string day, string first, string last)
    {
        var period = CalendarPeriod.Of(size, Day(day));

        Assert.Equal((Day(first), Day(last)), (period.First, period.Last));
    }

    [Fact]
    public void Periods_OfASizeFollowEachOtherWithoutGapOrOverlap() => Properties.Hold(s_days, 500, day =>
    {
        Assert.All(Enum.GetValues<PeriodSize>(), size =>
        {
            var period = CalendarPeriod.Of(size, day);
            Assert.True(period.First <= day && day <= period.Last, $"{day} lies not in {period}");
            Assert.True(period.Last == DateOnly.MaxValue || CalendarPeriod.Of(size, period.Last.AddDays(1)) == period with { Index = period.Index + 1 }, $"a gap after {period}");
        });
        return Task.CompletedTask;
    });

    [Fact]
    public void Period_OfADateIsThereWhereAllItsDaysFit()
    {
        var (may, june) = (new DateOnly(2024, 5, 17), new DateOnly(2024, 6, 1));

        Assert.Null(CalendarPeriod.Of(PeriodSize.Month, may, june));
        Assert.Null(CalendarPeriod.Of(PeriodSize.Year, may, null));
        Assert.Equal(new CalendarPeriod(PeriodSize.Quarter, (2024 * 4) + 1), CalendarPeriod.Of(PeriodSize.Quarter, may, june));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
