using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Tests.Dates;

public sealed class RejectingEdtfTests
{
    [Theory]
    // The old draft of 2012, and habits of other formats: the message names the fault and offers what was meant.
    [InlineData("20240517", "‘20240517’ has no hyphens; write 2024-05-17.")]
    [InlineData("202405", "‘202405’ has no hyphens; write 2024-05.")]
    [InlineData("20040201/20050208", "‘20040201/20050208’ has no hyphens; write 2004-02-01/2005-02-08.")]
    [InlineData("199u", "‘199u’ uses u from the old draft; an unspecified digit is X; write 199X.")]
    [InlineData("1999-uu-uu", "‘1999-uu-uu’ uses u from the old draft; an unspecified digit is X; write 1999-XX-XX.")]
    [InlineData("2024-05-xx", "‘2024-05-xx’ has a small x; an unspecified digit is a capital X; write 2024-05-XX.")]
    [InlineData("unknown/2006", "‘unknown/2006’ uses ‘unknown’ from the old draft; an end that is not known is left blank; write /2006.")]
    [InlineData("2004-01-01/open", "‘2004-01-01/open’ uses ‘open’ from the old draft; an open end is two dots; write 2004-01-01/..")]
    [InlineData("1984?~", "‘1984?~’ uses two marks; uncertain and approximate together are one mark %; write 1984%.")]
    [InlineData("199u?~", "‘199u?~’ uses two marks; uncertain and approximate together are one mark %; write 199X%.")]
    [InlineData("2024-05-17T10:00:00Z", "‘2024-05-17T10:00:00Z’ has a time of day; this store keeps days; write 2024-05-17.")]
    [InlineData("2024–05–17", "‘2024–05–17’ has a dash that is not a hyphen; write 2024-05-17.")]
    [InlineData(" 2024-05 ", "‘ 2024-05 ’ has a space in it; write 2024-05.")]
    [InlineData("[1667,1668, 1670..1672]", "‘[1667,1668, 1670..1672]’ has a space in it; write [1667,1668,1670..1672].")]
    [InlineData("2024-5-7", "‘2024-5-7’ has a month or day of one digit; write 2024-05-07.")]
    [InlineData("12345", "‘12345’ lies outside the years 0001 to 9999; write a year as four digits, such as 2024.")]
    [InlineData("Y170000002", "‘Y170000002’ lies outside the years 0001 to 9999 or has a sign; write a year as four digits, such as 2024.")]
    [InlineData("-1985", "‘-1985’ lies outside the years 0001 to 9999 or has a sign; write a year as four digits, such as 2024.")]
    [InlineData("0000", "‘0000’ lies outside the years 0001 to 9999; write a year with four digits, such as 2024.")]
    [InlineData("000X", "‘000X’ lies outside the years 0001 to 9999; write a year with four digits, such as 2024.")]
    [InlineData("{1960,1961-12}", "‘{1960,1961-12}’ names all dates of a set; enter one record for each, or one of a set; write [2024-05-17,2024-05-18].")]
    [InlineData("2004-(06)?-11", "‘2004-(06)?-11’ uses brackets from the old draft; a mark stands once, at the end; write 2004-06-11?.")]
    [InlineData("", "‘’ is empty; write a day 2024-05-17, a month 2024-05 or a year 2024.")]
    // Days and months that do not exist.
    [InlineData("2023-02-29", "‘2023-02-29’ does not exist: February 2023 has 28 days; write 2023-02 if the day is not known.")]
    [InlineData("2016-02-3X", "‘2016-02-3X’ does not exist: February 2016 has 29 days; write 2016-02 if the day is not known.")]
    [InlineData("9999-24", "‘9999-24’ ends after the year 9999, the last this store can hold; write 9999-12.")]
    // Intervals and sets.
    [InlineData("2024/2023", "‘2024/2023’ starts after it ends; write 2023/2024 if the two were exchanged.")]
    [InlineData("../..", "‘../..’ has no date at either end; write at least one, as in 2024-05/.. or ../2024-05.")]
    [InlineData("17/05/2024", "‘17/05/2024’ has more than one slash; write a day as 2024-05-17 and an interval as 2004-06/2006-08.")]
    [InlineData("[2024,..2026]", "‘[2024,..2026]’ is open in the middle; write ‘..’ only at the start or the end of a set, as in [..2023-06] or [2023-06..].")]
    [InlineData("[..2021,2023..]", "‘[..2021,2023..]’ is open at both ends; write at least one bound, as in [..2023-06] or [2021-08-15..2023-06].")]
    [InlineData("[2024..2023]", "‘2024..2023’ starts after it ends; write 2023..2024 if the two were exchanged.")]
    public void KnownFault_IsNamedWithTheRightForm(string text, string expected)
    {
        Assert.False(EdtfDate.TryParse(text, out var date, out var problem));
        Assert.Null(date);
        Assert.Equal(expected, problem);
        Assert.Equal(expected, Assert.Throws<FormatException>(() => EdtfDate.Parse(text)).Message);
    }

