using CentralAsiaWatch.Filtering;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Sharing;

/// <summary>All that can be done with a view beside looking at it: link to it, take it away, cite it, make a brief of it, follow it.</summary>
public sealed partial class SharePage(TimeProvider clock)
{
    private ViewAddress? _view;
    private FilterProblem? _time;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        _view = ViewAddress.Read(HttpContext.Request.Query[ViewAddress.Parameter]);
        _time = _view?.TimeProblem(clock.GetUtcNow().UtcDateTime);
        if (_view is null || _time is not null)
        {
            HttpContext.Response.StatusCode = _view is null ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        }
    }
}
