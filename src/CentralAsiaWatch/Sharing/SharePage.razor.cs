using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Sharing;

/// <summary>All that can be done with a view beside looking at it: link to it, take it away, cite it, make a brief of it, follow it.</summary>
public sealed partial class SharePage
{
    private ViewAddress? _view;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet() => _view = ViewAddress.Read(HttpContext.Request.Query[ViewAddress.Parameter]);
}
