using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Tests.Relations;

public sealed class NarrowingToAPeriodTests
{
    private static readonly RelationPeriod s_period = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

    [Fact]
    public void WhatMayLieWithin_IsKept_AndTheUndatedIsNot()
    {
        Assert.True(s_period.Covers(new DateOnly(2021, 8, 15), new DateOnly(2025, 12, 31)));
        Assert.True(s_period.Covers(null, new DateOnly(2026, 12, 31)));
        Assert.False(s_period.Covers(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)));
        Assert.False(s_period.Covers(null, null));
        Assert.True(RelationPeriod.All.Covers(null, null));
    }

    [Theory]
    [InlineData((2023 * 4) + 3, false)]
    [InlineData(2024 * 4, true)]
    [InlineData((2024 * 4) + 3, true)]
    [InlineData(2025 * 4, false)]
    [InlineData(FacetQuarter.Vaguer, false)]
    public void AQuarter_IsKeptWhereItLiesWithin(int quarter, bool kept) => Assert.Equal(kept, RelationParts.IsWithin(new QuarterCount(quarter, 1, 1, 0), s_period));

    [Theory]
    [InlineData(null, null, "2024-01-01", "2024-12-31", "2024", "2024")]
    [InlineData(null, null, "2024-07-01", "2024-09-30", "2024-07", "2024-09")]
    [InlineData("2024-08-15", null, "2024-07-01", "2024-09-30", "2024-08-15", "2024-09")]
    [InlineData(null, "2024-08-20", "2024-01-01", "2024-12-31", "2024-01", "2024-08-20")]
    [InlineData("2020-01-01", "2030-12-31", "2024-10-01", "2024-12-31", "2024-10", "2024-12")]
    public void AQuarterOrYear_IsLinkedAsFarAsItLiesWithin(string? from, string? to, string first, string last, string linkedFrom, string linkedTo) => Assert.Equal(
        (linkedFrom, linkedTo),
        new RelationPeriod(from is null ? null : Day(from), to is null ? null : Day(to)).Clip(Day(first), Day(last)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
