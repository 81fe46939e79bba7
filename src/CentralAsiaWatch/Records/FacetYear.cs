using CentralAsiaWatch.Dates;

namespace CentralAsiaWatch.Records;

/// <summary>
/// Events with a facet in one year, by quad, and on which of its days: kept on write, so that a timeline of a million events reads a row for each year of a
/// lane. One row and not one for each day, week and month: an event would touch a hundred rows, and writing them took longer than all else of an import.
/// </summary>
public sealed class FacetYear
{
    public int FacetId { get; set; }

    /// <summary>1–9999.</summary>
    public int Year { get; set; }

    /// <summary>Events dated to the year or better; likewise the next three.</summary>
    public int VerbalCooperation { get; set; }
    public int MaterialCooperation { get; set; }
    public int VerbalConflict { get; set; }
    public int MaterialConflict { get; set; }

    /// <summary>Those of them that are dated to a month or a day, as <see cref="YearPlaces"/> reads them. Not read where years alone are asked for.</summary>
    public required byte[] Places { get; set; }

    /// <summary>The counts of the four quads, in their order.</summary>
    public IReadOnlyList<int> Counts => [VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict];
}

/// <summary>Events with a facet in a period, of one quad.</summary>
/// <param name="FacetId">The facet.</param>
/// <param name="Period">The period: a week that lies in two years comes once for each.</param>
/// <param name="Quad">PLOVER quad, 1–4.</param>
/// <param name="Count">Events dated to the period or better.</param>
/// <param name="DayCount">Those of them that are dated to a day.</param>
public readonly record struct PeriodCount(int FacetId, CalendarPeriod Period, int Quad, int Count, int DayCount)
{
    /// <summary>The counts of a year by periods of a size; none for quarters, which carry scores and are <see cref="FacetQuarter"/>. In no order that matters.</summary>
    public static IEnumerable<PeriodCount> Of(FacetYear row, PeriodSize size)
    {
        if (size == PeriodSize.Year)
        {
            return row.Counts.Select((count, quad) => new PeriodCount(row.FacetId, new CalendarPeriod(size, row.Year), quad + 1, count, 0)).Where(one => one.Count > 0);
        }

        var places = YearPlaces.Read(row.Places).Select(one => (Place: YearPlace.OfCode(one.Code), one.Count));
        return size switch
        {
            PeriodSize.Day => places.Where(one => one.Place.IsDay).Select(one => new PeriodCount(row.FacetId, CalendarPeriod.Of(size, one.Place.First(row.Year)), one.Place.Quad, one.Count, one.Count)),
            PeriodSize.Week => Together(row, size, places.Where(one => one.Place.IsDay)),
            _ => Together(row, size, places),
        };
    }

    private static IEnumerable<PeriodCount> Together(FacetYear row, PeriodSize size, IEnumerable<(YearPlace Place, int Count)> places) => places
        .GroupBy(one => (Period: CalendarPeriod.Of(size, one.Place.First(row.Year)), one.Place.Quad))
        .Select(group => new PeriodCount(row.FacetId, group.Key.Period, group.Key.Quad, group.Sum(one => one.Count), group.Where(one => one.Place.IsDay).Sum(one => one.Count)));
}
