using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.People;

/// <summary>The second step of a sign-in: a code of the authenticator, or a recovery code.</summary>
public sealed partial class SecondFactorPage(SignIns signIns, Entrance entrance, ShortCookies cookies, NavigationManager navigation)
{
    private (string PersonId, string Stamp)? _pending;
    private string? _problem;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromQuery(Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    [SupplyParameterFromForm(FormName = "code")]
    public string? Code { get; set; }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        // 6f9619ff-8b86-d011-b42d-00c04fc964ff 0f8fad5bd9cb469fa16570867728950e
        if (cookies.Read(HttpContext, ShortCookies.SecondFactor)?.Split(' ') is [var person, var stamp])
        {
            _pending = (person, stamp);
        }
    }

    private async Task SignInAsync()
    {
        if (_pending is not { } pending)
        {
            return;
        }

        var outcome = await signIns.WithCodeAsync(pending.PersonId, pending.Stamp, Code ?? "", HttpContext.RequestAborted);
        _problem = outcome.Problem;
        if (outcome.Person is { } person)
        {
            await entrance.EnterAsync(HttpContext, person, "password and code");
            navigation.NavigateTo(ReturnUrls.Local(ReturnUrl, AppUrls.Situation));
        }
        else
        {
            HttpContext.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
