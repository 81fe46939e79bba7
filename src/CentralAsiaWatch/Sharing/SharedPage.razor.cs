using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CentralAsiaWatch.Sharing;

/// <summary>Asks who opened a share link for its passphrase. Only a browser that had the link comes here (<see cref="SharedViews"/>).</summary>
public sealed partial class SharedPage(ShareLinkQueries links, SharedCookies cookies, SignInTries tries, IPasswordHasher<Person> hasher, NavigationManager navigation)
{
    /// <summary>The link.</summary>
    [Parameter]
    public required string PublicId { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "passphrase")]
    public string? Passphrase { get; set; }

    private async Task OpenAsync()
    {
        var link = await links.FindByPublicIdAsync(PublicId, HttpContext.RequestAborted);
        var mayTry = tries.Take(Tries);
        var isRight = link?.PassphraseHash is { } hash && Passphrase is { Length: <= ShareLinkOperations.LongestPassphrase } typed
            && hasher.VerifyHashedPassword(null!, hash, typed) != PasswordVerificationResult.Failed;
        if (!isRight || !mayTry)
        {
            SharedViews.NotFound(HttpContext);
            return;
        }

        tries.Succeed(Tries);
        cookies.Give(HttpContext, PublicId, SharedStage.Open);
        navigation.NavigateTo(AppUrls.SharedView(PublicId));
    }

    // Beside the addresses of accounts, of which none has a space.
    private string Tries => $"shared {PublicId}";
}
