using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Sharing;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Citing;

/// <summary>The part of the page Share that says how a view is cited.</summary>
public sealed partial class CiteSection(CiteQueries queries, PinnedTime times)
{
    private Cited? _cited;
    private CiteRequest _request = null!;
    private IReadOnlyList<ViewChart> _charts = [];

    /// <summary>The view.</summary>
    [Parameter, EditorRequired]
    public required ViewAddress View { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string Documents => _cited!.View.Kind == CitableKind.View
        ? $"{NumberWords.Count(_cited.Documents.Count, "document")} that its newest events rest on, each itself"
        : $"{NumberWords.Count(_cited.Documents.Count, "document")} that it rests on, each itself";

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _cited = null;
        _request = new CiteRequest(View, null, false, CitationFormat.Text);
        _charts = ViewChart.Of(View.Path);
        if (await times.OfAsync(View, HttpContext.RequestAborted) is { } pinned)
        {
            // What the link of a file says stays what is shown here, however long the page was open.
            _request = _request with { View = View.With(Past.AsOf.Parameter, pinned.Text) };
            _cited = await queries.FindAsync(View, null, CiteEndpoint.Host(HttpContext), pinned, HttpContext.RequestAborted);
        }
    }
}
