using CentralAsiaWatch.Leverage;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Tests.Leverage;

public sealed class JudgingLeverageTests
{
    private static readonly DateOnly s_today = new(2026, 11, 22);

    private static readonly References s_references = new(
        [Actor(1, "afghanistan", null), Actor(2, "taliban", "afghanistan"), Actor(3, "uzbekistan", null), Actor(4, "central-asia", null)],
        [new SourceEntry(1, "detente-2023", "Détente 2023", 'F', 13)]);

    [Theory]
    [InlineData(null, false)]
    [InlineData("Stated.", false)]
    [InlineData("Stated for all five together.", false)]
    [InlineData("Inferred. A dependence is named.", true)]
    public void BasisOfALevel_SaysWhetherItIsInferred(string? basis, bool expected)
    {
        var content = new LeverageContent
        {
            Key = "one",
            Holder = "afghanistan",
            Subject = "uzbekistan",
            Dimension = "water",
            Level = "limited",
            LevelBasis = basis,
            Judgement = "J",
            Confidence = "Low",
        };

        Assert.Equal(expected, content.IsLevelInferred);
    }

    [Theory]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-22", false)]
    [InlineData(null, false)]
    public void Judgement_IsStaleOnlyAfterItsDay(string? staleAfter, bool expected)
    {
        var row = LeverageRow.From(Item(1, "afghanistan", "uzbekistan") with { StaleAfter = staleAfter is null ? null : DateOnly.Parse(staleAfter, null) }, s_references, s_today);

        Assert.Equal(expected, row.IsStale);
    }

    [Fact]
    public void LevelsThatCannotBothBeTrue_AreBothSaidLowestFirst()
    {
        var row = LeverageRow.From(Item(1, "afghanistan", "uzbekistan", Says("considerable", "supports"), Says("limited", "contradicts"), Says("decisive", "qualifies")), s_references, s_today);

        Assert.Equal("limited or considerable", row.LevelWords);
        Assert.Equal(", contested, level inferred", row.Unseen);
        Assert.Equal(("Low, contested", "L c"), (row.Standing, row.StandingLetters));
    }

    [Fact]
    public void Matrix_ShowsTheNewestAndCountsAuthoritiesToTheirState()
    {
        LeverageRow[] rows = [Row(2, "taliban", "uzbekistan"), Row(1, "afghanistan", "uzbekistan"), Row(3, "afghanistan", "central-asia")];

        var matrix = LeverageMatrix.From(isOverStates: true, rows, s_references);

        Assert.Equal(2, matrix.Cells[("water", "uzbekistan")].Item.Id);
        Assert.Equal(3, matrix.Cells[("water", "central-asia")].Item.Id);
        Assert.Equal(2, matrix.Cells.Count);
        Assert.Equal("The highest level held over a single state is considerable: over Uzbekistan in water.", LeverageWords.Finding(matrix));
    }

    private static LeverageRow Row(int number, string holder, string subject) => LeverageRow.From(Item(number, holder, subject), s_references, s_today);

    private static CitationItem Says(string level, string stance) => new("detente-2023", 1, 3, stance, "level", level);

    private static ActorEntry Actor(int number, string slug, string? parent) =>
        new(number, slug, char.ToUpperInvariant(slug[0]) + slug[1..], slug == "taliban" ? "authority" : slug == "central-asia" ? "grouping" : "state", parent, null);

    private static LeverageItem Item(int number, string holder, string subject, params CitationItem[] citations) => new()
    {
        Id = number,
        Url = $"/leverage/{holder}/{subject}#l{number}",
        Holder = holder,
        Subject = subject,
        Dimension = "water",
        Level = "considerable",
        LevelInferred = true,
        Confidence = "Low",
        Likelihood = null,
        Judgement = "A judgement.",
        Date = "2025",
        StaleAfter = null,
        Citations = citations,
        Collections = ["documents"],
        Grade = "F3",
        Contested = citations.Length > 0,
        Status = "published",
        Version = 1,
        RecordedAt = DateTime.UnixEpoch,
    };
}
