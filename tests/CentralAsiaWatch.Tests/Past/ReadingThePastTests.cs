using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Filtering;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Past;

/// <summary>Whatever was written afterwards, each page and each answer as of a time is what was shown at that time.</summary>
public sealed class ReadingThePastTests
{
    private const int Histories = 4;
    private const int Steps = 5;
    private const int Numbers = 8;

    [Fact]
    public void AnyHistory_ReadAsOfATimeIsWhatWasShownThen() => Properties.Hold(Gen.ArrayOf(Step, Steps), Histories, async steps =>
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasAsync(GeneratedRecords.Background);
        var shown = new List<(string Time, IReadOnlyList<string> Picture)>();
        foreach (var step in steps)
        {
            app.Clock.Now += TimeSpan.FromHours(7);
            await app.HasAsync(step);
            app.Clock.Now += TimeSpan.FromMinutes(20);
            shown.Add((new AsOf(app.Clock.Now.UtcDateTime).Text, await PastPicture.OfAsync(app)));
        }

        app.Clock.Now += TimeSpan.FromDays(40);
        // The first again after the others: states that are kept do not mix.
        foreach (var (time, picture) in shown.Append(shown[0]))
        {
            var different = PastPicture.Differences(picture, await PastPicture.OfAsync(app, time)).ToArray();
            Assert.True(different.Length == 0, string.Join("\n", different));
        }
    });

    // Up to two records at a time: entered, corrected or hidden; an actor renamed or moved, a source graded anew.
    private static Gen<RecordContent[]> Step =>
        from records in Gen.ArrayOf(
            Gen.Frequency(
                (4, GeneratedRecords.Events(Numbers).Select(events => (RecordContent)events[0])),
                (1, GeneratedRecords.Events(Numbers).Select(events => (RecordContent)(events[0] with { Hidden = true }))),
                (2, GeneratedRecords.Agreements(Numbers).Select(agreements => (RecordContent)agreements[0])),
                (2, Actor),
                (1, Source)),
            2)
        select records.DistinctBy(record => (record.Kind, record.Key)).ToArray();

    private static Gen<RecordContent> Actor =>
        from which in Gen.Elements(
            A.UsualActor("taliban"),
            A.UsualActor("taliban") with { Parent = null },
            A.Actor("foreign-ministry", "authority") with { Parent = "taliban" },
            A.State("kazakhstan"))
        from name in Gen.Elements("One", "Other", "Third")
        select (RecordContent)(which with { Name = name });

    private static Gen<RecordContent> Source =>
        from slug in Gen.Elements(GeneratedRecords.Reliability.Keys.ToArray())
        from letter in Gen.Elements("A", "B", "C", "F")
        select (RecordContent)A.Source(slug, letter);
}
