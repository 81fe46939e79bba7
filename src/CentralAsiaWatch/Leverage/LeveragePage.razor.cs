using System.Globalization;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Leverage;

/// <summary>The leverage matrix both ways, and every assessment under a filter.</summary>
public sealed partial class LeveragePage(LeverageQueries queries, RecordQueries records, ReferenceCache cache)
{
    internal const int BesideTheMatrix = 5;
    private LeverageBoard _board = new([], [], [], true);
    private LeverageStretch _list = new([], null, 0);
    private References _references = new([], []);
    private RecordFilter _filter = RecordFilter.Of(LeverageFilter.Kind, new References([], []));
    private ListRequest _request = new();
    private IReadOnlyList<FilterProblem> _problems = [];
    private ExposureWeights _weights = ExposureWeights.Even;
    private DateTime? _recorded;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string Counted => (_list.Rows.Count == _list.Total ? "" : $"{_list.Rows.Count} of ")
        + NumberWords.Count(_list.Total, "assessment") + (_request.IsByEntry ? ", last entered first." : _request.NewestFirst ? ", newest first." : ", oldest first.");

    // What stands in the address beside the filter: limit and order only where they were given.
    private KeyValuePair<string, string?>[] Beginning =>
    [
        KeyValuePair.Create("limit", _request.Limit == ListRequest.DefaultLimit ? null : _request.Limit.ToString(CultureInfo.InvariantCulture)),
        KeyValuePair.Create("order", _request.Order),
    ];

    private KeyValuePair<string, string?>[] Listing => [.. Beginning, KeyValuePair.Create("after", _request.After?.ToString())];

    private KeyValuePair<string, string?>[] Further => [.. Beginning, KeyValuePair.Create("after", _list.Next)];

    // The page keeps its weights while the list is walked or filtered; the API knows none.
    private string Path => AppUrls.With(AppUrls.Leverage, _weights.Parameters);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancelled = HttpContext.RequestAborted;
        _references = await cache.ReferencesAsync(cancelled);
        _filter = RecordFilter.Read(LeverageFilter.Kind, ExposureWeights.Without(HttpContext.Request.Query), _references);
        _weights = ExposureWeights.Read(HttpContext.Request.Query);
        (_request, _problems) = ListRequest.Read(HttpContext.Request.Query);
        if (_filter.IsEmpty && _problems.Count == 0 && !HttpContext.Request.Query.ContainsKey("limit"))
        {
            // The matrix above has every assessment: the list beside it begins short.
            _request = _request with { Limit = BesideTheMatrix };
        }

        _list = await queries.ListAsync(_filter, _request, cancelled);
        _board = await queries.BoardAsync(cancelled);
        _recorded = await records.LastRecordedAsync(cancelled);
    }
}
