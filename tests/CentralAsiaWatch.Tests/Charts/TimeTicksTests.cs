using CentralAsiaWatch.Charts;

namespace CentralAsiaWatch.Tests.Charts;

public sealed class TimeTicksTests
{
    [Theory]
    [InlineData("2022-07-10", "2022-08-02", "10 Jul 2022")]
    [InlineData("2022-03-10", "2022-11-30", "Apr 2022")]
    [InlineData("2021-01-01", "2026-12-31", "2021")]
    [InlineData("1919-01-01", "2026-12-31", "1920")]
    [InlineData("0900-01-01", "9999-12-31", "1000")]
    public void FirstLabel_NamesTheYear(string from, string to, string label)
    {
        var scale = new TimeScale(DateOnly.ParseExact(from, "yyyy-MM-dd", null), DateOnly.ParseExact(to, "yyyy-MM-dd", null), 186, 1384);

        Assert.Equal(label, TimeTicks.For(scale).First(tick => tick.Label is not null).Label);
    }

    [Fact]
    public void SixYears_AreLabelledByYearWithQuartersBetween()
    {
        var ticks = TimeTicks.For(new TimeScale(ChartSamples.From, ChartSamples.To, 186, 1384));

        Assert.Equal(["2021", "2022", "2023", "2024", "2025", "2026"], ticks.Select(tick => tick.Label).OfType<string>());
        Assert.Equal(24, ticks.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(200)]
    [InlineData(900)]
    [InlineData(4000)]
    [InlineData(60000)]
    public void LabelsOfAnyAxis_StandApart(int days)
    {
        var from = new DateOnly(1850, 11, 17);
        var scale = new TimeScale(from, from.AddDays(days - 1), 186, 1384);

        var labels = TimeTicks.For(scale).Where(tick => tick.Label is not null).ToList();

        foreach (var (one, next) in labels.Zip(labels.Skip(1)))
        {
            Assert.True(scale.StartOf(one.Day) + TextWidth.Of(one.Label!, bold: one.IsYear) < scale.StartOf(next.Day) + 1, $"{one.Label} meets {next.Label}");
        }
    }

    [Theory]
    [InlineData("Talks", 100, "Talks")]
    [InlineData("Talks on the Amu Darya", 60, "Talks on…")]
    public void Fit_CutsWithAnEllipsis(string text, double room, string expected)
    {
        var fitted = TextWidth.Fit(text, room);

        Assert.Equal(expected, fitted);
        Assert.True(TextWidth.Of(fitted) <= room);
    }
}
