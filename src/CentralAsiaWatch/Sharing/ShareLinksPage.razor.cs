using CentralAsiaWatch.Access;
using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.Sharing;

/// <summary>The share links that somebody made, to be revoked; of an administrator those of everybody.</summary>
public sealed partial class ShareLinksPage(ShareLinkQueries queries, ShareLinkOperations operations, TimeProvider clock)
{
    private IReadOnlyList<ShareLinkRow> _open = [];
    private IReadOnlyList<ShareLinkRow> _over = [];
    private string? _problem;
    private string? _done;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "revoke")]
    public int Revoke { get; set; }

    private Acting Acting => People.Acting.From(HttpContext.User) ?? throw new InvalidOperationException("The page is for who is signed in.");

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task RevokeAsync()
    {
        try
        {
            await operations.RevokeAsync(Acting, Revoke, HttpContext.RequestAborted);
            _done = "The link is revoked; it opens nothing any more.";
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }

        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var (all, now) = (await queries.ListAsync(Acting, HttpContext.RequestAborted), clock.GetUtcNow().UtcDateTime);
        _open = [.. all.Where(link => link.RevokedAt is null && link.ExpiresAt > now)];
        _over = [.. all.Except(_open)];
    }
}
