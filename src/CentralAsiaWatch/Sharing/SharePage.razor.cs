using CentralAsiaWatch.Filtering;
using CentralAsiaWatch.Following;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Sharing;

/// <summary>All that can be done with a view beside looking at it: link to it, take it away, cite it, make a brief of it, follow it.</summary>
public sealed partial class SharePage(ShareableViews views, ReferenceCache cache, TimeProvider clock)
{
    private ViewAddress? _view;
    private FilterProblem? _time;
    private IReadOnlyList<FilterProblem> _left = [];

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _view = ViewAddress.Read(HttpContext.Request.Query[ViewAddress.Parameter]);
        _time = _view?.TimeProblem(clock.GetUtcNow().UtcDateTime);
        if (_time is not null)
        {
            HttpContext.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (_view is null || !await views.IsThereAsync(_view, HttpContext.RequestAborted))
        {
            _view = null;
            HttpContext.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // What the page itself says that it cannot read; of what it knows besides, such as its lanes, it says so there.
        var question = ViewQuestion.Of(_view, await cache.ReferencesAsync(HttpContext.RequestAborted));
        _left = [.. question?.Problems ?? []];
    }
}
