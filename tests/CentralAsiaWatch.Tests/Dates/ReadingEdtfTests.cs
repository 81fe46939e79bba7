using System.Globalization;
using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Tests.Dates;

public sealed class ReadingEdtfTests
{
    [Theory]
    // Level 0: examples of the Library of Congress specification, 2019-02-04.
    [InlineData("1985-04-12", EdtfKind.Point, EdtfPrecision.Day, "1985-04-12", "1985-04-12")]
    [InlineData("1985-04", EdtfKind.Point, EdtfPrecision.Month, "1985-04-01", "1985-04-30")]
    [InlineData("1985", EdtfKind.Point, EdtfPrecision.Year, "1985-01-01", "1985-12-31")]
    [InlineData("1964/2008", EdtfKind.Interval, EdtfPrecision.Year, "1964-01-01", "2008-12-31")]
    [InlineData("2004-06/2006-08", EdtfKind.Interval, EdtfPrecision.Month, "2004-06-01", "2006-08-31")]
    [InlineData("2004-02-01/2005-02-08", EdtfKind.Interval, EdtfPrecision.Day, "2004-02-01", "2005-02-08")]
    [InlineData("2004-02-01/2005-02", EdtfKind.Interval, EdtfPrecision.Month, "2004-02-01", "2005-02-28")]
    [InlineData("2004-02-01/2005", EdtfKind.Interval, EdtfPrecision.Year, "2004-02-01", "2005-12-31")]
    [InlineData("2005/2006-02", EdtfKind.Interval, EdtfPrecision.Year, "2005-01-01", "2006-02-28")]
    // Level 1: seasons.
    [InlineData("2001-21", EdtfKind.Point, EdtfPrecision.Season, "2001-03-01", "2001-05-31")]
    [InlineData("2001-22", EdtfKind.Point, EdtfPrecision.Season, "2001-06-01", "2001-08-31")]
    [InlineData("2001-23", EdtfKind.Point, EdtfPrecision.Season, "2001-09-01", "2001-11-30")]
    [InlineData("2023-24", EdtfKind.Point, EdtfPrecision.Season, "2023-12-01", "2024-02-29")]
    // Level 1: unspecified digits.
    [InlineData("201X", EdtfKind.Point, EdtfPrecision.Decade, "2010-01-01", "2019-12-31")]
    [InlineData("20XX", EdtfKind.Point, EdtfPrecision.Century, "2000-01-01", "2099-12-31")]
    [InlineData("2004-XX", EdtfKind.Point, EdtfPrecision.Year, "2004-01-01", "2004-12-31")]
    [InlineData("1985-04-XX", EdtfKind.Point, EdtfPrecision.Month, "1985-04-01", "1985-04-30")]
    [InlineData("1985-XX-XX", EdtfKind.Point, EdtfPrecision.Year, "1985-01-01", "1985-12-31")]
    // Level 2: sub-year groups 33–41.
    [InlineData("2016-33", EdtfKind.Point, EdtfPrecision.Quarter, "2016-01-01", "2016-03-31")]
    [InlineData("2016-34", EdtfKind.Point, EdtfPrecision.Quarter, "2016-04-01", "2016-06-30")]
    [InlineData("2016-35", EdtfKind.Point, EdtfPrecision.Quarter, "2016-07-01", "2016-09-30")]
    [InlineData("2016-36", EdtfKind.Point, EdtfPrecision.Quarter, "2016-10-01", "2016-12-31")]
    [InlineData("2023-37", EdtfKind.Point, EdtfPrecision.Third, "2023-01-01", "2023-04-30")]
    [InlineData("2023-38", EdtfKind.Point, EdtfPrecision.Third, "2023-05-01", "2023-08-31")]
    [InlineData("2023-39", EdtfKind.Point, EdtfPrecision.Third, "2023-09-01", "2023-12-31")]
    [InlineData("2024-40", EdtfKind.Point, EdtfPrecision.Half, "2024-01-01", "2024-06-30")]
    [InlineData("2024-41", EdtfKind.Point, EdtfPrecision.Half, "2024-07-01", "2024-12-31")]
    // Level 2: one of a set.
    [InlineData("[2024-05-17,2024-05-18]", EdtfKind.OneOfASet, EdtfPrecision.Day, "2024-05-17", "2024-05-18")]
    [InlineData("[2021-08-15..2023-06]", EdtfKind.OneOfASet, EdtfPrecision.Month, "2021-08-15", "2023-06-30")]
    [InlineData("[1667,1668,1670..1672]", EdtfKind.OneOfASet, EdtfPrecision.Year, "1667-01-01", "1672-12-31")]
    [InlineData("[1667,1760-12]", EdtfKind.OneOfASet, EdtfPrecision.Year, "1667-01-01", "1760-12-31")]
    [InlineData("[2024,2023]", EdtfKind.OneOfASet, EdtfPrecision.Year, "2023-01-01", "2024-12-31")]
    [InlineData("[2024-05-17]", EdtfKind.OneOfASet, EdtfPrecision.Day, "2024-05-17", "2024-05-17")]
    // Vectors of our coding scheme, and the edges of the calendar.
    [InlineData("2016-02", EdtfKind.Point, EdtfPrecision.Month, "2016-02-01", "2016-02-29")]
    [InlineData("2016-02-2X", EdtfKind.Point, EdtfPrecision.Month, "2016-02-20", "2016-02-29")]
    [InlineData("2023-02-2X", EdtfKind.Point, EdtfPrecision.Month, "2023-02-20", "2023-02-28")]
    [InlineData("2016-04-0X", EdtfKind.Point, EdtfPrecision.Month, "2016-04-01", "2016-04-09")]
    [InlineData("2016-04-3X", EdtfKind.Point, EdtfPrecision.Month, "2016-04-30", "2016-04-30")]
    [InlineData("2016-05-3X", EdtfKind.Point, EdtfPrecision.Month, "2016-05-30", "2016-05-31")]
    [InlineData("0001", EdtfKind.Point, EdtfPrecision.Year, "0001-01-01", "0001-12-31")]
    [InlineData("9999-12-31", EdtfKind.Point, EdtfPrecision.Day, "9999-12-31", "9999-12-31")]
    [InlineData("99XX", EdtfKind.Point, EdtfPrecision.Century, "9900-01-01", "9999-12-31")]
    public void ValidText_HasKindPrecisionAndBounds(string text, EdtfKind kind, EdtfPrecision precision, string earliest, string latest)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal((kind, precision, Day(earliest), Day(latest), text), (date.Kind, date.Precision, date.Earliest, date.Latest, date.Text));
        Assert.False(date.IsUncertain || date.IsApproximate || date.IsOpenEnded || date.IsOpenStart || date.HasUnknownEnd || date.HasUnknownStart);
    }

    [Theory]
    [InlineData("1985-04-12/..", "1985-04-12", null, "open end")]
    [InlineData("1985-04/..", "1985-04-01", null, "open end")]
    [InlineData("1985/..", "1985-01-01", null, "open end")]
    [InlineData("../1985-04-12", null, "1985-04-12", "open start")]
    [InlineData("../1985-04", null, "1985-04-30", "open start")]
    [InlineData("../1985", null, "1985-12-31", "open start")]
    [InlineData("1985-04-12/", "1985-04-12", null, "unknown end")]
    [InlineData("1985/", "1985-01-01", null, "unknown end")]
    [InlineData("/1985-04-12", null, "1985-04-12", "unknown start")]
    [InlineData("/1985", null, "1985-12-31", "unknown start")]
    [InlineData("[..1760-12-03]", null, "1760-12-03", "")]
    [InlineData("[..1984]", null, "1984-12-31", "")]
    [InlineData("[1760-12..]", "1760-12-01", null, "")]
    [InlineData("[1760-01,1760-02,1760-12..]", "1760-01-01", null, "")]
    public void MissingEnd_HasNoBoundThereAndSaysWhy(string text, string? earliest, string? latest, string missing)
    {
        var date = EdtfDate.Parse(text);

        var flags = new[]
        {
            date.IsOpenEnded ? "open end" : "", date.IsOpenStart ? "open start" : "",
            date.HasUnknownEnd ? "unknown end" : "", date.HasUnknownStart ? "unknown start" : "",
        };
        Assert.Equal((Day(earliest), Day(latest), missing), (date.Earliest, date.Latest, string.Concat(flags)));
    }

    [Theory]
    [InlineData("1984?", true, false)]
    [InlineData("2004-06~", false, true)]
    [InlineData("2004-06-11%", true, true)]
    [InlineData("2023-37?", true, false)]
    [InlineData("201X~", false, true)]
    [InlineData("1984~/2004-06", false, true)]
    [InlineData("1984/2004-06~", false, true)]
    [InlineData("1984~/2004~", false, true)]
    [InlineData("1984?/2004%", true, true)]
    [InlineData("1984-06?/2004-08?", true, false)]
    [InlineData("1984-06-02?/2004-08-08~", true, true)]
    [InlineData("2024-05~/..", false, true)]
    [InlineData("[2021-08-15..2023-06~]", false, true)]
    [InlineData("2024", false, false)]
    public void Mark_SetsUncertainAndApproximate(string text, bool isUncertain, bool isApproximate)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal((isUncertain, isApproximate), (date.IsUncertain, date.IsApproximate));
    }

    [Theory]
    [InlineData("2024-05-17", true, true)]
    [InlineData("2016-04-3X", true, true)]
    [InlineData("2024-05-17/2024-05-17", true, true)]
    [InlineData("2024-05-17~", false, true)]
    [InlineData("2024-05-17?", false, true)]
    [InlineData("2024-05", false, true)]
    [InlineData("2024-05~", false, true)]
    [InlineData("2016-34", false, true)]
    [InlineData("[2024-05-17,2024-06-18]", false, true)]
    [InlineData("2024-21", false, false)]
    [InlineData("2023-37", false, false)]
    [InlineData("2023-04/2024-05", false, false)]
    [InlineData("[..2024-05]", false, false)]
    [InlineData("2024-05/..", false, false)]
    public void Width_IsKnownToTheDayOrTheQuarter(string text, bool toTheDay, bool toTheQuarter)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal((toTheDay, toTheQuarter), (date.IsKnownToTheDay, date.IsKnownToTheQuarter));
    }

    [Fact]
    public void SameText_IsEqual()
    {
        Assert.Equal(EdtfDate.Parse("[2024-05-17,2024-05-18]"), EdtfDate.Parse("[2024-05-17,2024-05-18]"));
        Assert.Equal(EdtfDate.Parse("2024").GetHashCode(), EdtfDate.Parse("2024").GetHashCode());
        Assert.NotEqual(EdtfDate.Parse("2016-34"), EdtfDate.Parse("2016-04/2016-06"));
        Assert.Equal("2024-05~", EdtfDate.Parse("2024-05~").ToString());
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
