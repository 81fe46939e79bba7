using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Tests.Vocabulary;

public sealed class LikelihoodTests
{
    [Fact]
    public void Bands_AreThoseOfIcd203WithoutGapOrOverlap()
    {
        Assert.Equal(
            [
                "almost no chance 1-5", "very unlikely 5-20", "unlikely 20-45", "roughly even chance 45-55",
                "likely 55-80", "very likely 80-95", "almost certain 95-99",
            ],
            LikelihoodBand.All.Select(band => $"{band.Words} {band.Low}-{band.High}"));
        Assert.All(LikelihoodBand.All.Zip(LikelihoodBand.All.Skip(1)), pair => Assert.Equal(pair.First.High, pair.Second.Low));
    }

    [Theory]
    [InlineData(0.99, null)]
    [InlineData(1, "almost no chance")]
    [InlineData(4.99, "almost no chance")]
    [InlineData(5, "very unlikely")]
    [InlineData(20, "unlikely")]
    [InlineData(45, "roughly even chance")]
    [InlineData(50, "roughly even chance")]
    [InlineData(55, "likely")]
    [InlineData(79.9, "likely")]
    [InlineData(80, "very likely")]
    [InlineData(95, "almost certain")]
    [InlineData(99, "almost certain")]
    [InlineData(99.01, null)]
    [InlineData(-5, null)]
    [InlineData(double.NaN, null)]
    [InlineData(double.PositiveInfinity, null)]
    [InlineData(double.NegativeInfinity, null)]
    public void BoundaryValue_BelongsToTheUpperBand(double percent, string? expected) =>
        Assert.Equal(expected, LikelihoodBand.ForPercent(percent)?.Words);

    [Fact]
    public void Confidence_HasThreeLevels() => Assert.Equal(["Low", "Moderate", "High"], Enum.GetNames<ConfidenceLevel>());

    [Fact]
    public void Phrase_FindsItsBand()
    {
        Assert.Equal(55, LikelihoodBand.Find("likely")?.Low);
        Assert.Null(LikelihoodBand.Find("certain"));
    }
}
