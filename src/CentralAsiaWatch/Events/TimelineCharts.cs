using CentralAsiaWatch.Agreements;
using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Dates;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Events;

/// <summary>What a timeline page draws, made from what was asked and found. Pure.</summary>
/// <param name="View">What was found.</param>
/// <param name="Filter">What was asked.</param>
/// <param name="State">What the lanes stand for, and which event is set apart.</param>
/// <param name="References">Names of actors and states.</param>
/// <param name="Today">The day of knowledge.</param>
public sealed record TimelineCharts(TimelineView View, RecordFilter Filter, TimelineState State, References References, DateOnly Today)
{
    // The day on which Kabul changed hands: the one day that every lane is read against.
    private static readonly LaneChartReference s_kabulFalls = new("Kabul falls", new DateOnly(2021, 8, 15));

    /// <summary>All days of the filter.</summary>
    public TimelineZoom Whole => View.Whole;

    /// <summary>The days shown.</summary>
    public TimelineZoom Window => View.Window;

    private bool HasDays => Filter.Days is not (null, null);

    private DateOnly? Known => Today >= Window.From && Today <= Window.To ? Today : null;

    private LaneChartReference[] Marked => s_kabulFalls.Day >= Window.From && s_kabulFalls.Day <= Window.To ? [s_kabulFalls] : [];

    /// <summary>The address of the same view with other days; null for all days.</summary>
    public string Url(TimelineZoom? zoom) => Filter.OfAllDays().Url(
        AppUrls.Timeline, [KeyValuePair.Create("from", zoom?.FromText), KeyValuePair.Create("to", zoom?.ToText), .. State.Values]);

    /// <summary>The events one by one, with the agreements under the same filter in a lane of their own.</summary>
    public LaneChartModel Events()
    {
        var lanes = State.Lanes == LaneDimension.Direction
            ? TimelineLanes.Of(View.Drawn, References)
            : DimensionLanes.Of(State.Lanes, View.Drawn, View.Items, References);
        List<Lane> drawn = [.. lanes.Select(lane => new Lane(lane.Name.Title, lane.Name.Subtitle, [.. lane.Rows.Select(TimelineLanes.Mark)]))];
        if (View.Agreements.Count > 0)
        {
            drawn.Add(new Lane("Agreements", "under this filter", [.. View.Agreements.Select(Mark)]));
        }

        return new LaneChartModel(
            "w",
            $"{Filter.Words}, {Years}",
            $"{string.Join("; ", drawn.Select(lane => $"{lane.Title} {lane.Subtitle}".TrimEnd() + FormattableString.Invariant($": {lane.Marks.Count}")))}. The table below lists the same events.",
            Window.From,
            Window.To,
            Known,
            Marked,
            drawn,
            State.Selected);
    }

    /// <summary>Lanes of counts, each with the address where it stands alone.</summary>
    public DensityLaneModel Counts() => new(
        "w",
        $"{Filter.Words}, {Years}",
        $"{string.Join("; ", Lanes.Select(lane => $"{lane.Title} {lane.Subtitle}".TrimEnd() + FormattableString.Invariant($": {lane.Count}")))}. Events per {PeriodSizes.Word(View.Bars)}, by quad.",
        Window.From,
        Window.To,
        Known,
        Marked,
        [.. Lanes])
    {
        Columns = [.. Periods.Where(period => period.First > Window.From || period.Last < Window.To).Select(Column)],
    };

    private IEnumerable<CalendarPeriod> Periods
    {
        get
        {
            var (first, last) = PeriodSizes.Between(View.Bars, Window);
            return Enumerable.Range(first, last - first + 1).Select(index => new CalendarPeriod(View.Bars, index));
        }
    }

    // All events of a period: those of its lanes, where no event stands in two, else nothing is said of how many.
    private DensityColumn Column(CalendarPeriod period)
    {
        var zoom = new TimelineZoom(period.First, period.Last);
        var count = View.Lanes.Sum(lane => lane.Bars.Bars.Where(bar => bar.Period == period).Sum(bar => bar.Total));
        var events = View.IsDivided && State.Lanes != LaneDimension.Direction ? "" : $": {NumberWords.Count(count, "event")}";
        return new DensityColumn(period, Url(zoom), $"{DateWords.Of(zoom.FromText)}{(zoom.FromText == zoom.ToText ? "" : $" – {DateWords.Of(zoom.ToText)}")}{events}");
    }

    private IEnumerable<DensityLane> Lanes => View.Lanes.Select(lane =>
    {
        var (title, subtitle) = lane.Value is { } value ? Name(value) : View.IsDivided ? ("All others", "") : ("All of them", "");
        return new DensityLane(title, subtitle, Alone(lane.Value), lane.Bars.Count, lane.Bars.Coarser, lane.Bars.Bars);
    });

    /// <summary>All days of the filter with the shown ones marked; each year leads to its own.</summary>
    public DensityStripModel Overview()
    {
        var strip = PeriodOverview.Of(Filter, View.AllDays, Whole, Window, Today);
        return strip with
        {
            Description = $"{strip.Description} Years lead to themselves.",
            Years = [.. PeriodOverview.Years(strip).Select(year => (year, Url(new TimelineZoom(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)))))],
        };
    }

    /// <summary>The bars that can be told apart in the days shown.</summary>
    public IEnumerable<PeriodSize> BarSizes => PeriodSizes.All.Where(size => PeriodSizes.For(Window, size) == size);

    /// <summary>The shown years: one is said once.</summary>
    public string Years => Window.From.Year == Window.To.Year ? FormattableString.Invariant($"{Window.From.Year}") : FormattableString.Invariant($"{Window.From.Year}–{Window.To.Year}");

    private (string Title, string Subtitle) Name(string value) => State.Lanes switch
    {
        var lanes when lanes == LaneDimension.Direction => TimelineLanes.Name(new EventDirection(value), References) is var name ? (name.Title, name.Subtitle) : default,
        var lanes when lanes == LaneDimension.Country || lanes == LaneDimension.Actor => (References.Actor(value).Name, ""),
        var lanes when lanes == LaneDimension.Context => (Vocabulary.PloverContext.Find(value)?.ShortWords ?? value, ""),
        var lanes when lanes == LaneDimension.Place => (References.FacetWords.GetValueOrDefault(RecordFacets.Name(RecordKind.Event, RecordFacets.Place(value)), value), ""),
        _ => (value, ""),
    };

    private string? Alone(string? value) => value is null ? null : Filter.With(State.Lanes.Parameter, value, References).Url(AppUrls.Timeline, [.. State.Values]);

    private static LaneMark Mark(AgreementItem item) => new(
        item.Id,
        item.Title,
        item.Url,
        $"Agreement {item.Title}, {DateWords.Of(item.Date)}, {item.State}",
        0,
        item.Earliest,
        item.Latest,
        EventWords.Span(item.Date),
        item.DateBasis is not null,
        item.Contested,
        null)
    {
        IsAgreement = true,
    };
}
