using System.Globalization;
using CentralAsiaWatch.Past;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Past;

/// <summary>What <c>asof=</c> may say.</summary>
public sealed class ReadingATimeTests
{
    private static readonly DateTime s_now = new(2026, 3, 5, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-03-01T12:00:00Z", "2026-03-01T12:00:00.0000000Z")]
    [InlineData("2026-03-01T12:00Z", "2026-03-01T12:00:00.0000000Z")]
    [InlineData("2026-03-01T12:00:00.1234567Z", "2026-03-01T12:00:00.1234567Z")]
    [InlineData("2026-03-05T12:00:00Z", "2026-03-05T12:00:00.0000000Z")]
    [InlineData("2026-03-04", "2026-03-04T23:59:59.9999999Z")]
    [InlineData("1900-01-01", "1900-01-01T23:59:59.9999999Z")]
    public void Time_IsTheInstantItSays(string text, string instant) =>
        Assert.Equal(instant, AsOf.Read(text, s_now)?.Instant.ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("1899-12-31")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2026-03-05")]
    [InlineData("2026-03-05T12:00:00.0000001Z")]
    [InlineData("2027-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2026-02-30")]
    [InlineData("2026-03-01T12:00:00")]
    [InlineData("2026-03-01T12:00:00+05:00")]
    [InlineData("2026-03")]
    [InlineData("-2026-03-01")]
    [InlineData("2026-03-01T12:00:00Z2026-03-01T12:00:00Z")]
    public void WhatIsNoTimeOrStillToCome_IsNone(string text) => Assert.Null(AsOf.Read(text, s_now));

    [Fact]
    public void AnyTime_IsReadFromItsOwnText() => Prop.ForAll(Gen.Choose(0, int.MaxValue).Select(ticks => s_now.AddTicks(-ticks)).ToArbitrary(), instant =>
        Assert.Equal(instant, AsOf.Read(new AsOf(instant).Text, s_now)?.Instant)).QuickCheckThrowOnFailure();

    [Fact]
    public void AnyText_IsATimeOrNone() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => (AsOf.Read(text ?? "", s_now)?.Instant ?? s_now) <= s_now).QuickCheckThrowOnFailure();
}
