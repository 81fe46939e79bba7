using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Situation;

/// <summary>The five relations beside each other.</summary>
public sealed partial class SituationPage(SituationQueries queries, ReferenceCache cache, ReadingTime time)
{
    private const int MostRecent = 4;
    private const int MostPoints = 6;
    private SituationView _view = null!;
    private IReadOnlyList<RecentChange> _recent = [];
    private IReadOnlyDictionary<RecordKind, int> _counts = new Dictionary<RecordKind, int>();
    private DateTime _now;
    private long _sequence;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string ContestedWords(string point) =>
        _view.OtherContested == 0 ? NumberWords.Count(_view.Contested.Count, point) : NumberWords.Count(_view.ContestedRecords, point.Replace("point", "record", StringComparison.Ordinal));

    // Where there are too many to list, the newest of them stand here, and all on their page.
    private IReadOnlyList<ContestedPoint> Points => _view.OtherContested == 0 ? _view.Contested : [.. _view.Contested.Take(MostPoints)];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _now = time.Now;
        _sequence = await cache.LastSequenceAsync(HttpContext.RequestAborted);
        _view = await queries.ViewAsync(HttpContext.RequestAborted);
        _recent = await queries.RecentAsync(MostRecent, HttpContext.RequestAborted);
        _counts = await queries.CountsAsync(HttpContext.RequestAborted);
    }
}
