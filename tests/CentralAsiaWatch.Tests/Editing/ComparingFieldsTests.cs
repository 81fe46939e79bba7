using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>What differs between two versions, line by line and word by word, and what a merge of two makes of a third.</summary>
public sealed class ComparingFieldsTests
{
    private static readonly References s_known = new([new ActorEntry(1, "uzbekistan", "Uzbekistan", "state", null, "UZB")], [new SourceEntry(1, "detente", "Détente", 'C', 40)]);

    private static readonly Gen<string> s_texts = from words in Gen.Elements("Rockets", "fired", "toward", "Tajikistan", "in", "May", "  ", "\n").ListOf() select string.Join(' ', words);

    private static readonly Gen<Dictionary<string, string>> s_fields =
        from paths in Gen.SubListOf(["title", "summary", "date", "contexts.0", "contexts.1", "actors.0.actor", "actors.0.role", "actors.1.actor", "actors.1.role", "actors.3.actor", "citations.0.source", "citations.0.paragraph"])
        from texts in Gen.Elements("a", "b", "c d", "1", "").ListOf(12)
        select paths.Zip(texts).ToDictionary(field => field.First, field => field.Second);

    [Fact]
    public void RunsOfBothTexts_AreTheTexts() => Prop.ForAll(s_texts.ToArbitrary(), s_texts.ToArbitrary(), (before, after) =>
    {
        var found = WordDifference.Between(before, after);
        Assert.Equal(before, string.Concat(found.Before.Select(run => run.Text)));
        Assert.Equal(after, string.Concat(found.After.Select(run => run.Text)));
        Assert.Equal(Kept(found.Before), Kept(found.After));
        Assert.Equal(before != after, found.Before.Concat(found.After).Any(run => run.IsChanged));
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void WordsThatWerePutIn_AreMarked()
    {
        var found = WordDifference.Between("Rockets fired toward Tajikistan", "Two rockets fired from Kunduz toward Tajikistan");

        Assert.Equal([new WordRun("Rockets ", true), new WordRun("fired toward Tajikistan", false)], found.Before);
        Assert.Equal([new WordRun("Two rockets ", true), new WordRun("fired", false), new WordRun(" from Kunduz ", true), new WordRun("toward Tajikistan", false)], found.After);
    }

    [Fact]
    public void Lines_AreThereExactlyWhereSomethingDiffers() => Prop.ForAll(s_fields.ToArbitrary(), s_fields.ToArbitrary(), (before, after) =>
    {
        Assert.Empty(DifferenceLine.Between(RecordKind.Event, before, before, s_known));
        var lines = DifferenceLine.Between(RecordKind.Event, before, after, s_known);
        Assert.Equal(!Said(before).SequenceEqual(Said(after)), lines.Count > 0);
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void EntriesOfLists_AreLinedUp()
    {
        var before = Drafting.Event(("actors.1.actor", "qatar"), ("actors.1.role", "host"), ("contexts.0", "x_water"), ("contexts.1", "economy"));
        var after = Drafting.Event(("actors.0.actor", "qatar"), ("actors.0.role", "mediator"), ("actors.1.actor", "uzbekistan"), ("actors.1.role", "actor"), ("contexts.0", "economy"), ("contexts.1", "x_water"), ("citations.1.source", "detente"), ("citations.1.paragraph", "7"));

        var lines = DifferenceLine.Between(RecordKind.Event, before, after, s_known);

        Assert.Equal(
            [("Who took part 1, part", DifferenceKind.Changed, null), ("What it rests on 2", DifferenceKind.Added, "/sources/detente#p7")],
            lines.Select(line => (line.Label, line.Kind, line.Url)));
        Assert.Equal("Détente · ¶7", lines[1].After.Single().Text);
    }

    [Fact]
    public void AnEntryAtAnotherPlace_HasMoved_AndTickedBoxesHaveNoOrder()
    {
        var before = Drafting.Event(("actors.1.actor", "qatar"), ("actors.1.role", "host"), ("contexts.0", "x_water"), ("contexts.1", "economy"));
        var after = Drafting.Event(("actors.0.actor", "qatar"), ("actors.0.role", "host"), ("actors.1.actor", "uzbekistan"), ("actors.1.role", "actor"), ("contexts.0", "economy"), ("contexts.1", "x_water"));

        var line = Assert.Single(DifferenceLine.Between(RecordKind.Event, before, after, s_known));

        Assert.Equal((DifferenceKind.Moved, "Who took part 2, before 1"), (line.Kind, line.Label));
    }

    [Fact]
    public void Merge_TakesWhatOnlyOneSideChanged() => Prop.ForAll(s_fields.ToArbitrary(), s_fields.ToArbitrary(), s_fields.ToArbitrary(), (common, theirs, mine) =>
    {
        var merges = FieldMerge.Of(FormShapes.Of(RecordKind.Event), common, theirs, mine);
        foreach (var keepsMine in new[] { true, false })
        {
            var merged = FieldMerge.Apply(theirs, merges, _ => keepsMine);
            foreach (var shape in FormShapes.Of(RecordKind.Event))
            {
                var (was, first, second, now) = (Part(common, shape.Name), Part(theirs, shape.Name), Part(mine, shape.Name), Part(merged, shape.Name));
                Assert.Equal(was.SequenceEqual(second) ? first : was.SequenceEqual(first) || keepsMine ? second : first, now);
            }
        }
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public async Task EveryRecordOfTheDocuments_IsTheSameAfterItsFieldsWereReadAgain()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        // Some of the documents tell of a year that is yet to come by the test's clock.
        app.Clock.Now += TimeSpan.FromDays(730);
        await using var store = Store.Open(app.StoreFile);
        foreach (var revision in store.Revisions.OrderBy(one => one.Sequence))
        {
            var content = app.Service<RecordMappings>()[revision.RecordKind].Read(revision.After);
            var fields = FlatContent.Of(content);

            var reading = FormReader.Read(revision.RecordKind, fields, await app.Service<FormNameQueries>().ForAsync(revision.RecordKind, fields, CancellationToken.None), revision.RecordNumber);

            Assert.Empty(reading.Problems);
            Assert.Equal(revision.After, RecordMappings.Write(reading.Content!));
        }
    }

    private static string Kept(IEnumerable<WordRun> runs) => string.Join(' ', string.Join(' ', runs.Where(run => !run.IsChanged).Select(run => run.Text)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] Part(IReadOnlyDictionary<string, string> fields, string name) =>
        [.. fields.Where(field => field.Value.Length > 0 && (field.Key == name || field.Key.StartsWith(name + ".", StringComparison.Ordinal))).Select(field => $"{field.Key}={field.Value}").Order(StringComparer.Ordinal)];

    // What a person would read: of a list its entries in order (boxes that are ticked have none), without rows that nobody filled in.
    private static IEnumerable<string> Said(IReadOnlyDictionary<string, string> fields) => FormShapes.Of(RecordKind.Event).SelectMany(shape => shape.IsList
        ? Enumerable.Range(0, FlatContent.Count(fields, shape.Name)).Select(place => Part(fields, FlatContent.At(shape.Name, place)).Select(text => text[text.IndexOf('.', shape.Name.Length + 1 < text.Length ? shape.Name.Length + 1 : 0) is var dot && dot > 0 && dot < text.IndexOf('=', StringComparison.Ordinal) ? dot.. : text.IndexOf('=', StringComparison.Ordinal)..]))
            .Where(entry => entry.Any()).Select(entry => $"{shape.Name}: {string.Join('|', entry)}").OrderBy(entry => shape.Terms is null ? "" : entry, StringComparer.Ordinal).AsEnumerable()
        : Part(fields, shape.Name));
}
