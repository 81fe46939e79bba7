using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Components.Shared;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Relations;
using CentralAsiaWatch.Sources;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Countries;

/// <summary>The relation of one of the five states with Afghanistan.</summary>
public sealed partial class CountryPage(RelationQueries queries, ReferenceCache cache, NavigationManager navigation, ReadingTime time, CollectedQueries collected)
{
    private static readonly PageHead.Crumb[] s_crumbs = [new(AppUrls.Countries, "Countries")];
    private Relation? _relation;
    private CollectedQuarters? _collected;
    private RecordFilter _filter = null!;
    private References _references = null!;
    private DateTime _now;
    private long _sequence;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <summary>Slug of the state.</summary>
    [Parameter]
    public required string Slug { get; set; }

    private string Timeline => AppUrls.With(AppUrls.Timeline, [KeyValuePair.Create("pair", (string?)$"{Slug},{CentralAsia.Afghanistan}")]);

    private string Json => AppUrls.With(AppUrls.Api(RecordKind.Event), [KeyValuePair.Create("pair", (string?)$"{Slug},{CentralAsia.Afghanistan}")]);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _sequence = await cache.LastSequenceAsync(HttpContext.RequestAborted);
        _references = await cache.ReferencesAsync(HttpContext.RequestAborted);
        _now = time.Now;
        if (!CentralAsia.States.Contains(Slug) || !_references.Actors.ContainsKey(Slug))
        {
            navigation.NotFound();
            return;
        }

        _filter = RelationFilter.Read(RelationPair.Find(Slug, CentralAsia.Afghanistan, _references), HttpContext.Request.Query, _references);
        _relation = await queries.FindAsync(Slug, CentralAsia.Afghanistan, RelationPeriod.Of(_filter), HttpContext.RequestAborted);
        if (_relation is null)
        {
            navigation.NotFound();
            return;
        }

        _collected = await collected.QuartersAsync($"Between {_relation.Pair.A.Name} and {_relation.Pair.B.Name}", "", RecordFacets.Pair(Slug, CentralAsia.Afghanistan), HttpContext.RequestAborted);
    }
}
