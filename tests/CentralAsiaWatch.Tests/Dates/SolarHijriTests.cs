using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Tests.Infrastructure;

namespace CentralAsiaWatch.Tests.Dates;

public sealed class SolarHijriTests
{
    [Theory]
    [InlineData("2024-08-24", 1403, 6, 3)]
    [InlineData("2024-03-20", 1403, 1, 1)]
    [InlineData("2024-03-19", 1402, 12, 29)]
    [InlineData("2025-03-20", 1403, 12, 30)]
    [InlineData("2021-08-15", 1400, 5, 24)]
    [InlineData("2021-03-20", 1399, 12, 30)]
    [InlineData("2021-03-21", 1400, 1, 1)]
    [InlineData("2025-03-21", 1404, 1, 1)]
    [InlineData("1979-12-24", 1358, 10, 3)]
    [InlineData("0622-03-22", 1, 1, 1)]
    public void Day_HasItsSolarHijriDate(string day, int year, int month, int dayOfMonth) =>
        Assert.Equal(new SolarHijriDate(year, month, dayOfMonth), SolarHijriDate.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(1398, 29)]
    [InlineData(1399, 30)]
    [InlineData(1400, 29)]
    [InlineData(1401, 29)]
    [InlineData(1402, 29)]
    [InlineData(1403, 30)]
    [InlineData(1404, 29)]
    public void Hut_HasThirtyDaysInALeapYear(int year, int days) => Assert.Equal(days, SolarHijriDate.DaysInMonth(year, 12));

    [Fact]
    public void EveryDayTypedInAnyForm_IsReadAsThatDay()
    {
        var day = new SolarHijriDate(1300, 1, 1).ToGregorian();
        for (; SolarHijriDate.Of(day) is { Year: <= 1450 } date; day = day.AddDays(1))
        {
            string[] forms = [$"SH{date.Year}-{date.Month:00}-{date.Day:00}", $"{date.Year}-{date.Month}-{date.Day}", date.ToString()];
            Assert.All(forms, form => Assert.Equal((date.ToString(), day, day), (Read(form).Words, Read(form).First, Read(form).Last)));
        }

        Assert.Equal(new SolarHijriDate(1451, 1, 1).ToGregorian(), day);
    }

    [Fact]
    public void EveryNumberedDayOfThoseYears_IsADayOrRefusedWithItsReason()
    {
        foreach (var year in Enumerable.Range(1300, 151))
        {
            foreach (var (month, day) in from month in Enumerable.Range(0, 15) from day in new[] { 0, 1, 29, 30, 31, 32 } select (month, day))
            {
                var isRead = SolarHijriPeriod.TryParse($"{year}-{month:00}-{day:00}", out _, out var problem);
                Assert.Equal(SolarHijriDate.Exists(year, month, day), isRead);
                Assert.Equal(isRead, problem is null);
            }
        }
    }

    [Theory]
    [InlineData("SH1403-13", "months are 01 (Hamal) to 12 (Hut)")]
    [InlineData("1403-00", "months are 01 (Hamal) to 12 (Hut)")]
    [InlineData("SH1402-12-30", "Hut 1402 has 29 days")]
    [InlineData("1402-12-30", "Hut 1402 has 29 days")]
    [InlineData("30 Esfand 1402", "Hut 1402 has 29 days")]
    [InlineData("1403-07-31", "Mizan 1403 has 30 days")]
    [InlineData("0 Sunbula 1403", "Sunbula 1403 has 31 days")]
    [InlineData("SH0000", "the calendar is read from the year 1 to 9377")]
    [InlineData("2024-13", null)]
    [InlineData("3 May 1403", null)]
    [InlineData("1403", null)]
    public void DayThatThereIsNot_SaysWhy(string typed, string? problem)
    {
        Assert.False(SolarHijriPeriod.TryParse(typed, out _, out var said));
        Assert.Equal(problem, said);
    }

