using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Tests.Infrastructure;

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

    [Fact]
    public void LaterCooperationWithoutALevel_IsNotSilence()
    {
        var log = Log(
            RelationSamples.Event(1, "2022", "uzbekistan:actor taliban:recipient", level: "minister"),
            RelationSamples.Event(2, "2022-06", "uzbekistan:actor taliban:actor"),
            RelationSamples.Event(3, "2024-08", "uzbekistan:actor taliban:actor"),
            RelationSamples.Event(4, "2023-03", "uzbekistan:actor taliban:actor", "AID"),
            RelationSamples.Event(5, "2025-03", "taliban:actor uzbekistan:recipient", "ASSAULT"),
            RelationSamples.Event(6, "2026-03", "kazakhstan:actor uzbekistan:actor taliban:mentioned"),
            RelationSamples.Event(7, "/2026", "uzbekistan:actor taliban:actor"));

        Assert.Equal((1, 3), (log.Last?.Last?.Number, log.LaterWithoutLevel?.Number));
        Assert.Null(Log(RelationSamples.Event(1, "2022", "uzbekistan:actor taliban:actor", level: "minister"), RelationSamples.Event(2, "2022-06", "uzbekistan:actor taliban:actor")).LaterWithoutLevel);
        Assert.Equal(2, Log(RelationSamples.Event(2, "2022-06", "uzbekistan:actor taliban:actor")).LaterWithoutLevel?.Number);
    }

    [Fact]
    public async Task Pages_SayTheLevelAndWhatHasNone()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(
            An.Event("met").From("uzbekistan").To("taliban").On("2022-03") with { Level = "minister" },
            An.Event("agreed").From("uzbekistan").To("taliban").On("2024-08"));

        var relation = await app.GetPageAsync("/relations/uzbekistan/afghanistan");
        Assert.Contains("The last dated contact of a recorded level was at the level of minister, Mar 2022: at least ", relation.MainText, StringComparison.Ordinal);
        Assert.Contains(" ago; cooperation after it, last dated Aug 2024, has no level recorded.", relation.MainText, StringComparison.Ordinal);
        Assert.Equal(["minister, a member of a cabinet"], Levels(await app.GetPageAsync("/events/1")));
        Assert.Empty(Levels(await app.GetPageAsync("/events/2")));
    }

    private static string[] Levels(Page page) => [.. page.Document.QuerySelectorAll("dl.facts div").Where(fact => fact.QuerySelector("dt")!.TextContent == "Level of contact")
        .Select(fact => string.Join(", ", fact.QuerySelectorAll("dd").Select(one => one.TextContent.Trim())))];

    [Theory]
    [InlineData(0, "less than a month")]
    [InlineData(1, "1 month")]
    [InlineData(24, "2 years")]
    [InlineData(25, "2 years 1 month")]
    public void Months_AreSaidInWords(int months, string words) => Assert.Equal(words, RelationWords.Months(months));

    private static ContactLog Log(params CentralAsiaWatch.Events.EventRow[] rows) => ContactLog.Of(rows, s_pair, RelationSamples.References, s_today);
}
