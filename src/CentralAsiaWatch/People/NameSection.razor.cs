using Microsoft.AspNetCore.Components;

namespace CentralAsiaWatch.People;

/// <summary>The name by which history knows somebody.</summary>
public sealed partial class NameSection(OwnAccount account, Entrance entrance)
{
    private string? _problem;
    private string? _done;

    /// <summary>Whose account it is.</summary>
    [Parameter, EditorRequired]
    public required Acting Acting { get; set; }

    /// <summary>The name they have.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [SupplyParameterFromForm(FormName = "name")]
    public string? NewName { get; set; }

    private async Task RenameAsync()
    {
        _problem = await account.RenameAsync(Acting, NewName, HttpContext.RequestAborted);
        if (_problem is null)
        {
            _done = "The name was changed.";
            await entrance.StayAsync(HttpContext, Acting);
        }
    }
}
