using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.People;

/// <summary>Ends the session of this browser. By a form, because a link that others put somewhere must not sign anybody out.</summary>
public sealed partial class SignOutPage(Entrance entrance)
{
    private bool _isOut;

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    private async Task SignOutAsync()
    {
        await entrance.LeaveAsync(HttpContext);
        _isOut = true;
    }
}
