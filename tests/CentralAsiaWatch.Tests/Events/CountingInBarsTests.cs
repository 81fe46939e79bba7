using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace CentralAsiaWatch.Tests.Events;

/// <summary>Bars of days, weeks, months, quarters and years: whatever the window, each event is in one bar or said to be vaguer.</summary>
public sealed class CountingInBarsTests
{
    private static readonly string[] s_types = ["CONSULT", "AID", "ACCUSE", "ASSAULT"];

    private static readonly Gen<string?> s_dates =
        from year in Gen.Choose(2023, 2024)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(1, 28)
        from date in Gen.Elements(
            FormattableString.Invariant($"{year}-{month:00}-{day:00}"),
            FormattableString.Invariant($"{year}-{month:00}"),
            FormattableString.Invariant($"{year}-{33 + ((month - 1) / 3)}"),
            FormattableString.Invariant($"{year}"),
            "2023/2025",
            null)
        select date;

    private static readonly Gen<EventContent> s_events =
        from number in Gen.Choose(1, int.MaxValue)
        from acting in Gen.Elements("uzbekistan", "kazakhstan", "pakistan", "china", "iran", "russia", "qatar")
        from to in Gen.Elements("taliban", "uzbekistan", "iskp")
        from type in Gen.Elements(s_types)
        from date in s_dates
        where acting != to
        select An.Event(FormattableString.Invariant($"event-{number}")).From(acting).To(to).Coded(type) with { Date = date };

    private static readonly Gen<TimelineZoom> s_windows =
        from first in Gen.Choose(0, 900)
        from days in Gen.OneOf(Gen.Choose(1, 40), Gen.Choose(1, 800))
        select new TimelineZoom(new DateOnly(2022, 12, 1).AddDays(first), new DateOnly(2022, 12, 1).AddDays(first + days));

    [Fact]
    public async Task Bars_HoldEachEventOfTheWindowOnceHoweverTheyAreCounted()
    {
        var events = Gen.Sample(s_events, 60, 120).DistinctBy(content => content.Key).ToArray();
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(events);
        var known = await app.Service<ReferenceCache>().ReferencesAsync(TestContext.Current.CancellationToken);
        var bars = app.Service<EventBarQueries>();

        Properties.Hold(s_windows.Zip(Gen.Elements(Enum.GetValues<PeriodSize>())), 150, async one =>
        {
            var (window, size) = one;
            RecordFilter Filter(params (string Name, string Value)[] parts) => RecordFilter.Of(
                EventFilter.Kind, known, [.. parts.Append(("from", window.FromText)).Append(("to", window.ToText)).Select(part => KeyValuePair.Create(part.Item1, part.Item2))]);
            var ofOne = events.Where(content => content.Actors.Any(actor => actor.Actor == "uzbekistan")).ToArray();

            // From the counts kept on write, and from events read one by one.
            Assert.Equal(Expected(ofOne, window, size), Told(await bars.OfAsync(Filter(("actor", "uzbekistan")), null, window, size, CancellationToken.None)));
            Assert.Equal(Expected(ofOne, window, size), Told(await bars.OfAsync(Filter(("actor", "uzbekistan"), ("contested", "false")), null, window, size, CancellationToken.None)));
            var lanes = await bars.LanesAsync(LaneDimension.Direction, window, size, CancellationToken.None);
            Assert.Equal(Expected(events, window, size), Told(new EventBars(
                PeriodDensity.Of(lanes.SelectMany(lane => lane.Bars.Bars).SelectMany(bar => bar.Counts.Select((count, quad) => (bar.Period, quad + 1, count)))), lanes.Sum(lane => lane.Bars.Coarser), false)));
        });
    }

    [Fact]
    public async Task Window_OfManyEventsIsCountedByWhatSuitsItOrWhatIsAskedFor()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync([.. Enumerable.Range(0, TimelineQueries.MostDrawn + 31).Select(number =>
            An.Event($"event-{number}").From("uzbekistan").On(FormattableString.Invariant($"2024-05-{1 + (number % 31):00}")))]);

