using System.Globalization;
using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Tests.Dates;

public sealed class EdtfInWordsTests
{
    [Theory]
    [InlineData("2024-10-12", "12 Oct 2024")]
    [InlineData("2024-10", "Oct 2024")]
    [InlineData("2024", "2024")]
    [InlineData("0987", "987")]
    [InlineData("2023-37", "early 2023")]
    [InlineData("2023-38", "mid 2023")]
    [InlineData("2023-39", "late 2023")]
    [InlineData("2024-21", "spring 2024")]
    [InlineData("2024-22", "summer 2024")]
    [InlineData("2024-23", "autumn 2024")]
    [InlineData("2024-24", "winter 2024–25")]
    [InlineData("2099-24", "winter 2099–2100")]
    [InlineData("2016-34", "Apr–Jun 2016")]
    [InlineData("2024-40", "first half of 2024")]
    [InlineData("2024-41", "second half of 2024")]
    [InlineData("202X", "2020s")]
    [InlineData("20XX", "some year from 2000 to 2099")]
    [InlineData("2024-05-XX", "some day in May 2024")]
    [InlineData("2024-XX", "some month in 2024")]
    [InlineData("2024-XX-XX", "some day in 2024")]
    [InlineData("2016-02-2X", "some day between 20 and 29 Feb 2016")]
    [InlineData("2016-04-3X", "30 Apr 2016")]
    [InlineData("2024-05~", "about May 2024")]
    [InlineData("2024-05?", "May 2024, uncertain")]
    [InlineData("2024-05%", "about May 2024, uncertain")]
    [InlineData("2024-05-XX~", "some day in about May 2024")]
    public void SingleDate_IsSaidAsCloselyAsItIsKnown(string text, string expected) =>
        Assert.Equal(expected, EdtfWords.Describe(EdtfDate.Parse(text)));

    [Theory]
    [InlineData("2022-07-25/2022-07-26", "25–26 Jul 2022")]
    [InlineData("2022-07-28/2022-08-03", "28 Jul – 3 Aug 2022")]
    [InlineData("2022-12-28/2023-01-03", "28 Dec 2022 – 3 Jan 2023")]
    [InlineData("2022-07-25/2022-07-25", "25 Jul 2022")]
    [InlineData("2004/2006", "2004–2006")]
    [InlineData("2004/2004", "2004")]
    [InlineData("2006-06/2006-08", "Jun–Aug 2006")]
    [InlineData("2004-06/2006-08", "Jun 2004 – Aug 2006")]
    [InlineData("2004-02-01/2005-02", "1 Feb 2004 – Feb 2005")]
    [InlineData("2023-37/2024-21", "early 2023 – spring 2024")]
    [InlineData("1984~/2004-06", "about 1984 – Jun 2004")]
    [InlineData("1984?/2004%", "1984 (uncertain) – about 2004 (uncertain)")]
    [InlineData("2022/..", "since 2022")]
    [InlineData("2024-05~/..", "since about May 2024")]
    [InlineData("2022?/..", "since 2022 (uncertain)")]
    [InlineData("2022/", "from 2022")]
    [InlineData("../2025", "ongoing in 2025")]
    [InlineData("../2025-03-01", "ongoing on 1 Mar 2025")]
    [InlineData("/2024-05", "until May 2024")]
    public void Interval_SaysWhatBothEndsShareOnce(string text, string expected) =>
        Assert.Equal(expected, EdtfWords.Describe(EdtfDate.Parse(text)));

    [Theory]
    [InlineData("[2021-08-15..2023]", "by 2023")]
    [InlineData("[2021-08-15..2023-06]", "by Jun 2023")]
    [InlineData("[2021-08-15..2023-37]", "by early 2023")]
    [InlineData("[2021-08-15..2023-06~]", "by about Jun 2023")]
    [InlineData("[..2023-06]", "by Jun 2023")]
    [InlineData("[2023-06..]", "Jun 2023 or later")]
    [InlineData("[2024-05-17]", "17 May 2024")]
    [InlineData("[2024-05-17,2024-05-18]", "17 or 18 May 2024")]
    [InlineData("[2024-05-17,2024-05-18,2024-05-20]", "17, 18 or 20 May 2024")]
    [InlineData("[2022-07-24,2022-07-25]", "24 or 25 Jul 2022")]
    [InlineData("[2022-07-24..2022-07-25]", "24 or 25 Jul 2022")]
    [InlineData("[2022-07-24..2022-07-26]", "24, 25 or 26 Jul 2022")]
    [InlineData("[2022-07-31..2022-08-01]", "31 Jul 2022 or 1 Aug 2022")]
    [InlineData("[2022-07-25..2022-07-25]", "25 Jul 2022")]
    [InlineData("[2022-07-20..2022-07-25]", "one of 6 days between 20 and 25 Jul 2022")]
    [InlineData("[2022-07-01..2022-07-31]", "one of 31 days between 1 and 31 Jul 2022")]
    [InlineData("[2022-07-01..2022-08-01]", "by 1 Aug 2022")]
    [InlineData("[2022-07-24?..2022-07-25]", "by 25 Jul 2022")]
    [InlineData("[..2022-07-25]", "by 25 Jul 2022")]
    [InlineData("[2022-07-25..]", "25 Jul 2022 or later")]
    [InlineData("[2024-05-03,2024-05-05,2024-05-09,2024-06-19]", "one of 4 days between 3 May and 19 Jun 2024")]
    [InlineData("[2024-03,2024-05,2024-07,2025-01]", "one of 4 months between Mar 2024 and Jan 2025")]
    [InlineData("[1667,1668,1670,1672]", "one of 4 years between 1667 and 1672")]
    [InlineData("[1667,1668-05,1670,1672]", "one of 1667, May 1668, 1670 or 1672")]
    [InlineData("[2024-05-31,2024-06-01]", "31 May 2024 or 1 Jun 2024")]
    [InlineData("[2024-05,2024-07]", "May or Jul 2024")]
    [InlineData("[2024-05,2025]", "May 2024 or 2025")]
    [InlineData("[2024-05-17?,2024-05-18]", "17 May 2024 (uncertain) or 18 May 2024")]
    [InlineData("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672")]
    [InlineData("[..1667,1760-01]", "up to 1667 or Jan 1760")]
    [InlineData("[1760-01,1760-02,1760-12..]", "Jan 1760, Feb 1760 or from Dec 1760 on")]
    public void OneOfASet_IsShort(string text, string expected) =>
        Assert.Equal(expected, EdtfWords.Describe(EdtfDate.Parse(text)));

