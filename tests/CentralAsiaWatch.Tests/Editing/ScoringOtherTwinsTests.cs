using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>How likely two records that are no events are one, as arithmetic.</summary>
public sealed class ScoringOtherTwinsTests
{
    private const double Rounding = 1e-9;

    private static readonly TwinNames s_names = TwinNames.Of(new References(
        [
            new ActorEntry(1, "uzbekistan", "Uzbekistan", "state", null, "UZB"),
            new ActorEntry(2, "afghanistan", "Afghanistan", "state", null, "AFG"),
            new ActorEntry(3, "taliban", "Taliban", "authority", "afghanistan", null),
            new ActorEntry(4, "china", "China", "state", null, "CHN"),
        ],
        []));

    private static readonly string[] s_called = ["", "Qosh Tepa", "Қўштепа", "قوش تپه", "Termez railway", "Railway to Termez and Mazar", "trade turnover", "China", "7", "’"];
    private static readonly string[] s_dates = ["", "2024", "2024-05", "2024-05-17", "2024-05-18", "2021/..", "[2021..2023]", "no date"];

    // Each field is said or not, out of a few texts of which some are alike.
    private static readonly Gen<Dictionary<string, string>> s_fields =
        from texts in Gen.ArrayOf(Gen.Elements(s_called), 3)
        from dates in Gen.Elements(s_dates)
        from actors in Gen.ArrayOf(Gen.Elements("", "uzbekistan", "afghanistan", "taliban", "china"), 2)
        from sort in Gen.Elements("", "one", "other")
        from mutual in Gen.Elements("", "true")
        from address in Gen.Elements("", "https://example.org/1", "http://www.example.org/1/#top", "https://example.org/2", "nowhere")
        select new Dictionary<string, string>
        {
            ["title"] = texts[0],
            ["name"] = texts[0],
            ["measure"] = texts[0],
            ["shortName"] = texts[1],
            ["aliases.0"] = texts[1],
            ["aliases.1"] = texts[2],
            ["publisher"] = texts[2],
            ["unit"] = texts[2],
            ["date"] = dates,
            ["published"] = dates,
            ["parties.0"] = actors[0],
            ["parties.1"] = actors[1],
            ["from"] = actors[0],
            ["to"] = actors[1],
            ["holder"] = actors[0],
            ["subject"] = actors[1],
            ["mutual"] = mutual,
            ["agreementKind"] = sort,
            ["projectKind"] = sort,
            ["actorKind"] = sort,
            ["dimension"] = sort,
            ["iso3"] = sort,
            ["address"] = address,
        };

    public static TheoryData<RecordKind> Kinds => [RecordKind.Source, RecordKind.Actor, RecordKind.Agreement, RecordKind.Project, RecordKind.Figure, RecordKind.Leverage];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TwoRecords_AreAsLikelyOneWhicheverIsAskedFor(RecordKind kind) => Pairs(kind, (one, other) =>
    {
        var (here, there) = (TwinLikeness.Of(one, other), TwinLikeness.Of(other, one));
        Assert.Equal(here.Value, there.Value, Rounding);
        Assert.Equal(here.IsLikely, there.IsLikely);
        Assert.Equal(here.Points.Select(point => (point.Name, point.Agreement)), there.Points.Select(point => (point.Name, point.Agreement)));
    });

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Record_HasNoBetterTwinThanItself(RecordKind kind) => Pairs(kind, (one, other) =>
        Assert.True(TwinLikeness.Of(one, other).Value <= TwinLikeness.Of(one, one).Value + Rounding));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Likeness_LiesBetweenNothingAndOne(RecordKind kind) => Pairs(kind, (one, other) =>
    {
        Assert.InRange(TwinLikeness.Of(one, other).Value, 0, 1 + Rounding);
        Assert.All(TwinLikeness.Of(one, other).Points, point =>
        {
            Assert.InRange(point.Likeness, 0, 1);
            Assert.NotEqual("", point.Words);
        });
    });

    [Fact]
    public void RecordsOfTwoKinds_AreNotCompared() =>
        Assert.Throws<ArgumentException>(() => TwinLikeness.Of(new TwinTraits(RecordKind.Actor), new TwinTraits(RecordKind.Project)));

    public static TheoryData<string, string, bool> SourcePairs => new()
    {
        { "address=http://www.example.org/1?fbclid=x title=Two", "address=https://example.org/1/ title=One", true },
        { "title=Trade_with_Kabul_grows publisher=Daily", "title=Kabul_trade_grows publisher=daily", true },
        { "title=Trade_with_Kabul_grows published=2024-05-17", "title=Kabul_trade_grows published=2024-05-18", true },
        { "title=Trade_with_Kabul_grows", "title=Kabul_trade_grows", true },
        { "title=Weekly_report publisher=Daily", "title=Weekly_report publisher=Evening", false },
        { "title=Weekly_report published=2024-05-17", "title=Weekly_report published=2024-06-17", false },
        { "title=Wheat_by_train publisher=Daily published=2024", "title=Canal_dug publisher=Daily published=2024", false },
    };