    [Fact]
    public void EveryDayOfTwoCenturies_GoesThereAndBackAndFollowsTheOneBefore()
    {
        var last = SolarHijriDate.Of(new DateOnly(1899, 12, 31))!.Value;
        for (var day = new DateOnly(1900, 1, 1); day.Year <= 2100; day = day.AddDays(1))
        {
            var date = SolarHijriDate.Of(day)!.Value;
            Assert.Equal(day, date.ToGregorian());
            Assert.True(SolarHijriDate.Exists(date.Year, date.Month, date.Day));
            Assert.Contains(date, new[]
            {
                last with { Day = last.Day + 1 },
                new SolarHijriDate(last.Year, last.Month + 1, 1),
                new SolarHijriDate(last.Year + 1, 1, 1),
            });
            last = date;
        }
    }

    [Fact]
    public void DayBeforeTheCalendar_HasNone() => Assert.Null(SolarHijriDate.Of(new DateOnly(622, 3, 21)));

    [Fact]
    public void EveryPeriod_LiesWhereTheOneBeforeItEnds()
    {
        foreach (var year in Enumerable.Range(SolarHijriPeriod.FirstPlainYear, 200))
        {
            var months = Enumerable.Range(1, 12).Select(month => Read($"SH{year}-{month:00}")).ToArray();
            Assert.All(months.Zip(months.Skip(1)), pair => Assert.Equal(pair.First.Last.AddDays(1), pair.Second.First));
            Assert.Equal((months[0].First, months[11].Last), (Read($"SH{year}").First, Read($"SH{year}").Last));
            Assert.Equal(Read($"SH{year}").Last.AddDays(1), Read($"SH{year + 1}").First);
            Assert.All(Enumerable.Range(1, SolarHijriDate.DaysInMonth(year, 12)), day => Assert.Equal(months[11].First.AddDays(day - 1), Read($"{year}-12-{day}").First));
        }
    }

    [Fact]
    public void EveryEdtfDate_KeepsTheOrderOfItsBounds() => Properties.Hold(EdtfGenerator.Valid, 1000, text =>
    {
        var date = EdtfDate.Parse(text);
        _ = (SolarHijriWords.Of(date), SolarHijriWords.Fully(date));
        if (date.Earliest is { } first && date.Latest is { } last && SolarHijriDate.Of(first) is { } start && SolarHijriDate.Of(last) is { } end)
        {
            Assert.True((start.Year, start.Month, start.Day).CompareTo((end.Year, end.Month, end.Day)) <= 0);
            Assert.Equal((first, last), (start.ToGregorian(), end.ToGregorian()));
        }

        return Task.CompletedTask;
    });

    [Theory]
    [InlineData("2024-08-24", "3 Sunbula 1403")]
    [InlineData("2024-05", "Sawr–Jawza 1403")]
    [InlineData("2024-03", "Hut 1402 – Hamal 1403")]
    [InlineData("2024-05-XX", "Sawr–Jawza 1403")]
    [InlineData("2016-02-2X", "1–10 Hut 1394")]
    [InlineData("2024-05~", "Sawr–Jawza 1403")]
    [InlineData("2022-07-25/2022-07-26", "3–4 Asad 1401")]
    [InlineData("2024-05-17/2024-06-03", "28 Sawr – 14 Jawza 1403")]
    [InlineData("2004-06/2004-08", "Jawza–Sunbula 1383")]
    [InlineData("2024-05-17/2024-06", "28 Sawr 1403 – Jawza–Saratan 1403")]
    [InlineData("2024-05-17/..", "28 Sawr 1403")]
    [InlineData("../2024-05", "Sawr–Jawza 1403")]
    [InlineData("[2024-05-17,2024-05-18]", "28 or 29 Sawr 1403")]
    [InlineData("[2021-08-15..2022-07-25]", "3 Asad 1401")]
    [InlineData("2024", null)]
    [InlineData("2024-21", null)]
    [InlineData("2023-37", null)]
    [InlineData("202X", null)]
    [InlineData("2022/2024-05", "to Sawr–Jawza 1403")]
    [InlineData("2021-08-15/2025", "from 24 Asad 1400")]
    [InlineData("2016-34", "Hamal–Saratan 1395")]
    [InlineData("[2022-07-24..2022-07-25]", "2 or 3 Asad 1401")]
    [InlineData("[2024-05-31,2024-06-01]", "11 or 12 Jawza 1403")]
    [InlineData("[2024-05-20,2024-05-21]", "31 Sawr 1403 or 1 Jawza 1403")]
    [InlineData("[2022-07-20..2022-07-25]", "29 Saratan – 3 Asad 1401")]
    [InlineData("[2024-05-03,2024-05-05,2024-05-09,2024-05-19]", "14–30 Sawr 1403")]
    [InlineData("[2024-05-17,2025]", "28 Sawr 1403")]
    [InlineData("[..2022-07-25]", "3 Asad 1401")]
    [InlineData("[2022-07-25..]", "3 Asad 1401")]
    [InlineData("[2021-08-15..2023]", null)]
    [InlineData("0500-01-01", null)]
    public void Date_IsSaidAsCloselyAsItIsKnown(string edtf, string? words) => Assert.Equal(words, SolarHijriWords.Of(EdtfDate.Parse(edtf)));

