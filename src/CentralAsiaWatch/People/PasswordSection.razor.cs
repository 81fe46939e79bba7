using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.People;

/// <summary>Changes somebody's own password.</summary>
public sealed partial class PasswordSection(OwnAccount account, Entrance entrance)
{
    private string? _problem;
    private string? _done;

    /// <summary>Whose account it is.</summary>
    [Parameter, EditorRequired]
    public required Acting Acting { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    public string? Current { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    public string? Password { get; set; }

    private async Task ChangeAsync()
    {
        _problem = await account.ChangePasswordAsync(Acting, Current, Password, HttpContext.RequestAborted);
        if (_problem is null)
        {
            _done = "The password was changed, and your other sessions are ended.";
            await entrance.StayAsync(HttpContext, Acting);
        }
    }
}
