using CentralAsiaWatch.Actors;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Vocabulary;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Sources;

/// <summary>Sources under a filter.</summary>
public sealed partial class SourcesPage(ListReader lists, SourceQueries sources, RecordCounts counts, CollectedQueries collected)
{
    private ListAnswer<SourceItem>? _list;
    private IReadOnlyDictionary<string, SourceUse> _use = new Dictionary<string, SourceUse>();
    private IReadOnlyList<CollectedQuarters> _collected = [];
    private string _finding = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        _list = await lists.ReadAsync<SourceItem>(SourceFilter.Kind, HttpContext.Request.Query, cancellation);
        _use = await sources.UseAsync(_list.Items, cancellation);
        _collected = await Task.WhenAll(CentralAsia.States.Append(CentralAsia.Afghanistan).Select(slug => _list.References.Actors.GetValueOrDefault(slug)).OfType<ActorEntry>()
            .Select(state => collected.QuartersAsync(state.Name, state.Iso3 ?? "", RecordFacets.Actor(state.Slug), cancellation)));
        var paragraphs = _list.References.Sources.Values.Sum(source => source.Paragraphs);
        var kinds = await counts.ByTermAsync(RecordKind.Source, Vocabularies.SourceKinds, RecordFacets.Kind, cancellation);
        var pages = _list.References.Sources.Values.Count(source => source.Paragraphs == 0);
        var documents = $"{NumberWords.Count(_list.References.Sources.Count - pages, "document")} of {NumberWords.Count(paragraphs, "paragraph")}";
        _finding = $"{documents}{(pages == 0 ? "" : $" and {NumberWords.Count(pages, "page")} cited as a whole")} carry all that is recorded. By kind: {RecordCounts.Named(kinds)}; by reliability: {Listing.Of(await GradesAsync(cancellation))}.";
    }

    private async Task<IReadOnlyList<string>> GradesAsync(CancellationToken cancellation)
    {
        var grades = new List<string>();
        foreach (var letter in Reliability.All)
        {
            if (await counts.OfAsync(RecordKind.Source, RecordFacets.Grade(letter.Letter.ToString()), cancellation) is > 0 and var count)
            {
                grades.Add($"{count} {letter.Letter} ({letter.Words})");
            }
        }

        return grades;
    }
}
