using CentralAsiaWatch.Components.Shared;
using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Figures;

/// <summary>One figure, beside the others of its measure and of its two sides.</summary>
public sealed partial class FigurePage(RecordQueries queries, ReferenceCache cache, NavigationManager navigation)
{
    private const int MostBeside = 20;

    private RecordDetail<FigureContent, FigureItem>? _detail;
    private References? _references;
    private RecordFilter _same = null!;
    private IReadOnlyList<FigureItem> _measured = [];
    private IReadOnlyList<FigureItem> _between = [];
    private IReadOnlyList<(string Url, string Words)> _ways = [];
    private string _finding = "";

    /// <summary>Number of the figure.</summary>
    [Parameter]
    public int Number { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        _detail = await queries.FindAsync<FigureContent, FigureItem>(RecordKind.Figure, Number, cancellation);
        if (_detail is null)
        {
            navigation.NotFound();
            return;
        }

        var item = _detail.Item;
        _references = await cache.ReferencesAsync(cancellation);
        _same = RecordFilter.Of(FigureFilter.Kind, _references, KeyValuePair.Create("measure", Slug.From(item.Measure)));
        _measured = await ListAsync(_same, cancellation);
        _between = item.From == item.To ? [] : [.. (await ListAsync(
            RecordFilter.Of(FigureFilter.Kind, _references, KeyValuePair.Create("pair", $"{item.From},{item.To}")), cancellation))
            .Where(other => other.Measure != item.Measure)];
        _ways = [.. PairWays.Of([item.From, item.To])];
        _finding = $"{NumberWords.Range(item.Low, item.High, item.Unit)}{(item.Qualifier is null ? "" : $", “{item.Qualifier}”")}, {DateWords.Of(item.Date)}; "
            + $"{(_measured.Count == 1 ? "the only figure" : $"one of {_measured.Count} figures")} of its measure.";
    }

    private async Task<IReadOnlyList<FigureItem>> ListAsync(RecordFilter filter, CancellationToken cancellation) =>
        (await queries.ItemsAsync<FigureItem>(filter, new ListRequest(Limit: MostBeside), cancellation)).Items;
}
