using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Map;

/// <summary>Events under a filter by place, and the routes of projects.</summary>
public sealed partial class MapPage(MapQueries queries, PeriodQueries periods, Gazetteer gazetteer, ReferenceCache referenceCache, ReadingTime time)
{
    private static readonly string[] s_precisions = ["city", "province", "region", "country"];
    private static readonly (string Code, string Words)[] s_states = [("promised", "promised or signed"), ("under way", "under way"), ("delivered", "delivered"), ("withdrawn", "withdrawn")];

    private RecordFilter _filter = null!;
    private References _references = null!;
    private MapView _view = null!;
    private MapModel _model = null!;
    private IReadOnlyList<int> _years = [];
    private NearestEvents _nearest = NearestEvents.None;
    private DensityStripModel? _overview;
    private DateTime _now;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string Total => _view.Total.Words("event");

    private string Placed => _view.Placeless switch
    {
        null when _view.Precision is { } size => $"at {NumberWords.Count(_view.Places.Count, "place")}; an event counts at each place it names, if it is dated to a {PeriodSizes.Word(size)} or better.",
        null => $"at {NumberWords.Count(_view.Places.Count, "place")}; an event counts at each place it names.",
        0 => $"at {NumberWords.Count(_view.Places.Count, "place")}; an event counts at each place it names.",
        var placeless => FormattableString.Invariant($"{placeless} of them without a place; the others at {NumberWords.Count(_view.Places.Count, "place")}. An event counts at each place it names."),
    };

    private string RoutesTitle => $"{NumberWords.Count(_view.Routes.Count, "route")} of projects";

    private string PlacesTitle => $"{NumberWords.Count(_view.Places.Count, "place")} with events, and what is drawn beside them";

    private IReadOnlyList<PlaceCount> Unknown => [.. _view.Places.Where(count => count.At is null)];

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        _now = time.Now;
        _references = await referenceCache.ReferencesAsync(cancellationToken);
        _filter = RecordFilter.Read(EventFilter.Kind, HttpContext.Request.Query, _references);
        _view = await queries.ViewAsync(_filter, cancellationToken);
        _years = await periods.YearsAsync(cancellationToken);
        _overview = await periods.OverviewAsync(_filter, DateOnly.FromDateTime(_now), cancellationToken);
        _nearest = _view.Total.Number == 0 ? await periods.NearestAsync(_filter, cancellationToken) : NearestEvents.None;
        _model = MapModel.Of(_view, gazetteer, _filter, MapProjection.Region);
    }

    private static string Way(MapRoute route)
    {
        var points = string.Join(" – ", route.Points.Select(point => point.Name));
        var missing = route.Missing.Count == 0 ? "" : $"; not on the map: {string.Join(", ", route.Missing)}";
        return route.Project.Route.Count == 0 ? "No source names its way." : $"{points}{missing}";
    }
}
