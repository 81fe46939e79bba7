using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Editing;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Dates;
using CentralAsiaWatch.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Editing;

/// <summary>How likely two events are one, as arithmetic.</summary>
public sealed class ScoringTwinsTests
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

    private static readonly Gen<TwinFeatures> s_features =
        from words in Gen.Elements("", "consulate", "Consulate in Termez opened", "Консульство в Термезе", "کنسولگری ترمذ", "Uzbekistan and Taliban open a consulate", "envoys meet", "China", "7", "’")
        from more in Gen.Elements("", " again", " in Termez", " тоже")
        from date in Gen.OneOf(Gen.Constant<string?>(null), Gen.Elements<string?>("2024", "2024-05", "2024-05-17", "2024-05-18", "2024-05-19/2024-06", "2021/..", "../2025", "[2021..2023]"), EdtfGenerator.Valid.Select(text => (string?)text))
        from type in Gen.OneOf(Gen.Constant<PloverType?>(null), Gen.Elements(PloverType.All.ToArray()).Select(type => (PloverType?)type))
        from mode in Gen.Elements<string?>(null, "visit", "meet")
        from parties in Gen.SubListOf("uzbekistan", "afghanistan", "taliban", "china")
        from role in Gen.Elements("actor", "recipient", "")
        from places in Gen.SubListOf("Termez", "Термез", "Kabul")
        from country in Gen.Elements<string?>(null, "uzbekistan", "afghanistan")
        select new TwinFeatures
        {
            Title = words + more,
            Words = TwinWord.In(words + more, s_names),
            Date = date is null ? null : EdtfDate.Parse(date),
            Type = type,
            Mode = mode,
            Parties = [.. parties.Select(slug => new TwinParty(slug, s_names.References.Actors[slug].Name, role.Length == 0 ? [] : [role], [.. s_names.References.Sides(slug).Select(side => side.Slug)]))],
            Places = [.. places.Select(place => new TwinPlace(place, country, country))],
        };

    [Fact]
    public void TwoEvents_AreAsLikelyOneWhicheverIsAskedFor() => Pairs((one, other) =>
        Assert.Equal(TwinScore.Of(one, other).Value, TwinScore.Of(other, one).Value, Rounding));

    [Fact]
    public void Event_HasNoBetterTwinThanItself() => Pairs((one, other) =>
        Assert.True(TwinScore.Of(one, other).Value <= TwinScore.Of(one, one).Value + Rounding));

    [Fact]
    public void Score_LiesBetweenNothingAndOne() => Pairs((one, other) => Assert.All(TwinScore.Of(one, other).Points, point =>
    {
        Assert.InRange(point.Likeness, 0, 1);
        Assert.NotEqual("", point.Words);
    }));

    [Fact]
    public void AgreeingInOneMorePoint_NeverMakesATwinLessLikely() => Pairs((one, other) =>
    {
        var now = TwinScore.Of(one, other).Value;
        Assert.All(
            new[]
            {
                other with { Title = one.Title, Words = one.Words },
                other with { Date = one.Date },
                other with { Type = one.Type, Mode = one.Mode },
                other with { Parties = one.Parties },
                other with { Places = one.Places },
            },
            nearer => Assert.True(TwinScore.Of(one, nearer).Value >= now - Rounding));
    });

    [Theory]
    [InlineData("Consulate in Termez opened", "Opening of the consulate in Termez", "same words")]
    [InlineData("Consulate in Termez opened", "consulate opens in Termiz", "same words")]
    [InlineData("Consulate in Termez opened", "Consulate in Termez gets new staff", "much alike")]
    [InlineData("Uzbekistan sends wheat", "Uzbekistan hosts a forum", "few words shared")]
    [InlineData("Consulate in Termez opened", "Открыто консульство в Термезе", "in another script")]
    [InlineData("Consulate in Termez opened", "Wheat sent by train", "no word shared")]
    [InlineData("Consulate in Termez opened", "", "not said there")]
    public void Titles_AreComparedByTheirWords(string here, string there, string words) =>
        Assert.Equal(words, TwinScore.Of(Titled(here), Titled(there)).Points[1].Words);

    [Theory]
    [InlineData("2024-05-17", "2024-05-17", "same, 17 May 2024")]
    [InlineData("2024-05-17", "2024", "overlap, 17 May 2024")]
    [InlineData("2021/2025", "../2023", "overlap, 1 Jan 2021 – 31 Dec 2023")]
    [InlineData("2024-05-17", "2024-05-18", "1 day apart")]
    [InlineData("2024-05-17", "2024-06", "Jun 2024 there")]
    [InlineData(null, "2024-06", "undated here")]
    [InlineData(null, null, "both undated")]
    public void Dates_AreComparedByTheirDays(string? here, string? there, string words) =>
        Assert.Equal(words, TwinScore.Of(Dated(here), Dated(there)).Points[2].Words);

    [Theory]
    [InlineData("Termez", "Термез", true)]
    [InlineData("Termez", "ترمذ", true)]
    [InlineData("Mazar-i-Sharif", "Mazar-e Sharif", true)]
    [InlineData("Kabul", "Kandahar", false)]
    [InlineData("", "", false)]
    public void Place_IsOneInAnySpelling(string one, string other, bool isOne) => Assert.Equal(isOne, TwinWord.IsOneName(one, other));

    private static TwinFeatures Titled(string title) => new() { Title = title, Words = TwinWord.In(title, s_names) };

    private static TwinFeatures Dated(string? date) => new() { Date = date is null ? null : EdtfDate.Parse(date) };

    private static void Pairs(Action<TwinFeatures, TwinFeatures> property) => Prop.ForAll(
        (from one in s_features from other in s_features select (one, other)).ToArbitrary(),
        pair => property(pair.one, pair.other)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
