using System.Globalization;
using CentralAsiaWatch.Vocabulary;

namespace CentralAsiaWatch.Tests.Vocabulary;

public sealed class PloverTests
{
    /// <summary>The tables of our coding scheme, section 1, as they stand there, so that a slip in the code shows as a difference of lines.</summary>
    private const string SchemeTypes = """
        AGREE 1 optional 2.5
        CONSULT 1 optional 2.5
        SUPPORT 1 optional 5
        CONCEDE 1 optional 4.5
        COOPERATE 2 required 9.5
        AID 2 required 10
        RETREAT 2 optional 6.5
        REQUEST 3 optional 0
        ACCUSE 3 optional -3
        REJECT 3 optional -2
        THREATEN 3 optional -3.5
        PROTEST 4 optional -5
        SANCTION 4 required -6
        MOBILIZE 4 optional -5.5
        COERCE 4 optional -7
        ASSAULT 4 optional -9
        """;

    private const string SchemeModes = """
        CONSULT visit 4, third-party 1, multilateral 4, phone 1.5
        RETREAT withdraw 8, release 6.5, disarm 10, ceasefire 7.5, access 6.5, resign 4.5
        REQUEST assist 0.5, change -1, yield -1, meet 0
        ACCUSE disapprove -2, investigate -3.5, allege -3.5
        REJECT assist -1.5, change -2, yield -2, meet -2
        THREATEN restrict -3, arrest -3.5, relations -3.5, expel -3.5, territory -4, violence -3.5
        PROTEST demo -5, riot -7, strike -5, hunger -4.5, boycott -4.5, obstruct -4.5
        SANCTION convict -6, expel -5.5, withdraw -6, discontinue -6
        MOBILIZE troops -6.5, weapons -6.5, police -5.5, militia -6
        COERCE seize -7, restrict -7, censor -6.5, curfew -6.5, martial-law -7.5, arrest -7, deport -7, withhold -7, misinformation -6.5, cyber -7
        ASSAULT abduct -8.5, beat -7.5, torture -8.5, targeted -9.5, destroy -8.5, primitive -8, firearms -9, explosives -9, suicide-attack -9.5, aerial -9.5, drone -9.5, heavy-weapons -9.5, crowd-control -7.5, unconventional -10
        """;

    [Fact]
    public void Types_AreThoseOfTheScheme()
    {
        var types = PloverType.All.Select(type => string.Create(CultureInfo.InvariantCulture,
            $"{type.Code} {(int)type.Quad} {(type.RecipientRequired ? "required" : "optional")} {type.Score}"));

        Assert.Equal(Lines(SchemeTypes), types);
    }

    [Fact]
    public void Modes_AreThoseOfTheScheme()
    {
        var modes = PloverType.All.Where(type => type.Modes.Count > 0).Select(type =>
            $"{type.Code} {string.Join(", ", type.Modes.Select(mode => string.Create(CultureInfo.InvariantCulture, $"{mode.Code} {mode.Score}")))}");

        Assert.Equal(Lines(SchemeModes), modes);
    }

    [Fact]
    public void Contexts_AreThoseOfTheScheme()
    {
        const string Plover =
            "military, intelligence, executive, legislative, election, political_institutions, pro_democracy, pro_autocracy, economic, legal, "
            + "reparations, human_rights, rights_freedoms, repression, human_security, gender, lgbt, religion_ethnicity, inequality, diplomatic, "
            + "territory, peacekeeping, health, asylum, migration, disasters, natural_resource, environment, technology, terrorism, cbrn, cyber, "
            + "misinformation, crime, corruption, illegal_drugs, trafficking";
        const string Ours = "x_humanitarian, x_water, x_energy, x_transit, x_border, x_recognition, x_consular";

        Assert.Equal(Plover, Codes(isExtension: false));
        Assert.Equal(Ours, Codes(isExtension: true));
        Assert.All(PloverContext.All, context => Assert.Equal(context.Code.StartsWith("x_", StringComparison.Ordinal), context.IsExtension));
    }

    [Fact]
    public void EveryTypeAndMode_HasWords()
    {
        Assert.All(PloverType.All, type => Assert.EndsWith("?", type.Question, StringComparison.Ordinal));
        Assert.All(PloverType.All, type => Assert.EndsWith(".", type.Definition, StringComparison.Ordinal));
        Assert.All(PloverType.All.SelectMany(type => type.Modes), mode => Assert.NotEmpty(mode.Words));
        Assert.Equal(PloverType.All.Count, PloverType.All.Select(type => type.Question).Distinct().Count());
    }

    [Fact]
    public void Signs_AgreeWithTheQuads() => Assert.All(PloverType.All, type =>
        Assert.All(type.Modes.Select(mode => mode.Score).Append(type.Score),
            score => Assert.True(type.Quad.IsCooperation() ? score > 0 : score <= 0.5, $"{type.Code} {score}")));

    [Theory]
    [InlineData("CONSULT", null, 2.5)]
    [InlineData("CONSULT", "visit", 4)]
    [InlineData("ACCUSE", null, -3)]
    [InlineData("ACCUSE", "disapprove", -2)]
    [InlineData("AID", null, 10)]
    public void Mode_ReplacesTheScoreOfItsType(string type, string? mode, double expected) =>
        Assert.Equal(expected, PloverType.Find(type)!.ScoreOf(mode));

    [Theory]
    [InlineData("CONSULT", "troops", "CONSULT has no mode ‘troops’; its modes are visit, third-party, multilateral, phone. (Parameter 'mode')")]
    [InlineData("AGREE", "visit", "AGREE has no modes. (Parameter 'mode')")]
    public void ModeOfAnotherType_IsRefused(string type, string mode, string expected) =>
        Assert.Equal(expected, Assert.Throws<ArgumentException>(() => PloverType.Find(type)!.ScoreOf(mode)).Message);

    [Fact]
    public void UnknownCode_IsNotFound()
    {
        Assert.Null(PloverType.Find("consult"));
        Assert.Null(PloverType.Find(null));
        Assert.Null(PloverContext.Find("water"));
        Assert.Equal("x_water", PloverContext.Find("x_water")?.Code);
    }

    [Fact]
    public void Scale_NamesItsSourceLicenceAndChanges()
    {
        Assert.Equal("plover-2024-02+accuse-fix", PloverScale.Name);
        Assert.Contains("CC BY-SA 4.0", PloverScale.Attribution, StringComparison.Ordinal);
        Assert.Contains("ACCUSE", PloverScale.Attribution, StringComparison.Ordinal);
    }

    [Fact]
    public void Quads_HaveWords()
    {
        Assert.Equal(
            ["1 verbal cooperation True False", "2 material cooperation True True", "3 verbal conflict False False", "4 material conflict False True"],
            Quads.All.Select(quad => $"{(int)quad} {quad.Words()} {quad.IsCooperation()} {quad.IsMaterial()}"));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Quad)5).Words());
    }

    private static string[] Lines(string table) => table.ReplaceLineEndings("\n").Split('\n');

    private static string Codes(bool isExtension) =>
        string.Join(", ", PloverContext.All.Where(context => context.IsExtension == isExtension).Select(context => context.Code));
}
