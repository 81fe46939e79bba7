using CentralAsiaWatch.Components.Shared;
using CentralAsiaWatch.Events;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Promises;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Projects;

/// <summary>One project: its promise chain, its milestones and what both rest on.</summary>
public sealed partial class ProjectPage(RecordQueries queries, EventQueries events, PromiseQueries promises, ReferenceCache cache, NavigationManager navigation)
{
    private RecordDetail<ProjectContent, ProjectItem>? _detail;
    private References? _references;
    private PromiseEntry? _promise;
    private IReadOnlyList<EventRow> _events = [];
    private IReadOnlyList<ProjectStep> _chain = [];
    private IReadOnlyList<(string Url, string Words)> _ways = [];
    private IReadOnlyList<CitationItem> _milestonesCited = [];
    private string _finding = "";

    /// <summary>Slug of the project.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        _detail = await queries.FindAsync<ProjectContent, ProjectItem>(RecordKind.Project, Slug, cancellation);
        if (_detail is null)
        {
            navigation.NotFound();
            return;
        }

        var item = _detail.Item;
        _references = await cache.ReferencesAsync(cancellation);
        _events = await events.OfNumbersAsync(item.Chain.Select(step => step.Event?.Id).OfType<int>(), cancellation);
        _promise = await promises.EntryAsync(item, _events, cancellation);
        // What no citation names as its field rests on the record's citations together.
        _milestonesCited = [.. item.Citations.Where(citation => citation.Field == "milestones")];
        _milestonesCited = _milestonesCited.Count > 0 ? _milestonesCited : item.Citations;
        _chain = ProjectStages.Chain(item);
        _ways = [.. PairWays.Of([.. item.Parties.Select(party => party.Slug)], _references)];
        var missing = _chain.Where(step => !step.IsReported).Select(step => step.Code).ToArray();
        _finding = $"{NumberWords.Count(item.Chain.Count, "step", "steps")} of its promise chain and {NumberWords.Count(item.Milestones.Count, "milestone")} reported"
            + $"{(missing.Length == 0 ? "" : $"; not reported: {Listing.Of(missing)}")}.";
    }

    // The citations that say this step or milestone and no other.
    private IReadOnlyList<CitationItem> Cited(string field, string? says) =>
        says is null ? [] : [.. _detail!.Item.Citations.Where(citation => citation.Field == field && string.Equals(citation.Says, says, StringComparison.OrdinalIgnoreCase))];
}
