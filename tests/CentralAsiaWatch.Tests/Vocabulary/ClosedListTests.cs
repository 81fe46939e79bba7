using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Tests.Vocabulary;

public sealed class ClosedListTests
{
    public static TheoryData<string, string> Lists => new()
    {
        { "precision of a place", "site, city, district, province, border, country, region" },
        { "kind of actor", "state, authority, organisation, armed group, person, medium, grouping" },
        { "state of an agreement", "proposed, signed, in force, delivered, stalled, ended" },
        { "step of a project", "promised, signed, delivered, withdrawn" },
        { "state of a project", "promised, signed, under way, delivered, withdrawn" },
        { "kind of project", "canal, railway, pipeline, corridor, power line" },
        { "kind of agreement", "treaty, memorandum, trade agreement, package, roadmap, joint statement, contract, other" },
        { "kind of source", "report, news, commentary, policy paper, newsletter, statement" },
        { "relation of events", "may-be-same-as, follows, part-of, responds-to" },
        { "role in an event", "actor, recipient, host, mediator, mentioned" },
        { "level of contact", "head-of-state, head-of-government, minister, ambassador, special-representative, officials" },
        { "stance of a citation", "supports, contradicts, qualifies" },
        { "dimension of leverage", "water, transit, energy, trade, security, recognition, sanctuary, migration, overall" },
        { "level of leverage", "none, limited, moderate, considerable, decisive" },
        { "likelihood", "almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_HoldsTheWordsOfTheScheme(string name, string codes) =>
        Assert.Equal(codes, Assert.Single(Vocabularies.All, list => list.Name == name).Accepted);

    [Fact]
    public void EveryList_IsCompleteAndUnambiguous()
    {
        Assert.Equal(Lists.Count + 2, Vocabularies.All.Count);
        Assert.Equal(Vocabularies.All.Count, Vocabularies.All.Select(list => list.Name).Distinct().Count());
        Assert.All(Vocabularies.All, list => Assert.Equal(list.Terms.Count, list.Terms.Select(term => term.Code).Distinct().Count()));
        Assert.All(Vocabularies.All.SelectMany(list => list.Terms), term => Assert.NotEmpty(term.Words));
    }

    [Fact]
    public void EveryListProperty_IsInAll()
    {
        var properties = typeof(Vocabularies).GetProperties()
            .Where(property => property.PropertyType == typeof(VocabularyList))
            .Select(property => (VocabularyList)property.GetValue(null)!);

        Assert.Equal(properties.Select(list => list.Name).Order(), Vocabularies.All.Select(list => list.Name).Order());
    }

    [Fact]
    public void Find_KnowsItsOwnCodesOnly()
    {
        Assert.True(Vocabularies.AgreementStates.Contains("in force"));
        Assert.False(Vocabularies.AgreementStates.Contains("In force"));
        Assert.False(Vocabularies.AgreementStates.Contains(null));
        Assert.Equal("power line", Vocabularies.ProjectKinds.Find("power line")?.Code);
    }

    [Fact]
    public void TypedLists_CarryOrderAndSign()
    {
        Assert.Equal(["none 0", "limited 1", "moderate 2", "considerable 3", "decisive 4"], LeverageLevel.All.Select(level => $"{level.Code} {level.Order}"));
        Assert.Equal(["+", "−", "±"], Stance.All.Select(stance => stance.Sign));
        Assert.Equal([1, 2, 3, 4, 5, 6], ContactLevel.All.Select(level => level.Order));
        Assert.Equal(3, LeverageLevel.Find("considerable")?.Order);
        Assert.Equal("−", Stance.Find("contradicts")?.Sign);
        Assert.Equal(1, ContactLevel.Find("head-of-state")?.Order);
        Assert.Equal("mediator", ParticipantRole.Find("mediator")?.Code);
        Assert.Equal("sanctuary", LeverageDimension.Find("sanctuary")?.Code);
        Assert.Null(LeverageLevel.Find(null));
    }

    [Fact]
    public void Ladder_HasRungsZeroToSeven()
    {
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], EngagementLadder.All.Select(rung => rung.Number));
        Assert.Equal("ambassador accredited", EngagementLadder.Find(6)?.Words);
        Assert.All(EngagementLadder.All, rung => Assert.True(rung.ShortWords.Length <= 20, rung.ShortWords));
        Assert.Null(EngagementLadder.Find(8));
    }
}
