using CentralAsiaWatch.Events;
using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Tests.Relations;

public sealed class BalancingQuartersTests
{
    private static readonly EventRow[] s_rows =
    [
        RelationSamples.Event(1, "2022-04", "iskp:actor uzbekistan:recipient", "ASSAULT"),
        RelationSamples.Event(2, "2024-08", "uzbekistan:actor taliban:actor", "SUPPORT"),
        RelationSamples.Event(3, "2024-08-12", "uzbekistan:actor taliban:recipient"),
        RelationSamples.Event(4, "2024", "uzbekistan:actor taliban:recipient"),
        RelationSamples.Event(5, null, "uzbekistan:actor taliban:recipient"),
    ];

    [Fact]
    public void OnlyEventsDatedToAQuarter_HaveAPlace_TheRestCountInAll()
    {
        var balance = QuarterBalance.Of(s_rows);

        Assert.Equal((5, 3, 2), (balance.Total, balance.Dated, balance.Vaguer));
        Assert.Equal((2, 1), (balance.Cooperative, balance.Conflictual));
        Assert.Equal((4, 2, 0), (balance.Count(1), balance.Count(1, 2024), balance.Count(1, 2022)));
        Assert.Equal([2022], balance.ConflictYears);
        Assert.Equal([2022, 2023, 2024, 2025], balance.YearsTo(2025));
    }

    [Fact]
    public void MeanScore_IsOfAllEvents() => Assert.Equal((-9 + 5 + 2.5 + 2.5 + 2.5) / 5, QuarterBalance.Of(s_rows).MeanScore!.Value, 6);

    [Fact]
    public void NoEvents_HaveNoMeanAndNoYears()
    {
        var balance = QuarterBalance.Of([]);

        Assert.Null(balance.MeanScore);
        Assert.Empty(balance.YearsTo(2026));
        Assert.Equal("None of 0 events is dated to a quarter or better.", RelationFindings.Balance(balance));
    }

    [Fact]
    public void Sentence_SaysWhenConflictLay() =>
        Assert.StartsWith("Of 3 events dated to a quarter or better, 2 are cooperative and 1 conflictual, all of the latter in 2022. ", RelationFindings.Balance(QuarterBalance.Of(s_rows)), StringComparison.Ordinal);
}
