using CentralAsiaWatch.Access;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>The text from which a source was entered is for editors, or for nobody.</summary>
public sealed class KeepingTextsTests
{
    private const string Key = "Watch:Sources:KeepText";

    [Fact]
    public async Task TextOfAPublishedSource_StandsBesideFormsAndOnNoPageOfReaders()
    {
        await using var app = await WatchApp.StartAsync();
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);
        using var editor = await app.SignInAsync(PersonRole.Editor);
        using var reader = await app.SignInAsync(PersonRole.Reader);
        var (number, paragraphs) = await PublishSourceAsync(app, reviewer);
        var kept = app.Service<KeptTexts>();

        Assert.Equal([new(1, "A heading."), new(2, "Words of somebody.")], await kept.ReadAsync(editor.Acting, number, paragraphs, CancellationToken.None));
        await Assert.ThrowsAsync<RefusedException>(() => kept.ReadAsync(reader.Acting, number, paragraphs, CancellationToken.None));
        await Assert.ThrowsAsync<RefusedException>(() => kept.ReadAsync(null, number, paragraphs, CancellationToken.None));
        foreach (var address in new[] { "/sources/a-daily", "/api/v1/sources", "/changes", "/changes.atom", "/search?q=somebody" })
        {
            Assert.DoesNotContain("Words of somebody", (await app.GetAsync(address)).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TextThatIsNotToBeKept_GoesWhenTheSourceIsPublished()
    {
        await using var app = await WatchApp.StartAsync(new WatchAppSettings { Configuration = new Dictionary<string, string> { [Key] = "false" } });
        using var reviewer = await app.SignInAsync(PersonRole.Reviewer);

        var (number, paragraphs) = await PublishSourceAsync(app, reviewer);

        Assert.Empty(await app.Service<KeptTexts>().ReadAsync(reviewer.Acting, number, paragraphs, CancellationToken.None));
        Assert.Equal([ParagraphText.Hash("A heading."), ParagraphText.Hash("Words of somebody.")], paragraphs.Select(paragraph => paragraph.Sha256));
        await using var store = Store.Open(app.StoreFile);
        Assert.DoesNotContain("Words of somebody", store.Proposals.Single().Fields, StringComparison.Ordinal);
    }

    private static async Task<(int Number, IReadOnlyList<CodedParagraph> Paragraphs)> PublishSourceAsync(WatchApp app, Visitor reviewer)
    {
        var fields = new OrderedFields
        {
            ["key"] = "a-daily",
            ["shortName"] = "A daily",
            ["sourceKind"] = "news",
            ["reliability"] = "C",
            ["reliabilityReason"] = "It has been right before.",
            ["text"] = "A heading.\n\nWords of somebody.",
        };
        var id = Guid.NewGuid();
        await app.Service<DraftOperations>().SaveAsync(reviewer.Acting, new DraftSave(id, RecordKind.Source, null, 0, 0, fields, null), CancellationToken.None);
        var written = await app.Service<RecordEditing>().PublishAsync(reviewer.Acting, id, CancellationToken.None);
        return (written.Number, await app.Service<SourceQueries>().CoverageAsync(written.Number, CancellationToken.None));
    }
}