        Assert.Equal("month", await BarsAsync(app, ""));
        Assert.Equal("day", await BarsAsync(app, "from=2024-05&to=2024-05"));
        Assert.Equal("week", await BarsAsync(app, "from=2024-05&to=2024-05&bars=week"));
        Assert.Equal("week", await BarsAsync(app, "from=2024-03&to=2024-08"));
        Assert.Equal("year", await BarsAsync(app, "from=1990&to=2039"));
        var fine = await app.GetPageAsync("/timeline?from=2014&to=2024&bars=day");
        Assert.Contains("Bars by day would be thinner than a line; by month they are not.", fine.MainText, StringComparison.Ordinal);
        var unread = await app.GetPageAsync("/timeline?bars=hour");
        Assert.Contains("bars", unread.Document.QuerySelector(".errs")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyVagueEvents_LeaveWhatBeginsWithinTheDaysDrawnAndFirstInTheTable()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(
        [
            .. Enumerable.Range(1, TimelineQueries.MostDrawn + 1).Select(number => An.Event($"since-{number}").From("uzbekistan").On("2004/..")),
            An.Event("april").From("uzbekistan").On("2024-04-30"), An.Event("third").From("uzbekistan").On("2024-05-03"), An.Event("month").From("uzbekistan").On("2024-05"),
        ]);

        var may = await app.GetPageAsync("/timeline?from=2024-05&to=2024-05");
        var june = await app.GetPageAsync("/timeline?from=2024-06&to=2024-06");

        Assert.Contains("2 events of these days by direction, 2024", may.MainText, StringComparison.Ordinal);
        Assert.Equal(["Month", "Third"], Titles(may).Order(StringComparer.Ordinal));
        Assert.Contains("2 events begin within these days; the others have dates that may reach into them.", may.MainText, StringComparison.Ordinal);
        var before = await app.GetPageAsync(may.Links("nav.pn a").Single());
        Assert.Contains("Since 1", Titles(before));
        Assert.Contains("No event is known to begin within these days.", june.MainText, StringComparison.Ordinal);
        Assert.Contains("Nearest before: ", june.MainText, StringComparison.Ordinal);
        Assert.Contains("Third, ", june.MainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DayAlone_IsADayWide()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync(An.Event("third").From("uzbekistan").On("2024-05-03"), An.Event("fourth").From("uzbekistan").On("2024-05-04"));

        var page = await app.GetPageAsync("/timeline?from=2024-05-03&to=2024-05-03");

        Assert.Equal("3 May 2024", page.Document.QuerySelector(".zoom b")!.TextContent);
        var chart = page.Document.QuerySelector("figure[data-from]:not([data-brush])")!;
        Assert.Equal(("2024-05-03", "2024-05-03"), (chart.GetAttribute("data-from"), chart.GetAttribute("data-to")));
        Assert.Equal(["Third"], Titles(page));
    }

    [Fact]
    public async Task Bar_LeadsToItsPeriodAndSaysWhatItHolds()
    {
        await using var app = await WatchApp.StartAsync();
        await app.HasEventsAsync([.. Enumerable.Range(0, TimelineQueries.MostDrawn + 1).Select(number =>
            An.Event($"event-{number}").From("uzbekistan").To("taliban").On(number == 0 ? "2024-03-09" : "2024-05-17"))]);

        var page = await app.GetPageAsync("/timeline?from=2024&to=2024");

        var columns = page.Document.QuerySelectorAll("figure svg.lanes a[tabindex='-1']").Select(link => $"{link.GetAttribute("href")} {link.QuerySelector("title")!.TextContent}").ToArray();
        Assert.Equal(12, columns.Length);
        Assert.Equal("/timeline?from=2024-03&to=2024-03 Mar 2024: 1 event", columns[2]);
        Assert.Equal("/timeline?from=2024-05&to=2024-05 May 2024: 200 events", columns[4]);
    }

    private static IEnumerable<string> Titles(Page page) => page.Document.QuerySelectorAll("table.ev tbody td:nth-child(3) a").Select(link => link.TextContent.Trim());

    private static async Task<string> BarsAsync(WatchApp app, string query)
    {
        var page = await app.GetPageAsync($"/timeline?{query}");
        return page.Document.QuerySelectorAll(".zoom span").Single(span => span.TextContent.StartsWith("Bars by", StringComparison.Ordinal)).QuerySelector("[aria-current]")!.TextContent;
    }

    private static IEnumerable<string> Told(EventBars bars) => bars.Bars.Select(bar => $"{bar.Period.First}: {string.Join(' ', bar.Counts)}").Append($"{bars.Coarser} vaguer");

    // By the words of the rule: a bar holds what is dated to it or better, weeks and days what is dated to a day; vaguer is what is dated to a longer period that reaches into the window.
    private static IEnumerable<string> Expected(IEnumerable<EventContent> events, TimelineZoom window, PeriodSize size)
    {
        var placed = new SortedDictionary<DateOnly, int[]>();
        var vaguer = 0;
        foreach (var content in events.Where(content => content.Date is not null))
        {
            var date = EdtfDate.Parse(content.Date!);
            var (first, last) = (date.Earliest!.Value, date.Latest!.Value);
            var period = CalendarPeriod.Of(size, first);
            var touches = period.First <= window.To && period.Last >= window.From;
            if (size < PeriodSize.Month ? first == last : last <= period.Last)
            {
                if (touches)
                {
                    placed.TryAdd(period.First, [0, 0, 0, 0]);
                    placed[period.First][Array.IndexOf(s_types, content.Type)]++;
                }
            }
            else if (first <= window.To && last >= window.From && first.Year == last.Year)
            {
                vaguer++;
            }
        }

        return placed.Select(one => $"{one.Key}: {string.Join(' ', one.Value)}").Append($"{vaguer} vaguer");
    }
}
