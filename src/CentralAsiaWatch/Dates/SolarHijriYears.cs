namespace CentralAsiaWatch.Dates;

/// <summary>
/// The Solar Hijri calendar as a browser needs it to draw a month: it reckons no year of its own, so that what is picked and what is read can never be two
/// calendars.
/// </summary>
/// <param name="FirstYear">The first year: 1250.</param>
/// <param name="NewYears">1 Hamal of it and of each year after it, in days since 1970-01-01; the last one only ends the year before it.</param>
/// <param name="Months">The Afghan names of the months in Latin letters, as <see cref="SolarHijriPeriod"/> reads them.</param>
public sealed record SolarHijriYears(int FirstYear, IReadOnlyList<int> NewYears, IReadOnlyList<string> Months)
{
    /// <summary>The years that are read without a sign before them (<see cref="SolarHijriPeriod.FirstPlainYear"/>): 1871 to 2122.</summary>
    public static SolarHijriYears Offered { get; } = new(
        SolarHijriPeriod.FirstPlainYear,
        [
            .. Enumerable.Range(SolarHijriPeriod.FirstPlainYear, SolarHijriPeriod.LastPlainYear - SolarHijriPeriod.FirstPlainYear + 2)
                .Select(year => new SolarHijriDate(year, 1, 1).ToGregorian().DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber),
        ],
        [.. SolarHijriMonths.All.Select(month => month.Name)]);
}
