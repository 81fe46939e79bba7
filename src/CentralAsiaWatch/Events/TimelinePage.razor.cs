using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Events;

/// <summary>Events under a filter, as a chart and a table.</summary>
public sealed partial class TimelinePage(TimelineQueries timeline, ReferenceCache referenceCache, ReadingTime time)
{
    private RecordFilter _filter = null!;
    private References _references = null!;
    private ListRequest _request = null!;
    private IReadOnlyList<FilterProblem> _problems = [];
    private TimelineView _view = null!;
    private TimelineState _state = null!;
    private TimelineCharts _charts = null!;
    private IReadOnlyList<(Quad Quad, int Count)> _quads = [];
    private DateTime _now;
    private long _sequence;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string Total => _view.Total.Words("event");

    private string Span => FormattableString.Invariant(
        $", {NumberWords.Count(_view.Drawn.SelectMany(row => row.Sources).Select(place => place.Source).Distinct().Count(), "source")}, {_view.Drawn.Count(row => row.IsContested)} contested{(_view.DrawsAll ? "" : _view.DrawsWithin ? " of those drawn" : " on this page")}.{Reach}");

    // A fuzzy date may reach into the days asked for without being of them: that is said, and never hidden.
    private string Reach => _view.DrawsWithin
        ? $" {NumberWords.Count(_view.Drawn.Count, "event")} {(_view.Drawn.Count == 1 ? "begins" : "begin")} within these days; the others have dates that may reach into them."
        : !_view.DrawsAll || _filter.Days is (null, null)
        ? ""
        : FormattableString.Invariant($" {_view.Drawn.Count(IsWithin)} dated within these days; {_view.Drawn.Count(row => !IsWithin(row))} with dates that may reach into them.");

    private string ChartTitle => _view switch
    {
        { DrawsAll: true } => $"{NumberWords.Count(_view.Drawn.Count, "event")} by {_state.Lanes.Words}, {_charts.Years}",
        { DrawsWithin: true } => $"{NumberWords.Count(_view.Drawn.Count, "event")} of these days by {_state.Lanes.Words}, {_charts.Years}",
        { IsDivided: true } => $"All events by {_state.Lanes.Words}, counted by {PeriodSizes.Word(_view.Bars)}, {_charts.Years}",
        _ => $"{Total}, counted by {PeriodSizes.Word(_view.Bars)}, {_charts.Years}",
    };

    private string ChartWords => _view switch
    {
        { DrawsAll: true } => FormattableString.Invariant($"{_view.Drawn.Count(IsKnownToTheQuarter)} of the {NumberWords.Count(_view.Drawn.Count, "event")} can be dated to a quarter or better; the others show how far their dates reach.")
            + (_state.Lanes == LaneDimension.Direction ? "" : " An event stands in each lane it belongs to."),
        { DrawsWithin: true } => "Drawn is what begins within these days; what began before, or may have, and may reach into them is too much to draw and stands in the table.",
        _ => string.Concat(
            "Too many events to draw each: bars count them, whole ones also at the ends of the days shown.",
            _state.Bars < _view.Bars ? $" Bars by {PeriodSizes.Word(_state.Bars.Value)} would be thinner than a line; by {PeriodSizes.Word(_view.Bars)} they are not." : "",
            _view.IsDivided ? $" Each lane has a scale of its own, its top named{(_state.Lanes == LaneDimension.Direction ? "." : "; an event counts in each lane it belongs to.")}" : "",
            _view.Lanes.Any(lane => lane.Bars.IsPartial) ? " Only the newest events are counted." : "",
            " Zoom in or add a condition to see single events; the table lists them all."),
    };

    private string Vaguer => _view.AllDays.Vaguer == 0 ? "" : FormattableString.Invariant($"{_view.AllDays.Vaguer:#,##0} of {_view.AllDays.Count:#,##0} events have dates vaguer than a quarter and no bar.");

    // Oldest first begins with what has no known beginning, which says nothing of when: it stands under a heading of its own.
    private IReadOnlyList<(string? Name, IReadOnlyList<EventRow> Rows)> Groups =>
        _request.IsByEntry ? [(null, _view.Page.Rows)] : [.. _view.Page.Rows.GroupBy(GroupName).Select(group => (group.Key, (IReadOnlyList<EventRow>)[.. group]))];

    private string OrderWords => _request.IsByEntry
        ? "By entry, the last entered first, whenever it happened. An event keeps its number and its day of entry when it is changed."
        : "By earliest possible day; of those, what may have lasted longest first.";

    private string TableTitle => _view switch
    {
        { First: { } first } when _view.Page.Rows.Count < _view.Drawn.Count => FormattableString.Invariant($"Events {first}–{first + _view.Page.Rows.Count - 1} of {_view.Drawn.Count}"),
        { BeginsWithin: true } => "Events that begin within these days",
        { DrawsAll: true } => $"The same {NumberWords.Count(_view.Drawn.Count, "event")}",
        _ => NumberWords.Count(_view.Page.Rows.Count, "event"),
    };

    // A window of many events begins with its first day; the place before the first record is the very beginning.
    private string FromTheBeginning => _filter.Url(AppUrls.Timeline, [KeyValuePair.Create("order", _request.Order), .. _state.Values, KeyValuePair.Create("after", _view.BeginsWithin ? (string?)new ListPlace(0, 0).ToString() : null)]);

    private KeyValuePair<string, string?>[] Listing =>
    [
        KeyValuePair.Create("order", _request.Order),
        KeyValuePair.Create("limit", _request.Limit == ListRequest.DefaultLimit ? null : _request.Limit.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        _now = time.Now;
        _sequence = await referenceCache.LastSequenceAsync(cancellationToken);
        _references = await referenceCache.ReferencesAsync(cancellationToken);
        _filter = RecordFilter.Read(EventFilter.Kind, HttpContext.Request.Query, _references);
        (_request, var problems) = ListRequest.Read(HttpContext.Request.Query);
        (_state, var more) = TimelineState.Read(HttpContext.Request.Query);
        _problems = [.. problems, .. more];
        _view = await timeline.ViewAsync(_filter, _request, _state, cancellationToken);
        _quads = [.. Quads.All.Select(quad => (quad, _view.Drawn.Count(row => row.Quad == (int)quad)))];
        _charts = new TimelineCharts(_view, _filter, _state, _references, DateOnly.FromDateTime(_now));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string? GroupName(EventRow row) => row switch
    {
        { Earliest: null, Latest: null } => "Undated",
        { Earliest: null } => "Went on; when it began is not known",
        _ => "Dated, some to a day, some to years",
    };

    private bool IsWithin(EventRow row) => row.Earliest >= _charts.Window.From && row.Latest <= _charts.Window.To;

    private static bool IsKnownToTheQuarter(EventRow row) => EventQuarter.Of(row.Earliest, row.Latest) != FacetQuarter.Vaguer;
}
