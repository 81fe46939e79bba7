using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Actors;

/// <summary>Actors under a filter.</summary>
public sealed partial class ActorsPage(ListReader lists, ActorQueries actors, RecordCounts counts)
{
    private ListAnswer<ActorItem>? _list;
    private IReadOnlyDictionary<string, int> _events = new Dictionary<string, int>();
    private string _finding = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var all = await counts.OfAsync(RecordKind.Actor, RecordFacets.All, cancellation);
        var kinds = await counts.ByTermAsync(RecordKind.Actor, Vocabularies.ActorKinds, RecordFacets.Kind, cancellation);
        _finding = $"{NumberWords.Count(all, "actor")}, with the names each is known by. By kind: {RecordCounts.Named(kinds)}.";
        _list = await lists.ReadAsync<ActorItem>(ActorFilter.Kind, HttpContext.Request.Query, cancellation);
        _events = await actors.EventCountsAsync(_list.Items.Select(item => item.Slug), cancellation);
    }

    private static string Timeline(string slug) => AppUrls.With(AppUrls.Timeline, [KeyValuePair.Create<string, string?>("actor", slug)]);
}
