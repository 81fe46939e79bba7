using CentralAsiaWatch.Access;
using CentralAsiaWatch.Components.Layout;
using CentralAsiaWatch.Formatting;
using CentralAsiaWatch.People;
using CentralAsiaWatch.Records;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Sharing;

/// <summary>Makes share links of a view.</summary>
public sealed partial class ShareLinkSection(ShareLinkOperations operations, ShownParameters shown, RecordQueries records, TimeProvider clock)
{
    private string? _problem;
    private string? _link;
    private string _name = "";
    private string _until = "";

    /// <summary>The view.</summary>
    [Parameter, EditorRequired]
    public required ViewAddress View { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "share-link")]
    public string? LinkName { get; set; }

    [SupplyParameterFromForm(FormName = "share-link")]
    public string? LinkKind { get; set; }

    [SupplyParameterFromForm(FormName = "share-link")]
    public int LinkDays { get; set; }

    [SupplyParameterFromForm(FormName = "share-link")]
    public string? LinkPassphrase { get; set; }

    private Acting? Acting => People.Acting.From(HttpContext.User);

    private async Task MakeAsync()
    {
        if (Acting is not { } acting)
        {
            return;
        }

        var cancelled = HttpContext.RequestAborted;
        try
        {
            var token = await operations.MakeAsync(acting, (await ShownAsync(cancelled)).Url, LinkName, LinkDays, LinkPassphrase, cancelled);
            _link = ViewAddress.Whole(HttpContext.Request, AppUrls.ShareLink(token));
            _name = LinkName!.Trim();
            _until = $"works until {DateWords.Instant(clock.GetUtcNow().UtcDateTime.AddDays(LinkDays))}{(string.IsNullOrEmpty(LinkPassphrase) ? "" : ", asks for the passphrase")}";
            (LinkName, LinkPassphrase) = (null, null);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
            HttpContext.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private async Task<ViewAddress> ShownAsync(CancellationToken cancelled)
    {
        if (LinkKind != "pinned")
        {
            return PinnedLink.Live(View);
        }

        var at = PinnedLink.Moment(clock.GetUtcNow().UtcDateTime, await records.LastRecordedAsync(cancelled));
        return PinnedLink.Of(View, at, PageCalendar.IsSolarHijri(HttpContext), await shown.OfAsync(View, cancelled));
    }
}
