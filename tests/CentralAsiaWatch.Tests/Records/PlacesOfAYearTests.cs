using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Records;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Records;

/// <summary>The counts that a row holds for a year: what is written is read again, and what is changed is what counting anew gives.</summary>
public sealed class PlacesOfAYearTests
{
    private static readonly Gen<(DateOnly Earliest, DateOnly Latest, int Quad)> s_dates =
        from year in Gen.Elements(1, 2023, 2024, 9999)
        from first in Gen.Choose(1, 365)
        from days in Gen.Frequency((4, Gen.Constant(0)), (2, Gen.Choose(1, 40)), (1, Gen.Choose(41, 700)))
        from quad in Gen.Choose(1, 4)
        let earliest = new DateOnly(year, 1, 1).AddDays(first - 1)
        select (earliest, earliest.DayNumber > DateOnly.MaxValue.DayNumber - days ? DateOnly.MaxValue : earliest.AddDays(days), quad);

    [Theory]
    [InlineData("2024-12-31", "2024-12-31", 4, 1515)]
    [InlineData("2023-01-01", "2023-01-01", 1, 52)]
    [InlineData("2023-12-01", "2023-12-31", 2, 49)]
    [InlineData("2023-04-01", "2023-06-30", 3, 2)]
    [InlineData("2023-12-31", "2024-01-01", 1, null)]
    [InlineData(null, "2023-01-01", 1, null)]
    [InlineData("2023-01-01", null, 1, null)]
    public void ADate_HasOnePlace(string? earliest, string? latest, int quad, int? code) => Assert.Equal(code, YearPlace.Of(Day(earliest), Day(latest), quad)?.Code);

    [Fact]
    public void WhatIsWritten_IsReadAgain() => Assert.Equal([(4, 1), (5, 127), (52, 128), (1515, int.MaxValue)], YearPlaces.Read(YearPlaces.Write([(4, 1), (5, 127), (52, 128), (1515, int.MaxValue)])));

    [Fact]
    public void BytesThatEndWithinANumber_AreRefused() => Assert.Throws<InvalidDataException>(() => YearPlaces.Read([0x34, 0x80]));

    [Fact]
    public void ManyChanges_LeaveWhatCountingAtOnceGives() => Prop.ForAll(Gen.Resize(Gen.ListOf(Gen.ListOf(Gen.Choose(4, 1515))), 12).ToArbitrary(), steps =>
    {
        var (places, held) = (Array.Empty<byte>(), new List<int>());
        foreach (var step in steps)
        {
            // Every other event that is there goes again.
            var gone = held.Where((_, index) => index % 2 == 0).ToArray();
            held = [.. held.Where((_, index) => index % 2 == 1), .. step];
            places = YearPlaces.With(places, [.. step.Select(code => (Code: code, Change: 1)).Concat(gone.Select(code => (Code: code, Change: -1))).GroupBy(one => one.Code).OrderBy(same => same.Key).Select(same => (same.Key, same.Sum(one => one.Change)))]);
        }

        Assert.Equal(held.GroupBy(code => code).OrderBy(same => same.Key).Select(same => (same.Key, same.Count())), YearPlaces.Read(places));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Periods_CountEveryEventThatIsDatedToThem() => Prop.ForAll(Gen.NonEmptyListOf(s_dates).ToArbitrary(), dates =>
    {
        foreach (var year in dates.GroupBy(date => date.Earliest.Year))
        {
            var placed = year.Select(date => (Date: date, Place: YearPlace.Of(date.Earliest, date.Latest, date.Quad))).Where(one => one.Place is not null).ToArray();
            int Of(int quad) => placed.Count(one => one.Date.Quad == quad);
            var row = new FacetYear
            {
                FacetId = 7,
                Year = year.Key,
                VerbalCooperation = Of(1),
                MaterialCooperation = Of(2),
                VerbalConflict = Of(3),
                MaterialConflict = Of(4),
                Places = YearPlaces.Write(placed.Where(one => !one.Place!.Value.IsYear).GroupBy(one => one.Place!.Value.Code).OrderBy(same => same.Key).Select(same => (same.Key, same.Count()))),
            };
            foreach (var size in new[] { PeriodSize.Day, PeriodSize.Week, PeriodSize.Month, PeriodSize.Year })
            {
                var expected = placed.Select(one => one.Date).Where(date => size >= PeriodSize.Month || date.Earliest == date.Latest)
                    .Select(date => (Period: CalendarPeriod.Of(size, date.Earliest, date.Latest), Date: date)).Where(one => one.Period is not null)
                    .GroupBy(one => (one.Period!.Value.Index, one.Date.Quad))
                    .Select(same => (same.Key.Index, same.Key.Quad, same.Count(), size == PeriodSize.Year ? 0 : same.Count(one => one.Date.Earliest == one.Date.Latest)));

                Assert.Equal(expected.Order(), PeriodCount.Of(row, size).Select(count => (count.Period.Index, count.Quad, count.Count, count.DayCount)).Order());
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