    [Theory]
    // Of our coding scheme.
    [InlineData("2016-2X-XX")]
    [InlineData("2016-XX-32")]
    // No such month, day or group.
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2024-20")]
    [InlineData("2024-25")]
    [InlineData("2024-32")]
    [InlineData("2024-42")]
    [InlineData("2024-37-05")]
    [InlineData("2024-13-XX")]
    [InlineData("2024-05-00")]
    [InlineData("2024-05-32")]
    [InlineData("2024-06-31")]
    [InlineData("2024-02-30")]
    // Level 2 that is not claimed.
    [InlineData("156X-12-25")]
    [InlineData("1560-XX-25")]
    [InlineData("1XXX-XX")]
    [InlineData("XXXX")]
    [InlineData("1XXX")]
    [InlineData("1984-1X")]
    [InlineData("20X4")]
    [InlineData("2004?-06-11")]
    [InlineData("?2004-06-11")]
    [InlineData("2004-06-~01/2004-06-~20")]
    [InlineData("2004-06-XX/2004-07-03")]
    [InlineData("[201X,2024]")]
    [InlineData("1950S2")]
    [InlineData("Y-17E7")]
    [InlineData("2001-21^southernHemisphere")]
    // Other formats and broken texts.
    [InlineData("2024-W20")]
    [InlineData("2024-138")]
    [InlineData("19")]
    [InlineData("May 2024")]
    [InlineData("August")]
    [InlineData("17.05.2024")]
    [InlineData("/")]
    [InlineData("/..")]
    [InlineData("2024/2025/2026")]
    [InlineData("2012-24/2012-21")]
    [InlineData("2024-05/2024-03-10")]
    [InlineData("[]")]
    [InlineData("[..]")]
    [InlineData("[2024")]
    [InlineData("2024]")]
    [InlineData("[")]
    [InlineData("[2024,]")]
    [InlineData("[2024-05-17,2024-05-18]?")]
    [InlineData("[2021...2023]")]
    [InlineData("[2024/2025]")]
    [InlineData("[2024]/2025")]
    [InlineData("٢٠٢٤")]
    [InlineData("2024\n")]
    [InlineData("2024\0")]
    [InlineData("?")]
    [InlineData("2024??")]
    [InlineData("+2024")]
    public void TextOutsideTheClaim_IsRejected(string text)
    {
        Assert.False(EdtfDate.TryParse(text, out _, out var problem));
        Assert.Contains("write", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingText_IsRejected()
    {
        Assert.False(EdtfDate.TryParse(null, out _, out var problem));
        Assert.Equal("‘’ is empty; write a day 2024-05-17, a month 2024-05 or a year 2024.", problem);
    }

    [Fact]
    public void LongText_IsRejectedAndQuotedInPart()
    {
        Assert.False(EdtfDate.TryParse("[" + string.Join(',', Enumerable.Repeat("2024", 100_000)) + "]", out _, out var problem));
        Assert.StartsWith("‘[2024,", problem, StringComparison.Ordinal);
        Assert.True(problem.Length < 200, problem);
    }

    [Fact]
    public void UnprintableCharacters_AreNotRepeated()
    {
        Assert.False(EdtfDate.TryParse("20\r\n\u001b[31m\u202e\ud83d24", out _, out var problem));
        Assert.StartsWith("‘20\uFFFD\uFFFD\uFFFD[31m\uFFFD\uFFFD24’ has a space in it;", problem, StringComparison.Ordinal);
    }
}
