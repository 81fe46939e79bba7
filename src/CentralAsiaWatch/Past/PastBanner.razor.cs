using CentralAsiaWatch.Components.Layout;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.Records;
using CentralAsiaWatch.Sharing;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Past;

/// <summary>Says of a page that it shows an earlier state.</summary>
public sealed partial class PastBanner(SinceQueries queries, ReferenceCache cache)
{
    private AsOf? _asOf;
    private ViewAddress? _view;
    private SinceCounts _since = new(0, 0, 0, 0);
    private string _newest = "";
    private bool _isBefore;
    private DateTime? _beginning;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private string Before => _beginning is { } beginning ? $"It held nothing yet; its first record was entered on {DateWords.Instant(beginning)}." : "It is empty.";

    private string Changed => _since.IsMore ? "more than can be listed here" : _since.Words;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if ((_asOf = AsOf.Current) is null || (_view = ViewAddress.Read(PageAddress.PathAndQuery(HttpContext))) is null)
        {
            _asOf = null;
            return;
        }

        _newest = _view.With(AsOf.Parameter, null).With(Filtering.RecordFilter.VersionParameter, null).Url;
        if (await cache.LastSequenceAsync(HttpContext.RequestAborted) == 0)
        {
            (_isBefore, _beginning) = (true, await queries.BeginningAsync(HttpContext.RequestAborted));
            return;
        }

        _since = await queries.CountAsync(_view, _asOf, HttpContext.RequestAborted);
    }
}
