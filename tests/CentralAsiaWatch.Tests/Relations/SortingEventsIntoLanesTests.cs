using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Tests.Relations;

public sealed class SortingEventsIntoLanesTests
{
    private static readonly RelationPair s_pair = RelationPair.Find("uzbekistan", "afghanistan", RelationSamples.References)!;

    [Theory]
    [InlineData("uzbekistan:actor taliban:recipient", LaneKind.Forth)]
    [InlineData("taliban:actor uzbekistan:recipient", LaneKind.Back)]
    [InlineData("uzbekistan:actor taliban:actor", LaneKind.Joint)]
    [InlineData("uzbekistan:actor afghanistan:actor uzbekistan:recipient afghanistan:recipient", LaneKind.Joint)]
    [InlineData("uzbekistan:actor kazakhstan:actor afghanistan:mentioned", LaneKind.Aside)]
    [InlineData("iskp:actor uzbekistan:recipient afghanistan:mentioned", LaneKind.ArmedGroups)]
    [InlineData("pakistan:actor uzbekistan:recipient afghanistan:mentioned", LaneKind.Others)]
    public void Participants_DecideTheLane(string who, LaneKind lane) =>
        Assert.Equal(lane, RelationLanes.KindOf(RelationSamples.Event(1, "2024", who), s_pair, RelationSamples.References));

    [Fact]
    public void Lanes_StandFromForthToOthers_AndEventsByEarliestDay()
    {
        var lanes = RelationLanes.Of(
        [
            RelationSamples.Event(1, "2024-10", "uzbekistan:actor taliban:recipient"),
            RelationSamples.Event(2, "2023", "uzbekistan:actor taliban:actor"),
            RelationSamples.Event(3, "2022", "uzbekistan:actor taliban:recipient"),
        ],
        s_pair,
        RelationSamples.References);

        Assert.Collection(
            lanes,
            lane => Assert.Equal(("Uzbekistan → Afghanistan", "3 1"), (lane.Name, string.Join(' ', lane.Rows.Select(row => row.Number)))),
            lane => Assert.Equal((LaneKind.Joint, "2"), (lane.Kind, string.Join(' ', lane.Rows.Select(row => row.Number)))));
    }

    [Theory]
    [InlineData("taliban", "afghanistan")]
    [InlineData("uzbekistan", "uzbekistan")]
    [InlineData("uzbekistan", "atlantis")]
    public void TwoThatAreOneSideOrUnknown_MakeNoPair(string a, string b) => Assert.Null(RelationPair.Find(a, b, RelationSamples.References));

    [Fact]
    public void ArmedGroups_CountAgainstTheSideThatIsNotAfghanistan()
    {
        Assert.Equal(["pair:afghanistan,uzbekistan", "pair:iskp,uzbekistan"], s_pair.EventFacets(RelationSamples.References));
        Assert.Equal(["pair:pakistan,uzbekistan"], RelationPair.Find("uzbekistan", "pakistan", RelationSamples.References)!.EventFacets(RelationSamples.References));
    }

    [Theory]
    [InlineData("uzbekistan", "taliban", "uzbekistan")]
    [InlineData("afghanistan", "kazakhstan", "kazakhstan")]
    [InlineData("pakistan", "afghanistan", null)]
    [InlineData("uzbekistan", "kazakhstan", null)]
    public void OnlyOneOfTheFiveWithKabul_HasALadder(string a, string b, string? state) =>
        Assert.Equal(state, RelationPair.Find(a, b, RelationSamples.References)!.LadderOf?.Slug);
}
