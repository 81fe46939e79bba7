using CentralAsiaWatch.Promises;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Promises;

public sealed class FollowingAPromiseTests
{
    private static readonly DateOnly s_today = new(2026, 11, 22);

    private static readonly string[] s_dates = ["2021", "2022-05", "2023-06-01", "2023-37", "[2021-08-15..2022-07-25]", "../2024", "2022/2025", "2024-08/..", "[..2023-01-01]", "2027"];

    [Fact]
    public void FuzzyPromise_IsWaitedForBetweenItsBounds()
    {
        var chain = PromiseChain.Of(new PromiseRecord("promised", [Step("promised", "[2021-08-15..2022-07-25]")], null, null), s_today);

        Assert.Equal(["promised", "signed", "delivered", "withdrawn"], chain.Links.Select(link => link.Step));
        Assert.Equal([true, false, false, false], chain.Links.Select(link => link.IsReported));
        Assert.Equal("signed", chain.Awaited);
        Assert.Equal(new WaitingTime(1581, 1925), chain.Waiting);
        Assert.Equal(Overdue.Silence, chain.Overdue);
        Assert.Equal("4 to 5 years", PromiseWords.Waited(chain.Waiting!));
    }

    [Fact]
    public void StepsThatAreReported_AreWaitedForFromTheOneBefore()
    {
        var chain = PromiseChain.Of(new PromiseRecord("delivered", [Step("delivered", "2022-03-01/.."), Step("promised", "2022-01-01"), Step("signed", "2022-02")], null, null), s_today);

        Assert.Equal([null, new WaitingTime(31, 58), new WaitingTime(1, 28), null], chain.Links.Select(link => link.Waited));
        Assert.Null(chain.Awaited);
        Assert.Null(chain.Waiting);
        Assert.Equal(Overdue.No, chain.Overdue);
    }

    [Fact]
    public void StateWithoutAStep_IsStatedAndWaitedForSinceTheOldestSource()
    {
        var chain = PromiseChain.Of(new PromiseRecord("promised", [], null, new DateOnly(2025, 12, 31)), s_today);

        Assert.Equal([true, false, false, false], chain.Links.Select(link => link.IsStated));
        Assert.All(chain.Links, link => Assert.False(link.IsReported));
        Assert.Equal(new WaitingTime(326, null), chain.Waiting);
        Assert.Equal("at least 10 months", PromiseWords.Waited(chain.Waiting!));
        Assert.Equal(Overdue.No, chain.Overdue);
    }

    [Fact]
    public void NothingDated_HasNoWaitingTime()
    {
        var chain = PromiseChain.Of(new PromiseRecord("signed", [Step("signed", null)], null, null), s_today);

        Assert.True(chain.Links[1].IsReported);
        Assert.Equal("delivered", chain.Awaited);
        Assert.Null(chain.Waiting);
        Assert.Equal(Overdue.No, chain.Overdue);
    }

    [Theory]
    [InlineData("signed", "2024-11-21", null, Overdue.Silence)]
    [InlineData("signed", "2024-11-22", null, Overdue.No)]
    [InlineData("signed", "2020", "2027", Overdue.No)]
    [InlineData("signed", "2026-10", "2026-11-21", Overdue.Deadline)]
    [InlineData("signed", "2020", "2027/..", Overdue.Silence)]
    [InlineData("in force", "2020", null, Overdue.No)]
    [InlineData("in force", "2020", "2025", Overdue.Deadline)]
    [InlineData("delivered", "2020", "2025", Overdue.No)]
    [InlineData("withdrawn", "2020", null, Overdue.No)]
    public void Overdue_IsByDeadlineElseBySilence(string state, string day, string? due, Overdue expected) =>
        Assert.Equal(expected, PromiseChain.Of(new PromiseRecord(state, [Step("signed", day)], due, null), s_today).Overdue);

    [Theory]
    [InlineData(0, null, "an unknown time")]
    [InlineData(0, 0, "no time")]
    [InlineData(0, 340, "up to 11 months")]
    [InlineData(800, null, "at least 2 years")]
    [InlineData(1, 1, "1 day")]
    [InlineData(730, 800, "23 months to 2 years")]
    public void WaitingTime_IsSaidAsARange(int least, int? most, string expected) => Assert.Equal(expected, PromiseWords.Waited(new WaitingTime(least, most)));

    [Fact]
    public void EveryState_StandsForOneStep() => Assert.All(
        CentralAsiaWatch.Vocabulary.Vocabularies.ProjectStates.Terms.Concat(CentralAsiaWatch.Vocabulary.Vocabularies.AgreementStates.Terms),
        term => Assert.Contains(PromiseSteps.Of(term.Code), PromiseSteps.All));

    [Fact]
    public void WaitingTime_IsNeverNegativeAndStepsKeepTheirOrder() => Prop.ForAll(Records().ToArbitrary(), record =>
    {
        var chain = PromiseChain.Of(record, s_today);

        Assert.Equal(PromiseSteps.All, chain.Links.Select(link => link.Step));
        Assert.All(chain.Links.Select(link => link.Waited).Append(chain.Waiting).OfType<WaitingTime>(), time => Assert.True(time.Least >= 0 && (time.Most is null || time.Most >= time.Least)));
        Assert.Equal(record.Evidence.Count, chain.Links.Sum(link => link.Evidence.Count));
        Assert.True(chain.Awaited is not null || chain.Overdue == Overdue.No);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void OrderOfTheEvidence_MakesNoDifference() => Prop.ForAll(
        (from record in Records() from shuffled in Gen.Shuffle(record.Evidence.ToArray()) select (record, shuffled)).ToArbitrary(),
        both =>
        {
            var (one, other) = (PromiseChain.Of(both.record, s_today), PromiseChain.Of(both.record with { Evidence = both.shuffled }, s_today));

            Assert.Equal((one.Awaited, one.Waiting, one.Overdue), (other.Awaited, other.Waiting, other.Overdue));
            Assert.Equal(one.Links.Select(link => (link.Step, link.Waited, string.Join(';', link.Evidence))), other.Links.Select(link => (link.Step, link.Waited, string.Join(';', link.Evidence))));
        }).QuickCheckThrowOnFailure();

    private static Gen<PromiseRecord> Records() =>
        from state in Gen.Elements("promised", "signed", "under way", "delivered", "withdrawn", "in force", "stalled")
        from evidence in (from step in Gen.Elements(PromiseSteps.All.ToArray()) from date in Gen.OrNull(Gen.Elements(s_dates)) select Step(step, date)).ArrayOf()
        from due in Gen.OrNull(Gen.Elements(s_dates))
        select new PromiseRecord(state, evidence, due, null);

    private static PromiseEvidence Step(string step, string? date) => new(step, date, null, null);
}
