using CentralAsiaWatch.Desk;
using CentralAsiaWatch.Records;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Desk;

public sealed class MarkingArticlesTests
{
    private static readonly DateOnly s_published = new(2025, 3, 12);

    [Theory]
    [InlineData("Uzbekistan's minister flew to Kabul on 24 December 2024.", "Actor Uzbekistan's=Uzbekistan; Place Kabul=Kabul; Date 24 December 2024=24 Dec 2024")]
    [InlineData("Kabul told Tashkent so.", "Actor Kabul=Afghanistan; Actor Tashkent=Uzbekistan")]
    [InlineData("Islamic State Khorasan Province claimed it, not Islamic State.", "Actor Islamic State Khorasan Province=Islamic State Khorasan Province; Actor Islamic State=Islamic State")]
    [InlineData("It told us of the US.", "Actor US=United States")]
    [InlineData("The Afghan-Uzbek border was open.", "Place Afghan-Uzbek border=Uzbek-Afghan border")]
    [InlineData("Президент Узбекистана был в Кабуле.", "Actor Узбекистана=Uzbekistan; Place Кабуле=Kabul")]
    [InlineData("Ўзбекистон ва Афғонистон", "Actor Ўзбекистон=Uzbekistan; Actor Афғонистон=Afghanistan")]
    [InlineData("Trade was nearly $2.5 billion in 2024.", "Amount nearly $2.5 billion=nearly 2,500,000,000 USD; Date 2024=2024")]
    public void Paragraph_HasWhatIsKnownInIt(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", ArticleMarks.Of(text, s_published, KnownSeeds.Names).Select(mark => $"{mark.Kind} {text.Substring(mark.Start, mark.Length)}={mark.Says}")));

    [Theory]
    [InlineData("$2.5 billion", "2,500,000,000 USD")]
    [InlineData("US$450m of 3 km", "450,000,000 USD; 3 km")]
    [InlineData("2,5 млрд долларов", "2,500,000,000 USD")]
    [InlineData("450 MW", "450 MW")]
    [InlineData("1.2 million tonnes", "1,200,000 tonnes")]
    [InlineData("2,500 trucks", "2,500 trucks")]
    [InlineData("200–300 wagons", "200–300 wagons")]
    [InlineData("between 20 and 30 percent", "20–30 percent")]
    [InlineData("more than 60 percent", "at least 60 percent")]
    [InlineData("up to 450 MW", "at most 450 MW")]
    [InlineData("about 1,000 people", "approximately 1,000 people")]
    [InlineData("24 of 2024 and 3 ministers", "")]
    [InlineData("version 1.2.3 million", "")]
    public void Amount_IsReadWithItsUnit(string text, string expected) => Assert.Equal(expected, string.Join("; ", Amounts.In(text).Select(found => found.Amount.Words)));

    [Fact]
    public void Marks_OfAnyTextStandInOrderAndApart()
    {
        var pieces = new[] { "Kabul", "Uzbek", "Taliban", "24 December 2024", "last week", "$2.5", "billion", "2,5", "млрд", "450 MW", "–", "met", "signed", "agreement", "in", ".", ",", "\u202e", "Кабуле", "طالبان", "1,000" };
        Prop.ForAll(Gen.Elements(pieces).ArrayOf().Select(words => string.Join(' ', words)).ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Prop.ForAll(ArbMap.Default.GeneratorFor<UnicodeString>().Select(text => text?.Get ?? "").ToArbitrary(), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

        static bool Holds(string text)
        {
            var (end, isApart) = (0, true);
            var marks = ArticleMarks.Of(text, s_published, KnownSeeds.Names);
            foreach (var mark in marks)
            {
                isApart &= mark.Start >= end && mark.Length > 0 && mark.End <= text.Length;
                end = mark.End;
            }

            var paragraph = new ArticleParagraph(1, text);
            return isApart && EventSuggestions.Of([(paragraph, marks)], s_published, null, KnownSeeds.Names).Concat(FigureSuggestions.Of(paragraph, marks, s_published, null)).All(suggestion => suggestion.Fields.Count > 0);
        }
    }

    [Fact]
    public void Coverage_SaysWhatIsCodedDismissedAndLeft()
    {
        var article = ArticleReader.FromText("One\nTwo\nThree\nFour").Article!;
        var open = new Suggestion(RecordKind.Event, 4, 0, 4, new Dictionary<string, string>(), "");

        var coverage = Coverage.Of(article, new HashSet<int> { 1, 2 }, new Dictionary<int, string> { [2] = "Said twice.", [3] = "A mood." }, [open, open]);

        Assert.Equal(
            [new(1, CoverageState.Coded, null, 0), new(2, CoverageState.Coded, null, 0), new(3, CoverageState.Dismissed, "A mood.", 0), new(4, CoverageState.Left, null, 2)], coverage.Paragraphs);
        Assert.Equal("2 of 4 paragraphs coded, 1 dismissed, 1 left", coverage.Words);
    }
}
