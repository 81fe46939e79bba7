using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.People;

/// <summary>Signs in by password, and on to a second factor where there is one; or by a passkey.</summary>
public sealed partial class SignInPage(SignIns signIns, Passkeys passkeys, Entrance entrance, ShortCookies cookies, NavigationManager navigation)
{
    private string? _problem;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromQuery(Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    public string? Address { get; set; }

    [SupplyParameterFromForm(FormName = "sign-in")]
    public string? Password { get; set; }

    [SupplyParameterFromForm(FormName = "passkey")]
    public string? Credential { get; set; }

    private string Target => ReturnUrls.Local(ReturnUrl, AppUrls.Situation);

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        if (HttpMethods.IsGet(HttpContext.Request.Method) && Acting.From(HttpContext.User) is not null)
        {
            navigation.NavigateTo(Target);
        }
    }

    private async Task SignInAsync()
    {
        var outcome = await signIns.WithPasswordAsync(Address ?? "", Password ?? "", HttpContext.RequestAborted);
        if (outcome is { NeedsCode: true, Person: { } known })
        {
            cookies.Give(HttpContext, ShortCookies.SecondFactor, $"{known.Id} {known.SecurityStamp}");
            navigation.NavigateTo(AppUrls.With(AppUrls.SecondFactor, [new("returnUrl", Target)]));
            return;
        }

        await GoOnAsync(outcome, "password");
    }

    private async Task UsePasskeyAsync() => await GoOnAsync(await passkeys.SignInAsync(HttpContext, Credential), "passkey");

    private async Task GoOnAsync(SignInOutcome outcome, string way)
    {
        _problem = outcome.Problem;
        if (outcome.Person is { } person)
        {
            await entrance.EnterAsync(HttpContext, person, way);
            navigation.NavigateTo(Target);
        }
        else
        {
            HttpContext.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
