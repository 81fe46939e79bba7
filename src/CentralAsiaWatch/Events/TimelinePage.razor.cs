using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Events;

/// <summary>Events under a filter, as a chart and a table.</summary>
public sealed partial class TimelinePage(TimelineQueries timeline, ReferenceCache referenceCache, TimeProvider time)
{
    // The day on which Kabul changed hands: the one day that every lane is read against.
    private static readonly LaneChartReference s_kabulFalls = new("Kabul falls", new DateOnly(2021, 8, 15));

    private RecordFilter _filter = null!;
    private References _references = null!;
    private ListRequest _request = null!;
    private IReadOnlyList<FilterProblem> _problems = [];
    private TimelineView _view = null!;
    private LaneChartModel _chart = null!;
    private IReadOnlyList<(Quad Quad, int Count)> _quads = [];
    private DateTime _now;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string Total => _view.Total.IsCapped ? $"more than {NumberWords.Count(_view.Total.Number, "event")}" : NumberWords.Count(_view.Total.Number, "event");

    private string Span => FormattableString.Invariant(
        $", {NumberWords.Count(_view.Drawn.SelectMany(row => row.Sources).Select(place => place.Source).Distinct().Count(), "source")}, {_view.Drawn.Count(row => row.IsContested)} contested{(_view.DrawsAll ? "" : " on this page")}.");

    private string ChartTitle => _view.DrawsAll
        ? $"{NumberWords.Count(_view.Drawn.Count, "event")} by direction, {_chart.From.Year}–{_chart.To.Year}"
        : $"The {NumberWords.Count(_view.Drawn.Count, "event")} of this page by direction";

    private string ChartWords => FormattableString.Invariant(
        $"{_view.Drawn.Count(IsKnownToTheQuarter)} of the {NumberWords.Count(_view.Drawn.Count, "event")} can be dated to a quarter or better; the others show how far their dates reach.")
        + (_view.DrawsAll ? "" : " There are too many events to draw them all: add a condition to see fewer.");

    private string TableTitle => _view switch
    {
        { First: { } first } when _view.Page.Rows.Count < _view.Drawn.Count => FormattableString.Invariant($"Events {first}–{first + _view.Page.Rows.Count - 1} of {_view.Drawn.Count}"),
        { DrawsAll: true } => $"The same {NumberWords.Count(_view.Drawn.Count, "event")}",
        _ => NumberWords.Count(_view.Page.Rows.Count, "event"),
    };

    private KeyValuePair<string, string?>[] Listing =>
    [
        KeyValuePair.Create("order", _request.NewestFirst ? "newest" : null),
        KeyValuePair.Create("limit", _request.Limit == ListRequest.DefaultLimit ? null : _request.Limit.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        _now = time.GetUtcNow().UtcDateTime;
        _references = await referenceCache.ReferencesAsync(cancellationToken);
        _filter = RecordFilter.Read(EventFilter.Kind, HttpContext.Request.Query, _references);
        (_request, _problems) = ListRequest.Read(HttpContext.Request.Query);
        _view = await timeline.ViewAsync(_filter, _request, cancellationToken);
        _quads = [.. Quads.All.Select(quad => (quad, _view.Drawn.Count(row => row.Quad == (int)quad)))];
        _chart = Chart();
    }

    private LaneChartModel Chart()
    {
        var today = DateOnly.FromDateTime(_now);
        var (from, to) = TimelineWindow.Of(_filter, _view.Drawn, today);
        var lanes = TimelineLanes.Of(_view.Drawn, _references);
        return new LaneChartModel(
            "w",
            $"{_filter.Words}, {from.Year}–{to.Year}",
            string.Join("; ", lanes.Select(lane => $"{lane.Name.Title} {lane.Name.Subtitle}: {lane.Rows.Count}")) + ". The table below lists the same events.",
            from,
            to,
            today <= to && today >= from ? today : null,
            s_kabulFalls.Day >= from && s_kabulFalls.Day <= to ? [s_kabulFalls] : [],
            [.. lanes.Select(lane => new Lane(lane.Name.Title, lane.Name.Subtitle, [.. lane.Rows.Select(TimelineLanes.Mark)]))],
            null);
    }

    private static KeyValuePair<string, string?>[] Order(bool newestFirst) => [KeyValuePair.Create("order", newestFirst ? "newest" : (string?)null)];

    private static bool IsKnownToTheQuarter(EventRow row) => EventQuarter.Of(row.Earliest, row.Latest) != FacetQuarter.Vaguer;
}
