using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Sources;
using CentralAsiaWatch.Tests.Infrastructure;
using static CentralAsiaWatch.Tests.Charts.ChartSamples;

namespace CentralAsiaWatch.Tests.Charts;

/// <summary>The second row of words on a time axis, for a reader who wants Solar Hijri dates.</summary>
public sealed class SolarHijriRowTests
{
    private static readonly PeriodDensity s_autumn = new(CalendarPeriod.Of(PeriodSize.Quarter, new DateOnly(2022, 9, 1)), 1, 0, 0, 0);
    private static readonly BalanceChartModel s_balance = new("b", "Balance", "In words.", 2021, 2026, KnownOn, [new(2022, 3, [new(1, 1, "/events/1", "Talks")])]);
    private static readonly LadderModel s_ladder = new("l", "Ladder", "In words.", RungNames, [new(2, "talks", 1, "/events/1", new(2022, 7, 24), new(2022, 7, 24), false, false, null)], From, To, KnownOn);

    private static readonly Dictionary<string, Func<SvgNode>> s_charts = new(StringComparer.Ordinal)
    {
        ["lanes"] = () => LaneChart.Draw(OneLane(Mark(1))),
        ["lanes on a phone"] = () => LaneChart.DrawNarrow(OneLane(Mark(1))),
        ["lanes of counts"] = () => DensityLaneChart.Draw(new DensityLaneModel("d", "Lanes", "In words.", From, To, KnownOn, [], [new("Uzbekistan", "", null, 1, 0, [s_autumn])])),
        ["overview"] = () => DensityStrip.Draw(new DensityStripModel("o", "Overview", "In words.", From, To, KnownOn, [s_autumn]) { Years = [(2022, "/timeline?from=2022")] }),
        ["ladder"] = () => LadderChart.Draw(s_ladder),
        ["ladder on a phone"] = () => LadderChart.DrawNarrow(s_ladder),
        ["small ladder"] = () => LadderChart.DrawSmall(s_ladder, "Uzbekistan", "since 2022"),
        ["balance"] = () => BalanceChart.DrawLarge(s_balance),
        ["balance on a phone"] = () => BalanceChart.DrawLargeNarrow(s_balance),
        ["years over small balances"] = () => BalanceChart.DrawYears(2021, 2026),
        ["quarter bars"] = () => QuarterBars.Draw("q", "Quarters", "In words.", [new((2022 * 4) + 2, 1, 2)], 2021, 2026, 2),
        ["figures"] = () => FigureSeries.Draw("f", "Trade", "In words.", [new(new(2023, 1, 1), new(2023, 12, 31), 1, 2, "1–2 USD", false, "/figures/1")], 2021, 2026),
        ["collected"] = () => CollectedStrip.Draw("c", "Quarters", [new CollectedQuarters("Uzbekistan", "UZB", CollectedQuarters.Between(2021 * 4, (2026 * 4) + 3, new Dictionary<int, int>(), []), 0)]),
    };

    public static TheoryData<string> Charts => [.. s_charts.Keys];

    [Theory]
    [MemberData(nameof(Charts))]
    public void EveryTimeAxis_NamesSolarHijriYearsBelowItsOwnInRoomOfTheirOwn(string chart)
    {
        var plain = Xml(s_charts[chart]());
        var both = Xml(SolarHijriReader.Sees(s_charts[chart]));

        var words = both.Descendants("text").Where(text => text.Value.EndsWith(" SH", StringComparison.Ordinal) || text.Value is "1401" or "1402" or "1403" or "1404" or "1405").ToArray();
        Assert.Equal("1400 SH", words[0].Value);
        Assert.True(words.Length >= 3, $"only {string.Join(", ", words.Select(word => word.Value))}");
        Assert.Single(words.Select(word => word.Get("y")).Distinct());
        Assert.All(words, word => Assert.Equal("t xs", word.Get("class")));
        Assert.Equal(Height(plain) + 12, Height(both));
        Assert.Equal(Height(plain), Height(Xml(s_charts[chart]())));
        Assert.True(words[0].Number("y") <= Height(both), "the row stands outside the drawing");
        Assert.Empty(words.Where(word => both.Descendants("text").Any(other => other != word && other.Number("y") == word.Number("y") && Math.Abs(other.Number("x") - word.Number("x")) < 12)).Select(word => word.Value));
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void ReaderOfGregorianDates_SeesNothingOfIt(string chart) =>
        Assert.DoesNotContain(s_charts[chart]().All(), node => node.Text is { } text && (text.Contains("SH", StringComparison.Ordinal) || text.StartsWith("140", StringComparison.Ordinal)));

    [Theory]
    [InlineData("2021-01-01", "2026-12-31", "1400 SH|1401|1402|1403|1404|1405", "2021-03-21|2022-03-21|2023-03-21|2024-03-20|2025-03-21|2026-03-21")]
    [InlineData("2024-03-10", "2024-12-31", "1403 SH|Sawr|Jawza|Saratan|Asad|Sunbula|Mizan|Aqrab|Qaws|Jadi", null)]
    [InlineData("2024-08-20", "2024-08-26", "30 Asad 1403 SH|31|Sunbula|2|3|4|5", null)]
    [InlineData("2024-08-01", "2024-09-30", "15 Asad 1403 SH|22 Asad|Sunbula|8 Sunbula|15 Sunbula|22 Sunbula|Mizan|8 Mizan", null)]
    [InlineData("1979-01-01", "2026-12-31", "1358 SH|1360|1362|1364|1366|1368|1370|1372|1374|1376|1378|1380|1382|1384|1386|1388|1390|1392|1394|1396|1398|1400|1402|1404", null)]
    [InlineData("0500-01-01", "0621-12-31", "", null)]
    public void Axis_NamesWhatItHasRoomFor(string from, string to, string labels, string? days)
    {
        var ticks = SolarHijriTicks.For(new TimeScale(Day(from), Day(to), 186, 1384));

        Assert.Equal(labels, string.Join('|', ticks.Select(tick => tick.Label)));
        Assert.True(days is null || days == string.Join('|', ticks.Select(tick => tick.Day.ToString("yyyy-MM-dd", null))));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(400)]
    [InlineData(4000)]
    [InlineData(60000)]
    public void EveryTick_StandsOnTheFirstDayOfWhatItNames(int days)
    {
        var from = new DateOnly(1850, 11, 17);
        var ticks = SolarHijriTicks.For(new TimeScale(from, from.AddDays(days - 1), 0, 1198));

        Assert.NotEmpty(ticks);
        Assert.Equal(ticks.Select(tick => tick.Day).Order(), ticks.Select(tick => tick.Day));
        Assert.All(ticks.Where(tick => tick.IsYear), tick => Assert.Equal((1, 1), (SolarHijriDate.Of(tick.Day)!.Value.Month, SolarHijriDate.Of(tick.Day)!.Value.Day)));
        Assert.Single(ticks, tick => tick.Label!.EndsWith(" SH", StringComparison.Ordinal));
    }

    private static double Height(System.Xml.Linq.XElement drawing) => double.Parse(drawing.Get("viewBox").Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
