using CentralAsiaWatch.Explaining;
using CentralAsiaWatch.Tests.Infrastructure;
using CentralAsiaWatch.Tests.Relations;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Explaining;

public sealed class ExplainingNumbersTests
{
    private const int Q4Of2025 = (2025 * 4) + 3;
    private const string Who = "uzbekistan:actor taliban:recipient";

    private static readonly CountedEvent[] s_events =
    [
        new(RelationSamples.Event(1, "2024-02", Who), 2, 1),
        new(RelationSamples.Event(2, "2025", Who, "SUPPORT"), 1, 1),
        new(RelationSamples.Event(3, "2025-05", Who, "ASSAULT"), 1, 2),
    ];

    [Theory]
    [InlineData(ExplainedNumber.Count, "4", "1", "4", "3")]
    [InlineData(ExplainedNumber.Score, "−2.6", "+2.5", "−2.6", "−5.2")]
    [InlineData(ExplainedNumber.Balance, "−28.5", "+2.5", "−28.5", "−33.5")]
    public void Number_IsSaidWithWhatItBecomes(ExplainedNumber number, string said, string corroborated, string uncontested, string dated)
    {
        var explained = Explanation.Of(number, s_events, Q4Of2025);

        Assert.Equal(said, explained.Words);
        Assert.Equal(
            [$"{said} becomes {corroborated}", $"{uncontested} stays as it is", $"{said} becomes {dated}"],
            explained.Sensitivity.Select(line => line.Becomes));
        Assert.Equal([2, 0, 1], explained.Sensitivity.Select(line => line.Left));
    }

    [Fact]
    public void NoEvent_HasNoMeanAndNoTrend()
    {
        Assert.Equal("0", Explanation.Of(ExplainedNumber.Count, [], Q4Of2025).Words);
        Assert.Equal("no number", Explanation.Of(ExplainedNumber.Score, [], Q4Of2025).Words);
        Assert.Equal("0", Explanation.Of(ExplainedNumber.Balance, [], Q4Of2025).Words);
        Assert.Equal("too few events to call", Explanation.Of(ExplainedNumber.Trend, [], Q4Of2025).Words);
    }

    [Fact]
    public void EveryNumber_IsTheSumOfItsEvents() => Properties.Hold(
        from number in Gen.Elements(ExplainedNumbers.All.ToArray())
        from specs in Gen.ArrayOf(
            from date in Gen.Elements("2023-11", "2024-01", "2024-12", "2025-02", "2025-12-31", "2025", null)
            from type in Gen.Elements("CONSULT", "SUPPORT", "ASSAULT", "ACCUSE", "AID", "COOPERATE")
            from times in Gen.Choose(1, 6)
            select (date, type, times))
        select (number, specs),
        200,
        one =>
        {
            CountedEvent[] events = [.. one.specs.Select((spec, index) => new CountedEvent(RelationSamples.Event(index + 1, spec.date, Who, spec.type), 1, spec.times))];
            var explained = Explanation.Of(one.number, events, Q4Of2025);
            if (explained.Formula.Value is { } value)
            {
                Assert.Equal(value, events.Sum(explained.Formula.Part), 1e-5);
                Assert.Equal(value, explained.Listed.Sum(explained.Formula.Part) + explained.OtherParts, 1e-5);
            }

            Assert.InRange(explained.Listed.Count, 0, Explanation.MostListed);
            return Task.CompletedTask;
        });
}
