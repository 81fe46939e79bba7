using CentralAsiaWatch.Events;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

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

    [Theory]
    [InlineData("2022 2024", 1, "the latter in 2022 and 2024. ")]
    [InlineData("2004 2005 2006 2007", 1, "the latter in every year from 2004 to 2007. ")]
    [InlineData("2004 2006 2007 2008 2009 2010 2011", 1, "the latter in 7 of the 8 years from 2004 to 2011. ")]
    [InlineData("2022 2024", 700, "Of 1,400 events dated to a quarter or better, 0 are cooperative and 1,400 conflictual, the latter in 2022 and 2024. The mean score of all 1,400 is −9,")]
    public void Sentence_NamesAFewYearsAndCountsMany(string years, int times, string said)
    {
        var rows = years.Split(' ').SelectMany(year => Enumerable.Repeat($"{year}-04", times))
            .Select((date, index) => RelationSamples.Event(index + 1, date, "iskp:actor uzbekistan:recipient", "ASSAULT"));

        Assert.Contains(said, RelationFindings.Balance(QuarterBalance.Of(rows)), StringComparison.Ordinal);
    }

    [Fact]
    public void Years_AreCountedTogether() =>
        Assert.Equal((2, 1, 3), (QuarterBalance.Of(s_rows).OfYears(2023, 2024).Total, QuarterBalance.Of(s_rows).OfYears(2020, 2023).Total, QuarterBalance.Of(s_rows).OfYears(2022, 2024).Total));

    private static readonly Gen<EventRow[]> s_anyRows =
        from specs in Gen.ArrayOf(
            from date in Gen.Elements("2023-11", "2024-01", "2024-06-30", "2025-12-31", "2025", "[2024-06..2025-06]", "../2025", "2024/..", null)
            from type in Gen.Elements("CONSULT", "SUPPORT", "ASSAULT", "ACCUSE", "AID", "COOPERATE", "THREATEN")
            select (date, type))
        select specs.Select((one, index) => RelationSamples.Event(index + 1, one.date, "uzbekistan:actor taliban:recipient", one.type)).ToArray();

    [Fact]
    public void Balance_IsTheSumOfItsEvents() => Properties.Hold(s_anyRows, 300, rows =>
    {
        var balance = QuarterBalance.Of(rows);

        Assert.Equal(rows.Sum(row => row.Score * QuadWeight.Of(row.Quad)), balance.Weighted, 6);
        Assert.Equal(rows.Sum(row => row.Score), (balance.MeanScore ?? 0) * rows.Length, 6);
        Assert.Equal(balance.Weighted, balance.Quarters.Append(CentralAsiaWatch.Records.FacetQuarter.Vaguer).Sum(quarter => balance.OfQuarter(quarter).Weighted), 6);
        Assert.Equal((rows.Length, rows.Length), (balance.Total, balance.Dated + balance.Vaguer));
        Assert.Equal(rows.CountBy(row => row.Quad).OrderBy(one => one.Key), Enumerable.Range(1, 4).Select(quad => KeyValuePair.Create(quad, balance.Count(quad))).Where(one => one.Value > 0));
        return Task.CompletedTask;
    });

    [Fact]
    public void BalancesOfTwoParts_AddUpToTheWhole() => Properties.Hold(
        from rows in s_anyRows
        from at in Gen.Choose(0, rows.Length)
        select (Rows: rows, At: at),
        200,
        one =>
        {
            var (first, second, whole) = (QuarterBalance.Of(one.Rows[..one.At]), QuarterBalance.Of(one.Rows[one.At..]), QuarterBalance.Of(one.Rows));

            Assert.Equal(whole.Weighted, first.Weighted + second.Weighted, 6);
            Assert.Equal(
                whole.Counts.Select(count => (count.Quarter, count.Quad, count.Count)).Order(),
                first.Counts.Concat(second.Counts).GroupBy(count => (count.Quarter, count.Quad)).Select(same => (same.Key.Quarter, same.Key.Quad, same.Sum(count => count.Count))).Order());
            return Task.CompletedTask;
        });
}