    [Theory]
    [MemberData(nameof(SourcePairs))]
    public void Sources_AreOneByAddressOrTitle(string here, string there, bool isLikely) => Assert.Equal(isLikely, IsLikely(RecordKind.Source, here, there));

    [Theory]
    [InlineData("name=Qosh_Tepa", "name=Canal aliases.0=قوش_تپه", true)]
    [InlineData("name=Qoshtepa", "name=Қўштепа", true)]
    [InlineData("name=Kabul_Trading_House", "name=Trading_House_of_Kabul", true)]
    [InlineData("name=Trading_House iso3=KTH", "name=Other iso3=KTH", true)]
    [InlineData("name=Border_Guard", "name=Border_Trade_Chamber", false)]
    [InlineData("name=Kabul", "name=Kandahar", false)]
    [InlineData("name=", "name=", false)]
    public void Actors_AreOneByAnyNameInAnyScript(string here, string there, bool isLikely) => Assert.Equal(isLikely, IsLikely(RecordKind.Actor, here, there));

    [Theory]
    [InlineData("title=Transit_memorandum parties.0=uzbekistan parties.1=taliban date=2024-05", "title=Memorandum_on_transit parties.0=taliban parties.1=uzbekistan date=2024-05-17", true)]
    [InlineData("title= parties.0=uzbekistan parties.1=taliban date=2024-05-17 agreementKind=treaty", "title=Visa_treaty parties.0=uzbekistan parties.1=taliban date=2024-05-17 agreementKind=treaty", true)]
    [InlineData("title=Transit_memorandum parties.0=uzbekistan parties.1=taliban date=2024", "title=Transit_memorandum parties.0=china parties.1=taliban date=2024", false)]
    [InlineData("title=Transit_memorandum parties.0=uzbekistan parties.1=china date=2024", "title=Wheat_contract parties.0=uzbekistan parties.1=taliban date=2024", false)]
    [InlineData("title=Transit_memorandum parties.0=uzbekistan parties.1=taliban date=2024", "title=Transit_memorandum parties.0=uzbekistan parties.1=taliban date=2022", false)]
    public void Agreements_AreOneByPartiesDateAndTitle(string here, string there, bool isLikely) => Assert.Equal(isLikely, IsLikely(RecordKind.Agreement, here, there));

    [Theory]
    [InlineData("measure=trade_turnover from=uzbekistan to=afghanistan mutual=true date=2024", "measure=turnover_of_trade from=afghanistan to=uzbekistan mutual=true date=2024", true)]
    [InlineData("measure=electricity_exports from=uzbekistan to=afghanistan date=2024", "measure=electricity_exports from=afghanistan to=uzbekistan date=2024", true)]
    [InlineData("measure=trade_turnover from=uzbekistan to=afghanistan date=2024", "measure=trade_turnover from=uzbekistan to=afghanistan date=2023", false)]
    [InlineData("measure=trade_turnover from=uzbekistan to=afghanistan date=2024", "measure=trade_turnover from=uzbekistan to=china date=2024", false)]
    [InlineData("measure=trade_turnover from=uzbekistan to=afghanistan date=2024", "measure=wheat_exports from=uzbekistan to=afghanistan date=2024", false)]
    public void Figures_AreOneByMeasurePairAndPeriod(string here, string there, bool isLikely) => Assert.Equal(isLikely, IsLikely(RecordKind.Figure, here, there));

    [Theory]
    [InlineData("holder=uzbekistan subject=taliban dimension=water date=2024", "holder=uzbekistan subject=taliban dimension=water date=2024", true)]
    [InlineData("holder=uzbekistan subject=taliban dimension=water", "holder=uzbekistan subject=taliban dimension=water date=2024", true)]
    [InlineData("holder=uzbekistan subject=taliban dimension=water date=2024", "holder=taliban subject=uzbekistan dimension=water date=2024", false)]
    [InlineData("holder=uzbekistan subject=taliban dimension=water date=2024", "holder=uzbekistan subject=taliban dimension=transit date=2024", false)]
    [InlineData("holder=uzbekistan subject=taliban dimension=water date=2024", "holder=uzbekistan subject=taliban dimension=water date=2022", false)]
    public void Assessments_AreOneByPairDirectionDimensionAndDate(string here, string there, bool isLikely) => Assert.Equal(isLikely, IsLikely(RecordKind.Leverage, here, there));

    private static bool IsLikely(RecordKind kind, string here, string there) => TwinLikeness.Of(Traits(kind, here), Traits(kind, there)).IsLikely;

    // title=Weekly_report date=2024: fields with a line for a space.
    private static TwinTraits Traits(RecordKind kind, string fields) =>
        TwinTraits.Of(kind, fields.Split(' ').Select(field => field.Split('=', 2)).ToDictionary(field => field[0], field => field[1].Replace('_', field[0] == "address" ? '_' : ' ')), s_names);

    private static void Pairs(RecordKind kind, Action<TwinTraits, TwinTraits> property) => Prop.ForAll(
        (from one in s_fields from other in s_fields select (one, other)).ToArbitrary(),
        pair => property(TwinTraits.Of(kind, pair.one, s_names), TwinTraits.Of(kind, pair.other, s_names))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
