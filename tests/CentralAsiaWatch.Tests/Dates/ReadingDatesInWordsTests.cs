using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Tests.Dates;

public sealed class ReadingDatesInWordsTests
{
    // A Wednesday.
    private static readonly DateOnly s_article = new(2025, 3, 12);

    [Theory]
    [InlineData("2024-12-24", "2024-12-24")]
    [InlineData(" 2024-05~ ", "2024-05~")]
    [InlineData("[2021-08-15..2023]", "[2021-08-15..2023]")]
    [InlineData("2023-37", "2023-37")]
    [InlineData("24 December 2024", "2024-12-24")]
    [InlineData("24th of December 2024", "2024-12-24")]
    [InlineData("on 24 December, 2024", "2024-12-24")]
    [InlineData("December 24, 2024", "2024-12-24")]
    [InlineData("Dec 24th 2024", "2024-12-24")]
    [InlineData("24 Dec. 2024", "2024-12-24")]
    [InlineData("24 dec 2024.", "2024-12-24")]
    [InlineData("24.12.2024", "2024-12-24")]
    [InlineData("03.04.2024", "2024-04-03")]
    [InlineData("24.12.24", "2024-12-24")]
    [InlineData("24/12/2024", "2024-12-24")]
    [InlineData("12/24/2024", "2024-12-24")]
    [InlineData("04/04/2024", "2024-04-04")]
    [InlineData("2024/12/24", "2024-12-24")]
    [InlineData("12/2024", "2024-12")]
    [InlineData("December 2024", "2024-12")]
    [InlineData("december of 2024", "2024-12")]
    [InlineData("2024", "2024")]
    [InlineData("in the year 2024", "2024")]
    [InlineData("early 2023", "2023-37")]
    [InlineData("mid-2023", "2023-38")]
    [InlineData("the end of 2023", "2023-39")]
    [InlineData("late 2023", "2023-39")]
    [InlineData("spring 2022", "2022-21")]
    [InlineData("in the autumn of 2022", "2022-23")]
    [InlineData("winter 2024–25", "2024-24")]
    [InlineData("first quarter of 2024", "2024-33")]
    [InlineData("Q3 2024", "2024-35")]
    [InlineData("the first half of 2024", "2024-40")]
    [InlineData("the 1990s", "199X")]
    [InlineData("early March 2024", "[2024-03-01..2024-03-10]")]
    [InlineData("late February 2024", "[2024-02-21..2024-02-29]")]
    public void DateOfOneKind_IsRead(string text, string expected) => AssertReads(expected, text, null);

    [Theory]
    [InlineData("since 2022", "2022/..")]
    [InlineData("since about May 2024", "2024-05~/..")]
    [InlineData("from 2022", "2022/")]
    [InlineData("from May 2022 onwards", "2022-05/..")]
    [InlineData("until 2021", "/2021")]
    [InlineData("ongoing in 2025", "../2025")]
    [InlineData("by 2023", "[..2023]")]
    [InlineData("2023 or later", "[2023..]")]
    [InlineData("before May 2024", "[..2024-04-30]")]
    [InlineData("after 17 May 2024", "[2024-05-18..]")]
    [InlineData("from March to May 2023", "2023-03/2023-05")]
    [InlineData("from March 2023 to May", "2023-03/2023-05")]
    [InlineData("March to May 2023", "2023-03/2023-05")]
    [InlineData("December to February 2023", "2022-12/2023-02")]
    [InlineData("2021–2023", "2021/2023")]
    [InlineData("2021-2023", "2021/2023")]
    [InlineData("25–26 July 2022", "2022-07-25/2022-07-26")]
    [InlineData("July 25–26, 2022", "2022-07-25/2022-07-26")]
    [InlineData("24 and 25 July 2022", "2022-07-24/2022-07-25")]
    [InlineData("28 July – 3 August 2022", "2022-07-28/2022-08-03")]
    [InlineData("between 2021 and 2023", "[2021..2023]")]
    [InlineData("between 20 and 25 July 2022", "[2022-07-20..2022-07-25]")]
    [InlineData("2022 or 2023", "[2022,2023]")]
    [InlineData("17 or 18 May 2024", "[2024-05-17,2024-05-18]")]
    [InlineData("17, 18 or 20 May 2024", "[2024-05-17,2024-05-18,2024-05-20]")]
    [InlineData("May or July 2024", "[2024-05,2024-07]")]
    [InlineData("about 2022", "2022~")]
    [InlineData("around May 2024", "2024-05~")]
    [InlineData("c. 2022", "2022~")]
    [InlineData("perhaps in 2023", "2023?")]
    [InlineData("about May 2024, uncertain", "2024-05%")]
    public void SeveralDatesAndDoubt_AreRead(string text, string expected) => AssertReads(expected, text, null);

