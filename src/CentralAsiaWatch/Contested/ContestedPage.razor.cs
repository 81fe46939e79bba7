using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Contested;

/// <summary>Every field for which sources give different values, with each reading.</summary>
public sealed partial class ContestedPage(ContestedQueries queries, RecordQueries records, ReferenceCache cache)
{
    private ContestedBoard _board = new([]);
    private ContestedFilter _filter = new(null, null, []);
    private References _references = new([], []);
    private IReadOnlyList<ActorEntry> _actors = [];
    private DateTime? _recorded;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private bool IsOpen => HttpContext.Request.Query.ContainsKey(RecordFilter.ConditionsParameter) || _filter.Problems.Count > 0;

    private string Conditions => AppUrls.With(
        _filter.Url, [KeyValuePair.Create<string, string?>(RecordFilter.ConditionsParameter, "open")]);

    private IEnumerable<IGrouping<string, ContestedPoint>> Fields => _board.Fields.Where(group => _filter.Field is null || group.Key == _filter.Field);

    private string Finding
    {
        get
        {
            var points = Fields.SelectMany(group => group).ToArray();
            var within = points.Count(point => point.IsWithinOneDocument);
            return points.Length == 0
                ? "Where sources disagree, both readings are kept and shown."
                : $"{NumberWords.Count(points.Length, "field")} in {NumberWords.Count(points.Select(point => point.Url).Distinct().Count(), "record")} "
                    + $"where sources word it differently or cannot all be right: {within} within one document, {points.Length - within} between documents. All readings stand wherever the record is shown.";
        }
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancelled = HttpContext.RequestAborted;
        _references = await cache.ReferencesAsync(cancelled);
        _actors = [.. _references.ActorsByName];
        _filter = ContestedFilter.Read(HttpContext.Request.Query, _references);
        _board = await queries.BoardAsync(_filter, cancelled);
        _filter = _filter.Among([.. _board.Fields.Select(field => field.Key)]);
        _recorded = await records.LastRecordedAsync(cancelled);
    }
}
