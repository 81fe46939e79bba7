using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>What is typed into a form becomes the content it means, for every kind alike.</summary>
public sealed class ReadingFormsTests
{
    private static readonly FormNames s_names = new(
        new References(
            [
                new ActorEntry(1, "uzbekistan", "Uzbekistan", "state", null, "UZB"),
                new ActorEntry(2, "afghanistan", "Afghanistan", "state", null, "AFG"),
                new ActorEntry(3, "taliban", "Taliban", "authority", "afghanistan", null),
            ],
            [new SourceEntry(1, "an-article", "Article 2024", 'C', 9) { Published = "2024-09-10" }]),
        new Dictionary<string, IReadOnlyList<string>> { ["taliban"] = ["Islamic Emirate of Afghanistan", "طالبان", "Emirate"], ["afghanistan"] = ["Emirate"] },
        new Dictionary<string, string> { ["earlier-visit"] = "earlier-visit", ["7"] = "earlier-visit" });

    private static OrderedFields Sound => new()
    {
        ["title"] = "Uzbekistan sends flour to Afghanistan",
        ["label"] = "Flour sent",
        ["date"] = "early 2023",
        ["type"] = "aid",
        ["actors.0.actor"] = "UZBEKISTAN",
        ["actors.0.role"] = "actor",
        ["actors.2.actor"] = "Islamic emirate of  Afghanistan",
        ["actors.2.role"] = "recipient",
        ["citations.0.source"] = "Article 2024",
        ["citations.0.paragraph"] = "3",
        ["citations.0.credibility"] = "2",
        ["citations.0.stance"] = "supports",
    };

    [Fact]
    public async Task EveryRecordOfTheSeeds_ReadsBackFromItsFields()
    {
        await using var app = await WatchApp.StartAsync(WatchAppSettings.Seeded);
        // Some of the documents tell of a year that is yet to come by the test's clock.
        app.Clock.Now += TimeSpan.FromDays(730);
        var queries = app.Service<FormNameQueries>();
        var mappings = app.Service<RecordMappings>();
        await using var store = Store.Open(app.StoreFile);
        var revisions = await store.Revisions.AsNoTracking().ToListAsync();

        foreach (var revision in revisions)
        {
            var content = mappings[revision.RecordKind].Read(revision.After);
            var fields = FlatContent.Of(content);
            var reading = FormReader.Read(content.Kind, fields, await queries.ForAsync(content.Kind, fields, CancellationToken.None), content.Number);

            Assert.True(reading.IsSound, $"{content.Kind} {content.Key}: {string.Join("; ", reading.Problems)}");
            Assert.Equal(revision.After, RecordMappings.Write(reading.Content!));
        }

        Assert.NotEmpty(revisions);
    }

