using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Promises;

/// <summary>What was promised to or by whom, how far it came, and what was never delivered.</summary>
public sealed partial class PromisesPage(PromiseQueries queries, RecordQueries records, ReferenceCache cache)
{
    private PromiseFilter _filter = PromiseFilter.Read(new QueryCollection(), new References([], []));
    private IReadOnlyList<PromiseGroup> _groups = [];
    private IReadOnlyList<ActorEntry> _actors = [];
    private DateTime? _recorded;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private bool IsOpen => HttpContext.Request.Query.ContainsKey(RecordFilter.ConditionsParameter) || _filter.Problems.Count > 0;

    private string Pledges => AppUrls.With(AppUrls.Timeline, [KeyValuePair.Create<string, string?>("type", "AGREE"), KeyValuePair.Create("actor", _filter.Value(PromiseFilter.Actor))]);

    private string Conditions => AppUrls.With(
        AppUrls.Promises, [.. PromiseFilter.Names.Select(name => KeyValuePair.Create(name, _filter.Value(name))), KeyValuePair.Create<string, string?>(RecordFilter.ConditionsParameter, "open")]);

    private string Finding
    {
        get
        {
            var total = _groups.Sum(group => group.Total);
            var entries = _groups.SelectMany(group => group.Entries).ToArray();
            var overdue = entries.Count(entry => entry.Chain.Overdue != Overdue.No);
            var steps = _groups.Select(group => $"{group.Counted} {PromiseWords.Heading(group.Step).ToLowerInvariant()}");
            return total == 0
                ? "From the promise to its delivery, with how long each step has been waited for."
                : $"{NumberWords.Count(total, "promise")}: {string.Join("; ", steps)}. {(overdue == 0 ? "None" : overdue)} of those shown {(overdue == 1 ? "is" : "are")} overdue.";
        }
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancelled = HttpContext.RequestAborted;
        var references = await cache.ReferencesAsync(cancelled);
        _actors = [.. references.ActorsByName];
        _filter = PromiseFilter.Read(HttpContext.Request.Query, references);
        _groups = await queries.GroupsAsync(_filter, cancelled);
        _recorded = await records.LastRecordedAsync(cancelled);
    }
}
