using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>Two versions of one record are laid beside each other, and no text of either is lost without a choice.</summary>
public sealed class MergingFieldsTests
{
    private static readonly IReadOnlyList<FieldShape> s_shapes = FormShapes.Of(RecordKind.Event);

    [Fact]
    public void EachSideChangedAnotherField_BothStand()
    {
        var common = new OrderedFields { ["title"] = "Talks", ["date"] = "2024" };
        var theirs = new OrderedFields { ["title"] = "Talks in Termez", ["date"] = "2024" };
        var mine = new OrderedFields { ["title"] = "Talks", ["date"] = "2024-05" };

        var merges = FieldMerge.Of(s_shapes, common, theirs, mine);

        Assert.DoesNotContain(merges, merge => merge.IsConflict);
        Assert.Equal([new("title", "Talks in Termez"), new("date", "2024-05")], FieldMerge.Apply(theirs, merges, _ => false));
    }

    [Fact]
    public void BothChangedOneField_IsForAPersonToChoose()
    {
        var common = new OrderedFields { ["title"] = "Talks" };
        var merges = FieldMerge.Of(s_shapes, common, new OrderedFields { ["title"] = "Theirs" }, new OrderedFields { ["title"] = "Mine" });

        Assert.True(Assert.Single(merges).IsConflict);
        Assert.Equal("Mine", FieldMerge.Apply(merges[0].Theirs, merges, _ => true)["title"]);
        Assert.Equal("Theirs", FieldMerge.Apply(merges[0].Theirs, merges, _ => false)["title"]);
    }

    [Fact]
    public void AnyThreeVersions_EveryTextStandsInTheMergeOrInAConflict()
    {
        var fields = (from date in Gen.Elements("", "2023", "2024", "2025")
                      from title in Gen.Elements("A", "B", "C")
                      from actor in Gen.Elements("", "uzbekistan", "taliban")
                      select new OrderedFields(new Dictionary<string, string> { ["title"] = title, ["date"] = date, ["actors.0.actor"] = actor }.Where(one => one.Value.Length > 0))).ToArbitrary();

        Prop.ForAll(fields, fields, fields, (common, theirs, mine) =>
        {
            var merges = FieldMerge.Of(s_shapes, common, theirs, mine);
            var merged = FieldMerge.Apply(theirs, merges, _ => true);

            foreach (var name in new[] { "title", "date", "actors.0.actor" })
            {
                var (was, they, i) = (common.GetValueOrDefault(name), theirs.GetValueOrDefault(name), mine.GetValueOrDefault(name));
                var expected = i == was ? they : i;
                Assert.Equal(expected, merged.GetValueOrDefault(name));
                Assert.Equal(they != was && i != was && they != i, merges.Any(merge => name.StartsWith(merge.Name, StringComparison.Ordinal) && merge.IsConflict));
            }
        }).Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void Difference_NamesWhatWasAndWhatBecomes()
    {
        var found = FieldDifference.Between(new OrderedFields { ["title"] = "A", ["date"] = "2024" }, new OrderedFields { ["title"] = "B", ["summary"] = "new" });

        Assert.Equal([new("title", "A", "B"), new("summary", null, "new"), new("date", "2024", null)], found);
    }
}
