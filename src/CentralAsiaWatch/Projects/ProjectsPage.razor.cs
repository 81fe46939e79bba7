using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Projects;

/// <summary>Projects under a filter.</summary>
public sealed partial class ProjectsPage(ListReader lists, RecordCounts counts)
{
    private ListAnswer<ProjectItem>? _list;
    private string _finding = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var all = await counts.OfAsync(RecordKind.Project, RecordFacets.All, cancellation);
        var states = await counts.ByTermAsync(RecordKind.Project, Vocabularies.ProjectStates, RecordFacets.State, cancellation);
        var kinds = await counts.ByTermAsync(RecordKind.Project, Vocabularies.ProjectKinds, RecordFacets.Kind, cancellation);
        _finding = $"{NumberWords.Count(all, "project")} recorded: {RecordCounts.Words(states)}. By kind: {RecordCounts.Named(kinds)}.";
        _list = await lists.ReadAsync<ProjectItem>(ProjectFilter.Kind, HttpContext.Request.Query, cancellation);
    }
}
