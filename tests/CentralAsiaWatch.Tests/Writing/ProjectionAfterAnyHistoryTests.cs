using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Filtering;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Writing;

/// <summary>
/// What is computed on write (facets, counts, quarters, rows, JSON, search) is the same whether the records came step by step, with corrections on the way,
/// or all at once as they are in the end.
/// </summary>
public sealed class ProjectionAfterAnyHistoryTests
{
    private const int Histories = 8;
    private const int Steps = 10;
    private const int Numbers = 8;

    [Fact]
    public void AnyHistory_LeavesWhatWritingItsEndAtOnceLeaves() => Properties.Hold(Gen.ArrayOf(Step, Steps), Histories, async steps =>
    {
        await using var grown = await WatchApp.StartAsync();
        await grown.HasAsync(GeneratedRecords.Background);
        foreach (var step in steps)
        {
            await grown.HasAsync(step);
        }

        await using var fresh = await WatchApp.StartAsync();
        await fresh.HasAsync([.. GeneratedRecords.Background.Concat(steps.SelectMany(step => step))
            .GroupBy(content => (content.Kind, content.Key)).Select(versions => versions.Last())]);

        Assert.Equal(await ProjectionPicture.OfAsync(fresh), await ProjectionPicture.OfAsync(grown));
    });

    // One or two records at a time: events and agreements as they come, an actor renamed or moved, a source graded anew.
    private static Gen<RecordContent[]> Step =>
        from records in Gen.ArrayOf(
            Gen.Frequency(
                (4, GeneratedRecords.Events(Numbers).Select(events => (RecordContent)events[0])),
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
            A.Actor("foreign-ministry", "authority") with { Parent = "uzbekistan" },
            A.State("kazakhstan"))
        from name in Gen.Elements("One", "Other", "Third")
        select (RecordContent)(which with { Name = name });

    private static Gen<RecordContent> Source =>
        from slug in Gen.Elements(GeneratedRecords.Reliability.Keys.ToArray())
        from letter in Gen.Elements("A", "B", "C", "F")
        select (RecordContent)A.Source(slug, letter);
}
