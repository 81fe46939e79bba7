using CentralAsiaWatch.Events;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;

namespace CentralAsiaWatch.Sharing;

/// <summary>Asks what a page chose by itself for what it shows, where that depends on what is found: by what bars a timeline counts its events.</summary>
public sealed class ShownParameters(TimelineQueries timeline, ReferenceCache cache, ViewCollections choices, TimeProvider clock)
{
    /// <summary>The parameters as the page's address would say them; none where the page chooses nothing.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> OfAsync(ViewAddress view, CancellationToken cancellationToken)
    {
        if (view.Path != AppUrls.Timeline)
        {
            return [];
        }

        using var reading = AsOf.Reading(view.AsOfText is { } text ? AsOf.Read(text, clock.GetUtcNow().UtcDateTime) : null, await choices.OfAsync(view, cancellationToken));
        var filter = RecordFilter.Read(EventFilter.Kind, view.Query, await cache.ReferencesAsync(cancellationToken));
        var shown = await timeline.ViewAsync(filter, ListRequest.Read(view.Query).Request, TimelineState.Read(view.Query).State, cancellationToken);
        return shown.DrawsSingly ? [] : [KeyValuePair.Create(TimelineState.BarsParameter, PeriodSizes.Word(shown.Bars))];
    }
}