    [Theory]
    [InlineData("12 Jawza 1403", "2024-06-01")]
    [InlineData("۱۲ جوزا ۱۴۰۳", "2024-06-01")]
    [InlineData("Hamal 1403", "[2024-03-20..2024-04-19]")]
    [InlineData("SH1403", "[2024-03-20..2025-03-20]")]
    [InlineData("1403-06-03", "2024-08-24")]
    [InlineData("since Hamal 1403", "2024-03-20/..")]
    [InlineData("3-5 Sunbula 1403", "2024-08-24/2024-08-26")]
    [InlineData("24 декабря 2024 года", "2024-12-24")]
    [InlineData("в марте 2024 г.", "2024-03")]
    [InlineData("весной 2022 года", "2022-21")]
    [InlineData("с 24 по 26 мая 2024", "2024-05-24/2024-05-26")]
    [InlineData("в первом квартале 2024 года", "2024-33")]
    [InlineData("۲۴ دسمبر ۲۰۲۴", "2024-12-24")]
    public void OtherCalendarsAndTongues_AreRead(string text, string expected) => AssertReads(expected, text, null);

    [Theory]
    [InlineData("in March", "2025-03")]
    [InlineData("in April", "2024-04")]
    [InlineData("on 24 December", "2024-12-24")]
    [InlineData("29 February", "2024-02-29")]
    [InlineData("12 Jawza", "2024-06-01")]
    [InlineData("last August", "2024-08")]
    [InlineData("last March", "2024-03")]
    [InlineData("next June", "2025-06")]
    [InlineData("last week", "[2025-03-03..2025-03-09]")]
    [InlineData("last month", "2025-02")]
    [InlineData("last year", "2024")]
    [InlineData("late last year", "2024-39")]
    [InlineData("early this month", "[2025-03-01..2025-03-10]")]
    [InlineData("last quarter", "2024-36")]
    [InlineData("last autumn", "2024-23")]
    [InlineData("this winter", "2025-24")]
    [InlineData("this summer", "2025-22")]
    [InlineData("yesterday", "2025-03-11")]
    [InlineData("on Tuesday", "2025-03-11")]
    [InlineData("Wednesday", "2025-03-12")]
    [InlineData("last Wednesday", "2025-03-05")]
    [InlineData("earlier this month", "[2025-03-01..2025-03-12]")]
    [InlineData("later this year", "[2025-03-13..2025-12-31]")]
    [InlineData("this year", "2025")]
    [InlineData("two years ago", "2023~")]
    [InlineData("3 days ago", "2025-03-09")]
    [InlineData("two weeks ago", "[2025-02-24..2025-03-02]")]
    [InlineData("a month ago", "2025-02~")]
    [InlineData("since last year", "2024/..")]
    [InlineData("24–25 December", "2024-12-24/2024-12-25")]
    [InlineData("from December to February", "2024-12/2025-02")]
    [InlineData("second half of last year", "2024-41")]
    [InlineData("вчера", "2025-03-11")]
    [InlineData("в прошлом году", "2024")]
    public void DateThatNeedsTheArticles_IsCountedFromIt(string text, string expected)
    {
        AssertReads(expected, text, s_article);
        Assert.Contains("article's date, 12 Mar 2025.", DateGrammar.Read(text, s_article)!.Basis, StringComparison.Ordinal);
        Assert.False(DateGrammar.TryRead(text, null, out _, out var problem));
        Assert.Contains("has no year", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void StatedDate_RestsOnNothingElse() => Assert.Null(DateGrammar.Read("24 December 2024", s_article)!.Basis);

    [Theory]
    [InlineData("03/04/2024", "‘03/04/2024’ can be 3 Apr 2024 or 4 Mar 2024; write 2024-04-03 or 2024-03-04.")]
    [InlineData("31 February 2024", "‘31 February 2024’ does not exist: February 2024 has 29 days; write 2024-02 if the day is not known.")]
    [InlineData("31 Hut 1402", "‘31 Hut 1402’ is no day of the Solar Hijri calendar: Hut 1402 has 29 days; write a day such as 12 Jawza 1403.")]
    [InlineData("from 2023 to 2021", "‘from 2023 to 2021’ ends before it begins; write the earlier date first.")]
    [InlineData("early December - 1 January 0001", "‘early December - 1 January 0001’ lies outside the years 1 to 9999; write a year as four digits, such as 2024.")]
    [InlineData("20240517", "‘20240517’ has no hyphens; write 2024-05-17.")]
    [InlineData("soon", "‘soon’ is not a date that can be read; write " + DateGrammar.Accepted + ".")]
    [InlineData("24 December 2024 in Kabul", "‘24 December 2024 in Kabul’ is not a date that can be read; write " + DateGrammar.Accepted + ".")]
    public void WhatIsNoDate_IsRefusedInWords(string text, string expected)
    {
        Assert.False(DateGrammar.TryRead(text, null, out var reading, out var problem));
        Assert.Null(reading);
        Assert.Equal(expected, problem);
    }

    private static void AssertReads(string expected, string text, DateOnly? article)
    {
        Assert.True(DateGrammar.TryRead(text, article, out var reading, out var problem), problem);
        Assert.Equal(expected, reading.Edtf);
    }
}
