using CentralAsiaWatch.Access;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Following;

/// <summary>The address of one's feed of a saved view: made, renewed, taken back.</summary>
public sealed partial class FeedSection(SavedViewOperations operations, TimeProvider clock)
{
    private DateTime? _madeAt;
    private string? _address;
    private string? _done;
    private string? _problem;

    /// <summary>Whose it is.</summary>
    [Parameter, EditorRequired]
    public required People.Acting Acting { get; set; }

    /// <summary>The view.</summary>
    [Parameter, EditorRequired]
    public required SavedViewRow View { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "feed")]
    public string? Do { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized() => _madeAt = View.Follow?.FeedMadeAt;

    private async Task ChangeAsync()
    {
        try
        {
            if (Do == "end")
            {
                await operations.EndFeedAsync(Acting, View.Id, HttpContext.RequestAborted);
                (_madeAt, _done) = (null, "The address was taken back: from now on it opens nothing.");
                return;
            }

            _address = ViewFeed.Site(HttpContext) + AppUrls.SecretFeed(await operations.MakeFeedAsync(Acting, View.Id, HttpContext.RequestAborted));
            (_madeAt, _done) = (clock.GetUtcNow().UtcDateTime, "The address was made. It is not shown again; an earlier one opens nothing any more.");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
