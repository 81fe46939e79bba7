using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Explaining;

/// <summary>One number with every event that it is made of.</summary>
public sealed partial class ExplainPage(ExplainQueries queries, ReferenceCache cache, ReadingTime time)
{
    private ExplainRequest _request = null!;
    private ExplainView _view = null!;
    private DateTime _now;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string Many => _view.Total.IsCapped ? $"More than {NumberWords.Count(_view.Total.Number, "event")}" : NumberWords.Count(_view.Total.Number, "event");

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        _now = time.Now;
        _request = ExplainRequest.Read(HttpContext.Request.Query, await cache.ReferencesAsync(HttpContext.RequestAborted));
        _view = await queries.FindAsync(_request, HttpContext.RequestAborted);
    }
}
