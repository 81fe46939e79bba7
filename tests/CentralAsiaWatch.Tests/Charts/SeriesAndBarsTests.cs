using CentralAsiaWatch.Charts;
using static CentralAsiaWatch.Tests.Charts.ChartSamples;

namespace CentralAsiaWatch.Tests.Charts;

public sealed class SeriesAndBarsTests
{
    private static readonly QuarterBar[] s_few = [new((2024 * 4) + 1, 1, 2), new((2024 * 4) + 1, 4, 1)];
    private static readonly QuarterBar[] s_many = [new((2025 * 4) + 2, 1, 3), new((2025 * 4) + 2, 2, 5)];

    [Fact]
    public void Bars_ShareTheGreatestNumberOfASide() => Assert.Equal(8, QuarterBars.Greatest([s_few, s_many]));

    [Fact]
    public void NoBars_StillHaveAScale() => Assert.Equal(1, QuarterBars.Greatest([[]]));

    [Fact]
    public void Bars_AreDrawnForTheQuadsThereAre()
    {
        var drawing = Xml(QuarterBars.Draw("q", "Two relations", "In words.", s_few, 2024, 2025, 8));

        Assert.Equal(["f1", "f4"], drawing.Descendants("path").Select(path => path.Get("class")).Where(name => name[0] == 'f'));
        Assert.Equal(["8", "0", "8"], drawing.Descendants("text").Select(text => text.Value).TakeLast(3));
        Assert.Equal("img", drawing.Get("role"));
    }

    [Fact]
    public void SeriesOfNoughts_StandsOnTheLine()
    {
        var drawing = Xml(FigureSeries.Draw("f", "States", "In words.", [new(new(2023, 1, 1), new(2023, 12, 31), 0, 0, "0 states", false, "/figures/1")], 2023, 2024));

        Assert.Equal("0 states", drawing.Descendants("a").Single().Value);
    }

    [Fact]
    public void WordsOfNeighbours_StandAboveEachOther()
    {
        FigurePoint[] points = [.. Enumerable.Range(1, 3).Select(month => new FigurePoint(new(2024, month, 1), new(2024, month, 28), 4, 4, "4 states, exactly", false, "/figures/1"))];

        var words = Xml(FigureSeries.Draw("f", "States", "In words.", points, 2023, 2024)).Descendants("a").Select(link => link.Elements("text").Single().Number("y")).ToArray();

        Assert.Equal([36, 24, 12], words);
    }

    [Fact]
    public void Series_LinksEveryFigureWithItsQualifierAndHatchesWhatIsInferred()
    {
        FigurePoint[] points =
        [
            new(new(2023, 1, 1), new(2023, 12, 31), 1e9, 1e9, "1 bn USD, nearly", false, "/figures/1"),
            new(new(2024, 1, 1), new(2024, 9, 30), 6e8, 7e8, "600 m–700 m USD, reached", true, "/figures/2"),
        ];

        var drawing = Xml(FigureSeries.Draw("f", "Trade turnover, USD", "In words.", points, 2023, 2024));

        Assert.Equal(["/figures/1", "/figures/2"], Links(drawing));
        Assert.Equal(["1 bn USD, nearly", "600 m–700 m USD, reached"], drawing.Descendants("a").Select(link => link.Value));
        Assert.Equal([1, 2], drawing.Descendants("a").Select(link => link.Descendants("path").Count()));
    }
}