    [Fact]
    public void EveryMemberOfEveryContent_HasItsField()
    {
        foreach (var kind in RecordKinds.All)
        {
            var type = typeof(RecordContent).Assembly.GetTypes().Single(one => one.BaseType == typeof(RecordContent) && one.Name == $"{kind}Content");
            // A source is what others cite; it cites nothing itself.
            Assert.Equal(Members(type).Where(name => kind != RecordKind.Source || name != "citations"), FormShapes.Of(kind).Where(shape => shape.Name != SourceText.Field).Select(shape => shape.Name).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void NamesWordsAndGaps_AreUnderstood()
    {
        var reading = FormReader.Read(RecordKind.Event, Sound, s_names);

        Assert.Empty(reading.Problems);
        var one = Assert.IsType<EventContent>(reading.Content);
        Assert.Equal(("2023-37", "AID", "uzbekistan-sends-flour-to-afghanistan"), (one.Date, one.Type, one.Key));
        Assert.Equal([new ParticipantContent("uzbekistan", "actor"), new ParticipantContent("taliban", "recipient")], one.Actors);
        Assert.Equal([new CitationContent("an-article", 3, 2, "supports", null, null, null)], one.Citations);
    }

    [Fact]
    public void DateCountedFromTheArticle_SaysHow()
    {
        var fields = Sound;
        fields["date"] = "last August";

        var one = (EventContent)FormReader.Read(RecordKind.Event, fields, s_names).Content!;

        Assert.Equal("2024-08", one.Date);
        Assert.Contains("the article's date", one.DateBasis, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "", "What happened", "is empty; it is needed.")]
    [InlineData("date", "31 February 2024", "When", "31 February")]
    [InlineData("type", "HUG", "What did the actor do?", "which is no event type; write one of AGREE")]
    [InlineData("actors.0.actor", "Atlantis", "Who took part 1, who", "no actor is called so")]
    [InlineData("actors.0.actor", "Emirate", "Who took part 1, who", "may be afghanistan or taliban; write which")]
    [InlineData("citations.0.paragraph", "ninety", "What it rests on 1, paragraph", "write a whole number")]
    [InlineData("citations.0.paragraph", "90", "What it rests on", "write a number from 1 to 9")]
    [InlineData("summary", "bell \u0007", "Summary", "holds the control character U+0007")]
    [InlineData("summary", "turned \u202E round", "Summary", "U+202E, which turns the direction")]
    [InlineData("isPublished", "true", "isPublished", "is no field of this kind of record")]
    [InlineData("number", "1", "number", "is no field of this kind of record")]
    public void WhatCannotBeTaken_SaysWhatIsWrongAndWhatIsAccepted(string path, string typed, string label, string sentence)
    {
        var fields = Sound;
        fields[path] = typed;

        var problem = Assert.Single(FormReader.Read(RecordKind.Event, fields, s_names).Problems);

        Assert.Equal(label, problem.Label);
        Assert.Contains(sentence, problem.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date", "2031-05", "When", "which is yet to come")]
    [InlineData("places.0.country", "taliban", "Where", "which is no state")]
    public void WhatCannotBe_IsRefused(string path, string typed, string label, string sentence)
    {
        var fields = Sound;
        (fields["places.0.name"], fields["places.0.precision"]) = ("Kabul", "city");
        fields[path] = typed;

        var problem = Assert.Single(FormReader.Read(RecordKind.Event, fields, s_names.WithEvents(new Dictionary<string, string>(), new DateOnly(2026, 6, 1))).Problems);

        Assert.Equal(label, problem.Label);
        Assert.Contains(sentence, problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCanBeToldOfAHalfFilledForm_IsToldAtOnce()
    {
        var reading = FormReader.Read(RecordKind.Source, new OrderedFields { ["key"] = "Bad Slug/../x", ["address"] = "javascript:alert(1)" }, s_names);

        Assert.Equal(
            ["shortName", "sourceKind", "reliability", "reliabilityReason", "text", "key", "address"],
            reading.Problems.Select(problem => problem.Path));
        Assert.Equal(["title", "label", "type", "actors", "citations"], FormReader.Read(RecordKind.Event, new OrderedFields(), s_names).Problems.Select(problem => problem.Path));
    }

    [Theory]
    [InlineData("address", "https://me:secret@example.org/", "carries a name or a password")]
    [InlineData("address", "ftp://example.org/", "is no web address")]
    [InlineData("language", "klingonese", "BCP 47")]
    [InlineData("language", "fa_AF", "BCP 47")]
    [InlineData("checked", "2031-05-01", "yet to come")]
    public void WhatNoSourceCanSay_IsRefused(string path, string typed, string sentence)
    {
        var reading = FormReader.Read(
            RecordKind.Source,
            new OrderedFields
            {
                ["shortName"] = "Daily 2026",
                ["sourceKind"] = "news",
                ["reliability"] = "C",
                ["reliabilityReason"] = "Right before.",
                ["text"] = "One.",
                ["language"] = "fa-AF",
                [path] = typed,
            },
            s_names.WithEvents(new Dictionary<string, string>(), new DateOnly(2026, 6, 1)));

        Assert.Contains(sentence, Assert.Single(reading.Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void HalfOfACharacter_IsRefused()
    {
        var fields = Sound;
        fields["summary"] = "half \uD83D";

        Assert.Equal("holds half of a character; type it again.", Assert.Single(FormReader.Read(RecordKind.Event, fields, s_names).Problems).Sentence);
    }

    [Theory]
    [InlineData("2500000000", 2_500_000_000)]
    [InlineData("2 500 000,5", 2_500_000.5)]
    [InlineData("2,500,000.5", 2_500_000.5)]
    [InlineData("0,45", 0.45)]
    [InlineData("−3.5", -3.5)]
    public void Numbers_AreReadAsPeopleWriteThem(string typed, double expected)
    {
        var value = FieldValue.Read(new FieldShape("low", "Low", FieldInput.Measure), typed, s_names);

        Assert.Equal(expected, (double)value.Value!);
    }

    [Fact]
    public void AnyTextInAnyField_IsTakenOrRefusedWithASentence()
    {
        Prop.ForAll<string, int>((text, place) =>
        {
            var kind = RecordKinds.All[Math.Abs(place % RecordKinds.All.Count)];
            var shapes = FormShapes.Of(kind);
            var shape = shapes[Math.Abs(place % shapes.Count)];
            var path = shape.IsGroup ? $"{shape.Name}{(shape.IsList ? ".0" : "")}.{shape.Members[0].Name}" : shape.IsList ? $"{shape.Name}.0" : shape.Name;

            var reading = FormReader.Read(kind, new OrderedFields { [path] = text ?? "" }, s_names);

            Assert.All(reading.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Sentence)));
        }).Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void TextOfASource_BecomesHashedParagraphsWithTheirNotes()
    {
        var reading = FormReader.Read(RecordKind.Source, new OrderedFields
        {
            ["shortName"] = "Pasted",
            ["sourceKind"] = "news",
            ["reliability"] = "C",
            ["reliabilityReason"] = "A regular daily.",
            ["text"] = "  A heading\r\n\r\nWhat happened.  ",
            ["paragraphs.0.note"] = "A heading.",
        }, s_names);

        var source = Assert.IsType<CentralAsiaWatch.Sources.SourceContent>(reading.Content);
        Assert.Equal(
            [(1, ParagraphText.Hash("A heading"), "A heading."), (2, ParagraphText.Hash("What happened."), null)],
            source.Paragraphs.Select(paragraph => (paragraph.N, paragraph.Sha256, paragraph.Note)));
    }

    private static IEnumerable<string> Members(Type type) => type.GetProperties()
        .Where(member => member.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always } && member.Name is not ("Number" or "Hidden" or "MergedInto" or "Collections"))
        .Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name)).Order(StringComparer.Ordinal);
}
