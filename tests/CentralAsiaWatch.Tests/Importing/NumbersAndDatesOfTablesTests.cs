using System.Globalization;
using CentralAsiaWatch.Importing;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Importing;

/// <summary>What spreadsheets and people make of numbers and dates.</summary>
public sealed class NumbersAndDatesOfTablesTests
{
    [Theory]
    [InlineData("2500000", 2500000)]
    [InlineData("2,5", 2.5)]
    [InlineData("2.5", 2.5)]
    [InlineData("0,125", 0.125)]
    [InlineData("1234,567", 1234.567)]
    [InlineData("1.234", 1.234)]
    [InlineData("1 234 567,8", 1234567.8)]
    [InlineData("1 234,5", 1234.5)]
    [InlineData("1,234,567.8", 1234567.8)]
    [InlineData("1.234.567,8", 1234567.8)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1'234'567", 1234567)]
    [InlineData("−3,5", -3.5)]
    [InlineData("1.2E+09", 1200000000)]
    public void NumbersWithCommaOrPoint_AreRead(string text, double number)
    {
        Assert.True(ImportNumbers.TryRead(text, out var read, out var problem), problem);
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("866,000", "is ‘866,000’, which can mean 866000 or 866.000; write it without a comma.")]
    [InlineData("about 5", "is ‘about 5’, which is no number; write digits with one decimal point or comma, such as 2500000 or 2.5.")]
    [InlineData("1,23,4", "is ‘1,23,4’, which is no number; write digits with one decimal point or comma, such as 2500000 or 2.5.")]
    [InlineData("NaN", "is ‘NaN’, which is no number; write digits with one decimal point or comma, such as 2500000 or 2.5.")]
    [InlineData("1E999", "is ‘1E999’, which is no number; write digits with one decimal point or comma, such as 2500000 or 2.5.")]
    public void NumbersThatMeanNothingOrTwoThings_AreRefused(string text, string sentence)
    {
        Assert.False(ImportNumbers.TryRead(text, out _, out var problem));
        Assert.Equal(sentence, problem);
    }

    [Fact]
    public void EveryNumber_IsReadAsItIsWritten() => Prop.ForAll(ArbMap.Default.ArbFor<NormalFloat>(), number =>
        Assert.True(ImportNumbers.TryRead(number.Get.ToString("R", CultureInfo.InvariantCulture), out var read, out var problem) && read.Equals(number.Get), problem)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2024-10-15", "2024-10-15")]
    [InlineData("15.10.2024", "2024-10-15")]
    [InlineData("5.3.2024", "2024-03-05")]
    [InlineData("2024/10/15", "2024-10-15")]
    [InlineData("20241015", "2024-10-15")]
    [InlineData("15/10/2024", "2024-10-15")]
    [InlineData("10/15/2024", "2024-10-15")]
    [InlineData("05/05/2024", "2024-05-05")]
    [InlineData("2024-10-15 00:00:00", "2024-10-15")]
    [InlineData("2024-10-15T14:30:00Z", "2024-10-15")]
    [InlineData("15 October 2024", "2024-10-15")]
    [InlineData("10.2024", "2024-10")]
    [InlineData("10/2024", "2024-10")]
    [InlineData("2024", "2024")]
    [InlineData("2024/2025", "2024/2025")]
    [InlineData("2024-05/..", "2024-05/..")]
    [InlineData("[2024-05-01..2024-06-30]", "[2024-05-01..2024-06-30]")]
    [InlineData("2024-10~", "2024-10~")]
    [InlineData("29.02.2024", "2024-02-29")]
    public void DatesOfSpreadsheets_BecomeEdtf(string text, string date)
    {
        Assert.True(ImportDates.TryRead(text, out var read, out var problem), problem);
        Assert.Equal(date, read);
    }

    [Theory]
    [InlineData("31.02.2024", "is ‘31.02.2024’, but that month has 29 days; write a day from 2024-02-01 to 2024-02-29, or 2024-02 for the month.")]
    [InlineData("20240231", "is ‘20240231’, but that month has 29 days; write a day from 2024-02-01 to 2024-02-29, or 2024-02 for the month.")]
    [InlineData("03/04/2024", "is ‘03/04/2024’, which can mean 2024-04-03 or 2024-03-04; write the one that is meant.")]
    [InlineData("15.13.2024", "is ‘15.13.2024’, which names no month; write 2024-10-15, 2024-10 or 2024.")]
    [InlineData("01.01.0000", "is ‘01.01.0000’, which names no month; write 2024-10-15, 2024-10 or 2024.")]
    public void DatesThatAreNoneOrTwo_AreRefused(string text, string sentence)
    {
        Assert.False(ImportDates.TryRead(text, out _, out var problem));
        Assert.Equal(sentence, problem);
    }

    [Fact]
    public void AnyText_IsReadOrLeftOrRefusedButNeverThrows() => Prop.ForAll<string?>(text =>
    {
        _ = ImportDates.TryRead(text ?? "", out _, out _);
        _ = ImportNumbers.TryRead(text ?? "", out _, out _);
    }).QuickCheckThrowOnFailure();
}
