using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Figures;

/// <summary>Figures under a filter.</summary>
public sealed partial class FiguresPage(ListReader lists, RecordCounts counts)
{
    private ListAnswer<FigureItem>? _list;
    private string _finding = "";

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var cancellation = HttpContext.RequestAborted;
        var all = await counts.OfAsync(RecordKind.Figure, RecordFacets.All, cancellation);
        var contested = await counts.OfAsync(RecordKind.Figure, RecordFacets.Contested(true), cancellation);
        _finding = $"{NumberWords.Count(all, "figure")} as the sources give them, each with its unit, period and qualifier; {(contested == 0 ? "none" : contested)} contested. Totals and shares are never computed here.";
        _list = await lists.ReadAsync<FigureItem>(FigureFilter.Kind, HttpContext.Request.Query, cancellation);
    }
}
