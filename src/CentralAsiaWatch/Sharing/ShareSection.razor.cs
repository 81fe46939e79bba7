using CentralAsiaWatch.Components.Layout;
using CentralAsiaWatch.Past;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Sharing;

/// <summary>The links to a view.</summary>
public sealed partial class ShareSection(ShownParameters shown, RecordQueries records, TimeProvider clock)
{
    private ViewAddress _pinnedView = null!;
    private string _live = "";
    private string _pinned = "";
    private DateTime _at;

    /// <summary>The view.</summary>
    [Parameter, EditorRequired]
    public required ViewAddress View { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var asOf = View.AsOfText is { } text ? AsOf.Read(text, now) : null;
        _at = asOf?.Instant ?? PinnedLink.Moment(now, await records.LastRecordedAsync(HttpContext.RequestAborted));
        var view = View.With(AsOf.Parameter, asOf?.Text);
        _pinnedView = PinnedLink.Of(view, _at, PageCalendar.IsSolarHijri(HttpContext), await shown.OfAsync(view, HttpContext.RequestAborted));
        _live = ViewAddress.Whole(HttpContext.Request, PinnedLink.Live(View).Url);
        _pinned = ViewAddress.Whole(HttpContext.Request, _pinnedView.Url);
    }
}
