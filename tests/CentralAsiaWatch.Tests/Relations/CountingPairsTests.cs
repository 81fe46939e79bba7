using CentralAsiaWatch.Events;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Relations;

public sealed class CountingPairsTests
{
    [Theory]
    [InlineData("uzbekistan:actor taliban:recipient", 1)]
    [InlineData("uzbekistan:actor kazakhstan:actor pakistan:actor taliban:recipient afghanistan:mentioned", 6)]
    [InlineData("uzbekistan:actor", 1)]
    [InlineData("taliban:actor afghanistan:recipient", 1)]
    public void EachPairOfSides_CountsOnce(string who, int times) =>
        Assert.Equal((1, times), (Times(who, CountingRule.Once), Times(who, CountingRule.Pairs)));

    [Fact]
    public void AmongTheEventsOfOneSide_OnlyItsPairsCount() =>
        Assert.Equal(3, CountingRules.Times(RelationSamples.Event(1, null, "uzbekistan:actor kazakhstan:actor pakistan:actor taliban:recipient"), CountingRule.Pairs, ["afghanistan"]));

    [Fact]
    public void ExpandingPairs_NeverChangesOnceCounts() => Properties.Hold(
        Gen.ArrayOf(Properties.SomeOf("uzbekistan:actor", "taliban:recipient", "kazakhstan:actor", "pakistan:mentioned", "afghanistan:mentioned", "iskp:actor")),
        200,
        all =>
        {
            EventRow[] rows = [.. all.Select((who, index) => RelationSamples.Event(index + 1, null, string.Join(' ', who)))];
            var expanded = CountingRules.Expand(rows).ToArray();

            Assert.Equal(rows.Select(row => row.Number), expanded.Select(row => row.Number).Distinct());
            Assert.Equal(rows.Sum(row => CountingRules.Times(row, CountingRule.Once, [])), expanded.DistinctBy(row => row.Number).Count());
            Assert.Equal(rows.Sum(row => CountingRules.Times(row, CountingRule.Pairs, [])), expanded.Length);
            return Task.CompletedTask;
        });

    private static int Times(string who, CountingRule rule) => CountingRules.Times(RelationSamples.Event(1, null, who), rule, []);
}
