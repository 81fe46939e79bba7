using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Tests.Relations;

public sealed class ClimbingTheLadderTests
{
    [Fact]
    public void StepsUp_StandInOrderOfTime()
    {
        var climb = LadderClimb.Of([At(4, "2024-10", 6), At(1, "2021", 0, "REJECT"), At(3, "2023-37", 5), At(2, "2022-07-24", 2)]);

        Assert.Equal("1 2 3 4", Steps(climb));
        Assert.Equal(6, climb.Current?.Rung);
        Assert.Equal([1, 3, 4], climb.Skipped);
    }

    [Fact]
    public void ALaterActOnALowerRung_ChangesNothing()
    {
        var climb = LadderClimb.Of([At(1, "2024-10", 6), At(2, "2025-08-26", 3)]);

        Assert.Equal("1", Steps(climb));
        Assert.Equal(2, climb.All.Count);
    }

    [Fact]
    public void WhatLasts_ReachesItsRungAtItsBeginning()
    {
        var climb = LadderClimb.Of([At(1, "2021-08-15/2025", 3), At(2, "[2021-08-15..2023]", 5), At(3, "[2021-08-15..2023]", 2), At(4, "2021", 0, "REJECT")]);

        Assert.Equal("4 1 2", Steps(climb));
        Assert.Equal("15 Aug 2021", climb.Steps[1].Since);
    }

    [Fact]
    public void ALaterActOfConflict_IsAStepBack_AndCanBeClimbedFrom()
    {
        var fallen = LadderClimb.Of([At(1, "2022", 5), At(2, "2023-05", 3, "SANCTION")]);
        var risen = LadderClimb.Of([At(1, "2022", 5), At(2, "2023-05", 3, "SANCTION"), At(3, "2024", 6)]);

        Assert.Equal(("1 2", 3), (Steps(fallen), fallen.Current!.Rung));
        Assert.Equal(("1 2 3", 6), (Steps(risen), risen.Current!.Rung));
    }

    [Fact]
    public void AContestedRung_StandsInTheMiddleForOrderingOnly()
    {
        var step = new LadderEvent(RelationSamples.Event(1, "[2021-08-15..2023]", "uzbekistan:actor taliban:recipient", "SUPPORT", 5), 5, 3);

        Assert.Equal(4, step.Height);
        Assert.Equal("5 or 3, contested", RelationWords.Rungs(step));
        Assert.Contains("disagree whether Uzbekistan reached rung 5", RelationFindings.Standing("Uzbekistan", LadderClimb.Of([step])), StringComparison.Ordinal);
    }

    [Fact]
    public void NoEvent_IsNoStep()
    {
        var climb = LadderClimb.Of([]);

        Assert.Null(climb.Current);
        Assert.Empty(climb.Skipped);
        Assert.Contains("No event", RelationFindings.Standing("Uzbekistan", climb), StringComparison.Ordinal);
    }

    private static LadderEvent At(int number, string date, int rung, string type = "SUPPORT") =>
        new(RelationSamples.Event(number, date, "uzbekistan:actor taliban:recipient", type, rung), rung, null);

    private static string Steps(LadderClimb climb) => string.Join(' ', climb.Steps.Select(step => step.Row.Number));
}
