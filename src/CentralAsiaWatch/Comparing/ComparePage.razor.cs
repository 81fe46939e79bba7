using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Components.Shared;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Comparing;

/// <summary>Up to five relations side by side.</summary>
public sealed partial class ComparePage(CompareQueries queries, ReferenceCache cache, ReadingTime time, NavigationManager navigation)
{
    private static readonly PageHead.Crumb[] s_crumbs = [new(AppUrls.Relations, "Relations")];
    private CompareRequest _request = null!;
    private Comparison _view = null!;
    private IReadOnlyList<ActorEntry> _actors = [];
    private RelationPair[] _five = [];
    private string? _next;
    private DateTime _now;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var references = await cache.ReferencesAsync(HttpContext.RequestAborted);
        _now = time.Now;
        _request = CompareRequest.Read(HttpContext.Request.Query, references);
        if (HttpContext.Request.Query.ContainsKey("a") && _request.Problems.Count == 0)
        {
            // One address for one comparison: what the form adds joins the others. The page is drawn nevertheless, for nothing stops it.
            navigation.NavigateTo(CompareRequest.Url(_request.Pairs, _request.Counting));
        }

        _view = await queries.FindAsync(_request.Pairs, HttpContext.RequestAborted);
        _actors = [.. references.ActorsByName];
        _five = [.. CentralAsia.States.Select(state => RelationPair.Find(state, CentralAsia.Afghanistan, references)).OfType<RelationPair>()];
        _next = CentralAsia.States.FirstOrDefault(state => _request.Pairs.All(pair => pair.A.Slug != state && pair.B.Slug != state));
    }
}
