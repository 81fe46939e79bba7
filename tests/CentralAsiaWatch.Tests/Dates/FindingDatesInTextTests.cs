using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Tests.Dates;

public sealed class FindingDatesInTextTests
{
    // A Wednesday.
    private static readonly DateOnly s_article = new(2025, 3, 12);

    [Theory]
    [InlineData("Envoys met in Kabul on 24 December 2024 and again in March.", "24 December 2024=2024-12-24 March=2025-03")]
    [InlineData("Trade rose from March to May 2023, and since 2022 overall.", "from March to May 2023=2023-03/2023-05 since 2022=2022/..")]
    [InlineData("The ministers will meet in June. They met in June.", "June=2025-06 June=2024-06")]
    [InlineData("The line may march on, and in May it did.", "May=2024-05")]
    [InlineData("May the talks go on. Theresa May spoke.", "")]
    [InlineData("It sent 2000 tonnes of flour and 1,500 tents, $2024 and 2.5 in all.", "")]
    [InlineData("It delivered 450 MW from 2023.", "from 2023=2023/")]
    [InlineData("Bashar al-Asad and Tir were named; on 12 Asad 1403 nobody was.", "12 Asad 1403=2024-08-02")]
    [InlineData("A spring flood came; in spring 2022 another.", "spring 2022=2022-21")]
    [InlineData("On Tuesday the minister, who came last week, left.", "Tuesday=2025-03-11 last week=[2025-03-03..2025-03-09]")]
    [InlineData("Signed on 03/04/2024 there.", "03/04/2024=")]
    [InlineData("Talks of 24–25 December 2024 ended.", "24–25 December 2024=2024-12-24/2024-12-25")]
    [InlineData("Встреча прошла 24 декабря 2024 года в Кабуле.", "24 декабря 2024 года=2024-12-24")]
    [InlineData("Version 1.2.2024.7 of article 5-2024-3 came out.", "")]
    [InlineData("", "")]
    public void Sentence_HasItsDatesAndNoOthers(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(' ', DateGrammar.FindAll(sentence, s_article).Select(mention => $"{sentence.Substring(mention.Start, mention.Length)}={mention.Reading?.Edtf}")));

    [Fact]
    public void WithoutTheArticlesDate_OnlyDatesWithAYearAreFound() =>
        Assert.Equal(["2024-12-24"], DateGrammar.FindAll("On 24 December 2024, and on Tuesday.", null).Select(mention => mention.Reading!.Edtf));
}
