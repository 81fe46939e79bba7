using CentralAsiaWatch.Maintenance;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Maintenance;

public sealed class MovingStaleAfterTests
{
    [Theory]
    // Judged half a year before it went stale, and recorded later.
    [InlineData("2025-07-01", "2025-01-01", "2026-01-01", "2026-11-22", "2027-05-22")]
    // Confirmed a year before it went stale again: that year counts, and not the years since it was judged.
    [InlineData("2026-06-01", "2020-01-01", "2025-06-01", "2026-11-22", "2027-11-22")]
    // Nothing says how long it held: a year.
    [InlineData("2025-07-01", null, "2026-01-01", "2026-11-22", "2027-11-22")]
    [InlineData("2025-07-01", "2025-06-30", "2026-01-01", "2026-11-22", "2026-12-22")]
    [InlineData("2025-07-01", "1900-01-01", "2026-01-01", "2026-11-22", "2031-11-22")]
    public void Judgement_IsCurrentForAsLongAsItWas(string staleAfter, string? judged, string set, string today, string expected) => Assert.Equal(
        Day(expected),
        StaleAfterMove.Next(Day(staleAfter), judged is null ? null : Day(judged), Day(set), Day(today)));

    [Fact]
    public void MovedDay_LiesAheadAndWithinBounds() => Prop.ForAll(
        (from days in Gen.ArrayOf(Gen.Choose(1, 3_000_000), 4) from isJudged in Gen.Elements(true, false) select (days, isJudged)).ToArbitrary(),
        one =>
        {
            var today = DateOnly.FromDayNumber(one.days[3]);
            var next = StaleAfterMove.Next(DateOnly.FromDayNumber(one.days[0]), one.isJudged ? DateOnly.FromDayNumber(one.days[1]) : null, DateOnly.FromDayNumber(one.days[2]), today);
            Assert.InRange(next, today.AddDays(StaleAfterMove.Fewest), today.AddDays(StaleAfterMove.Most));
        }).QuickCheckThrowOnFailure();

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
