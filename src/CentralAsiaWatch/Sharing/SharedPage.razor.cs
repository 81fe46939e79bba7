using CentralAsiaWatch.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CentralAsiaWatch.Sharing;

/// <summary>Asks who opened a share link for its passphrase. Only a browser that had the link comes here (<see cref="SharedViews"/>).</summary>
public sealed partial class SharedPage(ShareLinkQueries links, SharedCookies cookies, ShareUses uses, SignInTries tries, IPasswordHasher<Person> hasher, NavigationManager navigation)
{
    private string? _problem;

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
        if (link?.PassphraseHash is not { } hash)
        {
            // It was revoked or ended while the passphrase was typed.
            SharedViews.NotFound(HttpContext);
            return;
        }

        var mayTry = tries.Take(Tries);
        var isRight = Passphrase is { Length: <= ShareLinkOperations.LongestPassphrase } typed
            && hasher.VerifyHashedPassword(null!, hash, typed) != PasswordVerificationResult.Failed;
        if (!isRight || !mayTry)
        {
            (_problem, HttpContext.Response.StatusCode) = mayTry
                ? ("The passphrase is not right; nothing is lost. Type it again, or ask who sent you the link.", StatusCodes.Status403Forbidden)
                : ("There were too many wrong passphrases, and none is looked at for up to 15 minutes; nothing is lost. Try again then, or ask who sent you the link.", StatusCodes.Status429TooManyRequests);
            return;
        }

        uses.Count(link.Id);
        tries.Succeed(Tries);
        cookies.Give(HttpContext, PublicId, SharedStage.Open);
        navigation.NavigateTo(AppUrls.SharedView(PublicId));
    }

    // Beside the addresses of accounts, of which none has a space.
    private string Tries => $"shared {PublicId}";
}
