using CentralAsiaWatch.Relations;

namespace CentralAsiaWatch.Tests.Relations;

public sealed class LastContactTests
{
    private static readonly RelationPair s_pair = RelationPair.Find("uzbekistan", "afghanistan", RelationSamples.References)!;
    private static readonly DateOnly s_today = new(2026, 11, 22);

    [Fact]
    public void OneWhoIsOnlyNamed_WasNotMet()
    {
        var log = Log(RelationSamples.Event(1, "2025-08-26", "uzbekistan:actor kazakhstan:actor afghanistan:mentioned", level: "head-of-state"));

        Assert.Null(log.Last);
        Assert.All(log.Levels, level => Assert.Null(level.Last));
    }

    [Fact]
    public void LastContact_IsTheLatestOfAnyLevel_AndSilenceIsCountedFromItsEnd()
    {
        var log = Log(
            RelationSamples.Event(1, "2024-08", "uzbekistan:actor taliban:recipient", level: "head-of-government"),
            RelationSamples.Event(2, "2022-07-25", "uzbekistan:actor taliban:actor", level: "officials"),
            RelationSamples.Event(3, "/2025", "uzbekistan:actor taliban:actor", level: "officials"));

        Assert.Equal(("head-of-government", 1), (log.Last?.Level.Code, log.Last?.Last?.Number));
        Assert.Equal(26, log.SilentMonths);
        var officials = log.Levels.Single(level => level.Level.Code == "officials");
        Assert.Equal((2, 3), (officials.Last?.Number, officials.Perhaps?.Number));
        Assert.Equal((26, 51), (log.Last?.SilentMonths, officials.SilentMonths));
    }

    [Fact]
    public void AnEnvoyAccepted_IsContactOfAmbassadors()
    {
        var log = Log(RelationSamples.Event(1, "2024-10", "uzbekistan:actor taliban:recipient", "SUPPORT", rung: 6));

        Assert.Equal("ambassador", log.Last?.Level.Code);
    }

    [Theory]
    [InlineData(0, "less than a month")]
    [InlineData(1, "1 month")]
    [InlineData(24, "2 years")]
    [InlineData(25, "2 years 1 month")]
    public void Months_AreSaidInWords(int months, string words) => Assert.Equal(words, RelationWords.Months(months));

    private static ContactLog Log(params CentralAsiaWatch.Events.EventRow[] rows) => ContactLog.Of(rows, s_pair, RelationSamples.References, s_today);
}
