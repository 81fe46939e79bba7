using CentralAsiaWatch.Components.Shared;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Figures;

/// <summary>One figure, beside the others of its measure and of its two sides.</summary>
public sealed partial class FigurePage(RecordQueries queries, FigureQueries figures, ReferenceCache cache, NavigationManager navigation)
{
    private RecordDetail<FigureContent, FigureItem>? _detail;
    private References? _references;
    private FigureNeighbours? _beside;
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
        _beside = await figures.BesideAsync(item, cancellation);
        _ways = [.. PairWays.Of([item.From, item.To], _references)];
        _finding = $"{NumberWords.Range(item.Low, item.High, item.Unit)}{(item.Qualifier is null ? "" : $", “{item.Qualifier}”")}, {DateWords.Of(item.Date)}; "
            + $"{(_beside.OfMeasure.Count == 1 ? "the only figure" : $"one of {_beside.OfMeasure.Count} figures")} of its measure.";
    }
}
