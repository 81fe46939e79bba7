using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.People;

/// <summary>What a one-time link opens: a form that makes an account, or sets a forgotten password anew. Opening it uses nothing up; sending the form does.</summary>
public sealed partial class InvitationPage(PersonInvitations invitations, Entrance entrance, NavigationManager navigation)
{
    private InvitationOffer? _offer;
    private InvitationProblems? _problems;

    /// <summary>The last part of the link.</summary>
    [Parameter]
    public required string Link { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "invitation")]
    public string? Address { get; set; }

    [SupplyParameterFromForm(FormName = "invitation")]
    public string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "invitation")]
    public string? Password { get; set; }

    private string? Summary => _problems is null ? null : _problems.Link ?? "Look at what stands beside the fields. The password has to be typed again; everything else is as you typed it.";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        _offer = await invitations.FindAsync(Link, HttpContext.RequestAborted);
        if (_offer is null)
        {
            // Not 404, for which the page of missing addresses would stand here, without the reason.
            HttpContext.Response.StatusCode = StatusCodes.Status410Gone;
        }
    }

    private async Task AcceptAsync()
    {
        if (_offer is not { } offer)
        {
            return;
        }

        (var person, _problems) = await invitations.AcceptAsync(Link, Address, Name, Password, HttpContext.RequestAborted);
        if (person is null)
        {
            HttpContext.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (offer.IsReset)
        {
            // Not signed in by it: a second factor, where there is one, is asked for as always.
            navigation.NavigateTo(AppUrls.SignIn);
        }
        else
        {
            await entrance.EnterAsync(HttpContext, person, "invitation");
            navigation.NavigateTo(AppUrls.Account);
        }
    }
}