    [Theory]
    [InlineData("[2021-08-15..2023]", "on some day between 15 Aug 2021 and 31 Dec 2023")]
    [InlineData("[2024-05..2024-06]", "on some day between 1 May and 30 Jun 2024")]
    [InlineData("[2021-08-15..2023-06~]", "on some day between 15 Aug 2021 and about 30 Jun 2023")]
    [InlineData("[2021-08-15?..2023]", "on some day between 15 Aug 2021 (uncertain) and 31 Dec 2023")]
    [InlineData("[2024-05-17..2024-05-17]", "17 May 2024")]
    [InlineData("[..2023-06]", "on 30 Jun 2023 or some earlier day")]
    [InlineData("[2023-06..]", "on 1 Jun 2023 or some later day")]
    [InlineData("[2024-05-17,2024-05-18]", "17 or 18 May 2024")]
    [InlineData("[2022-07-24..2022-07-25]", "24 or 25 Jul 2022")]
    [InlineData("[2022-07-20..2022-07-25]", "on some day between 20 and 25 Jul 2022")]
    [InlineData("[2024-05-03,2024-05-05,2024-05-09,2024-05-19]", "one of 3, 5, 9 or 19 May 2024")]
    [InlineData("2022/..", "since 2022, end open")]
    [InlineData("2022/", "from 2022, end not known")]
    [InlineData("../2025", "ongoing in 2025, start open")]
    [InlineData("/2024-05", "until May 2024, start not known")]
    [InlineData("2016-34", "second quarter of 2016 (Apr–Jun)")]
    [InlineData("2023-37~", "about early 2023 (Jan–Apr)")]
    [InlineData("2024-24?", "winter 2024–25 (Dec–Feb), uncertain")]
    [InlineData("2024-40", "first half of 2024 (Jan–Jun)")]
    [InlineData("2024-10", "Oct 2024")]
    public void LongForm_LosesNothing(string text, string expected) =>
        Assert.Equal(expected, EdtfWords.DescribeFully(EdtfDate.Parse(text)));

    [Theory]
    [InlineData("2024-10", "1–31 Oct 2024")]
    [InlineData("2024-10-12", "12 Oct 2024")]
    [InlineData("2024", "1 Jan – 31 Dec 2024")]
    [InlineData("[2021-08-15..2023]", "15 Aug 2021 – 31 Dec 2023")]
    [InlineData("2024-05/..", "from 1 May 2024")]
    [InlineData("../2025", "until 31 Dec 2025")]
    public void Bounds_AreDays(string text, string expected) =>
        Assert.Equal(expected, EdtfWords.DescribeBounds(EdtfDate.Parse(text)));

    [Fact]
    public void NoBounds_AreUndated() => Assert.Equal("undated", EdtfWords.DescribeBounds(null, null));

    [Fact]
    public void HalfAfterAWord_HasAnArticle()
    {
        Assert.Equal("since the first half of 2024", EdtfWords.Describe(EdtfDate.Parse("2024-40/..")));
        Assert.Equal("by the second half of 2024", EdtfWords.Describe(EdtfDate.Parse("[2021..2024-41]")));
    }

    [Fact]
    public void ServerInAnotherLanguage_SaysTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("fa-AF");

            Assert.Equal("25–26 Jul 2022", EdtfWords.Describe(EdtfDate.Parse("2022-07-25/2022-07-26")));
            Assert.False(EdtfDate.TryParse("2023-02-29", out _, out var problem));
            Assert.Contains("February 2023 has 28 days", problem, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
