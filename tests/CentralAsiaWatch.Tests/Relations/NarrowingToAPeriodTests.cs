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
}
