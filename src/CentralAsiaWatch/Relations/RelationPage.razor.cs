using CentralAsiaWatch.Components.Shared;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sources;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Relations;

/// <summary>The relation of any two actors.</summary>
public sealed partial class RelationPage(RelationQueries queries, ReferenceCache cache, NavigationManager navigation, ReadingTime time, CollectedQueries collected)
{
    private static readonly PageHead.Crumb[] s_crumbs = [new(AppUrls.Relations, "Relations")];
    private Relation? _relation;
    private CollectedQuarters? _collected;
    private RecordFilter _filter = null!;
    private References _references = null!;
    private DateTime _now;
    private long _sequence;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <summary>Slug of the first side.</summary>
    [Parameter]
    public required string A { get; set; }

    /// <summary>Slug of the second side.</summary>
    [Parameter]
    public required string B { get; set; }

    private string Title => $"{_relation!.Pair.A.Name} and {_relation.Pair.B.Name}";

    private string Timeline => _filter.Url(AppUrls.Timeline, KeyValuePair.Create(RelationFilter.Parameter.Name, (string?)RelationFilter.Value(_relation!.Pair)));

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _sequence = await cache.LastSequenceAsync(HttpContext.RequestAborted);
        _references = await cache.ReferencesAsync(HttpContext.RequestAborted);
        _now = time.Now;
        if (RelationPair.Find(A, B, _references) is not { } pair)
        {
            navigation.NotFound();
            return;
        }

        _filter = RelationFilter.Read(pair, HttpContext.Request.Query, _references);
        _relation = await queries.FindAsync(A, B, RelationPeriod.Of(_filter), HttpContext.RequestAborted);
        _collected = await collected.QuartersAsync($"Between {pair.A.Name} and {pair.B.Name}", "", RecordFacets.Pair(A, B), HttpContext.RequestAborted);
    }
}
