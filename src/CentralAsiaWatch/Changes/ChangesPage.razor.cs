using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Changes;

/// <summary>Every change to every record, newest first: who, when, why, and each field before and after.</summary>
public sealed partial class ChangesPage(ChangeQueries queries, RecordQueries records, ReferenceCache cache)
{
    private const int PageSize = 50;
    private ChangesFilter _filter = new([]);
    private ChangeStretch _stretch = new([], null);
    private References _references = new([], []);
    private IReadOnlyList<string> _people = [];
    private DateTime? _recorded;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private bool IsOpen => HttpContext.Request.Query.ContainsKey(RecordFilter.ConditionsParameter) || _filter.Problems.Count > 0;

    private string Conditions => AppUrls.With(_filter.Url(AppUrls.Changes), [KeyValuePair.Create<string, string?>(RecordFilter.ConditionsParameter, "open")]);

    private string Feed => (_filter with { Below = null }).Url(AppUrls.ChangesFeed);

    private string JsonFeed => (_filter with { Below = null }).Url(AppUrls.ChangesJsonFeed);

    private string Finding
    {
        get
        {
            var changes = _stretch.Changes;
            return changes.Count == 0
                ? "Every record keeps each change that was ever made to it."
                : $"{NumberWords.Count(changes.Count, "change")} by {NumberWords.Count(changes.Select(change => change.Revision.Who).Distinct().Count(), "hand", "hands")}, "
                    + $"number {NumberWords.Number(changes[0].Revision.Sequence)} of the store back to {NumberWords.Number(changes[^1].Revision.Sequence)}{(_stretch.Next is null ? ", the first under these conditions" : "")}.";
        }
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancelled = HttpContext.RequestAborted;
        _filter = ChangesFilter.Read(HttpContext.Request.Query);
        _references = await cache.ReferencesAsync(cancelled);
        _stretch = await queries.ListAsync(_filter, PageSize, cancelled);
        _people = IsOpen ? await queries.PeopleAsync(cancelled) : [];
        _recorded = await records.LastRecordedAsync(cancelled);
    }

    private static string Anchor(Change change) => FormattableString.Invariant($"c{change.Revision.Sequence}");
}
