using CentralAsiaWatch.Charts;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Network;

/// <summary>The actors of the events under a filter, and what passes between them.</summary>
public sealed partial class NetworkPage(NetworkQueries queries, PeriodQueries periods, ReferenceCache referenceCache, ReadingTime time)
{
    private const int MostInMatrix = 10;

    private RecordFilter _filter = null!;
    private References _references = null!;
    private NetworkView _view = null!;
    private NetworkMatrix _matrix = null!;
    private SvgNode? _drawing;
    private IReadOnlyList<IGrouping<string, NetworkEdge>> _rows = [];
    private IReadOnlyList<int> _years = [];
    private NearestEvents _nearest = NearestEvents.None;
    private DateTime _now;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string Total => _view.Total.Words("event");

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellationToken = HttpContext.RequestAborted;
        _now = time.Now;
        _references = await referenceCache.ReferencesAsync(cancellationToken);
        _filter = RecordFilter.Read(EventFilter.Kind, HttpContext.Request.Query, _references);
        _view = await queries.ViewAsync(_filter, cancellationToken);
        _years = await periods.YearsAsync(cancellationToken);
        _nearest = _view.Total.Number == 0 ? await periods.NearestAsync(_filter, cancellationToken) : NearestEvents.None;
        _matrix = NetworkMatrix.Of(_view.Graph, MostInMatrix);
        _rows = [.. _view.Graph.Edges.GroupBy(edge => edge.From).OrderBy(same => _references.Actor(same.Key).Name, StringComparer.Ordinal).ThenBy(same => same.Key, StringComparer.Ordinal)];
        _drawing = NetworkDrawing.Draw(
            _view.Graph,
            $"{_filter.Words}: who acts on whom",
            actor => Narrowed(actor.Actor.Slug),
            edge => NetworkWords.Relation(edge, _references) ?? NetworkWords.Timeline(edge, _filter, _references),
            edge => NetworkWords.Describe(edge, _references));
    }

    private string Narrowed(string actor) => _filter.With("actor", actor, _references).Url(AppUrls.Network);

    private static string? Some(int count) => count == 0 ? null : count.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture);
}
