using System.Globalization;
using System.Text.Json;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Tests.Dates;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Filtering;

/// <summary>Windows of days over events with dates of every kind, through the real store.</summary>
public sealed class FindingByWindowTests
{
    private const int Stores = 3;
    private const int Events = 60;
    private const int WindowsEach = 30;

    [Fact]
    public void FuzzyEvent_IsFoundByEveryWindowItsBoundsOverlapAndByNoOther() => Properties.Hold(
        from dates in Gen.ArrayOf(EdtfGenerator.Valid, Events)
        from windows in Gen.ArrayOf(WindowNear(dates), WindowsEach)
        select (Dates: dates, Windows: windows),
        Stores,
        async one =>
        {
            await using var app = await WatchApp.StartAsync();
            await app.HasEventsAsync(Dated(one.Dates));
            foreach (var (from, to) in one.Windows)
            {
                var expected = one.Dates.Select((text, index) => (Date: EdtfDate.Parse(text), Number: index + 1))
                    .Where(dated => !(dated.Date.Latest < from) && !(dated.Date.Earliest > to)).Select(dated => dated.Number).ToArray();

                Assert.Equal(expected, (await NumbersAsync(app, Text(from), Text(to))).Order());
            }
        });

    [Fact]
    public void ZoomingAndMoving_NeverLosesOrDoublesAnEvent() => Properties.Hold(
        from dates in Gen.ArrayOf(Recent, Events)
        from windows in Gen.ArrayOf(Zooms, WindowsEach)
        select (Dates: dates, Windows: windows),
        Stores,
        async one =>
        {
            await using var app = await WatchApp.StartAsync();
            await app.HasEventsAsync(Dated(one.Dates));
            foreach (var zoom in one.Windows)
            {
                var shown = await NumbersAsync(app, zoom);
                Assert.Equal(shown.Distinct(), shown);

                // Out holds all that was shown; whatever lies within shows no more; two halves show together what the whole does.
                Assert.Empty(shown.Except(await NumbersAsync(app, zoom.Out())));
                foreach (var step in new[] { zoom.In(), zoom.Earlier(), zoom.Later() }.Where(step => step.From >= zoom.From && step.To <= zoom.To))
                {
                    Assert.Empty((await NumbersAsync(app, step)).Except(shown));
                }

                if (zoom.From < zoom.To)
                {
                    var middle = zoom.From.AddDays((zoom.Days - 1) / 2);
                    int[] halves = [.. await NumbersAsync(app, zoom with { To = middle }), .. await NumbersAsync(app, zoom with { From = middle.AddDays(1) })];
                    Assert.Equal(shown.Order(), halves.Distinct().Order());
                }
            }
        });

    private static EventContent[] Dated(string[] dates) =>
        [.. dates.Select((date, index) => An.Event(string.Create(CultureInfo.InvariantCulture, $"event-{index + 1}")).From("uzbekistan").On(date))];

    // A window that begins or ends on, just before or just after a bound of an event is where a mistake would show.
    private static Gen<(DateOnly From, DateOnly To)> WindowNear(string[] dates)
    {
        var bounds = dates.Select(EdtfDate.Parse).SelectMany(date => new[] { date.Earliest, date.Latest }).OfType<DateOnly>().ToArray();
        var day =
            from bound in Gen.Elements(bounds)
            from near in Gen.Elements(-1, 0, 0, 1)
            let number = Math.Clamp(bound.DayNumber + near, 0, DateOnly.MaxValue.DayNumber)
            select DateOnly.FromDayNumber(number);

        // Numbers of years in which a day is read as Solar Hijri mean another one.
        var readable = day.Where(one => one.Year is < SolarHijriPeriod.FirstPlainYear or > SolarHijriPeriod.LastPlainYear);
        return from one in readable from other in readable select one < other ? (one, other) : (other, one);
    }

    private static Gen<string> Recent =>
        from year in Gen.Choose(2015, 2026)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from form in Gen.Choose(0, 7)
        select form switch
        {
            0 => $"{year}",
            1 => $"{year}-{month:00}",
            2 => $"{year}-{month:00}/..",
            3 => $"../{year}-{month:00}",
            4 => $"[{year}-{month:00}-{day:00}..{year + 1}]",
            5 => $"{year}-{month:00}-{day:00}/{year + 2}-{month:00}",
            _ => $"{year}-{month:00}-{day:00}",
        };

    private static Gen<TimelineZoom> Zooms =>
        from first in Gen.Choose(new DateOnly(2014, 1, 1).DayNumber, new DateOnly(2027, 1, 1).DayNumber)
        from days in Gen.Frequency((2, Gen.Choose(0, 40)), (2, Gen.Choose(40, 500)), (1, Gen.Choose(500, 5_000)))
        select new TimelineZoom(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(first + days));

    private static Task<int[]> NumbersAsync(WatchApp app, TimelineZoom zoom) => NumbersAsync(app, zoom.FromText, zoom.ToText);

    private static async Task<int[]> NumbersAsync(WatchApp app, string from, string to)
    {
        var list = await app.GetJsonAsync<JsonList<JsonElement>>($"/api/v1/events?from={from}&to={to}&limit=500");
        Assert.Equal(list.Total, list.Items.Count);
        return [.. list.Items.Select(item => item.GetProperty("id").GetInt32())];
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
