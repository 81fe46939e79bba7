using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Events;

/// <summary>One event: what is claimed of it by whom, and what stands around it.</summary>
public sealed partial class EventPage(EventPageQueries queries, ReferenceCache referenceCache, NavigationManager navigation)
{
    private static readonly Components.Shared.PageHead.Crumb[] s_crumbs = [new(AppUrls.Timeline, "Timeline")];
    private EventView? _view;
    private References _references = null!;

    [Parameter]
    public int Number { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    // When the store first knew of it, whatever was changed of it since.
    private DateTime Entered => _view!.Detail.Revisions[^1].RecordedAt;

    private string JsonUrl => AppUrls.Api(RecordKind.Event, Number);

    private string? RelationUrl => _view!.Relation is { } pair ? AppUrls.Relation(pair.One, pair.Other) : null;

    private string RelationTimelineUrl => _view!.Relation is { } pair
        ? RecordFilter.Of(EventFilter.Kind, _references, KeyValuePair.Create(FilterParameters.Pair.Name, $"{pair.One},{pair.Other}")).Url(AppUrls.Timeline)
        : AppUrls.Timeline;

    private string RelationWords => _view!.Relation is { } pair ? $"{_references.Actor(pair.One).Name} and {_references.Actor(pair.Other).Name}" : "";

    private IReadOnlyList<string> Unsaid =>
    [
        .. _view!.Row.Date is null || EventQuarter.Of(_view.Row.Earliest, _view.Row.Latest) == FacetQuarter.Vaguer ? ["a date that is known to the quarter"] : Array.Empty<string>(),
        .. _view.Detail.Content.Places.All(place => place.Inferred) ? ["the place"] : Array.Empty<string>(),
    ];

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _references = await referenceCache.ReferencesAsync(HttpContext.RequestAborted);
        _view = await queries.FindAsync(Number, HttpContext.RequestAborted);
        if (_view is null)
        {
            navigation.NotFound();
        }
    }
}