    [Theory]
    [InlineData("[2021-08-15..2023]", "24 Asad 1400 – 10 Jadi 1402")]
    [InlineData("[..2022-07]", "9 Asad 1401")]
    [InlineData("[2022-07..]", "10 Saratan 1401")]
    [InlineData("[2024-05-03,2024-05-05,2024-05-09,2024-05-19]", "14, 16, 20 or 30 Sawr 1403")]
    [InlineData("2021-08-15/2025", "from 24 Asad 1400")]
    public void LongForm_HasItsBoundsInBoth(string edtf, string words) => Assert.Equal(words, SolarHijriWords.Fully(EdtfDate.Parse(edtf)));

    [Theory]
    [InlineData("SH1403-06-03", "3 Sunbula 1403", "2024-08-24", "2024-08-24")]
    [InlineData("sh1403-6-3", "3 Sunbula 1403", "2024-08-24", "2024-08-24")]
    [InlineData("1403-06-03", "3 Sunbula 1403", "2024-08-24", "2024-08-24")]
    [InlineData("1403-06", "Sunbula 1403", "2024-08-22", "2024-09-21")]
    [InlineData("SH1403-06", "Sunbula 1403", "2024-08-22", "2024-09-21")]
    [InlineData("SH1403", "the year 1403 SH", "2024-03-20", "2025-03-20")]
    [InlineData("SH 1403", "the year 1403 SH", "2024-03-20", "2025-03-20")]
    [InlineData("3 Sunbula 1403", "3 Sunbula 1403", "2024-08-24", "2024-08-24")]
    [InlineData("sunbula 1403", "Sunbula 1403", "2024-08-22", "2024-09-21")]
    [InlineData("3 Shahrivar 1403", "3 Sunbula 1403", "2024-08-24", "2024-08-24")]
    [InlineData("۳ سنبله ۱۴۰۳", "3 Sunbula 1403", "2024-08-24", "2024-08-24")]
    [InlineData("جدي 1403", "Jadi 1403", "2024-12-21", "2025-01-19")]
    [InlineData("1403-12-30", "30 Hut 1403", "2025-03-20", "2025-03-20")]
    public void Typed_IsReadAsDays(string typed, string words, string first, string last)
    {
        var period = Read(typed);

        Assert.Equal((words, first, last), (period.Words, period.First.ToString("yyyy-MM-dd", null), period.Last.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("1403")]
    [InlineData("2024")]
    [InlineData("2024-05-17")]
    [InlineData("1249-01-01")]
    [InlineData("1501-01-01")]
    [InlineData("SH1402-12-30")]
    [InlineData("SH1403-13")]
    [InlineData("SH1403-07-31")]
    [InlineData("SH0000")]
    [InlineData("SH9999")]
    [InlineData("3 May 1403")]
    [InlineData("SH")]
    [InlineData("")]
    [InlineData("1403-06-03-01")]
    public void AnythingElse_IsNot(string typed) => Assert.False(SolarHijriPeriod.TryParse(typed, out _));

    [Fact]
    public void LongText_IsNot() => Assert.False(SolarHijriPeriod.TryParse(new string('1', 10_000), out _));

    private static SolarHijriPeriod Read(string typed) => SolarHijriPeriod.TryParse(typed, out var period) ? period : throw new FormatException(typed);
}
